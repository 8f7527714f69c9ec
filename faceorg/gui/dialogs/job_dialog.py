"""A dialog that asks, then shows how far the job is, then says what came of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.dialogs.job_result import ResultPage
from faceorg.gui.faults import fault_words
from faceorg.gui.views.controls import primary, quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from faceorg.core.entities import Problem
    from faceorg.core.errors import FaceorgError
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

    Operation = Callable[[Library, Progress, CancelToken], Any]

_TAB = Qt.FocusPolicy.TabFocus


class JobDialog(QDialog):
    """Three pages: ``form`` (a subclass fills it), progress, result.

    The job goes on when the dialog is closed, and the dialog comes back with the result.
    """

    def __init__(self, context: Context, start: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.job: int | None = None
        self.destination: Path | None = None
        self.partly: list[Any] = []  # what is made by now, told by the worker one by one
        self._pages = QStackedWidget(self)
        self.form = QWidget(self)
        self._pages.addWidget(self.form)
        self._pages.addWidget(self._progress_page())
        self.outcome = ResultPage(context, self)
        self._pages.addWidget(self.outcome)
        self.start = primary(QPushButton(start, self))
        self._close = QPushButton(self.tr("Cancel"), self)
        self._show_folder = QPushButton(self.tr("Show in folder"), self)
        self._show_folder.hide()
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self._show_folder, self._close, self.start):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages, 1)
        layout.addLayout(buttons)
        self._close.clicked.connect(self.reject)
        self._show_folder.clicked.connect(self._open_folder)
        self.finished.connect(self._on_finished)
        context.jobs.progressed.connect(self._on_progress)
        context.jobs.cancelled.connect(self._on_cancelled)
        context.jobs.failed.connect(self._on_failed)

    def _progress_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        self._doing = QLabel(self.tr("Waiting for other work to finish…"), page)
        self._doing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar(page)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"), page)
        self._stop.clicked.connect(self._on_stop)
        layout.addStretch()
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    def tab_through(self, *parts: QWidget) -> None:
        """Let Tab lead through ``parts`` in this order, then to the buttons below."""
        stops: list[QWidget] = []
        for part in (*parts, self._show_folder, self._close, self.start):
            inside = [w for w in part.findChildren(QWidget) if w.focusPolicy() & _TAB]
            stops += [part] if part.focusPolicy() & _TAB else inside
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def begin(self, title: str, operation: Operation, destination: Path) -> None:
        """Start the job; `done` is called with what it returns.

        It appends to ``partly`` what it has made, for when it is stopped.
        """
        self.destination = destination
        self.partly.clear()
        self._pages.setCurrentIndex(1)
        self.start.hide()
        self._close.setText(self.tr("Continue in the background"))
        self.job = self.context.jobs.run(title, operation, self.done_, self._on_error)

    def done_(self, result: Any) -> None:
        """Show the outcome; a subclass says it with `show_result`."""
        raise AssertionError(type(self))

    def stopped_(self, stopped: str) -> None:
        """Show what there is of a job that was stopped, under these words."""
        raise AssertionError(type(self))

    def show_result(
        self,
        summary: str,
        advice: str = "",
        problems: Sequence[Problem] = (),
        look_at: Sequence[tuple[Path, str]] = (),
        copies: Sequence[Path] = (),
    ) -> None:
        """The last page: what was made, what to look at and why, what did not work."""
        self.outcome.show_result(summary, advice, problems, look_at, copies)
        self.outcome.show_place(self.destination if copies else None)
        self._pages.setCurrentIndex(2)
        self._close.setText(self.tr("Close"))
        self._show_folder.setVisible(self.destination is not None and bool(copies))
        self.job = None
        self._come_back()

    def _come_back(self) -> None:
        """Show oneself again if the user went on with other things meanwhile."""
        if not self.isVisible():
            self.setWindowModality(Qt.WindowModality.NonModal)
            self.show()

    def _on_finished(self) -> None:
        if self.job is None:
            self.deleteLater()

    def _on_error(self, error: FaceorgError) -> None:
        """Back to the form, where it can be put right."""
        self.job = None
        self._pages.setCurrentIndex(0)
        self.start.show()
        self._close.setText(self.tr("Cancel"))
        fault = fault_words(error)
        if self.partly:
            fault += "\n" + self.tr("Kept: %n copies made before.", "", len(self.partly))
        self.show_fault(fault)
        self._come_back()

    def show_fault(self, text: str) -> None:
        """Say on the form what is wrong; a subclass has the place for it."""
        raise AssertionError(type(self))

    @Slot(int, str, int, int)
    def _on_progress(self, job: int, stage: str, done: int, total: int) -> None:
        if job == self.job:
            self._doing.setText(f"{wording.stage(stage)}: {done} / {total}")
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        if job == self.job:
            made = len(self.partly)
            text = self.tr("Stopped after %n copies. None is half made.", "", made)
            self.stopped_(text if made else self.tr("Stopped. No copy was made."))

    @Slot(int, str)
    def _on_failed(self, job: int, message: str) -> None:
        if job == self.job and message:
            self.show_result(message)

    def _on_stop(self) -> None:
        if self.job is not None:
            self.context.jobs.cancel(self.job)

    def _open_folder(self) -> None:
        if self.destination is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.destination)))


class FolderField(QWidget):
    """A line with a folder, and a button to choose it."""

    def __init__(self, label: str, start: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = label
        self.line = QLineEdit(str(start), self)
        self.line.setAccessibleName(label)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.setToolTip(self.tr("Choose a folder, or make a new one"))
        choose.clicked.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(choose)

    @property
    def path(self) -> Path | None:
        """The folder; None while the line is empty."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self._label, self.line.text())
        if found:
            self.line.setText(found)


def scrolling(panel: QWidget, width: int) -> QScrollArea:
    """``panel`` at this width; where the screen is too low for it, it can be scrolled."""
    area = QScrollArea(panel.parentWidget())
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.setFixedWidth(width)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setStyleSheet("QScrollArea { background: transparent; }")
    panel.setAutoFillBackground(False)
    return area


def hint(text: str, parent: QWidget) -> QLabel:
    """A sentence of explanation that wraps."""
    label = quiet(QLabel(text, parent))
    label.setWordWrap(True)
    return label
