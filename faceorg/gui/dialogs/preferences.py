"""What the user may choose, page by page; every choice holds as soon as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.dialogs.preference_faces import FacesPage
from faceorg.gui.dialogs.preference_folders import FoldersPage
from faceorg.gui.dialogs.preference_look import LookPage
from faceorg.gui.dialogs.preference_models import ModelsPage
from faceorg.gui.dialogs.preference_safety import BackupsPage, PrivacyPage
from faceorg.gui.fitting import fit
from faceorg.gui.style import scaled, set_role
from faceorg.gui.tab_order import last_by_tab
from faceorg.gui.views.controls import primary

if TYPE_CHECKING:
    from faceorg.gui.context import Context
    from faceorg.gui.keeper import BackupKeeper

_LIST_WIDTH = 170
_AIR = 16


class PreferencesDialog(QDialog):
    """Pages on the left, one of them on the right.

    ``keeper`` makes and restores backups; without it they are only listed. Signals:
    ``add_folder_wanted()``, ``rescan_wanted()``, after the dialog has closed.
    """

    add_folder_wanted = Signal()
    rescan_wanted = Signal()

    def __init__(
        self, context: Context, parent: QWidget | None = None, keeper: BackupKeeper | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.look = LookPage(self)
        self.folders = FoldersPage(context, self)
        self.faces = FacesPage(context, self)
        self.models = ModelsPage(context, self)
        self.privacy = PrivacyPage(context, self)
        self.backups = BackupsPage(context, keeper, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setObjectName("sidebar")  # looks like the window's own list of rooms
        self.list.setFixedWidth(scaled(_LIST_WIDTH))
        self._stack = QStackedWidget(self)
        for title, page in (
            (self.tr("Appearance"), self.look),
            (self.tr("Folders"), self.folders),
            (self.tr("Finding people"), self.faces),
            (self.tr("Models"), self.models),
            (self.tr("Privacy"), self.privacy),
            (self.tr("Backups"), self.backups),
        ):
            self._add(title, page)
        self.close_button = primary(QPushButton(self.tr("Close"), self))
        self._build()
        self.folders.add_wanted.connect(self._on_add)
        self.folders.rescan_wanted.connect(self._on_rescan)
        self.backups.restoring.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self.list.setCurrentRow(0)
        self.list.setFocus()  # not a choice, which an arrow key would change
        fit(self, max(860, scaled(740)), max(580, scaled(520)))

    def _add(self, title: str, page: QWidget) -> None:
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setSpacing(10)
        heading = QLabel(title, inside)
        set_role(heading, "title")
        layout.addWidget(heading)
        layout.addWidget(page, 1)
        area = QScrollArea(self)  # large fonts need room that small screens do not have
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(inside, "page")
        self.list.addItem(title)
        self._stack.addWidget(area)

    def _build(self) -> None:
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_AIR, 0, 0, 0)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setContentsMargins(_AIR // 2, 8, 16, 14)
        right.addWidget(self._stack, 1)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)
        last_by_tab(self.close_button)

    def _on_add(self) -> None:
        self.accept()
        self.add_folder_wanted.emit()

    def _on_rescan(self) -> None:
        self.accept()
        self.rescan_wanted.emit()
