"""UndoActions: undo and redo, each saying what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from faceorg.gui import wording
from faceorg.operations import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from faceorg.core.changes import Changes
    from faceorg.core.decisions import Decision
    from faceorg.core.entities import DecisionId
    from faceorg.gui.context import Context


class UndoActions(QObject):
    """``undo`` and ``redo`` for the user's decisions. Signal: ``said(text)`` after each."""

    said = Signal(str)

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
        context.jobs.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        """Say what can be undone and redone now."""
        del changes
        log, history = label.history(self._context.reader)
        self._names = wording.names_in(log)
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
