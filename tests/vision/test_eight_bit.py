"""The built-in detector in whole numbers of 8 bits, beside the one in float32."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from accelerator import Card, refusing

from faceorg.core.errors import ModelPackError
from faceorg.vision.builtin_models import DETECTOR, EIGHT_BIT_DETECTOR, model_bytes
from faceorg.vision.detector import CenterFace
from faceorg.vision.device import Device
from faceorg.vision.eight_bit import eight_bit
from faceorg.vision.forms import is_right, quick_or_exact
from faceorg.vision.modelpack import builtin_detector
from faceorg.vision.onnx_file import Graph, read_graph
from faceorg.vision.session import open_session

if TYPE_CHECKING:
    from pathlib import Path

MEMORY = "8-bit.json"


@pytest.fixture(scope="module")
def exact(model_cache: Path) -> CenterFace:
    return CenterFace(model_bytes(DETECTOR, model_cache), 1, "cpu", (1024,))


@pytest.fixture(scope="module")
def quick(model_cache: Path) -> CenterFace:
    model = model_bytes(EIGHT_BIT_DETECTOR, model_cache)
    return CenterFace(model, 1, "cpu", (1024,), np.uint8, careful=True)


def small_network() -> bytes:
    """Two convolutions with a Relu, a sum around the second, and a third as the last layer."""
    source, graph = np.random.default_rng(2), Graph()

    def convolution(name: str, channels: int, output: str) -> str:
        shape = (4, channels, 3, 3)
        weights = [source.normal(0, 0.3, size).astype(np.float32) for size in (shape, 4)]
        inputs = [name, *map(graph.weight, weights)]
        return graph.node("Conv", inputs, output, kernel_shape=[3, 3], pads=[1, 1, 1, 1])

    first = graph.node("Relu", [convolution("picture", 3, "a")], "first")
    second = convolution(first, 4, "second")
    graph.node("Add", [first, second], "both")
    graph.node("Sigmoid", [convolution("both", 4, "last")], "answer")
    return graph.model({"picture": ["B", 3, "H", "W"]}, {"answer": ["B", 4, "H", "W"]})


RANGES = {"first": (0.0, 400.0), "second": (-500.0, 500.0), "both": (-500.0, 800.0)}
SIZES: dict[str, Any] = {
    "exact": {"last"},
    "inputs": {"picture": ["B", 3, "H", "W"]},
    "outputs": {"answer": ["B", 4, "H", "W"]},
}


def test_a_graph_is_read_as_it_was_written() -> None:
    nodes, weights = read_graph(small_network())
    assert [node.operator for node in nodes] == ["Conv", "Relu", "Conv", "Add", "Conv", "Sigmoid"]
    assert nodes[0].attributes == {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}
    assert nodes[3].inputs == ("first", "second")
    assert weights[nodes[0].inputs[1]].shape == (4, 3, 3, 3)
    with pytest.raises(ValueError, match="ONNX"):
        read_graph(b"")


def test_bytes_compute_what_floats_do_but_for_rounding() -> None:
    model = small_network()
    whole = eight_bit(model, RANGES, raised={}, **SIZES)
    picture = np.random.default_rng(3).integers(0, 40, (1, 3, 20, 30), np.uint8)
    wanted = open_session(model, 1, "cpu").run(None, {"picture": picture.astype(np.float32)})[0]
    session = open_session(whole, 1, "cpu", careful=True)
    found = session.run(None, {"picture": picture})[0]
    assert np.corrcoef(found.ravel(), wanted.ravel())[0, 1] > 0.98
    raised = eight_bit(model, RANGES, raised={"last": 1.0}, **SIZES)
    higher = open_session(raised, 1, "cpu", careful=True).run(None, {"picture": picture})[0]
    unsure = (found > 0.1) & (found < 0.9)
    assert unsure.any()
    assert (higher[unsure] > found[unsure]).all()


def test_a_tensor_without_a_range_is_refused() -> None:
    with pytest.raises(KeyError, match="second"):
        eight_bit(small_network(), {"first": (0.0, 1.0)}, raised={}, **SIZES)


def test_both_forms_see_the_same_faces(
    quick: CenterFace, exact: CenterFace, group_photo: np.ndarray
) -> None:
    seen, wanted = quick.detect(group_photo), exact.detect(group_photo)
    assert len(seen) == len(wanted) == 6
    for box, points in zip(seen.boxes, seen.points, strict=True):
        nearest = np.abs(wanted.boxes - box).max(axis=1).argmin()
        side = float((box[2:] - box[:2]).max())
        np.testing.assert_allclose(box, wanted.boxes[nearest], atol=0.12 * side)
        np.testing.assert_allclose(points, wanted.points[nearest], atol=0.06 * side)


def test_overflowing_sums_are_noticed(quick: CenterFace, exact: CenterFace) -> None:
    assert is_right(quick, quick)
    assert not is_right(exact, quick)


class Loads:
    """Counts what is loaded; the 8-bit form is the other detector, or does not work."""

    def __init__(self, quick: CenterFace, exact: CenterFace) -> None:
        self.forms = {"quick": quick, "exact": exact}
        self.done: list[str] = []
        self.broken = False

    def quick(self, careful: bool) -> CenterFace:
        self.done.append("careful" if careful else "quick")
        if self.broken:
            raise ModelPackError("the model cannot be loaded")
        return self.forms["quick"]

    def exact(self) -> CenterFace:
        self.done.append("exact")
        return self.forms["exact"]

    def chosen(self, folder: Path, provider: str = "cpu") -> CenterFace:
        self.done.clear()
        return quick_or_exact(self.quick, self.exact, folder, provider)


def test_the_form_is_tried_once_and_remembered(
    quick: CenterFace, exact: CenterFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads = Loads(quick, exact)
    first = loads.chosen(tmp_path)
    assert loads.done[:3] == ["quick", "careful", "exact"]
    ((here, pays),) = json.loads((tmp_path / MEMORY).read_text("utf-8")).items()
    assert first is (quick if pays else exact)
    for answer, form in ((True, "quick"), (False, "exact")):
        (tmp_path / MEMORY).write_text(json.dumps({here: answer}), "utf-8")
        assert loads.chosen(tmp_path) is loads.forms[form]
        assert loads.done == [form]
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: [
        "CUDAExecutionProvider", "CPUExecutionProvider"])  # fmt: skip
    (tmp_path / MEMORY).write_text(json.dumps({here: True}), "utf-8")
    assert loads.chosen(tmp_path, "cuda") is exact


def test_a_card_that_does_not_start_leaves_the_quick_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = builtin_detector(tmp_path, 1, "cpu")
    Card(monkeypatch, refusing)
    device = Device()
    detector = builtin_detector(tmp_path, 1, device)
    assert device.fault is not None
    assert detector.provider == "cpu"
    assert detector._taken is before._taken, "as on a machine without one"


@pytest.mark.parametrize("content", ["", "[1]", '{"another processor": true}', "\x00"])
def test_a_memory_that_says_nothing_is_made_anew(
    content: str, quick: CenterFace, exact: CenterFace, tmp_path: Path
) -> None:
    (tmp_path / MEMORY).write_text(content, "utf-8")
    loads = Loads(quick, exact)
    loads.chosen(tmp_path)
    assert "careful" in loads.done
    assert list(map(type, json.loads((tmp_path / MEMORY).read_text("utf-8")).values())) == [bool]


def test_a_form_that_does_not_work_is_not_used(
    quick: CenterFace, exact: CenterFace, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    loads = Loads(quick, exact)
    loads.broken = True
    assert loads.chosen(tmp_path) is exact
    assert "8-bit" in caplog.text
    assert not (tmp_path / MEMORY).exists()
