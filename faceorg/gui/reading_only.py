"""What the window says and offers while it may only read its library, and how that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence

from faceorg.core.errors import LibraryError
from faceorg.gui.faults import fault_alone
from faceorg.gui.views.banner import Banner
from faceorg.library.claims import Claim, claimed, holder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QBoxLayout, QMainWindow, QWidget

    from faceorg.gui.context import Context


def sentence(library: Path) -> str:
    """Why the window on ``library`` only reads, and what works all the same."""
    if holder(library, Claim.WINDOW) is not None:
        return QCoreApplication.translate(
            "reading_only",
            "This library is open in another window. Here you can look, search and export.",
        )
    return QCoreApplication.translate(
        "reading_only",
        "This library cannot be changed at the moment. You can look, search and export.",
    )


def begin_reading(
    window: QMainWindow, context: Context, layout: QBoxLayout
) -> ReadingBanner | None:
    """Put the banner into ``layout`` where the jobs of ``context`` only read; None: they write."""
    if not context.jobs.refusal:
        return None
    window.setWindowTitle(QCoreApplication.translate("reading_only", "faceorg (read only)"))
    window.setAcceptDrops(False)
    banner = ReadingBanner(context.library_path, context.jobs.refusal, window)
    layout.addWidget(banner)
    return banner


class ReadingBanner(Banner):
    """Stays until the library is free. Signal: ``freed()``: it is, so open it for writing."""

    freed = Signal()

    def __init__(self, library: Path, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._text = text
        self.close_button.hide()
        self.setAccessibleName(text)
        self.say(text, self.tr("Try again"), self.tr("Try again to open it for changes (F8)"))
        self.button.setShortcut(QKeySequence("F8"))
        self.followed.connect(self._try)

    def _try(self) -> None:
        """Hold the library for a moment; whoever opens it next takes it for good."""
        try:
            with claimed(self._library, Claim.WINDOW, "showing this library in its window"):
                pass
        except LibraryError as error:
            self.words.setText(f"{self._text}\n{fault_alone(error)}")
            return
        self.freed.emit()
