"""OfferedPeople: who it might be, each with a face, a name and a number key."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from faceorg.gui.counts import count_photos
from faceorg.gui.short_names import short
from faceorg.gui.style import scaled
from faceorg.gui.views.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from faceorg.core.entities import FaceId, Person, PersonId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails

_FACE_PX = 24
_NAME_LENGTH = 28
_GAP = 6
_AROUND_WORDS = 64  # pixels: the face and the margins of a button


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
        self._words: dict[QPushButton, str] = {}
        self._bearers = Counter(one.name for one in offered)
        self.buttons = [
            self._button(number, one, people.get(one.person) if one.person is not None else None)
            for number, one in enumerate(offered, 1)
        ]
        thumbnails.face_ready.connect(self._on_ready)
        rows = FlowLayout(self, _GAP, centred=True)
        for button in self.buttons:
            rows.addWidget(button)

    def _button(self, number: int, one: Offered, person: Person | None) -> QPushButton:
        told = one.told
        if not told and person is not None and self._bearers[one.name] > 1:
            told = count_photos(person.photo_count)
        words = " \u00b7 ".join(part for part in (short(one.name, _NAME_LENGTH), told) if part)
        button = QPushButton(self)
        self._words[button] = f"{number}  {words}".replace("&", "&&")
        button.setText(self._words[button])
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words longer than the row end in …; the tip has them whole."""
        super().resizeEvent(event)
        room = self.width() - scaled(_AROUND_WORDS)
        for button, words in self._words.items():
            elided = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            button.setText(elided)

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
