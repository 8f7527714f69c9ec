"""Tips: how to search, by examples, until anything is pressed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget


class Tips(QFrame):
    """A popup, since a tooltip would vanish.

    A popup has all keys and clicks of the program. A `QLabel` as popup lets none of them close it.
    """

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("tips")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QLabel(text, self)
        QVBoxLayout(self).addWidget(self.text)
        self.adjustSize()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Read: away with it, wherever the click is."""
        event.accept()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key will do."""
        event.accept()
        self.close()


def tips(widget: QWidget) -> str:
    """How to search, by examples."""
    examples = (
        (widget.tr("Anna and Bob, summer 2019"), widget.tr("just as you say it")),
        (widget.tr("Anna without Carl, in Rome"), widget.tr("safe: not where Carl is a guess")),
        (widget.tr("June; last summer; Christmas"), widget.tr("times, with a year or without")),
        ("Anna -Carl", widget.tr("Anna without Carl")),
        ("only:Anna,Bob", widget.tr("these two and nobody else")),
        ("date:2019", widget.tr("in 2019; also 2019-06, summer-2019 or 2018..2020")),
        ("place:Rome", widget.tr("taken in a town or country")),
        ("people:3", widget.tr("three people; also people:>4")),
        ("beach or snow", widget.tr("one of these; brackets group them")),
        ('"first day"', widget.tr("these words side by side")),
    )
    rows = "".join(
        f"<tr><td><b>{escape(left)}</b>&nbsp;&nbsp;</td><td>{escape(right)}</td></tr>"
        for left, right in examples
    )
    return f"<table cellpadding='2'>{rows}</table>"
