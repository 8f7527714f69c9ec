"""Faults and problems in the user's language: each kind of them is a sentence to translate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from faceorg.core.errors import QueryError
from faceorg.gui.query_mistakes import mistake_words
from faceorg.gui.texts import later

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.errors import FaceorgError

_APART, _END = "\u2066", "\u2069"  # what stands between runs from left to right, whatever is around
_REASONS = (
    later("the file is damaged"),
    later("the file is cut short"),
    later("the file is not there any more"),
    later("there is not enough memory to open it"),
    later("faceorg is not allowed to read the file"),
    later("this is not a face recognition model"),
    later("It was there during the scan, but vanished before it was read"),
    later(
        "the library is damaged; faceorg check --repair saves what can be saved, faceorg restore "
        "goes back to a backup",
    ),
)
"""Said by more than one fault, or kept in the library; those of one fault stand where it is."""

_COUNTED = (
    later("the file cannot be read: {cause}"),
    later("The file cannot be read: {cause}"),
    later("This folder cannot be read: {cause}"),
    later("the copy could not be checked: {cause}"),
    later("too large to open safely: {size} megapixels"),
    later("too large to open safely: {width} by {height} pixels"),
    later("ffmpeg cannot be started: {cause}"),
)
"""Of these the library keeps the whole sentence; what they are about is read out of it again."""


def fault_words(fault: FaceorgError) -> str:
    """``fault`` in words, with the file it is about in front.

    Without its place where it is a mistake in a search: a line shows that by itself.
    """
    if isinstance(fault, QueryError):
        return mistake_words(fault)
    text = fault_alone(fault)
    return f"{path_words(fault.path)}: {text}" if fault.path is not None else text


def fault_alone(fault: FaceorgError) -> str:
    """``fault`` in words, without the file."""
    text = _tr(fault.template)
    if fault.arguments:
        return text.format(**fault.arguments)
    return reason_words(text) if text == fault.template else text


def reason_words(reason: str) -> str:
    """Why a file could not be used, as the library keeps it, in the user's language."""
    text = _tr(reason)
    if text != reason:
        return text
    for template in _COUNTED:
        found = _pattern(template).fullmatch(reason)
        if found is not None:
            details = {key: reason_words(value) for key, value in found.groupdict().items()}
            return _tr(template).format(**details)
    return reason


def path_words(path: Path | str) -> str:
    """``path`` as it is read, whole, in a window from right to left too."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"{_APART}{path}{_END}" if mirrored else str(path)


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{([a-z]+)\}", template)
    texts = [f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return re.compile("".join(texts), re.DOTALL)


def _tr(text: str) -> str:
    return QCoreApplication.translate("faults", text)
