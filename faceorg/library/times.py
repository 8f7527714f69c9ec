"""When photos were taken and people were born, for what cannot be and what is likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.entities import PersonId, PhotoId
    from faceorg.library.database import Library


def photo_times(library: Library) -> dict[PhotoId, str]:
    """Local time (``YYYY-MM-DDTHH:MM:SS``) of each readable photo that tells it."""
    return dict(
        library.rows("SELECT id, taken_at FROM photos WHERE taken_at IS NOT NULL AND readable = 1")
    )


def birthdays(library: Library) -> dict[PersonId, str]:
    """The day (``YYYY-MM-DD``) each living person was born, where the user told it."""
    return dict(
        library.rows(
            """SELECT id, birthday FROM persons
               WHERE live = 1 AND merged_into IS NULL AND birthday IS NOT NULL"""
        )
    )
