"""The copies that faceorg made, known by their content, so that no scan takes one for a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.library.photos import now

if TYPE_CHECKING:
    from faceorg.library.database import Library

STATEMENTS = (
    """CREATE TABLE copies (
        content_hash TEXT NOT NULL, size_bytes INTEGER NOT NULL, made_at TEXT NOT NULL,
        PRIMARY KEY (content_hash, size_bytes)) STRICT, WITHOUT ROWID""",
)
"""All of m017."""


def add_copy(library: Library, content_hash: str, size_bytes: int) -> None:
    """Remember a copy; one that is its original byte for byte is that photo, and needs no note."""
    library.change(
        """INSERT OR IGNORE INTO copies SELECT ?1, ?2, ?3 WHERE NOT EXISTS
           (SELECT 1 FROM photos WHERE content_hash = ?1 AND size_bytes = ?2)""",
        (content_hash, size_bytes, now()),
    )


def is_copy(library: Library, content_hash: str, size_bytes: int) -> bool:
    """Whether faceorg made a file of this content, and it is no photo of the library."""
    return bool(
        library.value(
            """SELECT EXISTS (SELECT 1 FROM copies WHERE content_hash = ?1 AND size_bytes = ?2)
               AND NOT EXISTS (SELECT 1 FROM photos WHERE content_hash = ?1 AND size_bytes = ?2)""",
            (content_hash, size_bytes),
        )
    )
