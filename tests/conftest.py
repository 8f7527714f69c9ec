"""What every test shares: an offscreen Qt, private folders, closed sockets."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED_PHOTOS = Path(__file__).resolve().parents[2] / "shared" / "photos"


@pytest.fixture(scope="session")
def model_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Converted models, made once for the whole run."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(autouse=True)
def private_folders(
    tmp_path_factory: pytest.TempPathFactory, model_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep data, cache and settings of a test away from the user's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setattr("faceorg.paths.data_folder", lambda: home / "data")
    monkeypatch.setattr("faceorg.paths.cache_folder", lambda: model_cache)
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
