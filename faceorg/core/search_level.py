"""How hard a photo is searched for faces."""

from __future__ import annotations

from enum import StrEnum


class SearchLevel(StrEnum):
    """What a search costs and finds.

    ``fast`` looks once at a small copy, ``normal`` at two sizes and, where nothing stands upright,
    at the photo turned; ``thorough`` also at enlarged overlapping parts, for small faces.
    """

    FAST = "fast"
    NORMAL = "normal"
    THOROUGH = "thorough"

    @classmethod
    def named(cls, name: str) -> SearchLevel:
        """The level of that name; `NORMAL` for a name of no level."""
        return cls(name) if name in cls.__members__.values() else cls.NORMAL
