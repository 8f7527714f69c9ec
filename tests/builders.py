"""Drawn photos, vectors around chosen centres, and library rows to go with them."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from faceorg.core.entities import FaceId, PhotoFacts, PhotoId
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.faces import NewFace
from faceorg.library.places import Presence, set_presence
from faceorg.library.text import path_to_text
from faceorg.vision.modelpack import ModelPack, Thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import Face
    from faceorg.library.database import Library

LENGTH = 16
PACK = ModelPack("drawn", "Drawn", "none", LENGTH, Thresholds(0.8, 0.7, 0.5, 0.75))

_EXIF_CAPTION, _EXIF_TAKEN, _EXIF_IFD = 0x010E, 0x9003, 0x8769
_numbers = count(1)


def draw_photo(
    path: Path,
    seed: int | None = None,
    *,
    taken: str | None = None,
    caption: str | None = None,
    size: tuple[int, int] = (24, 16),
) -> Path:
    """A real image file; equal seeds give equal pixels, no seed a picture like no other."""
    source = np.random.default_rng(1_000_000 + next(_numbers) if seed is None else seed)
    width, height = size
    pixels = source.integers(0, 255, (height, width, 3), np.uint8)
    exif = Image.Exif()
    if caption:
        exif[_EXIF_CAPTION] = caption
    if taken:
        exif.get_ifd(_EXIF_IFD)[_EXIF_TAKEN] = taken
    path.parent.mkdir(parents=True, exist_ok=True)
    image_format = "PNG" if path.suffix.lower() == ".png" else "JPEG"
    Image.fromarray(pixels).save(path, image_format, exif=exif)
    return path


def unit(vectors: np.ndarray) -> np.ndarray:
    """Rows of length one, float32."""
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


def person_vectors(
    person: int, number: int, *, spread: float = 0.2, length: int = LENGTH, seed: int = 0
) -> np.ndarray:
    """``number`` unit vectors about ``1 / (1 + spread²)`` alike; other people's are far away."""
    centre = np.zeros(length)
    centre[person % length] = 1.0 if person < length else -1.0
    noise = np.random.default_rng([seed, person]).normal(size=(number, length)) / np.sqrt(length)
    return unit(centre + spread * noise)


def stranger_vectors(number: int, *, length: int = 256, seed: int = 0) -> np.ndarray:
    """Unit vectors unlike each other and anybody."""
    return unit(np.random.default_rng([seed, 77]).normal(size=(number, length)))


def make_photo(library: Library, path: Path, **facts: object) -> PhotoId:
    """A row for a photo at ``path``, without a file."""
    number = next(_numbers)
    values = {"format": "JPEG", "width": 64, "height": 48} | facts
    with library.write():
        photo = photo_rows.add_photo(library, f"{number:040x}", number, PhotoFacts(**values))  # type: ignore[arg-type]
        photo_rows.put_place(library, photo, path, number)
    return photo


def lose(library: Library, *paths: Path, presence: Presence = Presence.MISSING) -> None:
    """As a scan notes of places that their files are not there, or are again."""
    with library.write():
        set_presence(library, [path_to_text(path) for path in paths], presence)


def make_face(
    library: Library,
    photo: PhotoId,
    vector: np.ndarray | None = None,
    *,
    quality: float = 0.9,
    left: float = 0.1,
    pack: str = PACK.id,
) -> FaceId:
    """A row for a face in a photo."""
    box = BoundingBox(left, 0.2, 0.1, 0.2)
    new = NewFace(box, np.full((5, 2), 0.3, np.float32), 0.9, quality, vector)
    with library.write():
        return face_rows.add_face(library, photo, new, pack)


def make_faces(library: Library, folder: Path, vectors: np.ndarray) -> list[FaceId]:
    """A face for each vector, each in a photo of its own."""
    return [
        make_face(library, make_photo(library, folder / f"{next(_numbers)}.jpg"), vector)
        for vector in vectors
    ]


def face(library: Library, face_id: FaceId) -> Face:
    """A face as the library shows it now."""
    return face_rows.faces_by_id(library, [face_id])[0]


def ids(faces: Sequence[Face]) -> list[FaceId]:
    """Their ids."""
    return [one.id for one in faces]


def contents(
    library: Library, *, without: Sequence[str] = ()
) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but times of writing; equal for libraries that say the same."""
    tables = [
        name
        for (name,) in library.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith(("_", "sqlite_"))
        and name not in without
        # How full text is laid out within the file depends on the order of writing.
        and not re.fullmatch(r"\w+_words_(data|idx|docsize|config)", name)
    ]
    return {table: _rows(library, table) for table in sorted(tables)}


def _rows(library: Library, table: str) -> list[tuple[object, ...]]:
    columns = [
        row[1]
        for row in library.rows(f"PRAGMA table_info({table})")
        if row[1] not in ("added_at", "made_at", "recorded_at", "created_at")
    ]
    return sorted(library.rows(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
