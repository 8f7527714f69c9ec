"""Looking at a photo again: turned, and in enlarged overlapping parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from faceorg.core.pose import head_pose
from faceorg.core.search_level import SearchLevel
from faceorg.vision.detector import SCORE_FLOOR, CenterFace, Detections, merged
from faceorg.vision.pixels import as_image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from faceorg.vision.detector import FaceDetector
    from faceorg.vision.pixels import Picture

_BEYOND_DOUBT = 0.8
_RAISED_MOST = 0.15
_AROUND = 2.4  # sides of a face
_ALONE_SIDE = 224
_SURE = 0.6
_UPRIGHT_DEGREES = 50
_TURNED_MORE = 0.1
_TURNED_SIDE = 640
_FAST_SIDE = 640
_TILE = 1024
_OVERLAP = 128
_ENLARGED_SIDE = 2 * _TILE - _OVERLAP
_ENLARGED_MOST = 2.0
_EDGE_PIXELS = 3
_SMALL = 256
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)


class SecondLook:
    """Looks at each doubtful face again, alone and at the size a detector is surest of.

    What is a face is seen again with 0.7 and more, a socket or a statue's fold with 0.2. The
    score of a doubtful face becomes the mean of both looks.
    """

    def __init__(self, detector: FaceDetector, again: FaceDetector | None = None) -> None:
        """``again`` looks at single faces; None for ``detector`` itself."""
        self.inner = detector
        self._closer = again or detector

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the first look runs on now."""
        return self.inner.provider

    def detect(self, image: Picture, floor: float = SCORE_FLOOR) -> Detections:
        """As `FaceDetector.detect`; faces that two looks raise above ``floor`` are found, too."""
        image = as_image(image)
        found = self.inner.detect(image, max(0.05, floor - _RAISED_MOST))
        scores = found.scores.copy()
        for row in np.flatnonzero(scores < _BEYOND_DOUBT):
            scores[row] = (scores[row] + self._again(image, found.boxes[row])) / 2
        judged = Detections(found.boxes, scores, found.points).only(np.argsort(-scores))
        return judged.only(judged.scores > floor)

    def _again(self, image: Image.Image, box: NDArray[np.float32]) -> float:
        """The score of the face in ``box``, seen alone; 0 if there is none there."""
        middle, half = (box[:2] + box[2:]) / 2, _AROUND / 2 * float((box[2:] - box[:2]).max())
        left, top, right, bottom = (round(float(v)) for v in (*(middle - half), *(middle + half)))
        around = image.crop((left, top, right, bottom))  # black where the photo ends
        alone = around.resize((_ALONE_SIDE, _ALONE_SIDE), Image.Resampling.BILINEAR)
        seen = self._closer.detect(alone, 0.02)
        off = np.abs((seen.boxes[:, :2] + seen.boxes[:, 2:]) / 2 - _ALONE_SIDE / 2).max(axis=1)
        width = (seen.boxes[:, 2] - seen.boxes[:, 0]) / _ALONE_SIDE
        same = (off < _ALONE_SIDE / 7) & (width > 0.22) & (width < 0.76)
        return float(seen.scores[same].max(initial=0))


class TurningDetector:
    """Turns a photo in which ``detector`` is sure of no face: to both sides and upside down."""

    def __init__(
        self, detector: FaceDetector, turned: FaceDetector, *, always: bool = False
    ) -> None:
        """``turned`` looks at what is turned; ``always`` turns every photo."""
        self.inner = detector
        self._turned = turned
        self._always = always

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the first look runs on now."""
        return self.inner.provider

    def detect(self, image: Picture, floor: float = SCORE_FLOOR) -> Detections:
        """As `FaceDetector.detect`; points keep the order they have in an upright face."""
        image = as_image(image)
        found = self.inner.detect(image, floor)
        if not self._always and any(map(_sure, found.scores, found.points)):
            return found
        small = _shrunk(image, _TURNED_SIDE)
        stretch = np.array([image.width / small.width, image.height / small.height])
        passes = [found]
        for quarters, turn in enumerate(_TURNS, 1):
            seen = self._turned.detect(small.transpose(turn), min(0.95, floor + _TURNED_MORE))
            passes.append(_turned_back(seen, quarters, small.size, stretch))
        return merged(passes)


class TilingDetector:
    """Looks at the whole photo, and at overlapping parts of it enlarged for small faces."""

    def __init__(self, whole: FaceDetector, part: FaceDetector) -> None:
        """``whole`` looks at the photo, ``part`` at its parts."""
        self.inner = whole
        self._part = part

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the first look runs on now."""
        return self.inner.provider

    def detect(self, image: Picture, floor: float = SCORE_FLOOR) -> Detections:
        """As `FaceDetector.detect`; what the whole photo shows is never lost to a part.

        A part adds small faces only: of a large one it shows no more than the whole photo does,
        or so little that eyes and mouth alone look like a face.
        """
        image = as_image(image)
        large = _enlarged(image)
        scale = image.width / large.width
        passes = [self.inner.detect(image, floor)]
        for edges in _tiles(large.size):
            seen = self._part.detect(large.crop(edges), floor)
            seen = seen.only(_whole_in(seen, edges, large.size) & _small(seen))
            corner = np.array(edges[:2], np.float32)
            passes.append(
                Detections(
                    ((seen.boxes + np.tile(corner, 2)) * scale).astype(np.float32),
                    seen.scores,
                    ((seen.points + corner) * scale).astype(np.float32),
                )
            )
        return merged(passes)


