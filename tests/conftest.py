"""What every test shares: an offscreen Qt, private folders, closed sockets."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PATIENCE_MS = 60_000
SHARED_PHOTOS = Path(__file__).resolve().parents[2] / "shared" / "photos"


@pytest.fixture(scope="session")
def model_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Converted models, made once for the whole run."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(autouse=True)
def private_folders(
    tmp_path_factory: pytest.TempPathFactory, model_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep data, cache and settings of a test away from the user's own, and from other tests.

    The converted models alone are shared; no test changes them.
    """
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setattr("faceorg.paths.data_folder", lambda: home / "data")
    monkeypatch.setattr("faceorg.paths.cache_folder", lambda: model_cache)
    monkeypatch.setattr("faceorg.paths.thumbnails_folder", lambda: home / "thumbnails")
    monkeypatch.setattr("faceorg.paths.config_folder", lambda: home / "config")
    monkeypatch.setattr("faceorg.paths.log_folder", lambda: home / "log")
    monkeypatch.delenv("FACEORG_LIBRARY", raising=False)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that opens a connection to anything but this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX and isinstance(address, tuple):
            assert str(address[0]) in {"127.0.0.1", "::1", "localhost"}, f"network call: {address}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def shared_photos() -> Path:
    """The folder of real photos that lies beside a developer's checkout; skip without it."""
    if not SHARED_PHOTOS.is_dir():
        pytest.skip("the shared photos are not on this machine")
    return SHARED_PHOTOS


class PatientBot(QtBot):
    """Waits a minute: what takes a second alone took over five beside other programs."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        """See pytest-qt."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        """See pytest-qt."""
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """No test is to fail by the time it takes."""
    del qapp
    return PatientBot(request)
