"""What the machine keeps in mind from run to run, by key; see `face_data` for a wish among it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.library.database import Library


def note(library: Library, key: str) -> str | None:
    """What the machine remembered under ``key``."""
    value: str | None = library.value("SELECT value FROM notes WHERE key = ?", (key,))
    return value


def remember(library: Library, key: str, value: str) -> None:
    """Remember ``value`` under ``key``."""
    library.change("INSERT OR REPLACE INTO notes VALUES (?, ?)", (key, value))
