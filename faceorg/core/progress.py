"""How a running operation tells how far it is, and how it is told to stop."""

from __future__ import annotations

import threading
from typing import Protocol

from faceorg.core.errors import Cancelled


class Progress(Protocol):
    """Receives counts from an operation; called from the thread the operation runs in."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Report ``done`` of ``total`` items of ``stage`` (total 0: not known yet)."""


def no_progress(stage: str, done: int, total: int) -> None:
    """Ignore progress."""


class CancelToken:
    """A flag set by one thread and checked by another between photos and batches."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._held = threading.Event()
        self._by_user = False

    def cancel(self, *, by_user: bool = False) -> None:
        """Ask the operation to stop at its next check; a paused one wakes up to do so.

        ``by_user``: they want it stopped, not only the program ended or something else first.
        """
        self._by_user = self._by_user or by_user
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the operation at its next check until resumed or cancelled."""
        self._running.clear()
        if self._cancelled.is_set():  # also when cancelled by another thread just now
            self._running.set()

    def resume(self) -> None:
        """Let a paused operation go on."""
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether the operation was asked to stop."""
        return self._cancelled.is_set()

    @property
    def by_user(self) -> bool:
        """Whether the user wanted that."""
        return self._by_user

    @property
    def paused(self) -> bool:
        """Whether the operation is being held."""
        return not self._running.is_set()

    @property
    def held(self) -> bool:
        """Whether the operation has come to a check while paused, and waits there."""
        return self._held.is_set() and self.paused

    def check(self) -> None:
        """Wait while paused; raise `Cancelled` if the operation was asked to stop."""
        if self.paused:
            self._held.set()
            self._running.wait()
            self._held.clear()
        if self._cancelled.is_set():
            raise Cancelled
