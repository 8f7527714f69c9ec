"""ONNX Runtime sessions: where a model runs, and with how many threads."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from typing import TYPE_CHECKING, Any

from faceorg.core.errors import FaceorgError, ModelPackError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

PROVIDERS = {
    "cuda": "CUDAExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "directml": "DmlExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "cpu": "CPUExecutionProvider",
}
"""Names a user may choose, in the order tried when none is chosen."""

_RUNS_AT_ONCE = 2
_GPU_BYTES_MAX = 2 << 30
_log = logging.getLogger(__name__)


def session_threads() -> int:
    """Threads of one model run: two runs side by side keep all cores busy.

    Threads within a run wait for each other, which on two cores costs 8 % more processor time,
    and half the speed where another program has one of the cores.
    """
    return max(1, min((os.cpu_count() or 1) // _RUNS_AT_ONCE, 4))


def open_session(
    model: bytes,
    threads: int | None = None,
    provider: str | None = None,
    careful: bool = False,
) -> Any:
    """A `GuardedSession` for the ONNX file in ``model``; ``threads`` None for `session_threads`.

    ``careful`` as in `session_options`.

    ``provider`` is a key of `PROVIDERS`; None takes the first this machine offers. A provider
    that fails gives way to the processor with one message in the log. Raises `ModelPackError`
    if the model cannot be loaded at all.
    """
    import onnxruntime  # heavy: only when a model is wanted, and never before the window shows

    order = provider_order(onnxruntime.get_available_providers(), provider)
    processor = order[-1]
    for name in order:
        try:
            chosen = [provider_with_limits(entry) for entry in dict.fromkeys([name, processor])]
            session = onnxruntime.InferenceSession(
                model, session_options(threads, careful), providers=chosen
            )
        except Exception as fault:  # noqa: BLE001, RUF100 - ONNX Runtime's faults share no base
            if name == processor:
                raise ModelPackError(f"the model cannot be loaded: {fault}") from fault
            _log.warning("%s does not work here, using the processor: %s", name, fault)
            continue
        if session.get_providers()[0] != name:
            _log.warning("%s is not usable here, using the processor", name)
        if name == processor:  # nothing to fall back to, so the model's bytes need not be kept
            return GuardedSession(session)
        return GuardedSession(session, lambda: open_session(model, threads, "cpu"))
    raise AssertionError("the processor is always tried last")


class GuardedSession:
    """An ONNX Runtime session that outlives its accelerator; safe to use from several threads.

    When the accelerator fails half-way, the same input is run again on the processor, and so is
    everything after it; the log says so once. Two runs at once at most: a detection takes 150 MB.
    """

    def __init__(self, session: Any, on_processor: Callable[[], Any] | None = None) -> None:
        """``on_processor`` opens the same model on the processor, if it is not there already."""
        self._session = session
        self._on_processor = on_processor
        self._lock = threading.Lock()
        self._places = threading.Semaphore(_RUNS_AT_ONCE)

    def run(self, outputs: Sequence[str] | None, feeds: Mapping[str, Any]) -> list[Any]:
        """As ``onnxruntime.InferenceSession.run``; raises what that raises on the processor."""
        with self._places:
            session = self._session
            try:
                found: list[Any] = session.run(outputs, feeds)
            except Exception as fault:
                if self._on_processor is None or session.get_providers()[0] == PROVIDERS["cpu"]:
                    raise
                found = self._moved_from(session, fault, self._on_processor).run(outputs, feeds)
            return found

    def _moved_from(self, failed: Any, fault: Exception, on_processor: Callable[[], Any]) -> Any:
        """The session on the processor, made by the first thread that needs it."""
        with self._lock:
            if self._session is failed:
                name = failed.get_providers()[0]
                _log.warning("%s failed, going on with the processor: %s", name, fault)
                self._session = on_processor()
            return self._session

    def __getattr__(self, name: str) -> Any:
        """Everything else is the session's own."""
        return getattr(self._session, name)


def provider_with_limits(name: str) -> str | tuple[str, dict[str, str]]:
    """What ONNX Runtime is told about a provider: CUDA takes only the memory it needs, capped."""
    if name != PROVIDERS["cuda"]:
        return name
    return name, {
        "gpu_mem_limit": str(_GPU_BYTES_MAX),
        "arena_extend_strategy": "kSameAsRequested",
        "cudnn_conv_algo_search": "HEURISTIC",  # sizes vary: trying all ways for each takes longer
    }


def session_options(threads: int | None = None, careful: bool = False) -> Any:
    """Options shared by all sessions: few threads, none of them spinning while idle.

    ``careful`` computes 8-bit networks right on processors without VNNI, where sums overflow
    otherwise; it takes twice the time everywhere.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = session_threads() if threads is None else threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Photos differ in size: remembering a memory plan for each costs 100 MB and saves no time.
    options.enable_mem_pattern = False
    # Spinning threads take the cores from the threads that decode the next photos.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if careful:
        options.add_session_config_entry("session.x64quantprecision", "1")
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


def running_on(session: Any) -> str:
    """The key of `PROVIDERS` that ``session`` runs on now; ONNX Runtime's name for any other."""
    name: str = session.get_providers()[0]
    return next((key for key, value in PROVIDERS.items() if value == name), name)


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
