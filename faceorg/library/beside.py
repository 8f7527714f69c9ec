"""What the libraries that one process has open on one file share: what was read, who wrote."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from faceorg.library.database import Library

MOST_WRITES = 1 << 31
"""Where the number of writes begins anew: it is kept in 31 bits."""


class Shared:
    """Handed to each `Library.open` of a process that has one file open several times.

    ``kept`` is for what is dear to read, each under a key, beside what tells that it still holds;
    nobody writes to what is in it.
    """

    def __init__(self) -> None:
        self.kept: dict[str, tuple[object, Any]] = {}
        self._lock = threading.Lock()
        self._writes = 0

    @property
    def writes(self) -> int:
        """How many transactions of ours are written, or are just about to be."""
        return self._writes

    def count(self, more: int) -> None:
        """A transaction is about to be written (1), or was not after all (-1)."""
        with self._lock:
            self._writes += more


def writes_of_others(library: Library, shared: Shared) -> int:
    """A number that grows whenever a process other than ours wrote to this file.

    While transactions of ours end it may be lower for a moment, never higher; it begins anew at
    `MOST_WRITES`.
    """
    ours = shared.writes
    every: int = library.value("PRAGMA user_version")
    return (every - ours) % MOST_WRITES
