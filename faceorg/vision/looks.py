"""How a photo looks, from its pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from faceorg.core.looks import FIELDS, make_look
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_SMALL = 128  # pixels: what a JPEG decodes in an eighth of its size


def look_of(pixels: NDArray[np.uint8]) -> bytes:
    """The look of upright RGB ``pixels`` (height, width, 3)."""
    small = Image.fromarray(pixels).resize(FIELDS, Image.Resampling.BOX, reducing_gap=2.0)
    return make_look(np.asarray(small))


def look_at(path: Path) -> bytes:
    """The look of the photo in ``path``; raises as `load_upright` does."""
    return look_of(load_upright(path, _SMALL))
