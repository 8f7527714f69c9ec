"""OneInstance: a second start hands what it was given to the window that is open already."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Sequence

_WAIT_MS = 2000
_MOST_BYTES = 1_000_000
_DONE = b"ok\n"


def _name(library: Path) -> str:
    """One window per library: another library may be open beside it."""
    place = str(library.expanduser().absolute())
    return "faceorg-" + hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def pass_on(library: Path, wanted: Sequence[Path]) -> bool:
    """Let the window that has ``library`` open come to the front and take ``wanted``.

    False where there is none, or it does not answer.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(library))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    paths = [str(path.absolute()) for path in wanted]
    socket.write(json.dumps(paths).encode("ascii") + b"\n")
    socket.waitForBytesWritten(_WAIT_MS)
    answered = socket.waitForReadyRead(_WAIT_MS) and socket.readAll().data() == _DONE
    socket.disconnectFromServer()
    return bool(answered)


class OneInstance(QObject):
    """Listens for later starts, of this user alone. Signal: ``asked(list[Path])``."""

    asked = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(_name(library)):
            QLocalServer.removeServer(_name(library))  # left behind by one that was killed
            self._server.listen(_name(library))

    @property
    def listening(self) -> bool:
        """Whether later starts find this one."""
        return bool(self._server.isListening())

    def close(self) -> None:
        """Later starts open a window of their own."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_text(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._on_text(socket)

    def _on_text(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        paths = _read(bytes(socket.readLine().data()))
        if paths is None:
            socket.abort()
            return
        socket.write(_DONE)
        socket.flush()
        self.asked.emit(paths)


def _read(text: bytes) -> list[Path] | None:
    """The paths in a message; None for anything that is no message of ours."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, list) or not all(isinstance(path, str) for path in found):
        return None
    return [Path(path) for path in found if "\0" not in path]
