"""ViewerBar: the way back, what the photo is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from faceorg.gui import keys, wording
from faceorg.gui.icons import icon
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from faceorg.core.entities import Photo
    from faceorg.gui.photo_actions import PhotoActions

_SPACING = 6
_TITLE_ROOM = 150


class ViewerBar(QWidget):
    """The way back, what the photo is, and what can be done with it."""

    def __init__(self, actions: PhotoActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = self._button("back", self.tr("Back"), "viewer.back")
        self.back.setText(self.tr("Back"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.previous = self._button("back", self.tr("Previous photo"), "viewer.previous")
        self.next = self._button("next", self.tr("Next photo"), "viewer.next")
        self.away = self._button("away", self.tr("Smaller"), "viewer.smaller")
        self.closer = self._button("closer", self.tr("Larger"), "viewer.larger")
        self.marks = self._button("face", self.tr("Mark the faces"), "viewer.marks")
        self.marks.setCheckable(True)
        self.marks.setChecked(True)
        self.draw = self._button("draw", self.tr("Frame a missed face"), "viewer.draw")
        self.draw.setCheckable(True)
        turn = self.tr("Turn the view; the file stays as it is")
        self.turn = self._button("turn", turn, "viewer.turn")
        self.info = self._button("info", self.tr("About this photo"), "viewer.info")
        self.info.setCheckable(True)
        self.play = self._button("play", self.tr("Slide show"), "viewer.slides")
        self.play.setCheckable(True)
        self.full = self._button("full", self.tr("Full screen"), "")
        tip = keys.with_keys(self.tr("Full screen"), keys.native("F11"))
        self.full.setToolTip(tip)
        self._title = ElidedLabel(self)
        self._facts = ElidedLabel(self)
        set_role(self._title, "heading")
        set_role(self._facts, "hint")
        for label in (self._title, self._facts):  # all the room there is, whatever the other says
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out(actions)

    def _button(self, picture: str, name: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(scaled(20), scaled(20)))
        button.setAccessibleName(name)
        button.setToolTip(keys.with_keys(name, keys.named(key) if key else ""))
        return button

    def _lay_out(self, actions: PhotoActions) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 10, 6)
        layout.setSpacing(_SPACING)
        layout.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        layout.addSpacing(6)
        layout.addLayout(words, 1)
        buttons = (self.previous, self.next, self.away, self.closer, self.turn)
        for part in (*buttons, self.marks, self.draw, self.info, self.play, self.full):
            layout.addWidget(part)
        for action in (actions.play_video, actions.export, actions.share, actions.show_file):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(scaled(20), scaled(20)))
            layout.addWidget(button)
            if action is actions.play_video:
                self.video = button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With too little room for the title, buttons that have keys make place."""
        super().resizeEvent(event)
        spare = (self.away, self.closer, self.previous, self.next, self.full, self.turn)
        for button in spare:
            button.show()
        room = scaled(_TITLE_ROOM)
        others = self.minimumSizeHint().width()
        for button in spare:
            if self.width() - others >= room:
                break
            others -= button.sizeHint().width() + _SPACING
            button.hide()

    def show_photo(self, photo: Photo, row: int, count: int) -> None:
        """Say what is shown, and which of how many."""
        self._title.setText(photo.path.name)
        self._title.setToolTip(str(photo.path))
        facts = photo.facts
        place = self.tr("{n} of {count}").format(
            n=wording.number(row + 1), count=wording.number(count)
        )
        parts = [
            wording.day(facts.taken_at),
            "" if facts.seconds is None else wording.duration(facts.seconds),
            f"{facts.width} \u00d7 {facts.height}",
            facts.camera or "",
            self.tr("The file is not there at the moment") if photo.missing else "",
            place,
        ]
        self._facts.setText(" \u00b7 ".join(part for part in parts if part))
        self.video.setVisible(facts.seconds is not None)
        self.previous.setEnabled(row > 0)
        self.next.setEnabled(row + 1 < count)
