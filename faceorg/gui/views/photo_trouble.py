"""PhotoTrouble: what stands over a photo that cannot be shown as it is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from faceorg.gui.icons import light_icon
from faceorg.gui.style import scaled, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from faceorg.core.entities import Photo

_ICON = 28
_LOW = 85  # percent of the way down


class PhotoTrouble(QFrame):
    """Hidden over most photos; over a video it is the way to see it move."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "over")
        self.words = QLabel(self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.play = QToolButton(self)
        self.again = QToolButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        for part in (self.words, self.play, self.again):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def offer(self, play: QAction, again: QAction) -> None:
        """What the buttons do."""
        for button, action, picture in ((self.play, play, "play"), (self.again, again, "turn")):
            set_role(button, "over")
            button.setText(action.text())
            button.setIcon(light_icon(picture))
            button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)

    def show_photo(self, photo: Photo, *, unreadable: bool) -> None:
        """Say what is the matter with ``photo``, if anything is."""
        if photo.offline:
            text = self.tr("The drive with this photo is not connected")
        elif photo.missing:
            text = self.tr("The file of this photo is not there any more")
        else:
            text = self.tr("This photo cannot be read") if unreadable else ""
        video = photo.facts.seconds is not None and not photo.missing
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self.again.setVisible(bool(text))
        self.play.setVisible(video)
        self.setVisible(bool(text) or video)
        self.setAccessibleName(text)
        self.stand_in_middle()

    def stand_in_middle(self) -> None:
        """In the middle of the parent; what only plays a video lower, where fewer faces are."""
        parent = self.parentWidget()
        assert parent is not None
        most = max(parent.width() - 2 * scaled(50), min(parent.width() - 8, scaled(200)))
        self.words.setWordWrap(False)
        self.words.setWordWrap(self.words.sizeHint().width() > most - 60)
        width = min(self.sizeHint().width(), most)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.resize(width, height)
        spare = parent.height() - height
        top = spare // 2 if self.words.text() else spare * _LOW // 100
        self.move((parent.width() - width) // 2, top)
