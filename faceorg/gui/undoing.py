"""UndoActions: undo and redo, each saying what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from faceorg.gui import keys, wording
from faceorg.gui.log_growth import LogGrowth
from faceorg.gui.short_names import short
from faceorg.library import history
from faceorg.operations import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from faceorg.core.changes import Changes
    from faceorg.core.decisions import Decision
    from faceorg.gui.context import Context


_MENU_LENGTH = 80


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
        self._names = history.Names()
        self.undo = QAction(parent)
        self.undo.setShortcuts(keys.sequences(["Ctrl+Z"]))
        self.undo.triggered.connect(self._undo)
        self.redo = QAction(parent)
        self.redo.setShortcuts(keys.sequences(["Ctrl+Shift+Z", "Ctrl+Y"]))
        self.redo.triggered.connect(self._redo)
        for action in (self.undo, self.redo):  # a name in them means no entry of a Mac
            action.setMenuRole(QAction.MenuRole.NoRole)
        self._latest = 0
        self._log = LogGrowth()
        self._line: QLineEdit | None = None
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        context.jobs.changed.connect(self.refresh)
        self.refresh()

    @property
    def both(self) -> list[QAction]:
        """Undo and redo, for menus."""
        return [self.undo, self.redo]

    def refresh(self, changes: Changes | None = None) -> None:
        """Say what can be undone and redone now; that changes with a decision only."""
        reader = self._context.reader
        if not self._log.is_news(reader, changes):
            return
        done, undone = history.last_done(reader), history.last_undone(reader)
        self._names = history.names_in(reader, [entry for entry in (done, undone) if entry])
        # Undoing makes what is done older: only a new word makes it newer.
        if done is not None and undone is None and done.id != self._latest:
            self._latest = done.id
            self.superseded.emit()
        self._describe(self.undo, self.tr("Undo"), done)
        self._describe(self.redo, self.tr("Redo"), undone)

    def _describe(self, action: QAction, verb: str, entry: Decision | None) -> None:
        action.setEnabled(entry is not None)
        text = verb if entry is None else f"{verb}: {wording.decision(entry, self._names)}"
        action.setText(short(text, _MENU_LENGTH).replace("&", "&&"))
        action.setIconText(verb)  # on buttons; what it is about is in the tip
        action.setToolTip(keys.with_keys(text, keys.native(action.shortcut())))

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
        self._context.jobs.decide(label.undo, self._on_undone, title=self._title(self.undo))

    def _redo(self) -> None:
        self._context.jobs.decide(label.redo, self._on_redone, title=self._title(self.redo))

    def _title(self, action: QAction) -> str:
        return action.text().replace("&&", "&") + "…"

    def _on_undone(self, result: tuple[Decision, Changes]) -> None:
        self._say(self.tr("Undone: {what}"), result[0])

    def _on_redone(self, result: tuple[Decision, Changes]) -> None:
        self._say(self.tr("Redone: {what}"), result[0])

    def _say(self, text: str, entry: Decision) -> None:
        self.said.emit(text.format(what=wording.decision(entry, self._names)))
