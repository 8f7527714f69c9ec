"""Small controls the rooms share: headings, a row of choices, buttons for actions, a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import keys
from faceorg.gui.icons import light_icon
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView, QMenu

_NOTICE_MS = 8_000
_ONE_LINE = 2.6  # a control is so many times as high as the words in it at most
_ROWS_LEAST, _ROWS_MOST, _ROW_AIR = 3, 6, 10


def heading(text: str, parent: QWidget) -> QLabel:
    """The title of a room."""
    title = QLabel(text, parent)
    set_role(title, "title")
    return title


def one_column(part: QWidget) -> QVBoxLayout:
    """The layout of a widget that only holds others together, without any air."""
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def upright_line(parent: QWidget) -> QFrame:
    """A thin line between what is beside each other."""
    line = QFrame(parent)
    line.setFixedWidth(1)
    set_role(line, "line")
    return line


def primary(button: QPushButton) -> QPushButton:
    """``button`` as the one that Enter presses."""
    button.setProperty("primary", True)
    button.setDefault(True)
    return button


def plain_button(text: str, act: Callable[[], object], parent: QWidget) -> QPushButton:
    """A button for a dialog, which Enter does not press unless it has the focus."""
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: act())
    return button


def level(form: QFormLayout) -> QFormLayout:
    """``form``, filled, with each word on the line of the control, or of the text, it names."""
    for row in range(form.rowCount()):
        name = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
        part = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
        word = name.widget() if name is not None else None
        if not isinstance(word, QLabel) or part is None:
            continue
        height = part.sizeHint().height()
        if isinstance(part.widget(), QLabel) or height > _ONE_LINE * word.sizeHint().height():
            word.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        else:
            word.setMinimumHeight(height)
    return form


def quiet(label: QLabel) -> QLabel:
    """``label`` in the softer colour of secondary text."""
    set_role(label, "hint")
    return label


def action_button(action: QAction, parent: QWidget) -> QToolButton:
    """A button that does what the menu entry does, and greys out with it."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(action.text())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def over_button(picture: str, name: str, key: str, px: int, parent: QWidget) -> QToolButton:
    """A white icon on a dark veil, over a photo in any look; ``key`` is a row of the table."""
    button = QToolButton(parent)
    set_role(button, "over")
    button.setIcon(light_icon(picture))
    button.setIconSize(QSize(px, px))
    button.setAccessibleName(name)
    button.setToolTip(keys.with_keys(name, keys.named(key) if key else ""))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def offer_buttons(view: QAbstractItemView, buttons: Sequence[QAbstractButton]) -> None:
    """Give a list a context menu with what the buttons beside it do now."""

    def fill(menu: QMenu, index: QModelIndex) -> None:
        for button in buttons if index.isValid() else ():
            if not button.isHidden():
                entry = menu.addAction(button.text())
                entry.setEnabled(button.isEnabled())
                entry.triggered.connect(button.click)

    ListMenu(view, fill)


class WordyList(QListWidget):
    """A list that says what to do when there is nothing in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)  # else it asks 100,000 entries how large they are
        set_role(self, "boxed")

    def sizeHint(self) -> QSize:
        """A few rows: what else is on the page must not be pushed out of sight."""
        rows = min(max(self.count(), _ROWS_LEAST), _ROWS_MOST)
        line = self.fontMetrics().height() + _ROW_AIR
        return QSize(super().sizeHint().width(), rows * line + 2 * self.frameWidth() + 8)

    def set_empty_text(self, text: str) -> None:
        """What stands there then."""
        self.setAccessibleDescription(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The entries, or the words for none."""
        super().paintEvent(event)
        _paint_words(self)


class WordyView(QListView):
    """The same for a model."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)

    def set_empty_text(self, text: str) -> None:
        """What stands there when there is nothing in it."""
        self.setAccessibleDescription(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or the words for none."""
        super().paintEvent(event)
        _paint_words(self)


def _paint_words(view: QAbstractItemView) -> None:
    """What an empty list says to screen readers, for all to see."""
    if view.model().rowCount():
        return
    painter = QPainter(view.viewport())
    painter.setPen(view.palette().color(QPalette.ColorRole.PlaceholderText))
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    place = view.viewport().rect().adjusted(12, 12, -12, -12)
    painter.drawText(place, flags, view.accessibleDescription())
    painter.end()


class ElidedLabel(QLabel):
    """One line that ends in … where there is too little room, and tells the whole as its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)

    def minimumSizeHint(self) -> QSize:
        """Nearly nothing: others need their room more."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tip is there for what cannot be read."""
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        flags = QStyle.visualAlignment(self.layoutDirection(), start)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(flags), text)
        painter.end()


class Choices(QWidget):
    """Buttons in a row, one of which is down.

    Signal: ``chosen(value)``, only when the user chose.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._values: dict[int, object] = {}
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def add(self, value: object, text: str, tip: str) -> QToolButton:
        """One more choice; the first one is down."""
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCheckable(True)
        button.setAutoRaise(True)
        number = len(self._values)
        self._values[number] = value
        self._group.addButton(button, number)
        button.setChecked(number == 0)
        self._row.addWidget(button)
        return button

    def buttons(self) -> list[QAbstractButton]:
        """The buttons from first to last."""
        return self._group.buttons()

    @property
    def current(self) -> object:
        """The value of the button that is down."""
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        """Press the button of ``value``, as the user would."""
        for number, other in self._values.items():
            if other == value:
                self._group.button(number).click()


class Notice(QLabel):
    """Says what was just done and how to take it back; otherwise a hint."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_NOTICE_MS)
        self._timer.timeout.connect(self._show_hint)
        self.setMinimumWidth(1)

    def set_hint(self, text: str) -> None:
        """What to say when nothing was done for a while."""
        self._hint = text
        if not self._timer.isActive():
            self._show_hint()

    def say(self, text: str) -> None:
        """Something was done."""
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        keys = undo.toString(QKeySequence.SequenceFormat.NativeText)
        self.tell(self.tr("{what}. {keys} undoes it.").format(what=text, keys=keys))

    def tell(self, text: str) -> None:
        """Something should be known for a moment."""
        set_role(self, "")
        self.setText(text)
        self._timer.start()

    @property
    def fresh(self) -> bool:
        """Whether what was done is still being told."""
        return self._timer.isActive()

    def forget(self) -> None:
        """What was said holds no longer: it was taken back elsewhere."""
        if self._timer.isActive():
            self._timer.stop()
            self._show_hint()

    def _show_hint(self) -> None:
        set_role(self, "hint")
        self.setText(self._hint)
