"""Fading: controls over a photo that come when the mouse moves, and go with the mouse's arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SEEN_MS = 2_500
_FADE_MS = 160
_WAKING = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Fading(QObject):
    """Works between `start` and `stop`; outside of that all controls are as they were left.

    The mouse's arrow goes over ``photo``, somewhere in ``ground``. ``busy`` says whether something
    is going on that the controls must not leave; those that have the keyboard, or are under the
    mouse, stay as well.
    """

    def __init__(self, ground: QWidget, photo: QWidget, busy: Callable[[], bool]) -> None:
        super().__init__(ground)
        self._ground = ground
        self._photo = photo
        self._mouse = QPoint()
        self._busy = busy
        self._parts: Sequence[QWidget] = ()
        self._on = False
        self._timer = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._timer.timeout.connect(self.rest)

    @property
    def seen(self) -> bool:
        """Whether the controls are there."""
        return any(part.isVisible() for part in self._parts)

    def start(self, parts: Sequence[QWidget]) -> None:
        """From now on ``parts`` come and go."""
        self._parts, self._on = parts, True
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        for part in parts:
            part.hide()
        self.wake()

    def stop(self) -> None:
        """All is there as long as it is wanted, the arrow of the mouse too."""
        if self._on:
            self._on = False
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            self._timer.stop()
            self._photo.unsetCursor()
            for part in self._parts:
                part.setGraphicsEffect(None)  # type: ignore[arg-type]

    def wake(self) -> None:
        """Show the controls, for a while."""
        if not self._on:
            return
        for part in self._parts:
            if not part.isVisible():
                part.show()
                part.raise_()
                self._fade_in(part)
        if self._photo.cursor().shape() == Qt.CursorShape.BlankCursor:
            self._photo.unsetCursor()
        self._timer.start()

    def rest(self) -> None:
        """Hide them, unless they are in use."""
        if self._busy() or QApplication.activePopupWidget() or any(map(_used, self._parts)):
            self._timer.start()
            return
        for part in self._parts:
            part.hide()
        self._photo.setCursor(Qt.CursorShape.BlankCursor)

    def _fade_in(self, part: QWidget) -> None:
        effect = QGraphicsOpacityEffect(part)
        part.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", effect)
        fade.setDuration(_FADE_MS)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        # One that stays would paint everything twice.
        fade.finished.connect(lambda: part.setGraphicsEffect(None))  # type: ignore[arg-type]
        fade.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse moves over the window, or Tab asks for what can be pressed."""
        tab = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if (event.type() in _WAKING or tab) and self._is_ours(watched) and self._is_news(event):
            self.wake()
        return False

    def _is_ours(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and (
            watched is self._ground or self._ground.isAncestorOf(watched)
        )

    def _is_news(self, event: QEvent) -> bool:
        """Hiding what was under a mouse that rests is told as if the mouse had moved."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return True
        before, self._mouse = self._mouse, event.globalPosition().toPoint()
        return before != self._mouse


def _used(part: QWidget) -> bool:
    """Whether it has the keyboard, or the mouse."""
    focus = QApplication.focusWidget()
    holds = focus is not None and (part is focus or part.isAncestorOf(focus))
    return part.isVisible() and (holds or part.underMouse())
