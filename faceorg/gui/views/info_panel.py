"""InfoPanel: what is known about a photo: when, where, who, in which albums, its file."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from PySide6.QtCore import Qt, QTextBoundaryFinder, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from faceorg.core.query import TermKind, quoted
from faceorg.gui import counts, wording
from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import set_role
from faceorg.library.about_photo import ages_in, towns_of
from faceorg.library.albums import albums_with
from faceorg.library.names import name_to_find
from faceorg.library.photos import known_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, Photo
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

_WIDTH_LETTERS = 30
_ROOMY = 2000
_DIGITS = 4  # of a degree: 11 metres
_MAP = "https://www.openstreetmap.org/?mlat={lat:.5f}&mlon={lon:.5f}#map=15/{lat:.5f}/{lon:.5f}"
_MOST_PLACES = 6
_MOST_ALBUMS = 30
_LONG = 12  # letters that fit into the narrowest panel


class InfoPanel(QScrollArea):
    """Signal: ``search_wanted(text)``: a person, a place or a camera was clicked."""

    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._photo: Photo | None = None
        self._exposure = ""
        self._asked = False
        self.fit_beside(_ROOMY)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About this photo"))
        inside = QWidget(self)
        set_role(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 6, 12, 12)
        column.setSpacing(0)
        self._facts_column = QVBoxLayout()
        self._facts_column.setSpacing(2)
        self._labels: list[QLabel] = []
        column.addLayout(self._facts_column)
        column.addSpacing(14)
        self.show_file = QPushButton(self.tr("Show in folder"), self)
        self.show_file.setToolTip(self.tr("Open the folder the photo is in"))
        self.show_file.clicked.connect(self._show_file)
        column.addWidget(self.show_file)
        column.addStretch()
        self.setWidget(inside)

    def fit_beside(self, room: int) -> None:
        """Take its width of the ``room`` in pixels that it shares with the photo, at most half."""
        wanted = self.fontMetrics().averageCharWidth() * _WIDTH_LETTERS + 40
        self.setFixedWidth(min(wanted, room // 2))

    def show_photo(self, photo: Photo, faces: Sequence[Face]) -> None:
        """Say everything about ``photo``."""
        if self._photo is None or self._photo.id != photo.id:
            self._exposure, self._asked = "", False
        self._photo = photo
        self._forget()
        for title, text in self._facts(photo, faces):
            if text:
                self._add(title, text)
        self.show_file.setEnabled(not photo.missing)
        if not self._asked and self.isVisible() and not photo.missing:
            self._asked = True
            self._ask_for_exposure(photo, faces)

    def _forget(self) -> None:
        for label in self._labels:
            self._facts_column.removeWidget(label)
            label.hide()
            label.deleteLater()
        while self._facts_column.count():
            self._facts_column.takeAt(0)
        self._labels = []

    def _ask_for_exposure(self, photo: Photo, faces: Sequence[Face]) -> None:
        """Read from the file, which may lie on a slow drive, beside the window's own thread."""

        def look(library: Library) -> str:
            from faceorg.vision.exposure import read_exposure

            del library
            return str(read_exposure(photo.path))

        def seen(text: str) -> None:
            if text and self._photo is not None and self._photo.id == photo.id:
                self._exposure = text
                self.show_photo(photo, faces)

        self._context.jobs.read(look, seen, owner=self)

    def texts(self) -> list[str]:
        """What is said, without its headings."""
        return [label.text() for label in self._labels[1::2]]

    def _facts(self, photo: Photo, faces: Sequence[Face]) -> list[tuple[str, str]]:
        facts = photo.facts
        taken = wording.day(facts.taken_at)
        clock = wording.clock_of(facts.taken_at)
        size = counts.data_size(photo.size_bytes)
        stars = "\u2605" * (facts.rating or 0)
        camera = [_link("camera", facts.camera), _link("lens", facts.lens), self._exposure]
        return [
            (self.tr("Taken"), escape(", ".join(part for part in (taken, clock) if part))),
            (self.tr("People"), self._people(photo, faces)),
            (self.tr("Words"), _breakable(facts.caption or "")),
            (self.tr("Keywords"), _breakable(", ".join(facts.keywords))),
            (self.tr("Rating"), stars),
            (self.tr("Place"), self._place(photo)),
            (self.tr("Camera"), "<br>".join(part for part in camera if part)),
            (self.tr("Albums"), _breakable(self._albums(photo))),
            (self.tr("Size"), f"{facts.width} \u00d7 {facts.height}, {facts.format}, {size}"),
            (self.tr("File"), self._files(photo)),
        ]

    def _people(self, photo: Photo, faces: Sequence[Face]) -> str:
        named = {face.person_id: face.person_name for face in faces if face.person_name}
        ages = ages_in(self._context.reader, [one for one in named if one], photo.facts.taken_at)
        words = []
        for person, name in named.items():
            assert name is not None
            found = name if person is None else name_to_find(self._context.reader, name, person)
            link = f'<a href="who:{quote(found)}">{_breakable(name)}</a>'
            if person in ages:
                link += " " + self.tr("(%n years)", "", ages[person])
            words.append(link)
        return "<br>".join(words)

    def _place(self, photo: Photo) -> str:
        latitude, longitude = photo.facts.latitude, photo.facts.longitude
        if latitude is None or longitude is None:
            return ""
        towns = towns_of(self._context.reader, photo.id)
        words = ", ".join(_link("place", town) for town in towns)
        both = ((latitude, "NS"), (longitude, "EW"))
        degrees = ", ".join(wording.degrees(value, signs, _DIGITS) for value, signs in both)
        link = escape(_MAP.format(lat=latitude, lon=longitude))
        lines = [words, degrees, f'<a href="{link}">{self.tr("Open a map on the web")}</a>']
        return "<br>".join(line for line in lines if line)

    def _albums(self, photo: Photo) -> str:
        names = albums_with(self._context.reader, photo.id)
        more = len(names) - _MOST_ALBUMS
        shown = names[:_MOST_ALBUMS] if more > 0 else names
        return ", ".join([*shown, self.tr("and %n more", "", more)] if more > 0 else shown)

    def _files(self, photo: Photo) -> str:
        """Every place where it lies, the one shown first."""
        places = [photo.path, *known_places(self._context.reader, photo.id)]
        shown = [_breakable(str(path)) for path in dict.fromkeys(places)]
        more = len(shown) - _MOST_PLACES
        if more > 0:
            shown = [*shown[:_MOST_PLACES], self.tr("and %n more", "", more)]
        return "<br>".join(shown)

    def _add(self, title: str, text: str) -> None:
        name = QLabel(title, self)
        set_role(name, "hint")
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        words.setAccessibleName(title)
        words.linkActivated.connect(self._follow)
        if self._labels:
            self._facts_column.addSpacing(12)
        for label in (name, words):
            self._facts_column.addWidget(label)
            label.show()
            self._labels.append(label)

    def _follow(self, link: str) -> None:
        key, _, value = link.partition(":")
        if key == "who":
            self.search_wanted.emit(f"{TermKind.PERSON}:{quoted(unquote(value))}")
        elif key in ("place", "camera", "lens"):
            self.search_wanted.emit(f'{key}:"{unquote(value)}"')
        else:
            QDesktopServices.openUrl(QUrl(link))

    def _show_file(self) -> None:
        if self._photo is not None:
            show_in_folder(self._photo.path)


def _link(key: str, value: str | None) -> str:
    """A name that finds the other photos with it."""
    return f'<a href="{key}:{quote(value)}">{_breakable(value)}</a>' if value else ""


def _breakable(text: str) -> str:
    """Text that a narrow label can break: a path behind its separators, long words anywhere."""
    parts = re.split(r"(?<=[\s/\\_])", text)
    return "\u200b".join(escape(piece) for part in parts for piece in _pieces(part))


def _pieces(word: str) -> list[str]:
    """The whole characters of a word that is too long for the narrowest panel, else the word."""
    if len(word) <= _LONG:
        return [word]
    units = word.encode("utf-16-le")  # the boundaries that Qt finds are counted so
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    ends = [0]
    while (end := finder.toNextBoundary()) != -1:
        ends.append(2 * end)
    return [units[start:end].decode("utf-16-le") for start, end in pairwise(ends)]
