from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from accelerator import CPU, CUDA, Card, FailingHalfWay, refusing

from faceorg.core.errors import ModelPackError
from faceorg.vision.device import Device, provider_order, provider_with_limits, running_on
from faceorg.vision.onnx_file import Graph, free_sizes, read_signature
from faceorg.vision.session import open_session, session_options


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
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    Card(monkeypatch, refusing)
    device = Device()
    first, second = (open_session(doubling_model(), provider=device) for _ in range(2))
    assert first.get_providers() == second.get_providers() == [CPU]
    assert device.fault == f"{CUDA}: no driver"
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "no driver" in caplog.text
    assert capfd.readouterr().out == ""  # answers of commands go there


def test_a_provider_that_is_quietly_not_used_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Card(monkeypatch, lambda on_cpu: on_cpu)
    device = Device()
    assert running_on(open_session(doubling_model(), provider=device)) == "cpu"
    assert device.on_processor
    assert caplog.text.count("not usable") == 1


def test_a_damaged_model_is_not_the_accelerators_fault(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Card(monkeypatch, lambda on_cpu: on_cpu)
    device = Device()
    with pytest.raises(ModelPackError):
        open_session(b"\0\1\2", provider=device)
    assert device.fault is None
    assert caplog.records == []


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


def test_an_accelerator_that_breaks_half_way_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Card(monkeypatch, FailingHalfWay)
    session = open_session(doubling_model())
    feeds = [np.full((2, 3), number, np.float32) for number in range(24)]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda feed: session.run(None, {"in": feed})[0], feeds))
    np.testing.assert_array_equal(found, np.array(feeds) * 2)
    assert session.get_providers() == [CPU]
    assert caplog.text.count("out of memory") == 1
    assert len(caplog.records) == 1


def test_models_of_one_device_leave_it_together(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Card(monkeypatch, FailingHalfWay)
    device = Device()
    failing, other = (open_session(doubling_model(), provider=device) for _ in range(2))
    feed = {"in": np.ones((2, 3), np.float32)}
    assert running_on(other) == "cuda"
    for _ in range(3):
        failing.run(None, feed)
    assert running_on(other) == running_on(failing) == "cpu"
    np.testing.assert_array_equal(other.run(None, feed)[0], np.full((2, 3), 2, np.float32))
    assert len(caplog.records) == 1


def test_an_input_that_no_one_can_take_does_not_cost_the_accelerator(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Card(monkeypatch, FailingHalfWay)
    session = open_session(doubling_model())
    with pytest.raises(ModelPackError, match="does not work"):
        session.run(None, {"in": np.ones((2, 2, 2), np.float32)})
    assert running_on(session) == "cuda"
    assert caplog.records == []


def test_a_fault_of_the_processor_is_not_hidden() -> None:
    session = open_session(doubling_model(), provider="cpu")
    with pytest.raises(ModelPackError, match="does not work"):
        session.run(None, {"in": np.ones((2, 2, 2), np.float32)})


def test_memory_of_a_graphics_card_is_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Card(monkeypatch, FailingHalfWay)
    open_session(doubling_model())
    ((first, last),) = opened.asked
    name, limits = first
    assert (name, last) == (CUDA, CPU)
    assert int(limits["gpu_mem_limit"]) <= 4 << 30
    assert limits["arena_extend_strategy"] == "kSameAsRequested"  # not the next power of two
    assert provider_with_limits(CPU) == CPU
