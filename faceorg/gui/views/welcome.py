"""WelcomePage: the first start: how to begin, and what stays private."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from faceorg.gui.icons import application_icon
from faceorg.gui.style import scaled, set_role

_ICON_PX = 96
_TEXT_WIDTH = 520
_WIDEST = 660  # leaves room for the rooms in the smallest window


class WelcomePage(QWidget):
    """``models`` says in a line what finds the faces.

    Signals: ``folders_wanted()``, ``files_wanted()`` and ``sample_wanted()``.
    """

    folders_wanted = Signal()
    files_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, models: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(application_icon().pixmap(QSize(_ICON_PX, _ICON_PX)))
        layout.addWidget(picture)
        layout.addWidget(self._label(self.tr("See who is in your photos"), "title"))
        text = self.tr(
            "Drop photos or folders anywhere in this window. faceorg finds the faces in "
            "them and groups those of the same person; you say who they are."
        )
        layout.addWidget(self._label(text, ""), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addLayout(self._buttons())
        layout.addSpacing(18)
        line = QFrame(self)
        line.setFixedSize(_text_width(), 1)
        set_role(line, "line")
        layout.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
        private = self.tr(
            "Everything stays on this computer. Your photos are never moved, changed or sent."
        )
        layout.addWidget(self._label(private, "hint"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.folders_button)
        self.models = self._label(models, "hint")
        layout.addWidget(self.models, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self, alignment=Qt.AlignmentFlag.AlignCenter)
        if role != "title":
            label.setWordWrap(True)
            # A centred label in a box layout is given its height for some other width.
            width = _text_width()
            label.setFixedSize(width, label.heightForWidth(width) + 4)
        set_role(label, role)
        return label

    def _buttons(self) -> QHBoxLayout:
        self.folders_button = QPushButton(self.tr("Choose a folder…"), self)
        self.folders_button.setProperty("primary", True)
        self.folders_button.setToolTip(self.tr("Add all photos in a folder (Ctrl+O)"))
        self.folders_button.clicked.connect(self.folders_wanted)
        self.files_button = QPushButton(self.tr("Choose photos…"), self)
        self.files_button.setToolTip(self.tr("Add single photos (Ctrl+Shift+O)"))
        self.files_button.clicked.connect(self.files_wanted)
        self.sample_button = QPushButton(self.tr("Try a sample"), self)
        self.sample_button.setToolTip(self.tr("Look around with a few example photos"))
        self.sample_button.clicked.connect(self.sample_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        for button in (self.folders_button, self.files_button, self.sample_button):
            row.addWidget(button)
        row.addStretch()
        return row


def _text_width() -> int:
    return min(scaled(_TEXT_WIDTH), _WIDEST)
