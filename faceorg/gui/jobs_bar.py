"""JobsBar: what is being done, how far it is and how long yet; afterwards, what came of it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from faceorg.gui import wording
from faceorg.gui.icons import icon
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import ElidedLabel

if TYPE_CHECKING:
    from faceorg.gui.jobs import JobRunner

_FIRST_GUESS_SECONDS = 2.0
_MESSAGE_MS = 12_000
_LOOK_MS = 100


@dataclass(slots=True)
class Rate:
    """How fast a stage goes; ``started`` is seconds of a monotonic clock."""

    stage: str
    started: float
    first: int

    def seconds_left(self, now: float, done: int, total: int) -> float | None:
        """Seconds until ``total``, from the average so far; None while it is too early to say."""
        speed = self.per_second(now, done)
        return None if speed is None or total <= 0 else (total - done) / speed

    def per_second(self, now: float, done: int) -> float | None:
        """How many are done in a second, on average; None while it is too early to say."""
        passed, made = now - self.started, done - self.first
        return made / passed if passed >= _FIRST_GUESS_SECONDS and made > 0 else None


class JobsBar(QWidget):
    """A thin row at the bottom of the window, there only when it has something to say.

    Signal: ``link_activated(target)`` when a link in the message is followed.
    """

    link_activated = Signal(str)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: int | None = None
        self._rate = Rate("", 0.0, 0)
        self._paused = False
        self._kept = ""
        self._slow = ""
        set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text.linkActivated.connect(self.link_activated)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setMinimumWidth(60)  # words go before
        self.bar.setMaximumWidth(220)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.left = ElidedLabel(self)
        set_role(self.left, "hint")
        self.pause_button = self._button("pause", self._toggle_pause)
        self.cancel_button = self._button("close", self._cancel)
        self._hide_timer = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._hide_timer.timeout.connect(self.hide)
        self._held_timer = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._held_timer.timeout.connect(self._tell_pause)
        self._lay_out()
        self._connect()
        self._set_paused(False)
        self._show_controls(False)
        self.hide()

    def _button(self, picture: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.left)
        layout.addStretch(1)
        layout.addWidget(self.pause_button)
        layout.addWidget(self.cancel_button)

    def _connect(self) -> None:
        self._jobs.started.connect(self._on_started)
        self._jobs.progressed.connect(self._on_progressed)
        self._jobs.finished.connect(self._on_ended)
        self._jobs.cancelled.connect(self._on_cancelled)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.slow.connect(self._on_slow)

    @property
    def running(self) -> bool:
        """Whether a job is being shown."""
        return self._job is not None

    def show_message(self, text: str, *, stays: bool = False) -> None:
        """Say something for a while, or until the next job; may hold links."""
        if self.running:
            return
        self._show_controls(False)
        self.text.setText(text)
        self.show()
        self._hide_timer.stop()
        if not stays:
            self._hide_timer.start()

    def keep_message(self) -> None:
        """What is said until the next job is said again after that one, as nobody asked for it."""
        if self.isVisible() and not self.running and not self._hide_timer.isActive():
            self._kept = self.text.text()

    def _on_slow(self, title: str) -> None:
        """A decision that takes a while, or (empty) its end."""
        if title:
            self._slow = title
            self.show_message(title, stays=True)
        elif self._slow:
            if not self.running and self.text.text() == self._slow:
                self.hide()
            self._slow = ""

    def _on_started(self, job: int, title: str) -> None:
        self._job = job
        self._held_timer.stop()
        self._rate = Rate("", time.monotonic(), 0)
        self._hide_timer.stop()
        self._set_paused(False)
        self._show_controls(True)
        self.text.setText(title)
        self.left.clear()
        self.bar.setRange(0, 0)
        self.show()

    def _on_progressed(self, job: int, stage: str, done: int, total: int) -> None:
        if job != self._job:
            return
        now = time.monotonic()
        if stage != self._rate.stage:
            self._rate = Rate(stage, now, done)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.text.setText(self._how_far(stage, done, total))
        if not self._paused:
            self.left.setText(self._how_long(now, done, total))

    def _how_long(self, now: float, done: int, total: int) -> str:
        """Time left, speed, and how many jobs wait for this one."""
        seconds, speed = self._rate.seconds_left(now, done, total), self._rate.per_second(now, done)
        parts = [] if seconds is None else [wording.time_left(seconds)]
        if speed is not None:
            shown = QLocale().toString(speed, "f", 1 if speed < 10 else 0)
            parts.append(self.tr("{speed} a second").format(speed=shown))
        if waiting := self._jobs.waiting:
            parts.append(self.tr("%n jobs waiting", "", waiting))
        return " \u00b7 ".join(parts)

    def _how_far(self, stage: str, done: int, total: int) -> str:
        words = wording.stage(stage)
        if not total:
            return words if not done else f"{words}: {wording.number(done)}"
        counts = self.tr("{done} of {total}")
        counts = counts.format(done=wording.number(done), total=wording.number(total))
        return f"{words}: {counts}"

    def _on_ended(self, job: int) -> None:
        if job == self._job:
            self._job = None
            self.hide()
            kept, self._kept = self._kept, ""
            if kept:
                self.show_message(kept, stays=True)

    def _on_cancelled(self, job: int) -> None:
        if job == self._job:
            self._job, self._kept = None, ""
            self.show_message(self.tr("Stopped. What was done is kept."))

    def _on_failed(self, job: int, message: str) -> None:
        if job == self._job:
            self._job, self._kept = None, ""
            self.hide()
        if message:
            self.show_message(message, stays=True)

    def _show_controls(self, visible: bool) -> None:
        for part in (self.bar, self.left, self.pause_button):
            part.setVisible(visible)
        tip = self.tr("Stop; what is done is kept") if visible else self.tr("Close this message")
        self.cancel_button.setToolTip(tip)
        self.cancel_button.setAccessibleName(self.tr("Stop") if visible else self.tr("Close"))

    def _cancel(self) -> None:
        if self._job is None:
            self.hide()
            return
        self.text.setText(self.tr("Stopping…"))
        self._jobs.cancel(self._job)

    def _toggle_pause(self) -> None:
        if self._job is None:
            return
        self._set_paused(not self._paused)
        (self._jobs.pause if self._paused else self._jobs.resume)(self._job)
        self._tell_pause()
        # Time that passed while paused says nothing about speed.
        self._rate = Rate("", time.monotonic(), 0)

    def _tell_pause(self) -> None:
        """Work goes on to its next stopping place: only there it is paused."""
        self._held_timer.stop()
        if self._job is None or not self._paused:
            self.left.clear()
        elif self._jobs.is_held(self._job):
            self.left.setText(self.tr("Paused"))
        else:
            self.left.setText(self.tr("Pausing…"))
            self._held_timer.start()

    def _set_paused(self, paused: bool) -> None:
        self._paused = paused
        name = self.tr("Continue") if paused else self.tr("Pause")
        self.pause_button.setIcon(icon("play" if paused else "pause", self))
        self.pause_button.setToolTip(name)
        self.pause_button.setAccessibleName(name)
