"""LatestRead: questions to the library in its reading thread, of which only the last counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

T = TypeVar("T")


class LatestRead(QObject):
    """While one question is answered, the newest of those asked meanwhile waits, others are gone.

    So however fast a list is walked through, the library is never more than one answer behind.
    """

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asking: Callable[[object], object] | None = None
        self._waiting: tuple[Callable[[Library], object], Callable[[object], object]] | None = None

    def ask(self, question: Callable[[Library], T], on_answer: Callable[[T], object]) -> None:
        """Answer ``question`` soon, unless another one is asked before that."""
        self._waiting = (question, on_answer)  # type: ignore[assignment]
        if self._asking is None:
            self._go_on()

    @property
    def asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._asking is not None or self._waiting is not None

    def drop(self) -> None:
        """What was asked is wanted no more; no answer comes."""
        self._waiting = None
        if self._asking is not None:
            self._asking = _ignore

    def _go_on(self) -> None:
        if self._waiting is None:
            return
        (question, self._asking), self._waiting = self._waiting, None
        self._context.jobs.read(question, self._on_answer, self._on_error)

    def _on_answer(self, answer: object) -> None:
        asked, self._asking = self._asking, None
        if self._waiting is None and asked is not None:
            asked(answer)
        self._go_on()

    def _on_error(self, _: FaceorgError) -> None:
        """The window says what failed; the next question may fare better."""
        self._asking = None
        self._go_on()


def _ignore(_: object) -> None:
    pass
