"""dlib's predictor of five points (corners of the eyes, base of the nose), to be compared with.

It comes in face_recognition_models beside the built-in face network, which was trained on faces
aligned by it (Kazemi and Sullivan 2014). `verification.py` tells what it brings and costs.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg.vision.alignment import face_chip, similarity_transform
from faceorg.vision.dlib_weights import _Reader

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FILE = "models/shape_predictor_5_face_landmarks.dat"
UNIT = np.array([
    [0.8595674595992, 0.2134981538014], [0.6460604764104, 0.2289674387677],
    [0.1205750620789, 0.2137274526848], [0.3340850613712, 0.2290642403242],
    [0.4901123135679, 0.6277975316475],
])  # fmt: skip
TEMPLATE = (UNIT + 0.25) / 1.5 * 150
"""Where the five points lie in dlib's chip of 150 pixels, from the outer corner."""

_MIDDLE, _HALF = np.array([75.85, 75.35]), 66.32
_CANVAS, _MARGIN = 300, 75


@dataclass(frozen=True)
class Stage:
    """One forest: per tree 15 comparisons of two pixels and 16 leaves that move all points.

    Pixel p lies at ``offsets[p]`` (P, 2) from the point ``anchors[p]``, both of the mean face;
    ``first``, ``second`` and ``limits`` are (trees, 15), ``leaves`` (trees, 16, 10).
    """

    anchors: NDArray[np.intp]
    offsets: Floats
    first: NDArray[np.intp]
    second: NDArray[np.intp]
    limits: Floats
    leaves: Floats


@dataclass(frozen=True)
class Predictor:
    """``mean`` (5, 2) in fractions of the face's square, and the stages that move it."""

    mean: Floats
    stages: list[Stage]

    def points(self, grey: NDArray[np.float64], corner: Floats, side: float) -> Floats:
        """The points (5, 2) of the face in the square at ``corner``, in pixels of ``grey``."""
        shape = self.mean
        for stage in self.stages:
            turn = similarity_transform(self.mean, shape)[:, :2]
            spots = (stage.offsets @ turn.T + shape[stage.anchors]) * side + corner
            columns, rows = np.floor(spots + 0.5).astype(int).T
            inside = (rows >= 0) & (columns >= 0) & (rows < len(grey)) & (columns < grey.shape[1])
            pixels = np.zeros(len(spots))
            pixels[inside] = grey[rows[inside], columns[inside]]
            trees, at = np.arange(len(stage.limits)), np.zeros(len(stage.limits), int)
            for _ in range(4):
                more = pixels[stage.first[trees, at]] - pixels[stage.second[trees, at]]
                at = 2 * at + 2 - (more > stage.limits[trees, at])
            shape = shape + stage.leaves[trees, at - 15].sum(axis=0).reshape(5, 2)
        return shape * side + corner


def read_predictor() -> Predictor:
    """The installed file; FileNotFoundError without it. Takes some seconds."""
    spec = find_spec("face_recognition_models")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("face_recognition_models is not installed")
    reader = _Reader(Path(next(iter(spec.submodule_search_locations)), FILE).read_bytes())
    reader.integer()
    mean = _matrix(reader).reshape(5, 2)
    forests = [[_tree(reader) for _ in range(reader.integer())] for _ in range(reader.integer())]
    anchors = [_integers(reader) for _ in range(reader.integer())]
    offsets = [
        [reader.numbers(2) for _ in range(reader.integer())] for _ in range(reader.integer())
    ]
    stages = []
    for forest, anchor, offset in zip(forests, anchors, offsets, strict=True):
        first, second, limits, leaves = (np.array(part) for part in zip(*forest, strict=True))
        stages.append(Stage(np.array(anchor), np.array(offset), first, second, limits, leaves))
    return Predictor(mean, stages)


def _matrix(reader: _Reader) -> Floats:
    rows, columns = -reader.integer(), -reader.integer()
    return np.array(reader.numbers(rows * columns))


def _integers(reader: _Reader) -> list[int]:
    return [reader.integer() for _ in range(reader.integer())]


def _tree(reader: _Reader) -> tuple[list[int], list[int], list[float], list[Floats]]:
    splits = [
        (reader.integer(), reader.integer(), reader.number()) for _ in range(reader.integer())
    ]
    leaves = [_matrix(reader) for _ in range(reader.integer())]
    first, second, limits = (list(part) for part in zip(*splits, strict=True))
    return first, second, limits, leaves


def refined(
    predictor: Predictor, image: NDArray[np.uint8], points: Floats, template: Floats
) -> Floats:
    """dlib's five points of a face whose ``points`` (5, 2) belong at ``template``."""
    moved = template + _MARGIN
    canvas = face_chip(image, points, moved, _CANVAS)
    grey = canvas.astype(np.float64).sum(axis=2) // 3
    found = predictor.points(grey, _MIDDLE - _HALF + _MARGIN, 2 * _HALF) + 0.5
    matrix = similarity_transform(points, moved)
    back: Floats = (found - matrix[:, 2]) @ np.linalg.inv(matrix[:, :2]).T
    return back
