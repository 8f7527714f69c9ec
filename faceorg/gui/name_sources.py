"""Where a name that is offered comes from, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from faceorg.library.photo_texts import TextSource


def _tr(text: str) -> str:
    return QCoreApplication.translate("name_sources", text)


def source_words(source: TextSource) -> str:
    """ "from the caption"."""
    return {
        TextSource.TAG: _tr("tagged by another program"),
        TextSource.CAPTION: _tr("from the caption"),
        TextSource.KEYWORD: _tr("from a keyword"),
        TextSource.FILE: _tr("from the file name"),
        TextSource.FOLDER: _tr("from the folder name"),
    }[source]
