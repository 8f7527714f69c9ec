"""How a photo looks, from its pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from faceorg.core.looks import FIELDS, make_look
from faceorg.vision.images import load_image
from faceorg.vision.pixels import as_image

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.pixels import Picture

_SMALL = 128  # pixels: what a JPEG decodes in an eighth of its size


def look_of(picture: Picture) -> bytes:
    """The look of an upright ``picture``."""
    small = as_image(picture).resize(FIELDS, Image.Resampling.BOX, reducing_gap=2.0)
    return make_look(np.asarray(small))


def look_at(path: Path) -> bytes:
    """The look of the photo in ``path``; raises as `load_image` does."""
    return look_of(load_image(path, _SMALL))
