"""Our drivers for YuNet and SFace beside OpenCV's own, on graphs of the true shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from pack_builders import embedder, sha256, yunet
from PIL import Image

from faceorg.core.errors import ChecksumError, ModelPackError
from faceorg.vision.alignment import face_chip
from faceorg.vision.graphfile import GraphFile
from faceorg.vision.insightface_models import variables_kept
from faceorg.vision.opencv_models import PlainEmbedder, YuNet

if TYPE_CHECKING:
    from pathlib import Path


def graph(path: Path, model: bytes, kind: str, **feed: object) -> GraphFile:
    path.write_bytes(model)
    return GraphFile(path, kind, sha256(model), **feed)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def cv2() -> Any:
    """OpenCV, which is not to turn the windows of other tests to its own Qt."""
    with variables_kept():
        import cv2
    return cv2


@pytest.fixture
def picture() -> np.ndarray:
    """RGB, smooth, neither square nor divisible by 32."""
    noise = np.random.default_rng(3).integers(0, 255, (9, 12, 3), np.uint8)
    return np.asarray(Image.fromarray(noise).resize((500, 370), Image.Resampling.BICUBIC))


def by_place(boxes: np.ndarray) -> np.ndarray:
    return np.lexsort((boxes[:, 0].round(1), boxes[:, 1].round(1)))


@pytest.mark.parametrize("stride", [8, 16, 32])
def test_yunet_finds_what_opencv_finds(
    tmp_path: Path, cv2: Any, picture: np.ndarray, stride: int
) -> None:
    file = graph(tmp_path / "yunet.onnx", yunet(active=stride), "yunet")
    ours = YuNet(file, 1, "cpu").detect(picture, 0.55)
    height, width = picture.shape[:2]
    detector = cv2.FaceDetectorYN.create(str(file.path), "", (width, height), 0.55, 0.3, 5000)
    _, theirs = detector.detect(np.ascontiguousarray(picture[:, :, ::-1]))
    assert len(ours) == len(theirs) > 5
    order, other = by_place(ours.boxes), by_place(theirs)
    boxes = np.concatenate([theirs[:, :2], theirs[:, :2] + theirs[:, 2:4]], axis=1)
    np.testing.assert_allclose(ours.boxes[order], boxes[other], atol=0.02)
    np.testing.assert_allclose(ours.scores[order], theirs[other, 14], atol=1e-4)
    points = theirs[other, 4:14].reshape(-1, 5, 2)
    np.testing.assert_allclose(ours.points[order], points, atol=0.02)


def test_a_yunet_of_fixed_size_sees_the_same_faces(tmp_path: Path, picture: np.ndarray) -> None:
    free = YuNet(graph(tmp_path / "free.onnx", yunet(), "yunet"), 1, "cpu")
    fixed = YuNet(graph(tmp_path / "fixed.onnx", yunet(fixed=True), "yunet"), 1, "cpu")
    one, other = free.detect(picture, 0.55), fixed.detect(picture, 0.55)
    assert len(one) == len(other) > 5
    np.testing.assert_allclose(
        one.boxes[by_place(one.boxes)], other.boxes[by_place(other.boxes)], atol=0.02
    )


def test_a_photo_larger_than_a_fixed_yunet_is_shrunk(tmp_path: Path, picture: np.ndarray) -> None:
    large = np.asarray(Image.fromarray(picture).resize((1600, 1184), Image.Resampling.BICUBIC))
    fixed = YuNet(graph(tmp_path / "fixed.onnx", yunet(fixed=True), "yunet"), 1, "cpu")
    found = fixed.detect(large, 0.55)
    assert len(found) > 5
    assert found.boxes[:, 2].max() > 1000
    assert found.boxes[:, 2].max() < 1650


def test_sface_embeds_as_opencv_does(tmp_path: Path, cv2: Any, picture: np.ndarray) -> None:
    file = graph(tmp_path / "sface.onnx", embedder(128, batch=1), "sface")
    ours = PlainEmbedder(file, 128, 1, "cpu")
    theirs = cv2.FaceRecognizerSF.create(str(file.path), "")
    points = np.array([[200, 150], [260, 155], [228, 190], [205, 220], [252, 224]], np.float32)
    row = np.concatenate([[180, 110, 100, 140], points.ravel(), [0.99]]).astype(np.float32)
    blue_first = np.ascontiguousarray(picture[:, :, ::-1])
    crop = theirs.alignCrop(blue_first, row[None])[:, :, ::-1]
    # OpenCV counts pixels from their centres, faceorg from the outer corner.
    chip = face_chip(picture, points.astype(np.float64) + 0.5, ours.template, ours.chip_size)
    assert chip.shape == crop.shape == (112, 112, 3)
    assert np.abs(chip.astype(int) - crop.astype(int)).mean() < 1
    vectors = ours.embed(np.stack([crop, chip]))
    expected = theirs.feature(np.ascontiguousarray(crop[:, :, ::-1]))
    np.testing.assert_allclose(vectors[0], expected[0], rtol=1e-3, atol=0.05)
    cosine = vectors[0] @ vectors[1] / np.prod(np.linalg.norm(vectors, axis=1))
    assert cosine > 0.9999


def test_a_file_for_one_face_at_a_time_is_run_in_batches(tmp_path: Path) -> None:
    file = graph(tmp_path / "sface.onnx", embedder(128, batch=1), "sface")
    model = PlainEmbedder(file, 128, 1, "cpu")
    chips = np.random.default_rng(0).integers(0, 255, (5, 112, 112, 3), np.uint8)
    runs = []
    genuine = model._session.run

    class Counting:
        def run(self, names: object, feed: dict[str, np.ndarray]) -> object:
            runs.append(next(iter(feed.values())).shape[0])
            return genuine(names, feed)

    model._session = Counting()
    together = model.embed(chips)
    assert runs == [5]
    single = np.concatenate([model.embed(chip[None]) for chip in chips])
    np.testing.assert_allclose(together, single, rtol=1e-4, atol=1e-3)


def test_colours_mean_and_scale_are_the_manifests(tmp_path: Path) -> None:
    model = embedder(64, side=150, pool=15)
    chips = np.random.default_rng(1).integers(0, 255, (2, 150, 150, 3), np.uint8)
    plain = PlainEmbedder(graph(tmp_path / "a.onnx", model, "dlib"), 64, 1, "cpu")
    fed = PlainEmbedder(
        graph(tmp_path / "b.onnx", model, "dlib", colours="BGR", mean=100.0, scale=0.5),
        64, 1, "cpu",
    )  # fmt: skip
    shifted = plain.embed(chips[..., ::-1]) - plain.embed(np.full_like(chips, 100))
    np.testing.assert_allclose(fed.embed(chips), shifted / 2, rtol=1e-3, atol=0.1)
    assert plain.chip_size == 150


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    file = graph(tmp_path / "yunet.onnx", yunet(), "yunet")
    file.path.write_bytes(yunet(active=16))
    with pytest.raises(ChecksumError) as caught:
        YuNet(file, 1, "cpu")
    assert caught.value.path == file.path


def test_a_wrong_vector_length_is_named(tmp_path: Path) -> None:
    file = graph(tmp_path / "sface.onnx", embedder(64), "sface")
    with pytest.raises(ModelPackError, match="length") as caught:
        PlainEmbedder(file, 128, 1, "cpu")
    assert caught.value.path == file.path
