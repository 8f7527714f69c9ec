"""HistoryRoom: everything the user decided, newest first; any step can be taken back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.decisions import Kind
from faceorg.gui import keys
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.log_growth import LogGrowth
from faceorg.gui.models.history_list import ALBUMS, FOLDERS, PEOPLE, PHOTOS, HistoryList
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import action_button, quiet
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.history_line import HistoryLine, faces_shown
from faceorg.library.history import Effect, done_since, undone_until
from faceorg.operations import label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from faceorg.core.changes import Changes
    from faceorg.core.entities import DecisionId
    from faceorg.gui.context import Context
    from faceorg.library.history import Entry

_TYPING_MS = 200
_SHOWN = 30  # lines in a window of usual height


class HistoryRoom(QWidget):
    """Shows the log; ``undo`` and ``redo`` are the window's own actions."""

    def __init__(
        self, context: Context, undo: QAction, redo: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = HistoryList(context, self)
        self._pictures = FacePictures(context)
        self._build_list()
        self.back = keys.make("history.back", self._go, self.list, keys.Reach.HERE)
        keys.make("history.oldest", self._go_to_oldest, self.list, keys.Reach.HERE)
        self._to_the_end = False
        self.about = quiet(QLabel(self))
        self.about.setWordWrap(True)
        self.about.setMinimumWidth(1)
        self._empty = EmptyState("history", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self.list)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._log = LogGrowth()
        self._shown_before: tuple[DecisionId | None, int] = (None, 0)
        self._build(undo, redo)
        self._connect()
        self._show_chosen()

    def _build_list(self) -> None:
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryLine(self._pictures, self))
        self.list.setAccessibleName(self.tr("History"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _build(self, undo: QAction, redo: QAction) -> None:
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in the history"))
        self.line.setAccessibleName(self.tr("Find in the history"))
        self.line.setToolTip(self.tr("Show only steps with these words: a name, an album"))
        self.line.setClearButtonEnabled(True)
        self.line.setAcceptDrops(False)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Kind of steps"))
        self.kinds.setToolTip(self.tr("What the steps shown are about"))
        for text, kinds in (
            (self.tr("Everything"), frozenset(Kind)),
            (self.tr("People and faces"), PEOPLE),
            (self.tr("Albums"), ALBUMS),
            (self.tr("Photos"), PHOTOS),
            (self.tr("Folders"), FOLDERS),
        ):
            self.kinds.addItem(text, kinds)
        title = QLabel(self.tr("History"), self)
        set_role(title, "title")
        top = QHBoxLayout()
        top.addWidget(title)
        top.addSpacing(12)
        top.addStretch(1)
        top.addWidget(self.line, 2)
        top.addWidget(self.kinds)
        self.line.setMinimumWidth(scaled(120))
        for action in (undo, redo):
            top.addWidget(action_button(action, self))
        bottom = QHBoxLayout()
        bottom.addWidget(self.about, 1)
        self._back_button = action_button(self.back, self)
        bottom.addWidget(self._back_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 8)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self._read)
        self.kinds.activated.connect(lambda _: self._read())
        self.model.modelReset.connect(self._on_anew)
        self.model.settled.connect(self._on_settled)
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        ListMenu(self.list, self._fill_menu)
        self._context.thumbnails.face_ready.connect(self._on_face)

    def refresh(self, changes: Changes | None) -> None:
        """Read the log anew; what was chosen stays so, while it is near."""
        if changes is None or changes.everything or changes.photos:
            self._pictures.forget()
        if not self._log.is_news(self._context.reader, changes):
            return
        chosen = self.chosen
        self._shown_before = (
            None if chosen is None else chosen.decision.id,
            self.list.verticalScrollBar().value(),
        )
        self._ask()

    def _read(self) -> None:
        """Show what is asked for now, from its top."""
        self._shown_before = (None, 0)
        self._ask()

    def _ask(self) -> None:
        self._typing.stop()
        self._to_the_end = False
        self.model.read(self.line.text().strip(), self.kinds.currentData())

    def _on_anew(self) -> None:
        chosen, scroll = self._shown_before
        self._shown_before = (None, 0)
        if chosen is not None:
            self.list.setCurrentIndex(self.model.find(chosen))
        self.list.verticalScrollBar().setValue(scroll)
        first = [face for line in self.model.lines[:_SHOWN] for face in faces_shown(line)]
        self._pictures.prepare(first)
        self._show_chosen()

    @property
    def chosen(self) -> Entry | None:
        """The decision that is chosen."""
        index = self.list.currentIndex()
        line = index.data(ItemRole) if index.isValid() else None
        return line.entry if line is not None else None

    def _go_to_oldest(self) -> None:
        """The list is read as one scrolls; the end of it may be a hundred thousand rows away."""
        self._to_the_end = True
        self.model.read_to_the_end()

    def _on_settled(self) -> None:
        if self._to_the_end and self.model.ended:
            self._to_the_end = False
            self.list.setCurrentIndex(self.model.index(self.model.rowCount() - 1))
        nothing = not self.model.lines
        if nothing and (self.line.text().strip() or self.kinds.currentIndex() > 0):
            self._empty.set_text(self.tr("Nothing found"), self.tr("No step has these words."))
        elif nothing:
            self._empty.set_text(
                self.tr("Nothing done yet"),
                self.tr(
                    "Names you give, faces you sort and albums you make are listed here, "
                    "and can be undone."
                ),
            )
        self._pages.setCurrentWidget(self._empty if nothing else self.list)
        looking = bool(self.line.text().strip() or self.kinds.currentIndex() > 0)
        for part in (self.line, self.kinds, self.about, self._back_button):
            part.setVisible(looking or not nothing)

    def _show_chosen(self, *_: QModelIndex) -> None:
        """Say what taking back, or doing again, to the chosen step would mean."""
        entry = self.chosen
        text, count = self.tr("Undo back to here"), 0
        if entry is None:
            words = self.tr("Select a step to undo it, with everything that came after it.")
        elif entry.effect is Effect.HOLDS:
            count = len(done_since(self._context.reader, entry.decision.id))
            words = self.tr("Undoes this step and the %n steps after it.", "", count - 1)
            if count == 1:
                words = self.tr("Undoes this step, the latest one.")
        elif entry.effect is Effect.TAKEN_BACK:
            count = len(undone_until(self._context.reader, entry.decision.id))
            text = self.tr("Redo up to here")
            words = self.tr("Redoes %n steps.", "", count)
        else:
            words = self.tr("This was undone, and other things were done since.")
        self.back.setText(text)
        keys.tell(self.back, text)
        self.back.setEnabled(count > 0)
        self.about.setText(words)

    def _go(self) -> None:
        entry = self.chosen
        if entry is None or not self.back.isEnabled():
            return
        number = entry.decision.id
        if entry.effect is Effect.HOLDS:
            self._context.jobs.decide(lambda library: label.undo_back_to(library, number))
        else:
            self._context.jobs.decide(lambda library: label.redo_up_to(library, number))

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if self.chosen is not None and index.isValid():
            menu.addAction(self.back)

    def _on_face(self, face: int) -> None:
        """Paint the lines anew that show it, and no others."""
        row = self.list.indexAt(QPoint(self.list.viewport().width() // 2, 1)).row()
        while self.isVisible() and 0 <= row < self.model.rowCount():
            index = self.model.index(row)
            if self.list.visualRect(index).top() > self.list.viewport().height():
                return
            if face in faces_shown(index.data(ItemRole)):
                self.list.update(index)
            row += 1
