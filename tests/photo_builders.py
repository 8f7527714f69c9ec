"""Photos and faces as the library would hand them over, with real files behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from faceorg.core.entities import (
    Assignment,
    Face,
    FaceId,
    PersonId,
    Photo,
    PhotoFacts,
    PhotoId,
    SetAside,
)

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.geometry import BoundingBox

PERSONS = {"Ann": PersonId(1), "Ben": PersonId(2), "Cy": PersonId(3)}


def make_photo(path: Path, **facts: object) -> Photo:
    """A Photo for ``path``; a small JPEG is drawn there unless something is there already."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (64, 48), (90, 120, 150)).save(path)
    values = {"format": "JPEG", "width": 64, "height": 48} | facts
    return Photo(PhotoId(1), path, "hash", path.stat().st_size, PhotoFacts(**values))  # type: ignore[arg-type]


def make_face(
    box: BoundingBox,
    name: str | None = None,
    *,
    by: Assignment = Assignment.USER,
    suggested: str | None = None,
    set_aside: SetAside | None = None,
    face_id: int = 1,
) -> Face:
    """A Face; named by ``by`` if it has a name."""
    return Face(
        id=FaceId(face_id),
        photo_id=PhotoId(1),
        box=box,
        landmarks=None,
        score=0.9,
        quality=0.9,
        person_id=PERSONS[name] if name in PERSONS else (PersonId(99) if name else None),
        person_name=name,
        assigned_by=by if name else None,
        suggested_id=PERSONS[suggested] if suggested else None,
        set_aside=set_aside,
    )
