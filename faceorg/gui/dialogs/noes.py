"""NoesDialog: everything the user said no to, each to be taken back, however long ago it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import keys
from faceorg.gui.fitting import fit
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.no_list import FACE_PX, NoList
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.views.controls import Choices, primary, quiet
from faceorg.gui.views.empty import EmptyState
from faceorg.operations.noes import No, NoKind, noes, take_back

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QMenu

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PersonId
    from faceorg.gui.context import Context
    from faceorg.library.database import Library


class NoesDialog(QDialog):
    """A list by kind; with ``person``, only what concerns them. Delete takes back the chosen."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        person: PersonId | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._person = person
        self._all: list[No] = []
        pictures = FacePictures(context)
        self.model = NoList(pictures, self)
        title = self.tr("What you said no to")
        self.setWindowTitle(title if name is None else f"{title}: {name}")
        self._build()
        self.finished.connect(self.deleteLater)
        context.thumbnails.face_ready.connect(self.view.viewport().update)
        context.jobs.changed.connect(self.refresh)
        self.refresh(None)

    def _build(self) -> None:
        self.kinds = Choices(self)
        self.kinds.add(None, self.tr("All"), self.tr("Everything you said no to"))
        self._add_kind(NoKind.NOT_THIS, self.tr("Not this person"))
        self._add_kind(NoKind.DIFFERENT, self.tr("Different people"))
        if self._person is None:
            self._add_kind(NoKind.SET_ASIDE, self.tr("Ignored"))
            self._add_kind(NoKind.NAME, self.tr("Names"))
        self.kinds.chosen.connect(lambda _: self._show())
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setIconSize(QSize(FACE_PX, FACE_PX))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setAccessibleName(self.tr("What you said no to"))
        ListMenu(self.view, self._fill_menu)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self._empty = EmptyState("people", self)
        text = self.tr("When you say no to a question, it is listed here and you can take it back.")
        self._empty.set_text(self.tr("You have not said no to anything"), text)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.addWidget(self.kinds)
        layout.addWidget(self._pages, 1)
        layout.addLayout(self._build_buttons())
        fit(self, 520, 560)

    def _add_kind(self, kind: NoKind, text: str) -> None:
        self.kinds.add(kind, text, text)

    def _build_buttons(self) -> QHBoxLayout:
        here = keys.Reach.HERE
        self._take_back = keys.make("refused.take_back", self.take_back_chosen, self.view, here)
        keys.tell(self._take_back, self.tr("This may be asked again"))
        self.button = QPushButton(self._take_back.text(), self)
        self.button.setToolTip(self._take_back.toolTip())
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.take_back_chosen)
        close = primary(QPushButton(self.tr("Close"), self))
        close.clicked.connect(self.accept)
        self._count = quiet(QLabel(self))
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.button)
        row.addWidget(close)
        return row

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if index.isValid():
            menu.addAction(self._take_back)

    def refresh(self, changes: Changes | None) -> None:
        """Read what stands now."""
        del changes
        person = self._person
        self._context.jobs.read(lambda library: noes(library, person), self._on_read)

    def _on_read(self, found: list[No]) -> None:
        self._all = found
        self._show()

    def _show(self) -> None:
        kind = self.kinds.current
        self.model.replace([no for no in self._all if kind is None or no.kind is kind])
        self._count.setText(self.model.count() if self.model.items else "")
        self._pages.setCurrentWidget(self.view if self.model.items else self._empty)
        self._on_selection()

    def _on_selection(self, *_: object) -> None:
        chosen = self.view.selectionModel().hasSelection()
        self.button.setEnabled(chosen)
        self._take_back.setEnabled(chosen)

    def take_back_chosen(self) -> None:
        """Take back every chosen answer; they leave the list at once."""
        chosen: list[No] = [index.data(ItemRole) for index in self.view.selectedIndexes()]
        if not chosen:
            return

        def act(library: Library) -> Changes:
            return take_back(library, chosen)

        gone = {no.key for no in chosen}
        self._all = [no for no in self._all if no.key not in gone]
        self._show()
        self._context.jobs.decide(act, on_error=lambda _: self.refresh(None), owner=self)
