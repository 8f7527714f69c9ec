from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from faceorg.core.quality import CLUSTER_GATE
from faceorg.vision.detector import CenterFace, Detections, merged
from faceorg.vision.embedder import DLIB_TEMPLATE
from faceorg.vision.engine import FaceEngine
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.vision.engine import FoundFace
    from faceorg.vision.pixels import Picture


def altered(image: np.ndarray, side: int) -> np.ndarray:
    """The same photo brighter, smaller and less sharp."""
    picture = ImageEnhance.Brightness(Image.fromarray(image)).enhance(1.25)
    picture.thumbnail((side, side))
    return np.asarray(picture)


def test_six_people_in_a_group(engine: FaceEngine, group_photo: np.ndarray) -> None:
    faces = engine.analyze(group_photo)
    assert len(faces) == 6
    assert [face.score for face in faces] == sorted((f.score for f in faces), reverse=True)
    for face in faces:
        assert_sound(face, 150)
    vectors = engine.embed([face.chip for face in faces])
    alike = vectors @ vectors.T - np.eye(6)
    assert alike.max() < engine.pack.thresholds.auto


def test_one_person_alone(engine: FaceEngine, astronaut: np.ndarray) -> None:
    (face,) = engine.analyze(astronaut)
    assert_sound(face, 150)
    x, y = face.box.center
    assert (x, y) == (pytest.approx(0.435, abs=0.03), pytest.approx(0.225, abs=0.04))
    assert face.score > 0.8
    assert face.quality > CLUSTER_GATE
    left_eye, right_eye, nose, left_mouth, right_mouth = face.landmarks
    assert left_eye[0] < nose[0] < right_eye[0]
    assert left_mouth[0] < right_mouth[0]
    assert max(left_eye[1], right_eye[1]) < nose[1] < min(left_mouth[1], right_mouth[1])


def assert_sound(face: FoundFace, side: int) -> None:
    box = face.box
    assert 0 <= box.x < box.x + box.w <= 1
    assert 0 <= box.y < box.y + box.h <= 1
    assert face.landmarks.shape == (5, 2)
    assert face.landmarks.dtype == np.float32
    assert 0.5 <= face.score <= 1
    assert 0 <= face.quality <= 1
    assert face.chip.shape == (side, side, 3)
    assert face.chip.dtype == np.uint8


def test_an_altered_copy_is_the_same_person(
    engine: FaceEngine, astronaut: np.ndarray, group_photo: np.ndarray
) -> None:
    (original,), (copy,) = engine.analyze(astronaut), engine.analyze(altered(astronaut, 300))
    others = [face.chip for face in engine.analyze(group_photo)]
    vectors = engine.embed([original.chip, copy.chip, *others])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > engine.pack.thresholds.auto
    assert (vectors[2:] @ vectors[0]).max() < engine.pack.thresholds.never
    assert copy.quality < original.quality


def test_a_face_that_fills_a_large_photo_is_found(
    engine: FaceEngine, astronaut: np.ndarray
) -> None:
    head = Image.fromarray(astronaut[40:200, 140:310]).resize((1900, 1788))
    (face,) = engine.analyze(np.asarray(head))
    assert face.box.area > 0.15


def test_a_face_at_the_edge_keeps_its_box_inside(engine: FaceEngine, astronaut: np.ndarray) -> None:
    faces = engine.analyze(np.ascontiguousarray(astronaut[:, 200:]))
    assert len(faces) == 1
    assert_sound(faces[0], 150)


def test_embedding_is_the_same_in_any_batch_and_for_the_mirror_image(
    engine: FaceEngine, group_photo: np.ndarray
) -> None:
    chips = [face.chip for face in engine.analyze(group_photo)] * 3
    together = engine.embed(np.array(chips))
    single = np.concatenate([engine.embed([chip]) for chip in chips[:6]])
    mirrored = engine.embed([chip[:, ::-1] for chip in chips[:6]])
    assert together.shape == (18, engine.pack.embedding_length)
    assert together.dtype == np.float32
    np.testing.assert_allclose(together[:6], single, atol=1e-5)
    np.testing.assert_allclose(together[12:], single, atol=1e-5)
    np.testing.assert_allclose(mirrored, single, atol=1e-5)


def test_no_chips_no_vectors(engine: FaceEngine) -> None:
    assert engine.embed([]).shape == (0, 128)


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (5000, 1), (31, 33), (700, 900)])
@pytest.mark.parametrize("level", [0, 255])
def test_flat_and_odd_pictures_hold_no_face(
    engine: FaceEngine, shape: tuple[int, int], level: int
) -> None:
    assert engine.analyze(np.full((*shape, 3), level, np.uint8)) == []


def test_noise_does_not_break(engine: FaceEngine) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (640, 480, 3), np.uint8)
    for face in engine.analyze(noise):
        assert_sound(face, 150)
    vectors = engine.embed(noise[None, :150, :150])
    assert np.linalg.norm(vectors) == pytest.approx(1, abs=1e-5)


