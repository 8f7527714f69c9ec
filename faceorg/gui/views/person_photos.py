"""What can be done with the photos of a person, on their page and in the menu of their tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from faceorg.core.entities import PersonId
from faceorg.library.faces import faces_of_person

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    export.triggered.connect(lambda: export_photos(context, entry, _photos(context, entry), page))
    share = menu.addAction(translate("PhotoActions", "Share a safe copy…"))
    share.triggered.connect(lambda: share_photos(context, entry, _photos(context, entry), page))
    share.setEnabled(entry.name is not None)  # who is to be seen is chosen by name


def _photos(context: Context, entry: Entry) -> list[PhotoId]:
    faces = faces_of_person(context.reader, PersonId(entry.id))
    return list(dict.fromkeys(face.photo_id for face in faces))


def export_photos(context: Context, entry: Entry, photos: Sequence[PhotoId], page: QWidget) -> None:
    """Ask how to export ``photos`` of ``entry``, if there are any."""
    from faceorg.gui.dialogs.export import ExportDialog

    if photos:
        title = entry.name or QCoreApplication.translate("PersonActions", "Photos")
        ExportDialog(context, photos, title, page).exec()


def share_photos(context: Context, entry: Entry, photos: Sequence[PhotoId], page: QWidget) -> None:
    """Ask how to make safe copies of ``photos`` in which ``entry`` alone is seen."""
    from faceorg.gui.dialogs.anonymize import AnonymizeDialog

    if photos:
        dialog = AnonymizeDialog(context, photos, page)
        dialog.keep_only(PersonId(entry.id))
        dialog.exec()
