"""InsightFace packs, with tiny models of the true input and output sizes instead of real ones."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from accelerator import CPU, CUDA
from pack_builders import write_pack

from faceorg.core.errors import ChecksumError, ModelPackError, ModelPackMissingError
from faceorg.vision.alignment import face_chip
from faceorg.vision.insightface_models import (
    ARCFACE_TEMPLATE,
    arcface_template,
    variables_kept,
)
from faceorg.vision.modelpack import builtin_pack, insightface_pack, load_pack
from faceorg.vision.onnx_file import Graph
from faceorg.vision.packfile import read_pack

if TYPE_CHECKING:
    from pathlib import Path

STRIDES = (8, 16, 32)
SIDE = 640


def scrfd(score: float = 0.9, side: int | str = SIDE) -> bytes:
    """A detector that always sees one face, around the middle of a 640 x 640 input."""
    graph = Graph()
    zero = graph.node("ReduceMean", ["data"], axes=[1, 2, 3], keepdims=0)
    zero = graph.node("Mul", [zero, graph.weight(np.zeros(1, np.float32))])
    sizes = {}
    for kind, length in (("score", 1), ("box", 4), ("points", 10)):
        for stride in STRIDES:
            anchors = 2 * (SIDE // stride) ** 2
            values = np.zeros((anchors, length), np.float32)
            if stride == 32:
                values[anchors // 2 + SIDE // 32] = one_anchor(kind, score)
            name = f"{kind}{stride}"
            graph.node("Add", [graph.weight(values), zero], name)
            sizes[name] = [anchors, length]
    return graph.model({"data": [1, 3, side, side]}, sizes)


def one_anchor(kind: str, score: float) -> list[float]:
    """Around the anchor at (320, 320), in strides of 32: a box of 128 and its points."""
    points = (ARCFACE_TEMPLATE - 56) / 56 * 2
    return {"score": [score], "box": [2, 2, 2, 2], "points": points.ravel().tolist()}[kind]


def arcface(length: int = 512, seed: int = 0) -> bytes:
    """An embedder: colours averaged over a coarse grid, times a random matrix."""
    graph = Graph()
    pooled = graph.node("AveragePool", ["input.1"], kernel_shape=[14, 14], strides=[14, 14])
    flat = graph.node("Flatten", [pooled])
    matrix = np.random.default_rng(seed).normal(size=(3 * 64, length)).astype(np.float32)
    graph.node("MatMul", [flat, graph.weight(matrix)], "out")
    return graph.model({"input.1": ["N", 3, 112, 112]}, {"out": ["N", length]})


def landmarks() -> bytes:
    graph = Graph()
    graph.node("GlobalAveragePool", ["data"], "fc1")
    return graph.model({"data": ["N", 3, 192, 192]}, {"fc1": ["N", 3, 1, 1]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pack = tmp_path / "buffalo_test"
    pack.mkdir()
    (pack / "2d106det.onnx").write_bytes(landmarks())
    (pack / "det_10g.onnx").write_bytes(scrfd())
    (pack / "w600k_r50.onnx").write_bytes(arcface())
    return pack


def test_a_pack_is_described_by_its_files(folder: Path) -> None:
    pack = insightface_pack(folder)
    assert pack.embedding_length == 512
    assert pack.folder == folder
    assert "buffalo_test" in pack.name
    assert "non-commercial" in pack.licence
    marks = pack.thresholds
    assert marks.auto > marks.suggest > marks.never
    (folder / "w600k_r50.onnx").write_bytes(arcface(seed=1))
    assert insightface_pack(folder).id != pack.id != builtin_pack().id


def test_a_pack_finds_aligns_and_embeds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_FONTDIR", "mine")
    monkeypatch.delenv("QT_QPA_PLATFORM_PLUGIN_PATH", raising=False)
    libraries = os.environ.get("LD_LIBRARY_PATH")
    engine = load_pack(insightface_pack(folder), folder / "unused", provider="cpu")
    assert os.environ["QT_QPA_FONTDIR"] == "mine"
    assert "QT_QPA_PLATFORM_PLUGIN_PATH" not in os.environ
    assert os.environ.get("LD_LIBRARY_PATH") == libraries
    photo = np.zeros((640, 640, 3), np.uint8)
    photo[:, :, 0] = np.arange(640)[None] // 3
    photo[:, :, 2] = np.arange(640)[:, None] // 3
    (face,) = engine.analyze(photo)
    assert face.box.x == pytest.approx(256 / 640, abs=0.01)
    assert face.box.w == pytest.approx(128 / 640, abs=0.01)
    assert face.chip.shape == (112, 112, 3)
    red, blue = face.chip[56, :, 0], face.chip[:, 56, 2]
    assert red[0] < red[-1]
    assert blue[0] < blue[-1]
    assert face.chip[:, :, 1].max() == 0
    vectors = engine.embed([face.chip, face.chip[::-1], face.chip])
    assert vectors.shape == (3, 512)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(vectors[0], vectors[2], atol=1e-6)


def test_an_unsure_detection_is_no_face(folder: Path) -> None:
    (folder / "det_10g.onnx").write_bytes(scrfd(score=0.3))
    engine = load_pack(insightface_pack(folder), folder, provider="cpu")
    assert engine.analyze(np.zeros((300, 500, 3), np.uint8)) == []


@pytest.mark.parametrize(
    ("lost", "words"), [("det_10g.onnx", "detector"), ("w600k_r50.onnx", "recognition")]
)
def test_a_missing_model_is_named(folder: Path, lost: str, words: str) -> None:
    (folder / lost).unlink()
    with pytest.raises(ModelPackMissingError, match=words) as caught:
        insightface_pack(folder)
    assert caught.value.path == folder


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelPackMissingError, match="folder") as caught:
        insightface_pack(tmp_path / "gone")
    assert caught.value.path == tmp_path / "gone"


@pytest.mark.parametrize("content", [b"", b"rubbish", scrfd()[:-40]])
def test_a_damaged_file_is_named(folder: Path, content: bytes) -> None:
    (folder / "det_10g.onnx").write_bytes(content)
    with pytest.raises(ModelPackError, match="damaged") as caught:
        insightface_pack(folder)
    assert caught.value.path == folder / "det_10g.onnx"


def test_a_model_that_onnx_runtime_refuses_is_named(folder: Path) -> None:
    graph = Graph()
    graph.node("NoSuchOperator", ["input.1"], "out")
    (folder / "w600k_r50.onnx").write_bytes(
        graph.model({"input.1": ["N", 3, 112, 112]}, {"out": ["N", 512]})
    )
    with pytest.raises(ModelPackError, match="does not work") as caught:
        load_pack(insightface_pack(folder), folder, provider="cpu")
    assert caught.value.path == folder / "w600k_r50.onnx"


def test_a_model_exchanged_behind_the_pack_is_refused(folder: Path) -> None:
    pack = insightface_pack(folder)
    (folder / "w600k_r50.onnx").write_bytes(arcface(seed=2))
    with pytest.raises(ChecksumError):
        load_pack(pack, folder, provider="cpu")


@pytest.mark.parametrize("size", [112, 128, 224, 256])
def test_the_template_grows_with_the_chip(size: int) -> None:
    template = arcface_template(size)
    eyes = template[1, 0] - template[0, 0]
    assert eyes == pytest.approx(35.24 * size / (112 if size % 112 == 0 else 128), rel=0.01)
    assert template.mean(axis=0)[0] == pytest.approx(size / 2, rel=0.02)


@pytest.mark.filterwarnings("ignore:`estimate` is deprecated")
@pytest.mark.parametrize("scale", [0.6, 0.9, 1.7])
def test_a_face_is_cut_as_insightface_cuts_it(group_photo: np.ndarray, scale: float) -> None:
    with variables_kept():
        from insightface.utils.face_align import norm_crop

    turn = np.array([[np.cos(0.3), -np.sin(0.3)], [np.sin(0.3), np.cos(0.3)]])
    points = (ARCFACE_TEMPLATE - 56) / scale @ turn.T + [300, 250]
    ours = face_chip(group_photo, points, ARCFACE_TEMPLATE, 112)
    # It counts pixels from their middle.
    theirs = norm_crop(group_photo, landmark=(points - 0.5).astype(np.float32), image_size=112)
    assert ours.std() > 20
    assert np.abs(ours.astype(int) - theirs).mean() < 1.5


def accelerator(monkeypatch: pytest.MonkeyPatch, works: int) -> list[Any]:
    """Every session on an accelerator fails after ``works`` runs (0: at its start); what each
    session was asked to run on."""
    with variables_kept():
        from insightface.model_zoo import model_zoo

    asked: list[Any] = []
    genuine = model_zoo.PickableInferenceSession

    class OnCard(genuine):  # type: ignore[misc, valid-type]
        def __init__(self, path: str, **options: Any) -> None:
            asked.append(options["providers"])
            self.card, self.runs = options["providers"] != [CPU], 0
            if self.card and not works:
                raise RuntimeError("no driver")
            super().__init__(path, **{**options, "providers": [CPU]})

        def run(self, *args: Any) -> Any:
            self.runs += 1
            if self.card and self.runs > works:
                raise RuntimeError("CUDA failure 2: out of memory")
            return super().run(*args)

        def get_providers(self) -> list[str]:
            return [CUDA, CPU] if self.card else [CPU]

    monkeypatch.setattr(model_zoo, "PickableInferenceSession", OnCard)
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: [CUDA, CPU])
    return asked


@pytest.mark.filterwarnings("ignore:Specified provider")  # InsightFace asks for it again
@pytest.mark.parametrize("side", [SIDE, "size"], ids=["fixed", "any size"])
@pytest.mark.parametrize("works", [0, 1, 2])
def test_an_accelerator_that_fails_gives_way_with_one_message(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    works: int,
    side: int | str,
) -> None:
    write_pack(folder, det=scrfd(side=side), detector={"input_size": SIDE})
    pack = read_pack(folder)
    photo = np.random.default_rng(0).integers(0, 255, (640, 640, 3), np.uint8)
    plain = load_pack(pack, folder, provider="cpu")
    wanted = plain.embed([plain.analyze(photo)[0].chip] * 3)
    asked = accelerator(monkeypatch, works)
    engine = load_pack(pack, folder)
    found = [engine.analyze(photo) for _ in range(4)]
    vectors = [engine.embed([face.chip] * 3) for (face,) in found]
    assert engine.providers == ("cpu", "cpu")
    for seen in vectors:
        np.testing.assert_allclose(seen, wanted, atol=1e-6)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert engine.fault is not None
    assert engine.fault.startswith(CUDA)
    assert asked[0][0][1]["gpu_mem_limit"]
    assert "EP Error" not in capfd.readouterr().out


def test_a_photo_no_model_can_take_does_not_cost_the_accelerator(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pack = insightface_pack(folder)
    accelerator(monkeypatch, 1000)
    engine = load_pack(pack, folder)
    with pytest.raises(ModelPackError, match="does not work"):
        engine.embed(np.zeros((2, 112, 0, 3), np.uint8))
    assert engine.providers == ("cuda", "cuda")
    assert engine.fault is None
    assert caplog.records == []