def test_threads_get_the_same_answers(engine: FaceEngine, astronaut: np.ndarray) -> None:
    expected = engine.embed([engine.analyze(astronaut)[0].chip])
    with ThreadPoolExecutor(4) as pool:
        photos = list(pool.map(engine.analyze, [astronaut] * 6))
        vectors = list(pool.map(engine.embed, [[faces[0].chip] for faces in photos]))
    for vector in vectors:
        np.testing.assert_allclose(vector, expected, atol=1e-5)


class StubDetector:
    def __init__(self, *found: Detections) -> None:
        self.found = merged(list(found))

    def detect(self, image: Picture) -> Detections:
        return self.found


class StubEmbedder:
    chip_size = 150
    template = DLIB_TEMPLATE

    def __init__(self, answer: Callable[[int], np.ndarray]) -> None:
        self.answer = answer

    def embed(self, chips: np.ndarray) -> np.ndarray:
        return self.answer(len(chips))


def one_face(box: list[float], points: np.ndarray, score: float = 0.9) -> Detections:
    return Detections(
        np.array([box], np.float32), np.array([score], np.float32), points[None].astype(np.float32)
    )


NO_ONE = one_face([0, 0, 1, 1], DLIB_TEMPLATE).only(np.array([], np.intp))


def test_a_vector_that_is_not_finite_becomes_zeros(caplog: pytest.LogCaptureFixture) -> None:
    def answer(count: int) -> np.ndarray:
        vectors = np.ones((count, 128), np.float32)
        vectors[1, 5] = np.nan
        vectors[2] = 0
        return vectors

    engine = FaceEngine(builtin_pack(), StubDetector(NO_ONE), StubEmbedder(answer), mirrored=True)
    vectors = engine.embed(np.zeros((4, 150, 150, 3), np.uint8))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 0, 0, 1], atol=1e-6)
    assert "2 faces" in caplog.text


def test_faces_that_make_no_sense_are_left_out() -> None:
    good, photo = DLIB_TEMPLATE, np.full((150, 150, 3), 90, np.uint8)
    found = StubDetector(
        one_face([20, 20, 130, 130], good),
        one_face([900, 900, 990, 990], good),
        one_face([0, 140, 9, 149], np.zeros((5, 2))),
    )
    engine = FaceEngine(builtin_pack(), found, StubEmbedder(lambda n: np.ones((n, 128))), False)
    (face,) = engine.analyze(photo)
    assert face.box.x == pytest.approx(20 / 150)


class StubSession:
    """A CenterFace whose maps say what the test wants, at every size."""

    def __init__(self, spoiled: str = "") -> None:
        self.spoiled = spoiled
        self.shapes: list[tuple[int, ...]] = []

    def run(self, outputs: list[str], feeds: dict[str, np.ndarray]) -> list[np.ndarray]:
        (batch,) = feeds.values()
        self.shapes.append(batch.shape)
        rows, columns = batch.shape[2] // 4, batch.shape[3] // 4
        maps = [np.zeros((1, count, rows, columns), np.float32) for count in (1, 2, 2, 10)]
        maps[0][0, 0, rows // 2, columns // 2] = 0.9
        maps[1][:] = np.log(8)
        if self.spoiled:
            maps[{"size": 1, "offset": 2, "point": 3}[self.spoiled]][:] = np.nan
        return maps


def detector_with(
    session: StubSession, monkeypatch: pytest.MonkeyPatch, sides: tuple[int, ...]
) -> CenterFace:
    monkeypatch.setattr("faceorg.vision.detector.open_session", lambda *_: session)
    return CenterFace(b"", 1, None, sides)


@pytest.mark.parametrize("spoiled", ["size", "offset", "point"])
def test_a_model_that_gives_nan_finds_nothing(
    monkeypatch: pytest.MonkeyPatch, spoiled: str
) -> None:
    detector = detector_with(StubSession(spoiled), monkeypatch, (1024,))
    assert len(detector.detect(np.zeros((256, 256, 3), np.uint8))) == 0


def test_passes_are_padded_to_32_and_never_enlarge(monkeypatch: pytest.MonkeyPatch) -> None:
    session = StubSession()
    detector = detector_with(session, monkeypatch, (128, 1024))
    assert len(detector.detect(np.zeros((100, 300, 3), np.uint8))) >= 1
    assert session.shapes == [(1, 3, 128, 320), (1, 3, 64, 128)]


def test_of_overlapping_faces_the_surest_stays() -> None:
    points = DLIB_TEMPLATE
    found = merged(
        [one_face([0, 0, 100, 100], points, 0.6), one_face([5, 5, 105, 105], points, 0.8),
         one_face([200, 0, 300, 100], points, 0.7)]
    )  # fmt: skip
    np.testing.assert_allclose(found.scores, [0.8, 0.7])
