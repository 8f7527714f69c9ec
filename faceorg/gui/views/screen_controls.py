"""ScreenControls: what floats over a photo that has the whole screen, while the mouse moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from faceorg.gui import keys, wording
from faceorg.gui.icons import light_icon
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import ElidedLabel, over_button

if TYPE_CHECKING:
    from faceorg.gui.views.slide_show import SlideShow

_ICON = 22


class ScreenControls(QFrame):
    """White on a dark veil in every look: what lies below is a photo on black."""

    def __init__(self, slides: SlideShow, parent: QWidget) -> None:
        super().__init__(parent)
        self._slides = slides
        set_role(self, "over")
        self.setAccessibleName(self.tr("Full screen"))
        self.title = ElidedLabel(self)
        self.previous = self._button("back", self.tr("Previous photo"), "viewer.previous")
        self.play = self._button("play", "", "")
        self.next = self._button("next", self.tr("Next photo"), "viewer.next")
        self.slower = self._button("minus", self.tr("Slower"), "viewer.slower")
        self.pace = QLabel(self)
        self.faster = self._button("add", self.tr("Faster"), "viewer.faster")
        self.film = self._button("photos", self.tr("Film strip"), "viewer.film")
        self.film.setCheckable(True)
        self.leave = self._button("close", self.tr("Leave full screen"), "viewer.back")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(6)
        row.addWidget(self.title, 1)
        for part in (self.previous, self.play, self.next, self.slower, self.pace, self.faster):
            row.addWidget(part)
        row.addWidget(self.film)
        row.addWidget(self.leave)
        slides.turned.connect(self._show_playing)
        slides.paced.connect(self._show_pace)
        self.faster.clicked.connect(lambda: slides.quicken(1))
        self.slower.clicked.connect(lambda: slides.quicken(-1))
        self._show_playing(False)
        self._show_pace(slides.seconds)
        self.hide()

    def _button(self, picture: str, name: str, key: str) -> QToolButton:
        return over_button(picture, name, key, scaled(_ICON), self)

    def show_place(self, title: str, row: int, count: int) -> None:
        """What is shown, and which of how many."""
        place = self.tr("{n} of {count}").format(
            n=wording.number(row + 1), count=wording.number(count)
        )
        self.title.setText(f"{place} \u00b7 {title}")
        self.previous.setEnabled(row > 0)
        self.next.setEnabled(row + 1 < count)

    def _show_playing(self, on: bool) -> None:
        name = self.tr("Pause the slide show") if on else self.tr("Play the slide show")
        self.play.setIcon(light_icon("pause" if on else "play"))
        self.play.setAccessibleName(name)
        self.play.setToolTip(keys.with_keys(name, keys.named("viewer.slides")))

    def _show_pace(self, seconds: int) -> None:
        self.pace.setText(self.tr("{n} s").format(n=wording.number(seconds)))
        self.pace.setAccessibleName(self.tr("%n seconds for each photo", "", seconds))
        self.pace.setToolTip(self.pace.accessibleName())
        self.faster.setEnabled(not self._slides.quickest)
        self.slower.setEnabled(not self._slides.slowest)

    def stand_over(self, room: QWidget, above: int) -> None:
        """At the bottom of ``room``, ``above`` pixels over its edge."""
        self.title.setVisible(True)
        self.title.setMinimumWidth(min(scaled(220), room.width() // 3))
        self.title.setVisible(self.minimumSizeHint().width() <= room.width() - 16)
        width = min(self.sizeHint().width(), room.width() - 16)
        self.resize(max(width, self.minimumSizeHint().width()), self.sizeHint().height())
        left = (room.width() - self.width()) // 2
        self.move(left, room.height() - above - self.height() - 14)
        self.raise_()
