"""Faces that are coloured squares, and an engine that sees them: fast and sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from photo_builders import make_photo
from PIL import Image

from faceorg.core.geometry import BoundingBox
from faceorg.core.search_level import SearchLevel
from faceorg.vision.engine import FoundFace
from faceorg.vision.modelpack import ModelPack, Thresholds

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import Photo
    from faceorg.vision.pixels import Picture

COLOURS = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (40, 40, 230)}
SPOTS = {name: (60 + 120 * index, 100) for index, name in enumerate(COLOURS)}
SIDE = 40


class ColourEngine:
    """Sees squares of three known colours as faces; a face's colour is its embedding."""

    level = SearchLevel.NORMAL
    pack = ModelPack("colours", "Colours", "none", 3, Thresholds(0.99, 0.95, 0.5, 0.5))

    def __init__(self, blind_to: tuple[str, ...] = ()) -> None:
        self.blind_to = blind_to
        self.shapes: list[tuple[int, ...]] = []

    def analyze(self, picture: Picture, floor: float | None = None) -> list[FoundFace]:
        image = np.asarray(picture)
        self.shapes.append(image.shape)
        masks = {
            name: (np.abs(image.astype(int) - colour) < 40).all(axis=2)
            for name, colour in COLOURS.items()
            if name not in self.blind_to
        }
        return [self._face(image, mask) for mask in masks.values() if mask.sum() > 100]

    def embed(self, chips: list[np.ndarray]) -> np.ndarray:
        vectors = np.array([chip.mean(axis=(0, 1)) for chip in chips], np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def _face(self, image: np.ndarray, mask: np.ndarray) -> FoundFace:
        rows, columns = (np.nonzero(mask.any(axis=axis))[0] for axis in (1, 0))
        height, width = mask.shape
        left, top = columns.min() / width, rows.min() / height
        right, bottom = (columns.max() + 1) / width, (rows.max() + 1) / height
        box = BoundingBox(left, top, right - left, bottom - top)
        chip = np.broadcast_to(image[mask].mean(axis=0), (8, 8, 3)).astype(np.uint8)
        return FoundFace(box, np.full((5, 2), 0.5, np.float32), 0.9, 0.9, chip)


def square(name: str, width: int = 360, height: int = 200) -> BoundingBox:
    x, y = SPOTS[name]
    half = SIDE / 2
    return BoundingBox((x - half) / width, (y - half) / height, SIDE / width, SIDE / height)


def draw(path: Path, **options: object) -> Photo:
    """A photo with a square in each colour, in ``SPOTS``."""
    pixels = np.full((200, 360, 3), 235, np.uint8)
    for name, (x, y) in SPOTS.items():
        half = SIDE // 2
        pixels[y - half : y + half, x - half : x + half] = COLOURS[name]
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, quality=95, **options)
    image_format = "PNG" if path.suffix == ".png" else "JPEG"
    return make_photo(path, format=image_format, width=360, height=200)
