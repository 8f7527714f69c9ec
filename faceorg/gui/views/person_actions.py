"""PersonActions: what can be done with the person whose page is open, for a menu and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from faceorg.core.entities import PersonId
from faceorg.gui import keys
from faceorg.gui.dialogs.birthday import BirthdayDialog
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.views.person_photos import export_photos, share_photos
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry
    from faceorg.library.database import Library
    from faceorg.library.lives import Life


def hide_tip(*, again: bool) -> str:
    """What hiding a person does, or showing them again."""
    if again:
        return QCoreApplication.translate("PersonActions", "Put this person back among the others")
    return QCoreApplication.translate(
        "PersonActions", "Leave this person out of the list of people. No photo is lost"
    )


class PersonActions(QObject):
    """``photos`` tells which photos of the person are shown.

    Signals: ``said(what)`` after a decision; ``merge_wanted(entry)``; ``hide_wanted(entry)``.
    """

    said = Signal(str)
    merge_wanted = Signal(object)
    hide_wanted = Signal(object)

    def __init__(
        self, context: Context, photos: Callable[[], list[PhotoId]], page: QWidget
    ) -> None:
        super().__init__(page)
        self._context = context
        self._photos = photos
        self._page = page
        self._entry: Entry | None = None
        self._life: Life | None = None
        self.birthday = keys.make("person.birthday", self._ask_birthday, page)
        self.merge = keys.make("person.merge", self._merge, page)
        self.hide = keys.make("person.hide", self._hide, page)
        self.export = QAction(self.tr("Export these photos…"), page)
        self.export.triggered.connect(self._export)
        page.addAction(self.export)  # the menu of the room offers it, too
        keys.mention(self.export, "photos.export")
        keys.tell(self.export, self.tr("Copy the photos shown here to a folder, with the names"))
        self.share = keys.make("person.share", self._share, page)
        tip = self.tr("Copies of these photos in which everybody else is hidden")
        keys.tell(self.share, tip)

    def fill(self, menu: QMenu) -> None:
        """Put everything into ``menu``."""
        menu.addActions([self.birthday, self.merge, self.hide])
        menu.addSeparator()
        menu.addActions([self.export, self.share])

    def show_entry(self, entry: Entry, life: Life | None = None) -> None:
        """Offer what makes sense for ``entry``."""
        self._entry, self._life = entry, life
        person = entry.kind is EntryKind.PERSON
        self.birthday.setEnabled(person)
        self.merge.setEnabled(entry.is_somebody)
        self.hide.setEnabled(person)
        self.hide.setText(self.tr("Show again") if entry.hidden else self.tr("Hide"))
        keys.tell(self.hide, hide_tip(again=entry.hidden))
        self.share.setEnabled(person and entry.name is not None)

    def _ask_birthday(self) -> None:
        if self._entry is None:
            return
        name = self._entry.name or self.tr("this person")
        life = self._life
        known, guess = (life.birthday, life.first) if life is not None else (None, None)
        dialog = BirthdayDialog(name, known, guess, self._page)
        if dialog.exec() and dialog.day != known:
            person, day = PersonId(self._entry.id), dialog.day
            self._decide(
                lambda library: label.set_birthday(library, person, day),
                self.tr("Saved the birthday") if day else self.tr("Removed the birthday"),
            )

    def _decide(self, operation: Callable[[Library], Changes], said: str) -> None:
        self._context.jobs.decide(operation, lambda _: self.said.emit(said), owner=self)

    def _merge(self) -> None:
        self.merge_wanted.emit(self._entry)

    def _hide(self) -> None:
        self.hide_wanted.emit(self._entry)

    def _export(self) -> None:
        if self._entry is not None:
            export_photos(self._context, self._entry, self._photos(), self._page)

    def _share(self) -> None:
        if self._entry is not None:
            share_photos(self._context, self._entry, self._photos(), self._page)
