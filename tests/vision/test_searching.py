"""Looking again: at doubtful faces alone, at turned photos, in enlarged parts."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pytest

from faceorg.core.pose import head_pose
from faceorg.core.search_level import SearchLevel
from faceorg.vision.detector import Detections, merged
from faceorg.vision.modelpack import builtin_pack, load_pack
from faceorg.vision.pixels import picture_size
from faceorg.vision.searching import (
    SecondLook,
    TilingDetector,
    TurningDetector,
    _tiles,
)

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.pixels import Picture

NOTHING = Detections(
    np.empty((0, 4), np.float32), np.empty(0, np.float32), np.empty((0, 5, 2), np.float32)
)


@dataclass
class RedSpots:
    """Sees every red rectangle as a face, with a score of its greenness; its points lie inside."""

    shapes: list[tuple[int, ...]] = field(default_factory=list)
    largest: int = 10_000

    def detect(self, picture: Picture, floor: float = 0.5) -> Detections:
        image = np.asarray(picture)
        self.shapes.append(image.shape[:2])
        red = (image[..., 0] > 150) & (image[..., 2] < 90)
        if not red.any() or max(image.shape) > self.largest:
            return NOTHING
        rows, columns = np.nonzero(red)
        left, top, right, bottom = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
        score = float(np.median(image[..., 1][red])) / 255
        if score <= floor:
            return NOTHING
        inside = np.array([[0.3, 0.4], [0.7, 0.4], [0.5, 0.6], [0.35, 0.8], [0.65, 0.8]])
        points = [left, top] + inside * [right - left, bottom - top]
        return Detections(
            np.array([[left, top, right, bottom]], np.float32),
            np.array([score], np.float32),
            points[None].astype(np.float32),
        )


def photo(height: int, width: int, spot: tuple[int, int, int, int], green: int) -> np.ndarray:
    image = np.full((height, width, 3), 255, np.uint8)
    left, top, right, bottom = spot
    image[top:bottom, left:right] = (200, green, 30)
    return image


@dataclass
class TwoLooks:
    """Scores a face by the size of the picture it is shown in."""

    whole: float
    alone: float
    box: tuple[int, int, int, int] = (50, 60, 90, 110)

    def detect(self, picture: Picture, floor: float = 0.5) -> Detections:
        width, height = picture_size(picture)
        if (height, width) == (224, 224):
            box, score = (70, 65, 150, 160), self.alone
        else:
            box, score = self.box, self.whole
        if score <= floor:
            return NOTHING
        points = np.zeros((1, 5, 2), np.float32)
        return Detections(np.array([box], np.float32), np.array([score], np.float32), points)


@pytest.mark.parametrize(
    ("whole", "alone", "kept"),
    [(0.67, 0.06, None), (0.55, 0.9, 0.725), (0.42, 0.9, 0.66), (0.42, 0.3, None), (0.9, 0, 0.9),
     (0.2, 0.95, None)],
)  # fmt: skip
def test_a_doubtful_face_is_judged_by_both_looks(
    whole: float, alone: float, kept: float | None
) -> None:
    found = SecondLook(TwoLooks(whole, alone)).detect(np.zeros((300, 400, 3), np.uint8))
    assert found.scores.tolist() == ([] if kept is None else [pytest.approx(kept)])


def test_a_doubtful_face_at_the_edge_is_no_fault() -> None:
    for box in ((-5, -5, 20, 20), (380, 280, 420, 320), (0, 0, 400, 300)):
        found = SecondLook(TwoLooks(0.6, 0.8, box)).detect(np.zeros((300, 400, 3), np.uint8))
        assert len(found) == 1


def test_a_photo_with_a_sure_face_is_not_turned() -> None:
    quick = RedSpots()
    image = photo(100, 200, (20, 30, 60, 80), 220)
    assert len(TurningDetector(RedSpots(), quick).detect(image)) == 1
    assert quick.shapes == []
    assert len(TurningDetector(RedSpots(), quick, always=True).detect(image)) == 1
    assert quick.shapes == [(200, 100), (100, 200), (200, 100)]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_turned_faces_are_found_where_they_are(engine: FaceEngine, astronaut: np.ndarray,
                                               quarters: int) -> None:  # fmt: skip
    (upright,) = engine.analyze(astronaut)
    turned = np.ascontiguousarray(np.rot90(astronaut, quarters))
    (found,) = engine.analyze(turned)
    size = turned.shape[1::-1]
    pose, before = head_pose(found.landmarks * size), head_pose(upright.landmarks * size)
    assert pose is not None
    assert before is not None
    assert (pose.roll + 90 * quarters - before.roll + 180) % 360 == pytest.approx(180, abs=12)
    box = upright.box
    for _ in range(quarters):
        box = type(box)(box.y, 1 - box.x - box.w, box.h, box.w)
    assert found.box.iou(box) > 0.6
    alike = engine.embed([found.chip, upright.chip])
    assert alike[0] @ alike[1] > engine.pack.thresholds.suggest


def test_parts_show_small_faces_and_lose_none_of_the_whole() -> None:
    image = photo(700, 1500, (740, 300, 760, 325), 220)
    part = RedSpots()
    found = TilingDetector(RedSpots(largest=500), part).detect(image)
    assert len(found) == 1
    np.testing.assert_allclose(found.boxes[0], [740, 300, 760, 325], atol=2)
    assert max(max(shape) for shape in part.shapes) <= 1024
    whole = TilingDetector(RedSpots(), RedSpots(largest=10)).detect(image)
    np.testing.assert_allclose(whole.boxes[0], [740, 300, 760, 325])


def test_a_face_cut_by_a_part_counts_where_it_is_whole() -> None:
    image = photo(300, 2048, (1000, 100, 1060, 180), 220)
    found = TilingDetector(RedSpots(largest=500), RedSpots()).detect(image)
    assert len(found) == 1
    np.testing.assert_allclose(found.boxes[0], [1000, 100, 1060, 180], atol=2)


@pytest.fixture(scope="module")
def levels(model_cache: Path) -> dict[SearchLevel, FaceEngine]:
    return {
        level: load_pack(builtin_pack(), model_cache, provider="cpu", level=level)
        for level in SearchLevel
    }


def test_a_thorough_search_loses_no_face_a_fast_one_finds(
    levels: dict[SearchLevel, FaceEngine], group_photo: np.ndarray
) -> None:
    for image in (group_photo, group_photo[::3, ::3], group_photo[:, ::-1]):
        fast = levels[SearchLevel.FAST].analyze(image)
        thorough = levels[SearchLevel.THOROUGH].analyze(np.ascontiguousarray(image))
        assert len(thorough) >= len(fast) >= 6
        for face in fast:
            assert max(face.box.iou(other.box) for other in thorough) > 0.3


def test_small_faces_need_a_thorough_search(
    levels: dict[SearchLevel, FaceEngine], group_photo: np.ndarray
) -> None:
    small = np.ascontiguousarray(group_photo[::10, ::10])
    counts = {level: len(engine.analyze(small)) for level, engine in levels.items()}
    assert counts[SearchLevel.THOROUGH] > counts[SearchLevel.NORMAL]


def test_levels_by_name() -> None:
    assert SearchLevel.named("thorough") is SearchLevel.THOROUGH
    assert SearchLevel.named("heroic") is SearchLevel.NORMAL


@pytest.mark.parametrize(("side", "count"), [(100, 1), (300, 0)])
def test_a_part_shows_small_faces_only(side: int, count: int) -> None:
    """What fills much of a part is a piece of a face that the whole photo shows better."""
    blind, part = RedSpots(largest=0), RedSpots()
    image = photo(2048, 2048, (400, 300, 400 + side, 300 + side), 200)
    assert len(TilingDetector(blind, part).detect(image)) == count


def test_passes_agree_on_the_box_of_a_face() -> None:
    """The surer a pass, the more it counts; what is seen once, or overlaps little, is as seen."""
    spots = np.arange(30, dtype=np.float32).reshape(3, 5, 2)
    one = Detections(
        np.array([[0, 0, 100, 100], [300, 0, 340, 40]], np.float32),
        np.array([0.8, 0.7], np.float32), spots[:2],
    )  # fmt: skip
    other = Detections(
        np.array([[10, 20, 110, 120]], np.float32), np.array([0.4], np.float32), spots[2:]
    )
    beside = Detections(
        np.array([[338, 0, 378, 40]], np.float32), np.array([0.6], np.float32), spots[2:]
    )
    found = merged([one, other, beside])
    np.testing.assert_allclose(
        found.boxes, [[2, 4, 102, 104], [300, 0, 340, 40], [338, 0, 378, 40]], rtol=1e-6
    )
    np.testing.assert_allclose(found.scores, [0.8, 0.7, 0.6], rtol=1e-6)
    np.testing.assert_array_equal(found.points, spots)


def test_a_box_without_area_stays_a_box() -> None:
    flat = Detections(
        np.array([[5, 5, 5, 9]], np.float32), np.array([0.6], np.float32),
        np.zeros((1, 5, 2), np.float32),
    )  # fmt: skip
    np.testing.assert_array_equal(merged([flat, NOTHING]).boxes, flat.boxes)
    assert len(merged([NOTHING, NOTHING])) == 0


@pytest.mark.parametrize("size", [(50, 128), (1024, 1025), (1920, 1440), (3712, 2784), (4001, 1)])
def test_parts_cover_a_photo_and_are_no_larger_than_need_be(size: tuple[int, int]) -> None:
    parts = list(_tiles(size))
    for axis, length in enumerate(size):
        stretches = sorted({(part[axis], part[axis + 2]) for part in parts})
        assert stretches[0][0] == 0
        assert stretches[-1][1] == length
        assert all(end - start <= 1024 for start, end in stretches)
        for (_, end), (start, _) in itertools.pairwise(stretches):
            assert 127 <= end - start <= 512
    assert sum((right - left) * (bottom - top) for left, top, right, bottom in parts) <= max(
        1024**2, 1.35 * size[0] * size[1]
    )


def test_eyes_and_nose_inside_a_surer_face_are_dropped() -> None:
    boxes = np.array([[0, 0, 400, 500], [90, 120, 330, 360], [350, 100, 700, 500]], np.float32)
    scores = np.array([0.9, 0.6, 0.8], np.float32)
    found = merged([Detections(boxes, scores, np.zeros((3, 5, 2), np.float32))])
    np.testing.assert_array_equal(found.boxes, boxes[[0, 2]])
