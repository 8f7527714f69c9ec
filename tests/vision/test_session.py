from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import pytest

from faceorg.core.errors import ModelPackError
from faceorg.vision.onnx_file import Graph, free_sizes, read_signature
from faceorg.vision.session import (
    open_session,
    provider_order,
    provider_with_limits,
    session_options,
)

if TYPE_CHECKING:
    from collections.abc import Callable

CUDA, CPU = "CUDAExecutionProvider", "CPUExecutionProvider"


def doubling_model() -> bytes:
    graph = Graph()
    graph.node("Mul", ["in", graph.weight(np.full(1, 2, np.float32))], "out")
    return graph.model({"in": ["N", 3]}, {"out": ["N", 3]})


def test_a_written_model_runs_and_says_its_sizes() -> None:
    session = open_session(doubling_model(), provider="cpu")
    values = np.arange(6, dtype=np.float32).reshape(2, 3)
    np.testing.assert_array_equal(session.run(None, {"in": values})[0], values * 2)
    signature = read_signature(doubling_model())
    assert (signature.input_sizes, signature.output_sizes) == ((0, 3), ((0, 3),))


def test_freed_sizes_take_any_input() -> None:
    fixed = Graph()
    fixed.node("Relu", ["in"], "out")
    model = free_sizes(fixed.model({"in": [1, 4]}, {"out": [1, 4]}), {"in": ["a", "b"]},
                       {"out": ["a", "b"]})  # fmt: skip
    session = open_session(model, provider="cpu")
    assert session.run(None, {"in": np.ones((5, 7), np.float32)})[0].shape == (5, 7)


def test_the_order_prefers_accelerators_and_ends_with_the_processor() -> None:
    offered = ["AzureExecutionProvider", CPU, "CoreMLExecutionProvider", CUDA]
    assert provider_order(offered, None) == [CUDA, "CoreMLExecutionProvider", CPU]
    assert provider_order(offered, "cpu") == [CPU]
    assert provider_order(offered, "CoreML") == ["CoreMLExecutionProvider", CPU]


def test_a_provider_that_is_not_offered_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert provider_order([CPU], "cuda") == [CPU]
    assert "cuda" in caplog.text


def test_a_provider_that_fails_gives_way_with_one_message(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    genuine: Callable[..., Any] = onnxruntime.InferenceSession

    def without_driver(model: bytes, options: Any, providers: list[str]) -> Any:
        if providers[0][0] == CUDA:
            raise RuntimeError("no driver")
        return genuine(model, options, providers=providers)

    monkeypatch.setattr(onnxruntime, "InferenceSession", without_driver)
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: [CUDA, CPU])
    session = open_session(doubling_model())
    assert session.get_providers() == [CPU]
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "no driver" in caplog.text


def test_threads_are_few_and_do_not_spin() -> None:
    options = session_options(3)
    assert options.intra_op_num_threads == 3
    assert options.inter_op_num_threads == 1
    assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"


def test_rubbish_is_no_model() -> None:
    with pytest.raises(ModelPackError):
        open_session(b"\0\1\2", provider="cpu")
    for content in (b"", b"\0", b"\xff" * 20):
        with pytest.raises(ValueError, match="ONNX"):
            read_signature(content)


class FailingHalfWay:
    """A session on an accelerator that breaks at its third run."""

    def __init__(self, inner: Any) -> None:
        self.inner, self.runs = inner, 0

    def run(self, outputs: Any, feeds: Any) -> Any:
        self.runs += 1
        if self.runs >= 3:
            raise RuntimeError("CUDA failure 2: out of memory")
        return self.inner.run(outputs, feeds)

    def get_providers(self) -> list[str]:
        return [CUDA, CPU]


def test_an_accelerator_that_breaks_half_way_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    genuine: Callable[..., Any] = onnxruntime.InferenceSession

    def breaking(model: bytes, options: Any, providers: list[Any]) -> Any:
        on_cpu = genuine(model, options, providers=[CPU])
        return FailingHalfWay(on_cpu) if providers[0] != CPU else on_cpu

    monkeypatch.setattr(onnxruntime, "InferenceSession", breaking)
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: [CUDA, CPU])
    session = open_session(doubling_model())
    feeds = [np.full((2, 3), number, np.float32) for number in range(24)]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda feed: session.run(None, {"in": feed})[0], feeds))
    np.testing.assert_array_equal(found, np.array(feeds) * 2)
    assert session.get_providers() == [CPU]
    assert caplog.text.count("out of memory") == 1
    assert len(caplog.records) == 1


def test_a_fault_of_the_processor_is_not_hidden() -> None:
    session = open_session(doubling_model(), provider="cpu")
    with pytest.raises(Exception, match="in"):
        session.run(None, {"in": np.ones((2, 2, 2), np.float32)})


def test_memory_of_a_graphics_card_is_capped() -> None:
    name, limits = provider_with_limits(CUDA)
    assert name == CUDA
    assert int(limits["gpu_mem_limit"]) <= 4 << 30
    assert provider_with_limits(CPU) == CPU
