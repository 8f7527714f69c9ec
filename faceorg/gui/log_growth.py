"""LogGrowth: whether the user said anything since somebody looked at the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.library.history import log_length

if TYPE_CHECKING:
    from faceorg.core.changes import Changes
    from faceorg.library.database import Library


class LogGrowth:
    """For what changes with a decision only, however often the window is told of changes."""

    def __init__(self) -> None:
        self._length = 0

    def is_news(self, library: Library, changes: Changes | None) -> bool:
        """Whether the log is longer than when this was asked before; None: all is to be read."""
        before, self._length = self._length, log_length(library)
        return changes is None or self._length != before
