"""What the library holds: frozen dataclasses with typed ids."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.geometry import BoundingBox, Landmarks
    from faceorg.core.pose import HeadPose

PhotoId = NewType("PhotoId", int)
FaceId = NewType("FaceId", int)
PersonId = NewType("PersonId", int)
ClusterId = NewType("ClusterId", int)
AlbumId = NewType("AlbumId", int)
DecisionId = NewType("DecisionId", int)
RemovalId = NewType("RemovalId", int)


class FaceSource(StrEnum):
    """Where a face's box comes from."""

    DETECTED = "detected"
    DRAWN = "drawn"
    IMPORTED = "imported"


class Assignment(StrEnum):
    """Who says that a face is a person: the user's word, or a match the user may overrule."""

    USER = "user"
    MATCHED = "matched"


class SetAside(StrEnum):
    """Why the user took a face out of all groups."""

    STRANGER = "stranger"
    NOT_A_FACE = "not_a_face"


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a file says about itself.

    ``width`` and ``height`` are pixels of the upright photo; ``orientation`` is EXIF's 1 to 8;
    ``taken_at`` is local time as ``YYYY-MM-DDTHH:MM:SS``; latitude and longitude are degrees;
    ``rating`` is 0 to 5 stars; a keyword is one line; ``taken_zone`` is how many minutes the clock
    of ``taken_at`` is ahead of UTC; ``seconds`` is the length of a video, None for a still;
    ``pair_id`` is the same in both files of a Live Photo; ``motion``: a still with a film inside.
    """

    format: str
    width: int
    height: int
    orientation: int = 1
    taken_at: str | None = None
    caption: str | None = None
    camera: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    lens: str | None = None
    rating: int | None = None
    keywords: tuple[str, ...] = ()
    taken_zone: int | None = None
    seconds: float | None = None
    pair_id: str | None = None
    motion: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """A name another program gave to someone in a photo; ``source`` is that program.

    ``box`` is in fractions of the photo as that program shows it, or None.
    """

    name: str
    source: str
    box: BoundingBox | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo is its content; ``path`` is one of the places where it lies.

    ``missing``: it was in none of them at the last look; ``offline``: for its drive was away.
    """

    id: PhotoId
    path: Path
    content_hash: str
    size_bytes: int
    facts: PhotoFacts
    missing: bool = False
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """A face in a photo, with what the user decided and what the machine suggests.

    ``score`` and ``quality`` are 0 to 1. ``person_id`` is set by the user's word or by a sure
    match (see ``assigned_by``); ``suggested_id`` is a person to ask about. ``cluster_id`` is the
    unnamed group of an undecided face. ``moment``: seconds from the start of a video.
    """

    id: FaceId
    photo_id: PhotoId
    box: BoundingBox
    landmarks: Landmarks | None
    score: float
    quality: float
    source: FaceSource = FaceSource.DETECTED
    person_id: PersonId | None = None
    person_name: str | None = None
    assigned_by: Assignment | None = None
    suggested_id: PersonId | None = None
    cluster_id: ClusterId | None = None
    set_aside: SetAside | None = None
    pose: HeadPose | None = None
    moment: float | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the user told us about; ``name`` is None for a group the user made but not named.

    ``birthday`` is ``YYYY-MM-DD``.
    """

    id: PersonId
    name: str | None
    cover_id: FaceId | None
    face_count: int
    photo_count: int
    suggestion_count: int = 0
    hidden: bool = False
    birthday: str | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of undecided faces that the machine thinks are one person."""

    id: ClusterId
    cover_id: FaceId | None
    face_count: int
    photo_count: int


@dataclass(frozen=True, slots=True)
class Album:
    """A list of photos the user chose, or, with ``query``, whatever that search finds."""

    id: AlbumId
    name: str
    query: str | None
    photo_count: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be used, and why, in words for people."""

    path: Path
    reason: str
