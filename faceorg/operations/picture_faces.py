"""The faces in any picture, to look for them in the library; the picture need not be in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.errors import DecisionError
from faceorg.operations.analyze import DECODE_LONG_SIDE
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.vision.engine import FaceEngine


class NoFaceError(DecisionError):
    """A picture to search by shows nobody."""


@dataclass(frozen=True)
class PictureFace:
    """A face in a picture: its aligned crop (side, side, 3) RGB and its embedding (D)."""

    chip: NDArray[np.uint8]
    vector: NDArray[np.float32]


def faces_in_picture(engine: FaceEngine, path: Path) -> list[PictureFace]:
    """The faces in the picture at ``path``, from left to right.

    Raises `PhotoError` for a file that cannot be read, `NoFaceError` where it shows no face.
    """
    found = engine.analyze(load_upright(path, DECODE_LONG_SIDE))
    if not found:
        raise NoFaceError("There is no face to be seen in {name}", name=path.name)
    found = sorted(found, key=lambda face: face.box.x)
    vectors = engine.embed([face.chip for face in found])
    return [
        PictureFace(np.ascontiguousarray(face.chip), vector)
        for face, vector in zip(found, vectors, strict=True)
    ]
