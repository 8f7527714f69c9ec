"""Device: where the models of one engine run, an accelerator until it fails, then the processor."""

from __future__ import annotations

import logging
import threading
from typing import Any

PROVIDERS = {
    "cuda": "CUDAExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "directml": "DmlExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "cpu": "CPUExecutionProvider",
}
"""Names a user may choose, in the order tried when none is chosen."""

_GPU_BYTES_MAX = 2 << 30
_log = logging.getLogger(__name__)


class Device:
    """Shared by models that move together: when one fails on the accelerator, all leave it.

    Safe to use from several threads. ``fault`` says what failed, None while nothing did.
    """

    def __init__(self, wanted: str | None = None) -> None:
        """``wanted`` is a key of `PROVIDERS`; None takes the first this machine offers."""
        import onnxruntime  # heavy: only when a model is wanted, never before the window shows

        self._order = provider_order(onnxruntime.get_available_providers(), wanted)
        self._lock = threading.Lock()
        self.fault: str | None = None

    @property
    def provider(self) -> str:
        """ONNX Runtime's name of the provider that models are opened on now."""
        return self._order[0] if self.fault is None else self._order[-1]

    @property
    def on_processor(self) -> bool:
        """Whether nothing but the processor is used, from the start or since a failure."""
        return self.provider == PROVIDERS["cpu"]

    def options(self) -> list[str | tuple[str, dict[str, str]]]:
        """What an ONNX Runtime session is to be given as its providers."""
        names = dict.fromkeys([self.provider, self._order[-1]])
        return [provider_with_limits(name) for name in names]

    def give_way(self, fault: object) -> None:
        """Leave the accelerator because of ``fault``; the log says so at the first time only."""
        with self._lock:
            if self.on_processor:
                return
            failed = self.provider
            self.fault = f"{failed}: {fault}"
        _log.warning("%s failed, going on with the processor: %s", failed, fault)


def device_of(where: Device | str | None) -> Device:
    """``where`` itself, or a device of its own for a key of `PROVIDERS` or None."""
    return where if isinstance(where, Device) else Device(where)


def provider_with_limits(name: str) -> str | tuple[str, dict[str, str]]:
    """What ONNX Runtime is told about a provider: CUDA takes only the memory it needs, capped."""
    if name != PROVIDERS["cuda"]:
        return name
    return name, {
        "gpu_mem_limit": str(_GPU_BYTES_MAX),
        "arena_extend_strategy": "kSameAsRequested",
        "cudnn_conv_algo_search": "HEURISTIC",  # sizes vary: trying all ways for each takes longer
    }


def provider_order(offered: list[str], wanted: str | None) -> list[str]:
    """ONNX Runtime's provider names by preference, the processor last."""
    known = [name for name in PROVIDERS.values() if name in offered]
    if wanted is not None:
        known = [name for name in known if name == PROVIDERS.get(wanted.lower(), wanted)]
        if not known:
            _log.warning("%s is not offered on this machine, using the processor", wanted)
    processor = PROVIDERS["cpu"]
    return [name for name in known if name != processor] + [processor]


def running_on(session: Any) -> str:
    """The key of `PROVIDERS` that ``session`` runs on now; ONNX Runtime's name for any other."""
    name: str = session.get_providers()[0]
    return next((key for key, value in PROVIDERS.items() if value == name), name)
