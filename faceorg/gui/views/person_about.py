"""PersonAbout: what a person's photos tell of them: the years, the company, the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from faceorg.core.entities import PersonId
from faceorg.gui import wording
from faceorg.gui.latest import LatestRead
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.views.life_facts import LifeFacts
from faceorg.gui.views.life_strip import LifeStrip
from faceorg.library.lives import read_life

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.life_years import YearTile
    from faceorg.gui.models.person_list import Entry
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.library.lives import Life


class PersonAbout(QWidget):
    """Shown for people only; read in another thread, so it comes a moment later.

    Signals: ``told(Life)`` when it was read; ``year_chosen()``: other `photos` are wanted;
    ``search_wanted(text)``.
    """

    told = Signal(object)
    year_chosen = Signal()
    search_wanted = Signal(str)

    def __init__(self, context: Context, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._latest = LatestRead(context, self)
        self._entry: Entry | None = None
        self.life: Life | None = None
        self.strip = LifeStrip(context.thumbnails, pictures, self)
        self.facts = LifeFacts(context.thumbnails, pictures, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(self.strip)
        layout.addWidget(self.facts)
        self.strip.year_chosen.connect(self._on_year)
        self.facts.search_wanted.connect(self.search_wanted)
        self.hide()

    @property
    def photos(self) -> frozenset[PhotoId] | None:
        """The photos of the chosen year; None for all of them."""
        tile = self.strip.year() if self._entry is not None else None
        return tile.photos if tile is not None else None

    def show_entry(self, entry: Entry) -> None:
        """Tell of ``entry``: of a person all there is, of groups and piles nothing."""
        if entry.kind is not EntryKind.PERSON:
            self._latest.drop()
            self._entry = self.life = None
            self.hide()
            return
        if self._entry is None or self._entry.id != entry.id:
            self.life = None
            self.strip.years.replace([])
            self.hide()
        self._entry = entry
        person = PersonId(entry.id)
        self._latest.ask(lambda library: (entry, read_life(library, person)), self._show)

    def life_of(self, entry: Entry) -> Life | None:
        """What was read of ``entry``; None while it is of nobody, or of somebody else yet."""
        known = self._entry is not None and self._entry.key == entry.key
        return self.life if known else None

    def _show(self, answer: tuple[Entry, Life]) -> None:
        entry, self.life = answer
        self.strip.show_life(self.life, entry.cover_id)
        self.facts.show_life(entry.name, self.life)
        rows = (self.strip, self.facts.people, self.facts.towns)
        self.setVisible(any(not row.isHidden() for row in rows))
        self.told.emit(self.life)
        if self.strip.year() is not None:
            self.year_chosen.emit()

    def _on_year(self, _: YearTile) -> None:
        self.year_chosen.emit()


def years_of(life: Life | None) -> str:
    """The years of the photos and the birthday, as much of it as is known."""
    parts: list[str] = []
    if life is None:
        return ""
    if life.first and life.last:
        first, last = life.first[:4], life.last[:4]
        parts.append(first if first == last else f"{first} \u2013 {last}")
    if life.birthday:
        parts.append(wording.born(life.birthday))
    return " · ".join(parts)
