"""UndoActions: undo and redo, each saying what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from faceorg.core.decisions import Kind
from faceorg.gui import wording
from faceorg.operations import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from faceorg.core.changes import Changes
    from faceorg.core.decisions import Decision
    from faceorg.core.entities import DecisionId
    from faceorg.gui.context import Context


class UndoActions(QObject):
    """``undo`` and ``redo`` for the user's decisions.

    Signals: ``said(text)`` after each; ``superseded()`` when the user decided something else, so
    that what was said last is no news.
    """

    said = Signal(str)
    superseded = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._names: wording.Names = {}
        self.undo = QAction(parent)
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))
        self.undo.triggered.connect(self._undo)
        self.redo = QAction(parent)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.redo.triggered.connect(self._redo)
        self._latest = 0
        self._line: QLineEdit | None = None
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        context.jobs.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        """Say what can be undone and redone now."""
        del changes
        log, history = label.history(self._context.reader)
        self._names = wording.names_in(log)
        if log and log[-1].id != self._latest:
            self._latest = log[-1].id
            if log[-1].kind not in (Kind.UNDO, Kind.REDO):
                self.superseded.emit()
        entries = {entry.id: entry for entry in log}
        self._describe(self.undo, self.tr("Undo"), history.done, entries)
        self._describe(self.redo, self.tr("Redo"), history.undone, entries)

    def _describe(
        self,
        action: QAction,
        verb: str,
        candidates: list[DecisionId],
        entries: dict[DecisionId, Decision],
    ) -> None:
        action.setEnabled(bool(candidates))
        text = verb
        if candidates:
            what = wording.decision(entries[candidates[-1]], self._names)
            text = f"{verb}: {what}"
        action.setText(text.replace("&", "&&"))
        action.setToolTip(text)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._line is not None and shiboken6.isValid(self._line):
            self._line.removeEventFilter(self)
        self._line = now if isinstance(now, QLineEdit) else None
        if self._line is not None:
            self._line.installEventFilter(self)

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """Qt lets every line of text have Ctrl+Z; one with nothing to undo must leave it to us."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(line, QLineEdit):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not line.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not line.isRedoAvailable()
        if undo or redo:
            event.ignore()
        return undo or redo

    def _undo(self) -> None:
        self._context.jobs.decide(label.undo, self._on_undone)

    def _redo(self) -> None:
        self._context.jobs.decide(label.redo, self._on_redone)

    def _on_undone(self, result: tuple[Decision, Changes]) -> None:
        self._say(self.tr("Taken back: {what}"), result[0])

    def _on_redone(self, result: tuple[Decision, Changes]) -> None:
        self._say(self.tr("Done again: {what}"), result[0])

    def _say(self, text: str, entry: Decision) -> None:
        self.said.emit(text.format(what=wording.decision(entry, self._names)))
