"""Whether the file that lies where a photo lay is that photo, edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.errors import PhotoError
from faceorg.core.looks import read_looks
from faceorg.library import photos, stacks
from faceorg.library.text import text_to_path
from faceorg.vision.looks import look_at

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import PhotoFacts
    from faceorg.library.database import Library
    from faceorg.library.places import KnownFile

_SAME_BITS, _SAME_SHADES = 14, 24.0


def is_new_version(library: Library, file: KnownFile, told: PhotoFacts) -> bool:
    """Whether a photo that lay only at ``file`` was edited: what lies there says ``told`` now.

    Its date of taking tells; where one of the two has none, what it looks like.
    """
    path = text_to_path(file.path)
    if photos.known_places(library, file.photo_id) != [path]:
        return False
    before = photos.photos_by_id(library, [file.photo_id])[0].facts
    if (before.seconds is None) != (told.seconds is None):
        return False
    if before.taken_at is not None and told.taken_at is not None:
        return before.taken_at == told.taken_at
    return told.seconds is None and _looks_the_same(stacks.look(library, file.photo_id), path)


def _looks_the_same(before: bytes | None, path: Path) -> bool:
    try:
        looks = read_looks([before, look_at(path)])
    except PhotoError:
        return False
    one, other = np.array([0]), np.array([1])
    alike = looks.bits_apart(one, other)[0] <= _SAME_BITS
    alike &= looks.shades_apart(one, other)[0] <= _SAME_SHADES
    return bool(looks.known.all() and alike)
