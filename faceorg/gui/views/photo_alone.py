"""PhotoAlone: the open photo on black, with the whole screen, and controls that come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from faceorg.gui.views.fading import Fading
from faceorg.gui.views.screen_controls import ScreenControls

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout, QWidget

    from faceorg.gui.views.film_strip import FilmStrip
    from faceorg.gui.views.photo_stage import PhotoStage
    from faceorg.gui.views.slide_show import SlideShow


class PhotoAlone(QObject):
    """Lays the film strip, if it is wanted, over the photo; ``layout`` has it otherwise."""

    def __init__(
        self,
        viewer: QWidget,
        stage: PhotoStage,
        film: FilmStrip,
        slides: SlideShow,
        busy: Callable[[], bool],
    ) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self._stage = stage
        self._film = film
        self.controls = ScreenControls(slides, viewer)
        self.fading = Fading(viewer, stage.canvas, busy)
        self.on = False

    def begin(self, layout: QBoxLayout) -> None:
        """Nothing but the photo, and for a moment the controls."""
        self.on = True
        layout.removeWidget(self._film)
        self._film.lie_over(True)
        self._stage.canvas.show_alone(True)
        self.choose_parts()

    def end(self, layout: QBoxLayout) -> None:
        """The photo in the window again."""
        self.on = False
        self.fading.stop()
        self.controls.hide()
        self._film.lie_over(False)
        layout.addWidget(self._film)
        self._stage.canvas.show_alone(False)
        for arrow in (self._stage.previous, self._stage.next):
            arrow.show()

    def choose_parts(self) -> None:
        """What comes and goes; the film strip only where it is wanted."""
        parts: list[QWidget] = [self.controls, self._stage.previous, self._stage.next]
        if self._film.wanted:
            parts.append(self._film)
        else:
            self._film.hide()
        self.fading.stop()
        self.place()
        self.fading.start(parts)

    def place(self) -> None:
        """Everything over the photo keeps its place."""
        if self.on:
            height = self._film.height()
            self._film.setGeometry(0, self._viewer.height() - height, self._viewer.width(), height)
            self.controls.stand_over(self._viewer, height if self._film.wanted else 0)
