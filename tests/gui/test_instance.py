"""One window per library: a second start, in a process of its own, hands its photos over."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from faceorg.gui.instance import OneInstance, _name, pass_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_SECOND = """
import sys
from pathlib import Path
from faceorg.gui.instance import pass_on
sys.exit(0 if pass_on(Path(sys.argv[1]), [Path(p) for p in sys.argv[2:]]) else 3)
"""


@pytest.fixture
def instance(tmp_path: Path, qapp: object) -> Iterator[OneInstance]:
    instance = OneInstance(tmp_path / "a.faceorg")
    assert instance.listening
    yield instance
    instance.close()


def start(qtbot: QtBot, *arguments: Path) -> int:
    """Run a second start to its end while this one's event loop goes on."""
    command = [sys.executable, "-c", _SECOND, *map(str, arguments)]
    with subprocess.Popen(command) as process:
        qtbot.waitUntil(lambda: process.poll() is not None)
    return int(process.returncode)


def test_a_second_start_hands_its_photos_over(
    instance: OneInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    got: list[list[Path]] = []
    instance.asked.connect(got.append)
    wanted = tmp_path / "Ümläut photos"
    assert start(qtbot, tmp_path / "a.faceorg", wanted) == 0
    assert got == [[wanted]]


def test_another_library_gets_its_own_window(
    instance: OneInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    assert start(qtbot, tmp_path / "b.faceorg") == 3


def test_nobody_listens_after_the_end(instance: OneInstance, tmp_path: Path) -> None:
    instance.close()
    assert not pass_on(tmp_path / "a.faceorg", [])


@pytest.mark.parametrize("text", [b"nonsense\n", b'{"a": 1}\n', b"[1, 2]\n", b"\xff\xfe\n"])
def test_what_is_no_message_is_hung_up_on(
    instance: OneInstance, tmp_path: Path, qtbot: QtBot, text: bytes
) -> None:
    got: list[list[Path]] = []
    instance.asked.connect(got.append)
    socket = QLocalSocket()
    socket.connectToServer(_name(tmp_path / "a.faceorg"))
    assert socket.waitForConnected(60_000)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(text)
        socket.flush()
    assert got == []
