"""Makes a library, or brings an older one to this version while a small window says so."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog

from faceorg.library.database import Library, is_older

if TYPE_CHECKING:
    from pathlib import Path

_WIDTH = 420


class _Upgrade(QObject):
    """One upgrade in a thread of its own. Signal: ``ended()``."""

    ended = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fault: Exception | None = None
        self.thread_ = threading.Thread(target=self._work, name="faceorg-upgrade")

    def _work(self) -> None:
        try:
            Library.open(self._path).close()
        except Exception as fault:  # told by whoever waits
            self.fault = fault
        self.ended.emit()


def prepare(path: Path) -> None:
    """The library at ``path`` is there and of this version afterwards.

    Raises `LibraryError`.
    """
    if not is_older(path):
        Library.open(path).close()
        return
    upgrade, loop = _Upgrade(path), QEventLoop()
    upgrade.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    dialog = upgrade_dialog(path)
    dialog.show()
    upgrade.thread_.start()
    loop.exec()
    upgrade.thread_.join()
    dialog.close()
    dialog.deleteLater()
    if upgrade.fault is not None:
        raise upgrade.fault


def upgrade_dialog(path: Path) -> QProgressDialog:
    """Says what is going on; nothing in it can be pressed, as an upgrade is whole or not at all."""
    dialog = QProgressDialog()
    dialog.setWindowTitle("faceorg")
    dialog.setLabelText(
        dialog.tr(
            "Preparing your library for this version of faceorg. This is done once.\n"
            "A copy of it as it was is kept beside it, in {folder}."
        ).format(folder=path.parent)
    )
    dialog.setRange(0, 0)
    dialog.setCancelButton(None)
    dialog.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
    dialog.setMinimumDuration(0)
    dialog.setMinimumWidth(_WIDTH)
    return dialog
