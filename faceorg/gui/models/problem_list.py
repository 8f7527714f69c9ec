"""Files that could not be used, as a tree: one branch for each reason, the files below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from faceorg.gui.faults import path_words, reason_words
from faceorg.gui.wording import number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import Problem

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GROUP = 0  # the internal id of a group; that of a file is its group's row and one
_NUMBERS = re.compile(r"\d+(?:[.,x]\d+)*")


@dataclass(frozen=True, slots=True)
class Reason:
    """Files that could not be used for the same reason, numbers in it left aside."""

    text: str
    problems: list[Problem]


def grouped(problems: Sequence[Problem]) -> list[Reason]:
    """One group a reason, the largest first."""
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_NUMBERS.sub("\u2026", problem.reason), []).append(problem)
    found = []
    for key, inside in groups.items():
        alike = all(problem.reason == inside[0].reason for problem in inside)
        text = reason_words(inside[0].reason if alike else key)
        found.append(Reason(text[:1].upper() + text[1:], inside))
    return sorted(found, key=lambda reason: (-len(reason.problems), reason.text))


class ProblemList(QAbstractItemModel):
    """Two columns: the file (or the reason, with how many), and its folder."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reasons: list[Reason] = []

    def show(self, problems: Sequence[Problem]) -> None:
        """Hold these from now on."""
        self.beginResetModel()
        self.reasons = grouped(problems)
        self.endResetModel()

    def files(self, indexes: Sequence[Index]) -> list[Path]:
        """The files at these places, of a reason all; each once, in order."""
        found: dict[Path, None] = {}
        for index in indexes:
            problem = self._problem(index)
            inside = [problem] if problem else self.reasons[index.row()].problems
            found.update((one.path, None) for one in inside)
        return list(found)

    def all_files(self) -> list[Path]:
        """Every file there is."""
        return [problem.path for reason in self.reasons for problem in reason.problems]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The place of a reason, or of a file below one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _GROUP)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The reason of a file."""
        if not index.isValid() or index.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, _GROUP)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Reasons, or files of one."""
        if not parent.isValid():
            return len(self.reasons)
        if parent.internalId() != _GROUP or parent.column() > 0:
            return 0
        return len(self.reasons[parent.row()].problems)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The file and its folder."""
        del parent
        return 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("Folder"))[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Names, and the whole path with the whole reason as a tip."""
        if not index.isValid():
            return None
        problem = self._problem(index)
        if role == Qt.ItemDataRole.DisplayRole:
            if problem is None:
                return self._title(index.row()) if index.column() == 0 else None
            return problem.path.name if index.column() == 0 else path_words(problem.path.parent)
        if role == Qt.ItemDataRole.FontRole and problem is None:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            if problem is None:
                return self.reasons[index.row()].text
            reason = reason_words(problem.reason)
            return f"{path_words(problem.path)}\n{reason[:1].upper()}{reason[1:]}"
        return None

    def _title(self, row: int) -> str:
        reason = self.reasons[row]
        return f"{reason.text} ({number(len(reason.problems))})"

    def _problem(self, index: Index) -> Problem | None:
        group = int(index.internalId())
        return None if group == _GROUP else self.reasons[group - 1].problems[index.row()]
