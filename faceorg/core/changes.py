"""What an operation touched, so that the window refreshes only that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.entities import AlbumId, FaceId, PersonId, PhotoId


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what changed; ``everything`` stands for "too much to list"."""

    photos: frozenset[PhotoId] = field(default_factory=frozenset)
    faces: frozenset[FaceId] = field(default_factory=frozenset)
    persons: frozenset[PersonId] = field(default_factory=frozenset)
    albums: frozenset[AlbumId] = field(default_factory=frozenset)
    clusters: bool = False
    everything: bool = False

    def __or__(self, other: Changes) -> Changes:
        """What both touched together."""
        return Changes(
            self.photos | other.photos,
            self.faces | other.faces,
            self.persons | other.persons,
            self.albums | other.albums,
            self.clusters or other.clusters,
            self.everything or other.everything,
        )
