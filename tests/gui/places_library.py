"""A library of photos taken in known towns, some on the high seas, some without a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import opened
from gui_builders import draw_photo

from faceorg.core.entities import PhotoFacts
from faceorg.library import photos
from faceorg.library.database import Library
from faceorg.library.gazetteer import towns_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context

ROME, FLORENCE, PARIS = (41.9028, 12.4964), (43.7696, 11.2558), (48.8566, 2.3522)
ATLANTIC = (35.0, -45.0)


def add(
    library: Library, path: Path, seed: int, place: tuple[float, float] | None, **facts: object
) -> PhotoId:
    """A drawn photo that says it was taken at ``place``."""
    draw_photo(path, seed)
    north, east = place or (None, None)
    told = PhotoFacts(
        "JPEG", 320, 240, taken_at=f"20{10 + seed}-05-01T10:00:00", latitude=north, longitude=east,
        **facts,  # type: ignore[arg-type]
    )  # fmt: skip
    with library.write():
        photo = photos.add_photo(library, f"hash-{path}", path.stat().st_size, told)
        photos.put_place(library, photo, path, path.stat().st_mtime_ns)
    return photo


def fill(path: Path, folder: Path) -> None:
    """Photos 1 to 3 in Rome, 4 in Florence, 5 and 6 in Paris, 7 at sea, 8 and 9 nowhere."""
    where = [*[ROME] * 3, FLORENCE, PARIS, PARIS, ATLANTIC, None, None]
    with Library.open(path) as library:
        for seed, place in enumerate(where, 1):
            rating = 5 if seed == 2 else None
            add(library, folder / f"p{seed}.jpg", seed, place, rating=rating)


@pytest.fixture
def places_context(tmp_path: Path) -> Iterator[Context]:
    """A context on the library this module describes."""
    if towns_file() is None:
        pytest.skip("the list of towns is not installed")
    fill(tmp_path / "places.faceorg", tmp_path / "photos")
    with opened(tmp_path / "places.faceorg") as context:
        yield context