def _sure(score: float, points: NDArray[np.float32]) -> bool:
    """Whether a face needs no turned look; a lying one has its points in the wrong places."""
    pose = head_pose(points)
    return score >= _SURE and pose is not None and abs(pose.roll) < _UPRIGHT_DEGREES


def searching(detector: FaceDetector, level: SearchLevel) -> FaceDetector:
    """``detector``, looking as hard as ``level`` says; for one that is no `CenterFace`, only a
    thorough search differs."""
    if isinstance(detector, CenterFace):
        quick = SecondLook(detector.at(_FAST_SIDE))
        if level is SearchLevel.FAST:
            return quick
        if level is SearchLevel.NORMAL:
            return TurningDetector(SecondLook(detector), quick)
        whole, part = detector.at(*detector.sides, _FAST_SIDE), detector.at(_TILE)
        return TurningDetector(SecondLook(TilingDetector(whole, part), part), quick, always=True)
    if level is SearchLevel.THOROUGH:
        return TurningDetector(TilingDetector(detector, detector), detector, always=True)
    return detector


def plain(detector: FaceDetector) -> FaceDetector:
    """The detector itself that looks again, turns or cuts into parts around it."""
    while isinstance(detector, SecondLook | TurningDetector | TilingDetector):
        detector = detector.inner
    return detector


def _shrunk(image: Image.Image, side: int) -> Image.Image:
    scale = side / max(image.size)
    return image if scale >= 1 else _resized(image, scale, Image.Resampling.BILINEAR)


def _enlarged(image: Image.Image) -> Image.Image:
    scale = min(_ENLARGED_SIDE / max(image.size), _ENLARGED_MOST)
    return image if scale <= 1 else _resized(image, scale, Image.Resampling.BICUBIC)


def _resized(image: Image.Image, scale: float, how: Image.Resampling) -> Image.Image:
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image.resize(size, how)


def _turned_back(
    seen: Detections, quarters: int, size: tuple[int, int], stretch: NDArray[np.float64]
) -> Detections:
    """Faces of a photo of ``size`` turned anticlockwise, in the photo as it was, stretched."""
    width, height = size

    def back(spots: NDArray[np.float32]) -> NDArray[np.float32]:
        x, y = spots[..., 0], spots[..., 1]
        x, y = {1: (width - y, x), 2: (width - x, height - y), 3: (y, height - x)}[quarters]
        moved: NDArray[np.float32] = (np.stack([x, y], axis=-1) * stretch).astype(np.float32)
        return moved

    one, other = back(seen.boxes[:, :2]), back(seen.boxes[:, 2:])
    boxes = np.concatenate([np.minimum(one, other), np.maximum(one, other)], axis=1)
    return Detections(boxes, seen.scores, back(seen.points))


def _tiles(size: tuple[int, int]) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right, bottom of the parts of a photo: no larger than need be, and none larger
    than the network is given at once."""
    width, height = size
    for top, bottom in _stretches(height):
        for left, right in _stretches(width):
            yield left, top, right, bottom


def _stretches(length: int) -> list[tuple[int, int]]:
    """Stretches of equal length, each reaching into the next by `_OVERLAP` at least."""
    count = max(1, -(-(length - _OVERLAP) // (_TILE - _OVERLAP)))
    each = -(-(length + (count - 1) * _OVERLAP) // count)
    starts = (round((length - each) * step / max(1, count - 1)) for step in range(count))
    return [(start, start + each) for start in starts]


def _small(seen: Detections) -> NDArray[np.bool_]:
    sides: NDArray[np.float32] = (seen.boxes[:, 2:] - seen.boxes[:, :2]).max(axis=1)
    return sides <= _SMALL


def _whole_in(
    seen: Detections, edges: tuple[int, int, int, int], photo: tuple[int, int]
) -> NDArray[np.bool_]:
    """Which faces the tile shows whole: one cut by its edge is whole in the next tile."""
    boxes = seen.boxes
    left, top, right, bottom = edges
    cut: NDArray[np.bool_] = (
        ((boxes[:, 0] < _EDGE_PIXELS) & (left > 0))
        | ((boxes[:, 1] < _EDGE_PIXELS) & (top > 0))
        | ((boxes[:, 2] > right - left - _EDGE_PIXELS) & (right < photo[0]))
        | ((boxes[:, 3] > bottom - top - _EDGE_PIXELS) & (bottom < photo[1]))
    )
    return ~cut
