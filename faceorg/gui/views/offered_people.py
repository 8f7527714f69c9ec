"""OfferedPeople: who it might be, each with a face, a name and a number key."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from faceorg.gui.counts import count_photos
from faceorg.gui.short_names import short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from faceorg.core.entities import FaceId, Person, PersonId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails

_FACE_PX = 24
_NAME_LENGTH = 28
_LETTERS_A_ROW = 80


@dataclass(frozen=True, slots=True)
class Offered:
    """A name behind a number key; ``told`` says where it comes from, if not from the face."""

    name: str
    person: PersonId | None
    told: str = ""


class OfferedPeople(QWidget):
    """Buttons in rows. Signal: ``chosen(number)``, from 1.

    Of people with one name each tells in how many photos they are.
    """

    chosen = Signal(int)

    def __init__(
        self,
        offered: Sequence[Offered],
        people: Mapping[PersonId, Person],
        pictures: FacePictures,
        thumbnails: Thumbnails,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._faces: dict[FaceId, QPushButton] = {}
        self._bearers = Counter(one.name for one in offered)
        self.buttons = [
            self._button(number, one, people.get(one.person) if one.person is not None else None)
            for number, one in enumerate(offered, 1)
        ]
        thumbnails.face_ready.connect(self._on_ready)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for buttons in _rows(self.buttons):
            row = QHBoxLayout()
            row.addStretch()
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
            rows.addLayout(row)

    def _button(self, number: int, one: Offered, person: Person | None) -> QPushButton:
        told = one.told
        if not told and person is not None and self._bearers[one.name] > 1:
            told = count_photos(person.photo_count)
        words = " \u00b7 ".join(part for part in (short(one.name, _NAME_LENGTH), told) if part)
        button = QPushButton(f"{number}  {words}".replace("&", "&&"), self)
        tip = self.tr("This is {name} ({key})").format(name=one.name, key=number)
        button.setToolTip(f"{tip}\n{told}" if told else tip)
        button.setAccessibleName(f"{number}  {one.name} {told}".rstrip())
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(_FACE_PX, _FACE_PX))
        button.clicked.connect(lambda: self.chosen.emit(number))
        if person is not None and person.cover_id is not None:
            self._faces[person.cover_id] = button
            self._on_ready(person.cover_id)
        return button

    @Slot(int)
    def _on_ready(self, face: FaceId) -> None:
        button = self._faces.get(face)
        if button is None:
            return
        ratio = self.devicePixelRatioF()
        picture = self._pictures.icon(face, round(_FACE_PX * ratio))
        if picture is not None:
            picture.setDevicePixelRatio(ratio)
            button.setIcon(QIcon(picture))


def _rows(buttons: Sequence[QPushButton]) -> list[list[QPushButton]]:
    """As many to a row as the smallest window has room for."""
    rows: list[list[QPushButton]] = []
    room = 0
    for button in buttons:
        letters = len(button.text()) + 4
        if letters > room:
            rows.append([])
            room = _LETTERS_A_ROW
        rows[-1].append(button)
        room -= letters
    return rows
