"""ONNX Runtime sessions: with how many threads a model runs, and what happens when it cannot."""

from __future__ import annotations

import contextlib
import os
import threading
from typing import TYPE_CHECKING, Any

from faceorg.core.errors import FaceorgError, ModelPackError
from faceorg.vision.device import PROVIDERS, Device, device_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

_RUNS_AT_ONCE = 2


def session_threads() -> int:
    """Threads of one model run: two runs side by side keep all cores busy.

    Threads within a run wait for each other, which on two cores costs 8 % more processor time,
    and half the speed where another program has one of the cores.
    """
    return max(1, min((os.cpu_count() or 1) // _RUNS_AT_ONCE, 4))


def open_session(
    model: bytes,
    threads: int | None = None,
    provider: Device | str | None = None,
    careful: bool = False,
) -> GuardedSession:
    """A session for the ONNX file in ``model``; ``threads`` None for `session_threads`.

    ``careful`` as in `session_options`. ``provider`` is a device that is shared with other models,
    or what `Device` takes. An accelerator on which the model does not start gives way to the
    processor. Raises `ModelPackError` if the model cannot be loaded at all.
    """

    def opened(device: Device) -> Any:
        import onnxruntime  # heavy: only when a model is wanted, never before the window shows

        return onnxruntime.InferenceSession(
            model,
            session_options(threads, careful),
            providers=device.options(),
            enable_fallback=0,  # ONNX Runtime's own prints to stdout and hides what failed
        )

    device = device_of(provider)
    if not device.on_processor:
        wanted = device.provider
        try:
            session = opened(device)
        except Exception as fault:  # noqa: BLE001, RUF100 - ONNX Runtime's faults share no base
            session = _on_processor(opened)  # a fault of the file itself shows here, too
            device.give_way(fault)
            return GuardedSession(session)
        if session.get_providers()[0] == wanted:
            return GuardedSession(session, device, lambda: _on_processor(opened))
        device.give_way("it is not usable here")
        return GuardedSession(session)
    return GuardedSession(_on_processor(opened))


def _on_processor(opened: Callable[[Device], Any]) -> Any:
    try:
        return opened(Device("cpu"))
    except Exception as fault:
        raise ModelPackError("the model cannot be loaded: {cause}", cause=fault) from fault


def _unworkable(fault: Exception) -> ModelPackError:
    return ModelPackError("the model does not work: {cause}", cause=fault)


class GuardedSession:
    """An ONNX Runtime session that outlives its accelerator; safe to use from several threads.

    When the accelerator fails half-way, the same input is run again on the processor, and so is
    everything after it, also by the other models of its device. Two runs at once at most: a
    detection takes 150 MB.
    """

    def __init__(
        self,
        session: Any,
        device: Device | None = None,
        reopen: Callable[[], Any] | None = None,
    ) -> None:
        """``reopen`` opens the same model on the processor; for a session on an accelerator."""
        self._session = session
        self._device = device
        self._reopen = reopen
        self._spare: Any = None
        self._lock = threading.RLock()
        self._places = threading.Semaphore(_RUNS_AT_ONCE)

    def run(self, outputs: Sequence[str] | None, feeds: Mapping[str, Any]) -> list[Any]:
        """As ``onnxruntime.InferenceSession.run``; raises `ModelPackError` if it fails."""
        with self._places:
            session, device = self._current(), self._device
            try:
                found: list[Any] = session.run(outputs, feeds)
            except Exception as fault:
                if device is None or session.get_providers()[0] == PROVIDERS["cpu"]:
                    raise _unworkable(fault) from fault
                found = self._again(outputs, feeds)
                device.give_way(fault)
            return found

    def _again(self, outputs: Sequence[str] | None, feeds: Mapping[str, Any]) -> list[Any]:
        """On the processor; what that cannot do either was not the accelerator's fault."""
        try:
            found: list[Any] = self._on_processor().run(outputs, feeds)
        except Exception as fault:
            raise _unworkable(fault) from fault
        return found

    def _current(self) -> Any:
        """The session to use now: that on the processor, once the device gave way."""
        if self._device is not None and self._device.on_processor:
            self._session = self._on_processor()
        return self._session

    def _on_processor(self) -> Any:
        """The same model on the processor, opened by the first thread that needs it."""
        with self._lock:
            if self._spare is None and self._reopen is not None:
                self._spare, self._reopen = self._reopen(), None
            return self._spare

    def __getattr__(self, name: str) -> Any:
        """Everything else is the session's own."""
        return getattr(self._current(), name)


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
        raise ModelPackError(_unworkable(fault).message, path) from fault
