"""SearchBar: one line to search by people, dates, places and words, or by a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from faceorg.core.errors import QueryError
from faceorg.gui import search_chips
from faceorg.gui.doubting import doubtful_words, without_words
from faceorg.gui.drop import dropped_paths
from faceorg.gui.icons import icon
from faceorg.gui.log_growth import LogGrowth
from faceorg.gui.mending import mended, with_near_name, without_part
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.query_mistakes import mistake_words
from faceorg.gui.style import scaled
from faceorg.gui.suggesting import is_whole, suggest
from faceorg.gui.views.chips import ChipRow
from faceorg.gui.views.search_line import SearchLine
from faceorg.gui.views.search_note import SearchNote
from faceorg.gui.views.search_popup import SearchPopup
from faceorg.gui.views.tips import Tips, tips
from faceorg.library.completing import Known, known, known_people
from faceorg.library.names import named_persons, without_id
from faceorg.library.plain import understand
from faceorg.library.search import find_photos

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from faceorg.core.changes import Changes
    from faceorg.core.query import Reading
    from faceorg.gui.context import Context
    from faceorg.gui.search_chips import SearchChip
    from faceorg.gui.suggesting import Suggestion
    from faceorg.library.completing import KnownPerson
from faceorg.library.names import NamedPerson

_PAUSE_MS = 350
_FACE_PX = 64


class SearchBar(QWidget):
    """Searches when Return is pressed or typing pauses; a picture let go on it is searched by.

    Signals: ``searched(text)``: a search that can be run; ``cleared()``: all photos again;
    ``refused()``: what the line says is no search, so that no earlier one is meant either.
    """

    searched = Signal(str)
    cleared = Signal()
    refused = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last = ""
        self._told = False  # what the line is made to say, nobody writes
        self._typed: dict[str, str] = {}  # the last search, and how it was typed
        self._names: list[str] = []
        self._bearers: list[NamedPerson] | None = None
        self._known = Known()
        self._stale = True
        self._log = LogGrowth()
        self._pictures = FacePictures(context)
        self.line = SearchLine(self)
        self.line.setPlaceholderText(self.tr("Search people, dates, places, words"))
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setToolTip(tips(self))
        self.line.addAction(
            QAction(icon("search", self), "", self), QLineEdit.ActionPosition.LeadingPosition
        )
        self.chips = ChipRow(self)
        self.error = SearchNote(self)
        self._popup = SearchPopup(self._pictures, self.line)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.line)
        text = self.tr("Find photos of the people in a picture; or drop one here")
        self.by_picture = self._button("find-face", self.tr("Search by a picture"), text)
        self.by_picture.clicked.connect(self.ask_for_picture)
        help_button = self._button("help", self.tr("How to search"), tips(self))
        help_button.clicked.connect(self.show_tips)
        row.addWidget(self.by_picture)
        row.addWidget(help_button)
        layout.addLayout(row)
        layout.addWidget(self.chips)
        layout.addWidget(self.error)

    def _button(self, picture: str, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(scaled(16), scaled(16)))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button

    def _connect(self) -> None:
        self.line.textEdited.connect(self._offer)
        self.line.textChanged.connect(self._on_changed)
        self.line.returnPressed.connect(self.search)
        self.line.entered.connect(self._read_known)
        self._popup.picked.connect(self._insert)
        self.error.wanted.connect(self.show_search)
        self.chips.removed.connect(self._remove)
        self.chips.edited.connect(self._edit)
        self._pause.timeout.connect(self._on_pause)
        self._context.thumbnails.face_ready.connect(self._on_face_ready)

    # What there is to search for

    def refresh_names(self, changes: Changes | None = None) -> None:
        """Know the names people have now; all else that can be completed when it is wanted.

        Thousands of names are read anew only where somebody decided something: what follows from
        it, and new photos, bring no names.
        """
        if self._log.is_news(self._context.reader, changes):
            self._read_names()
        self._stale = True
        if self.line.hasFocus():
            self._read_known()

    def _read_names(self) -> None:
        people = known_people(self._context.reader, self._known.people)
        self._names = [person.name for person in people]
        self._known = replace(self._known, people=tuple(people))
        self._bearers = None

    def _named(self) -> list[NamedPerson]:
        """Whom words can mean; kept, because they are asked for at every key."""
        if self._bearers is None:
            self._bearers = named_persons(self._context.reader)
        return self._bearers

    def names(self) -> list[str]:
        """The names that can be searched for."""
        return self._names

    def called(self) -> dict[int, str]:
        """What the people who can be searched for are called, by id."""
        return {person.id: person.name for person in self._known.people}

    def _read_known(self) -> None:
        if self._stale:
            self._stale = False
            self._context.jobs.read(known, self._on_known)

    def _on_known(self, found: Known) -> None:
        self._known = found
        self._show_faces()
        if self._popup.visible:
            self._offer(self.line.text())

    # Searching

    def show_search(self, text: str) -> None:
        """Put ``text`` into the line and search for it."""
        self.line.setText(text)
        self.search()

    def _on_pause(self) -> None:
        """Half a name, while the whole one is offered, is not searched for."""
        only_near = all(one.near for one in self._popup.list.items)
        whole = is_whole(self.line.text(), self._popup.list.items)
        if not self._popup.visible or only_near or whole:
            self.search()

    def search(self) -> None:
        """Search for what the line says, or say what is wrong with it."""
        self._pause.stop()
        text = self.line.text().strip()
        if text == self._last:
            return
        self._last = text
        if not text:
            self.cleared.emit()
            return
        reading = self._read(text)
        if self._understood(text, reading):
            self._typed = {reading.text: text}
            self.searched.emit(reading.text)
        else:
            self.refused.emit()

    def _read(self, text: str) -> Reading:
        """The search that the words of the line are."""
        return understand(self._context.reader, text, QLocale().name(), self._named())

    def _understood(self, text: str, reading: Reading) -> bool:
        try:
            found = find_photos(self._context.reader, reading.text, limit=1)
        except QueryError as fault:
            self._explain(reading.text, fault)
            return False
        self.line.mark_mistake(None)
        if reading.dangling:
            told = self.tr("Say whom or what to leave out after “{word}”.")
            self.error.say(told.format(word=reading.dangling[0]), "hint")
        else:
            self._doubt(text, reading, found=bool(found))
        return True

    def _explain(self, text: str, fault: QueryError) -> None:
        """What is wrong, and one press that mends it; the line itself shows where."""
        offers = []
        if (repaired := mended(text, fault, self._known)) is not None:
            offers = [(self.tr("Did you mean {what}?").format(what=repaired), repaired)]
        elif fault.position is not None and (rest := without_part(text, fault.position)):
            offers = [(self.tr("Leave it out"), rest)]
        self.error.say(mistake_words(fault), "error", offers)
        self.line.mark_mistake(fault.position if text == self.line.text().strip() else None)

    def _doubt(self, text: str, reading: Reading, *, found: bool) -> None:
        """Says so where a word was perhaps meant as the name of somebody nobody is named."""
        doubtful = doubtful_words(text, reading, self._named(), found=found)
        if not doubtful:
            self.error.say("", "hint")
            return
        told = self.tr("Nobody and no place is called {name}; searched as a word")
        offers = []
        if (meant_name := with_near_name(text, doubtful[0], self._known)) is not None:
            offers = [(self.tr("Did you mean {what}?").format(what=meant_name), meant_name)]
        elif not found and (rest := without_words(reading, doubtful)):
            offers = [(self.tr("Leave it out"), rest)]
        self.error.say(told.format(name=", ".join(doubtful)), "hint", offers)

    def show_text(self, text: str) -> None:
        """Say which search is shown, without searching; a line being written in is left alone."""
        text = self._typed.get(text, text)
        if self.line.text().strip() == text:
            return
        self._pause.stop()
        self._popup.hide()
        self._told = True  # signals go on: the line itself shows and hides its cross by them
        self.line.setText(text)
        self._told = False
        self._last = text
        self.line.mark_mistake(None)
        self.error.say("", "hint")
        self._show_chips()

    def _on_changed(self, text: str) -> None:
        if self._told:
            return
        self._show_chips()
        if text.strip():
            self._pause.start()
        else:
            self.line.mark_mistake(None)
            self.error.say("", "hint")
            self.search()

    # Chips

    def _show_chips(self) -> None:
        """What is understood; up to the mistake, where there is one."""
        self.chips.show_chips(self._found_chips(self._read(self.line.text()).text), self._called)
        self._show_faces()

    def _found_chips(self, text: str) -> list[SearchChip]:
        try:
            return search_chips.chips_of(self._named(), text)
        except QueryError as fault:
            return self._found_chips(text[: fault.position].rstrip()) if fault.position else []

    def _called(self, chip: SearchChip) -> str:
        """The whole name of the one person who is meant, else the words."""
        person = self._person(chip)
        return person.name if person else without_id(chip.words)

    def _person(self, chip: SearchChip) -> KnownPerson | None:
        if len(chip.people) != 1:
            return None
        return next((one for one in self._known.people if one.id == chip.people[0]), None)

    def _show_faces(self) -> None:
        for chip in self.chips.chips():
            person = self._person(chip.chip)
            cover = person.cover_id if person else None
            if picture := self._pictures.of_id(cover, _FACE_PX):
                chip.show_face(picture)
        if any(chip.chip.people for chip in self.chips.chips()):
            self._read_known()

    def _on_face_ready(self, _: int) -> None:
        self._popup.repaint()
        if self.chips.isVisible():
            self._show_faces()

    def _remove(self, chip: SearchChip) -> None:
        self.show_search(search_chips.without_chip(self._read(self.line.text()).text, chip))
        if not self.chips.chips():
            self.line.setFocus()

    def _edit(self, chip: SearchChip) -> None:
        self._told = True
        self.line.setText(search_chips.written(self._read(self.line.text()).text))
        self._told = False
        self.line.setFocus()
        self.line.setSelection(chip.start, chip.end - chip.start)
        self._offer(self.line.text())  # such as which of several people of this name

    # Completing

    def _offer(self, text: str) -> None:
        offers = suggest(text[: self.line.cursorPosition()], self._known)
        takes = not is_whole(text, offers) and not all(one.near for one in offers)
        self._popup.offer(offers, first_lit=takes)

    def completions(self) -> list[str]:
        """What is offered for what is being typed."""
        return [found.title for found in self._popup.list.items]

    def complete(self, title: str) -> None:
        """Take what is offered under this title."""
        self._insert(next(found for found in self._popup.list.items if found.title == title))

    def _insert(self, found: Suggestion) -> None:
        """Put it where its beginning stands; what has to be followed by more is not searched."""
        text, cursor = self.line.text(), self.line.cursorPosition()
        after = text[cursor:].lstrip('"').lstrip()
        written = found.text if found.open else f"{found.text} "
        self.line.setText(f"{text[: found.start]}{written}{after}")
        self.line.setCursorPosition(found.start + len(written))
        if found.open:
            self._pause.stop()
            self._offer(self.line.text())
        else:
            self.search()

    # A picture to search by

    def ask_for_picture(self) -> None:
        """Let a picture be chosen, and look for the people in it."""
        from faceorg.gui.dialogs.add_folders import choose_picture

        if (path := choose_picture(self)) is not None:
            self._context.wishes.picture_search.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One picture is welcome; whatever else is dragged is for the window."""
        if _picture_in(event.mimeData()) is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.error.say(self.tr("Drop it here to find photos of these people"), "hint")

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the bar will do."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Never mind."""
        self.error.say("", "hint")

    def dropEvent(self, event: QDropEvent) -> None:
        """Look for the people in the picture."""
        self.error.say("", "hint")
        if (path := _picture_in(event.mimeData())) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._context.wishes.picture_search.emit(path)

    def show_tips(self) -> None:
        """Show examples of searches below the line."""
        popup = Tips(tips(self), self)
        popup.move(self.mapToGlobal(self.line.geometry().bottomLeft() + QPoint(0, 4)))
        popup.show()


def _picture_in(mime: QMimeData) -> Path | None:
    """The one file that is dragged; None for a folder or several."""
    paths = dropped_paths(mime)
    return paths[0] if len(paths) == 1 and paths[0].is_file() else None
