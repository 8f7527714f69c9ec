"""What every test shares: an offscreen Qt, private folders, closed sockets."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import sys
import threading
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Beside other programs an example takes any time, and drawing one as well.
settings.register_profile("faceorg", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("faceorg")

_PATIENCE_MS = 60_000
# By pytest for each test; by our models and insightface as they are imported, for good.
_SET_BY_OTHERS = {"PYTEST_CURRENT_TEST", "NO_ALBUMENTATIONS_UPDATE", "ORT_DISABLE_TELEMETRY"}
SHARED_PHOTOS = Path(__file__).resolve().parents[2] / "shared" / "photos"


@pytest.fixture(scope="session")
def model_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Converted models, made once for the whole run."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Fail a test that leaves anything of the process as it was not, for the next one to find."""
    before = _process()
    yield
    after = _process()
    # Names alone of variables: their values are nobody's business.
    names = {f"${name}" for name, _ in before.pop("environment") ^ after.pop("environment")}
    other = {name: (before[name], after[name]) for name in before if after[name] != before[name]}
    assert not names, f"changed and not put back: {sorted(names)}"
    assert not other, f"changed and not put back: {other}"


def _process() -> dict[str, Any]:
    umask = os.umask(0)
    os.umask(umask)
    return {
        "environment": {one for one in os.environ.items() if one[0] not in _SET_BY_OTHERS},
        "folder": Path.cwd(),
        "umask": umask,
        "user": os.geteuid() if hasattr(os, "geteuid") else None,
        "path": list(sys.path),
        "hooks": (sys.excepthook, threading.excepthook),
        "signals": [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)],
        "log level": logging.getLogger().level,
        "garbage": (gc.isenabled(), gc.get_threshold()),
        "switching": sys.getswitchinterval(),
        "threads": sorted(thread.name for thread in threading.enumerate()),
    }


@pytest.fixture(autouse=True)
def private_folders(
    as_it_was: None,
    tmp_path_factory: pytest.TempPathFactory,
    model_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Keep data, cache and settings of a test away from the user's own, and from other tests.

    The converted models and the drawn map of the world alone are shared; no test changes them.
    """
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setattr("faceorg.paths.data_folder", lambda: home / "data")
    monkeypatch.setattr("faceorg.paths.cache_folder", lambda: model_cache)
    monkeypatch.setattr("faceorg.paths.thumbnails_folder", lambda: home / "thumbnails")
    monkeypatch.setattr("faceorg.paths.config_folder", lambda: home / "config")
    monkeypatch.setattr("faceorg.paths.log_folder", lambda: home / "log")
    monkeypatch.delenv("FACEORG_LIBRARY", raising=False)
    # What is drawn in a test is the same in any order; what a module drew before it is another.
    monkeypatch.setattr("builders._numbers", count(1_000_000))


@pytest.fixture(autouse=True)
def no_network(as_it_was: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that opens a connection to anything but this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX and isinstance(address, tuple):
            assert str(address[0]) in {"127.0.0.1", "::1", "localhost"}, f"network call: {address}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_leftovers(as_it_was: None, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a thread, a running timer or a window behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    request.getfixturevalue("qapp")
    # Qt remembers the modifier keys of the last event, and lists choose by them.
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
    QApplication.clipboard().clear()
    gc.disable()  # as in the application: a worker must not destroy what the window's thread owns
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    windows = [
        widget
        for widget in QApplication.topLevelWidgets()
        if id(widget) not in before and widget.isVisible()
    ]
    assert not windows, f"windows left behind: {windows}"
    timers = [
        timer
        for timer in gc.get_objects()
        if isinstance(timer, QTimer) and shiboken6.isValid(timer) and timer.isActive()
    ]
    assert not timers, f"timers left running: {timers}"
    del timers, windows
    gc.collect()


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

    def waitSignals(self, signals: Any, *, timeout: int = _PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        """See pytest-qt."""
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitActive(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:  # noqa: N802
        """See pytest-qt."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:  # noqa: N802
        """See pytest-qt."""
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """The application as users get it, style and plurals included, in English on any machine."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import dress
    from faceorg.gui.appearance import choose_language

    app = QApplication(qapp_args)
    config = tmp_path_factory.mktemp("config")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("faceorg.paths.config_folder", lambda: config)
        choose_language("en")
        dress(app)
    QLocale.setDefault(QLocale("en_US"))
    return app


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """No test is to fail by the time it takes."""
    del qapp
    return PatientBot(request)
