"""The People room: everyone found in the photos, and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from faceorg.core.entities import PersonId
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.person_list import EntryKind, person_entry
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.style import set_role
from faceorg.gui.views.face_review import FaceReview
from faceorg.gui.views.people_page import PeoplePage
from faceorg.library import persons as person_rows

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry
    from faceorg.gui.views.name_editor import GivenName


class PeopleRoom(QStackedWidget):
    """The page of tiles, and on top of it the faces of one tile.

    Signals: ``open_photo(photo id)``, ``search_wanted(text)``.
    """

    open_photo = Signal(int)
    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self._context = context
        self._pictures = FacePictures(context)
        self.people = PeoplePage(context, self._pictures, self)
        self.review = FaceReview(context, self._pictures, self.people.model, self)
        self.addWidget(self.people)
        self.addWidget(self.review)
        self.people.opened.connect(self.open_entry)
        self.people.photos_wanted.connect(self._open_photos)
        self.review.left.connect(self._on_left)
        self.review.open_photo.connect(self.open_photo)
        self.review.named.connect(self._on_named)
        self.review.search_wanted.connect(self.search_wanted)
        self.review.person.merge_wanted.connect(lambda entry: self.people.actions_.merge([entry]))
        self.review.person.hide_wanted.connect(
            lambda entry: self.people.actions_.put_aside([entry])
        )
        self.review.about.facts.merge_wanted.connect(self._on_met)
        self.people.actions_.said.connect(self.review.notice.say)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here means the page. Not a focus proxy: Qt's Tab key would turn round there."""
        super().focusInEvent(event)
        if (page := self.currentWidget()) is not None:
            page.setFocus(event.reason())

    def to_start(self) -> None:
        """Show everybody."""
        self.setCurrentWidget(self.people)

    def open_entry(self, entry: Entry) -> None:
        """Show the faces of a person, a group, or a collection of single faces."""
        self.review.open_entry(entry)
        self.setCurrentWidget(self.review)
        self.review.setFocus()

    def _open_photos(self, entry: Entry) -> None:
        self.open_entry(entry)
        self.review.show_photos()

    def bookmark(self) -> str:
        """The person whose page is open, for the next start."""
        entry = self.review.entry if self.currentWidget() is self.review else None
        return str(entry.id) if entry and entry.kind is EntryKind.PERSON else ""

    def open_bookmark(self, bookmark: str) -> None:
        """Open the page of that person again."""
        person = PersonId(int(bookmark))
        for found in person_rows.persons(self._context.reader, hidden=True, among=[person]):
            self.open_entry(person_entry(found))

    def shown_title(self) -> str:
        """What a folder with the photos shown is to be called."""
        entry = self.review.entry if self.currentWidget() is self.review else None
        return (entry.name or "") if entry else ""

    def photos_of_page(self) -> list[PhotoId]:
        """The photos of whose page is open; none where everybody is shown."""
        return self.review.photo_ids() if self.currentWidget() is self.review else []

    def refresh(self, changes: Changes | None) -> None:
        """Show what the library says now; without ``changes`` in the best order."""
        if changes is None or changes.photos or changes.everything:
            self._pictures.forget()
        self.people.refresh(changes)
        if self.currentWidget() is self.review:
            self.review.refresh(changes)

    def _on_named(self, entry: Entry, name: GivenName) -> None:
        """A group that gets a name is a person now: stay on their page."""
        self.people.actions_.name([entry], name, self._follow)

    def _follow(self, changes: Changes) -> None:
        if len(changes.persons) == 1 and self.currentWidget() is self.review:
            self.review.follow(next(iter(changes.persons)))

    def _on_met(self, keys: list[str]) -> None:
        """Somebody of the company was let go on another: are they the same?"""
        found = (self.people.model.find(key).data(ItemRole) for key in keys)
        entries = [entry for entry in found if entry is not None]
        if len(entries) > 1:
            self.people.actions_.ask_merge(entries)

    def _on_left(self) -> None:
        self.setCurrentWidget(self.people)
        self.people.setFocus()
