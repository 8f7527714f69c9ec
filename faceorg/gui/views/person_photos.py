"""What can be done with the photos of a person, in the menu of their tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from faceorg.core.entities import PersonId
from faceorg.library.faces import faces_of_person

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry


def add_photo_entries(
    menu: QMenu, context: Context, entry: Entry, page: QWidget, show: Callable[[], None]
) -> None:
    """Add the ways to see, export and share the photos of ``entry``, who is a person."""
    translate = QCoreApplication.translate
    menu.addSeparator()
    menu.addAction(translate("PhotoActions", "Show photos")).triggered.connect(lambda: show())
    export = menu.addAction(translate("PhotoActions", "Export…"))
    export.triggered.connect(lambda: _export(context, entry, page))
    share = menu.addAction(translate("PhotoActions", "Share a safe copy…"))
    share.triggered.connect(lambda: _share(context, entry, page))
    share.setEnabled(entry.name is not None)  # who is to be seen is chosen by name


def _photos(context: Context, entry: Entry) -> list[PhotoId]:
    faces = faces_of_person(context.reader, PersonId(entry.id))
    return list(dict.fromkeys(face.photo_id for face in faces))


def _export(context: Context, entry: Entry, page: QWidget) -> None:
    from faceorg.gui.dialogs.export import ExportDialog

    if photos := _photos(context, entry):
        title = entry.name or QCoreApplication.translate("PersonActions", "Photos")
        ExportDialog(context, photos, title, page).exec()


def _share(context: Context, entry: Entry, page: QWidget) -> None:
    from faceorg.gui.dialogs.anonymize import AnonymizeDialog

    if photos := _photos(context, entry):
        dialog = AnonymizeDialog(context, photos, page)
        dialog.keep_only(PersonId(entry.id))
        dialog.exec()
