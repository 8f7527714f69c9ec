"""InfoPanel: what is known about a photo: when, where, who, in which albums, its file."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from faceorg.gui import wording
from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import set_role
from faceorg.library.albums import album_photos, albums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, Photo
    from faceorg.gui.context import Context

_WIDTH = 270
_MAP = "https://www.openstreetmap.org/?mlat={lat:.5f}&mlon={lon:.5f}#map=15/{lat:.5f}/{lon:.5f}"


class InfoPanel(QScrollArea):
    """Signal: ``search_wanted(text)``: a person was clicked."""

    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._photo: Photo | None = None
        self.setFixedWidth(_WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About this photo"))
        inside = QWidget(self)
        set_role(inside, "page")
        column = QVBoxLayout(inside)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(10)
        column.addLayout(self._form)
        self.show_file = QPushButton(self.tr("Show in folder"), self)
        self.show_file.setToolTip(self.tr("Open the folder the photo lies in"))
        self.show_file.clicked.connect(self._show_file)
        column.addWidget(self.show_file)
        column.addStretch()
        self.setWidget(inside)

    def show_photo(self, photo: Photo, faces: Sequence[Face]) -> None:
        """Say everything about ``photo``."""
        self._photo = photo
        while self._form.rowCount():
            self._form.removeRow(0)
        for title, text in self._facts(photo, faces):
            if text:
                self._add(title, text)
        self.show_file.setEnabled(not photo.missing)

    def texts(self) -> list[str]:
        """What is said, without its headings."""
        found = []
        for row in range(self._form.rowCount()):
            item = self._form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            widget = item.widget() if item else None
            if isinstance(widget, QLabel):
                found.append(widget.text())
        return found

    def _facts(self, photo: Photo, faces: Sequence[Face]) -> list[tuple[str, str]]:
        facts = photo.facts
        taken = wording.day(facts.taken_at)
        clock = (facts.taken_at or "")[11:16]
        size = QLocale().formattedDataSize(photo.size_bytes, 1)
        return [
            (self.tr("Taken"), escape(", ".join(part for part in (taken, clock) if part))),
            (self.tr("People"), self._people(faces)),
            (self.tr("Words"), escape(facts.caption or "")),
            (self.tr("Place"), self._place(facts.latitude, facts.longitude)),
            (self.tr("Camera"), escape(facts.camera or "")),
            (self.tr("Albums"), escape(", ".join(self._albums(photo)))),
            (self.tr("Size"), f"{facts.width} \u00d7 {facts.height}, {facts.format}, {size}"),
            (self.tr("File"), escape(str(photo.path))),
        ]

    def _people(self, faces: Sequence[Face]) -> str:
        names = dict.fromkeys(face.person_name for face in faces if face.person_name)
        return ", ".join(f'<a href="who:{quote(name)}">{escape(name)}</a>' for name in names)

    def _place(self, latitude: float | None, longitude: float | None) -> str:
        if latitude is None or longitude is None:
            return ""
        words = f"{abs(latitude):.4f}\u00b0 {'N' if latitude >= 0 else 'S'}, "
        words += f"{abs(longitude):.4f}\u00b0 {'E' if longitude >= 0 else 'W'}"
        link = escape(_MAP.format(lat=latitude, lon=longitude))
        return f'{words}<br><a href="{link}">{self.tr("Open a map on the web")}</a>'

    def _albums(self, photo: Photo) -> list[str]:
        reader = self._context.reader
        own = (album for album in albums(reader) if album.query is None)
        return [album.name for album in own if photo.id in album_photos(reader, album.id)]

    def _add(self, title: str, text: str) -> None:
        name = QLabel(title, self)
        set_role(name, "hint")
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        words.setAccessibleName(title)
        words.linkActivated.connect(self._follow)
        self._form.addRow(name, words)

    def _follow(self, link: str) -> None:
        if link.startswith("who:"):
            self.search_wanted.emit(f'person:"{unquote(link[4:])}"')
        else:
            QDesktopServices.openUrl(QUrl(link))

    def _show_file(self) -> None:
        if self._photo is not None:
            show_in_folder(self._photo.path)
