"""A graphics card that is not there: sessions on it start, fail to start, or break half-way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import onnxruntime

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

CUDA, CPU = "CUDAExecutionProvider", "CPUExecutionProvider"


class Card:
    """ONNX Runtime as on a machine with a card; ``start`` makes a session there from one on the
    processor. ``asked`` lists the providers of every session that was opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, start: Callable[[Any], Any]) -> None:
        self.genuine: Callable[..., Any] = onnxruntime.InferenceSession
        self.start = start
        self.asked: list[list[Any]] = []
        monkeypatch.setattr(onnxruntime, "InferenceSession", self.open)
        monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: [CUDA, CPU])

    def open(self, model: Any, options: Any, providers: list[Any], **rest: Any) -> Any:
        self.asked.append(providers)
        on_cpu = self.genuine(model, options, providers=[CPU], **rest)
        return on_cpu if providers == [CPU] else self.start(on_cpu)


def refusing(_: Any) -> Any:
    """A card without its driver."""
    raise RuntimeError("no driver")


class FailingHalfWay:
    """A session on a card that runs out of memory at its third run."""

    def __init__(self, inner: Any) -> None:
        self.inner, self.runs = inner, 0

    def run(self, outputs: Any, feeds: Any) -> Any:
        self.runs += 1
        if self.runs >= 3:
            raise RuntimeError("CUDA failure 2: out of memory")
        return self.inner.run(outputs, feeds)

    def get_providers(self) -> list[str]:
        return [CUDA, CPU]
