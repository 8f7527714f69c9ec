"""ONNX Runtime sessions: where a model runs, and with how many threads."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING, Any

from faceorg.core.errors import FaceorgError, ModelPackError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROVIDERS = {
    "cuda": "CUDAExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "directml": "DmlExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "cpu": "CPUExecutionProvider",
}
"""Names a user may choose, in the order tried when none is chosen."""

_log = logging.getLogger(__name__)


def open_session(model: bytes, threads: int = 1, provider: str | None = None) -> Any:
    """An `onnxruntime.InferenceSession` for the ONNX file in ``model``.

    ``provider`` is a key of `PROVIDERS`; None takes the first this machine offers. A provider
    that fails gives way to the processor with one message in the log. Raises `ModelPackError`
    if the model cannot be loaded at all.
    """
    import onnxruntime  # heavy: only when a model is wanted, and never before the window shows

    order = provider_order(onnxruntime.get_available_providers(), provider)
    for name in order:
        try:
            session = onnxruntime.InferenceSession(
                model, session_options(threads), providers=[*dict.fromkeys([name, order[-1]])]
            )
        except Exception as fault:  # noqa: BLE001, RUF100 - ONNX Runtime's faults share no base
            if name == order[-1]:
                raise ModelPackError(f"the model cannot be loaded: {fault}") from fault
            _log.warning("%s does not work here, using the processor: %s", name, fault)
            continue
        if session.get_providers()[0] != name:
            _log.warning("%s is not usable here, using the processor", name)
        return session
    raise AssertionError("the processor is always tried last")


def session_options(threads: int) -> Any:
    """Options shared by all sessions: few threads, none of them spinning while idle."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Photos differ in size: remembering a memory plan for each costs 100 MB and saves no time.
    options.enable_mem_pattern = False
    # Spinning threads make a second session on the same cores slower than a single thread.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def provider_order(offered: list[str], wanted: str | None) -> list[str]:
    """ONNX Runtime's provider names to try, the processor last."""
    known = [name for name in PROVIDERS.values() if name in offered]
    if wanted is not None:
        known = [name for name in known if name == PROVIDERS.get(wanted.lower(), wanted)]
        if not known:
            _log.warning("%s is not offered on this machine, using the processor", wanted)
    processor = PROVIDERS["cpu"]
    return [name for name in known if name != processor] + [processor]


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Faults of ONNX Runtime (which share no base) and of insightface as `ModelPackError`.

    A `ModelPackError` that names no file gets ``path``.
    """
    try:
        yield
    except ModelPackError as fault:
        if fault.path is not None:
            raise
        raise type(fault)(fault.message, path) from fault
    except FaceorgError:
        raise
    except Exception as fault:
        raise ModelPackError(f"the model does not work: {fault}", path) from fault
