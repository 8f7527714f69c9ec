"""SearchBar: one line to search by people, dates and words, with the names completed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.errors import QueryError
from faceorg.core.query import TermKind, parse_query
from faceorg.gui.icons import icon
from faceorg.gui.style import set_role
from faceorg.library.names import named_persons, resolve
from faceorg.library.persons import persons
from faceorg.library.search import find_photos

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from faceorg.gui.context import Context

_PAUSE_MS = 350
_LAST_WORD = re.compile(r'(?P<sign>-?)"?(?P<word>[^\s"]*)$')


class _Line(QLineEdit):
    """A line edit that Escape empties and that leaves drops to the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the line; when it is empty already, others may have the key."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class SearchBar(QWidget):
    """Searches when Return is pressed or typing pauses.

    Signals: ``searched(text)``: a search that can be run; ``cleared()``: all photos again;
    ``refused()``: what the line says is no search, so that no earlier one is meant either.
    """

    searched = Signal(str)
    cleared = Signal()
    refused = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last = ""
        self.line = _Line(self)
        self.line.setPlaceholderText(self.tr("Search people, dates, words"))
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setToolTip(tips(self))
        self.line.addAction(
            QAction(icon("search", self), "", self), QLineEdit.ActionPosition.LeadingPosition
        )
        self.error = QLabel(self)
        self.error.setWordWrap(True)
        set_role(self.error, "error")
        self.error.hide()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.line)
        help_button = QToolButton(self)
        help_button.setIcon(icon("help", self))
        help_button.setToolTip(tips(self))
        help_button.setAccessibleName(self.tr("How to search"))
        help_button.clicked.connect(self.show_tips)
        row.addWidget(help_button)
        layout.addLayout(row)
        layout.addWidget(self.error)

    def _connect(self) -> None:
        self._completer.setWidget(self.line)
        names = QListView()  # Qt's own popup takes no padding from the style sheet
        names.setObjectName("completions")
        self._completer.setPopup(names)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated[str].connect(self.complete)  # type: ignore[index]
        self.line.textEdited.connect(self._offer_names)
        self.line.textChanged.connect(self._on_changed)
        self.line.returnPressed.connect(self.search)
        self._pause.timeout.connect(self.search)

    def refresh_names(self) -> None:
        """Complete the names people have now."""
        found = [person.name for person in persons(self._context.reader) if person.name]
        self._names.setStringList(found)

    def names(self) -> list[str]:
        """The names that can be searched for."""
        return self._names.stringList()

    def show_search(self, text: str) -> None:
        """Put ``text`` into the line and search for it."""
        self.line.setText(text)
        self.search()

    def search(self) -> None:
        """Search for what the line says, or say what is wrong with it."""
        self._pause.stop()
        text = self.line.text().strip()
        if text == self._last:
            return
        if text and not self._understood(text):
            self._last = text
            self.refused.emit()
            return
        self._last = text
        if text:
            self.searched.emit(text)
        else:
            self.cleared.emit()

    def _understood(self, text: str) -> bool:
        try:
            found = find_photos(self._context.reader, text)
        except QueryError as fault:
            self._show_below(fault.message, "error")
            return False
        self._show_below(self._doubt(text, found=bool(found)), "hint")
        return True

    def _doubt(self, text: str, *, found: bool) -> str:
        """Says so where a word was perhaps meant as the name of somebody nobody is named."""
        meant = resolve(parse_query(text).terms, named_persons(self._context.reader))
        words = [term for people, term in meant if not people and term.kind is TermKind.ANY]
        # Excluding a word that is nowhere looks like success; finding nothing does not.
        doubtful = [t.text for t in words if (t.text[:1].isupper() if t.negated else not found)]
        if not doubtful:
            return ""
        names = ", ".join(doubtful)
        return self.tr("Nobody is named {name}; searched as a word").format(name=names)

    def _show_below(self, text: str, role: str) -> None:
        set_role(self.error, role)
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def show_text(self, text: str) -> None:
        """Say which search is shown, without searching; a line being written in is left alone."""
        if self.line.text().strip() == text:
            return
        self._pause.stop()
        self._hide_names()
        with QSignalBlocker(self.line):
            self.line.setText(text)
        self._last = text
        self._show_below("", "hint")

    def _on_changed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self.search()

    def _offer_names(self, text: str) -> None:
        match = _LAST_WORD.search(text[: self.line.cursorPosition()])
        word = match["word"].removeprefix("person:") if match else ""
        if len(word) < 1 or ":" in word:
            self._hide_names()
            return
        self._completer.setCompletionPrefix(word)
        if self._completer.completionCount():
            self._completer.complete()
        else:
            self._hide_names()

    def _hide_names(self) -> None:
        if (popup := self._completer.popup()) is not None:
            popup.hide()

    def completions(self) -> list[str]:
        """The names offered for what is being typed."""
        model = self._completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def complete(self, name: str) -> None:
        """Put the whole name where its beginning stands; in quotes where it has several words."""
        before = self.line.text()[: self.line.cursorPosition()]
        after = self.line.text()[self.line.cursorPosition() :]
        match = _LAST_WORD.search(before)
        start = before[: match.start()] + match["sign"] if match else before
        written = f'"{name}"' if " " in name else name
        self.line.setText(f"{start}{written} {after.lstrip()}")
        self.line.setCursorPosition(len(start) + len(written) + 1)
        self.search()

    def show_tips(self) -> None:
        """Show examples of searches below the line."""
        popup = QLabel(tips(self), self, Qt.WindowType.Popup)  # a tooltip would vanish
        popup.setObjectName("tips")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.adjustSize()
        popup.move(self.mapToGlobal(self.line.geometry().bottomLeft() + QPoint(0, 4)))
        popup.show()


def tips(widget: QWidget) -> str:
    """How to search, by examples."""
    examples = (
        ("Anna Bob", widget.tr("Anna and Bob together")),
        ("Anna -Carl", widget.tr("Anna without Carl")),
        ("date:2019", widget.tr("in 2019; also 2019-06 or 2019-06-30")),
        ("date:2018..2020", widget.tr("from 2018 to 2020")),
        ("rome", widget.tr("in the name of the file, the folder or the caption")),
        ("&quot;first day&quot;", widget.tr("these words side by side")),
    )
    rows = "".join(
        f"<tr><td><b>{left}</b>&nbsp;&nbsp;</td><td>{right}</td></tr>" for left, right in examples
    )
    return f"<table cellpadding='2'>{rows}</table>"
