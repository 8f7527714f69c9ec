"""ChipRow: the parts of a search below its line, each to be taken out or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from faceorg.gui import keys
from faceorg.gui.icons import icon
from faceorg.gui.query_words import without
from faceorg.gui.search_chips import ChipKind
from faceorg.gui.short_names import short
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.flow import FlowLayout
from faceorg.gui.views.painting import disc

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPixmap

    from faceorg.gui.search_chips import SearchChip

_FACE_PX = 24
_ICON_PX = 16


class Chip(QFrame):
    """One part of a search. Signals: ``removed()``, ``edited()``."""

    removed = Signal()
    edited = Signal()

    def __init__(self, chip: SearchChip, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.chip = chip
        set_role(self, "chip")
        self.words = QToolButton(self)
        self.words.setText(short(words).replace("&", "&&"))
        self.words.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.words.setIcon(icon(chip.kind.value, self))
        self.words.setIconSize(
            QSize(scaled(_ICON_PX), scaled(_FACE_PX))
        )  # all chips as high as those with faces
        self.words.setAccessibleName(words)
        tip = self.tr("Change it in the search line ({key}); {delete} takes it out")
        self.words.setToolTip(tip.format(key=keys.native("Return"), delete=keys.native("Del")))
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.clicked.connect(self.edited)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close", self))
        self.close_button.setIconSize(QSize(scaled(12), scaled(12)))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = self.tr("Search without “{what}”").format(what=words)
        self.close_button.setAccessibleName(name)
        self.close_button.setToolTip(name)
        self.close_button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self.words)
        row.addWidget(self.close_button)
        self.setFocusProxy(self.words)

    def show_face(self, picture: QPixmap) -> None:
        """The face of the person it means, in place of an icon."""
        side = scaled(_FACE_PX)
        self.words.setIconSize(QSize(side + 6, side))  # some air beside the face
        self.words.setIcon(QIcon(disc(picture, side, self.devicePixelRatioF(), air=3)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it out; keys nobody wants here come from the button inside."""
        if keys.pressed(event, "search.drop_chip"):
            self.removed.emit()
            return
        if keys.pressed(event, "search.edit_chip"):
            self.edited.emit()
            return
        super().keyPressEvent(event)


class ChipRow(QWidget):
    """Hidden while there are none. Signals: ``removed(chip)``, ``edited(chip)``."""

    removed = Signal(object)
    edited = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._shown: list[SearchChip] = []
        self._flow = FlowLayout(self, 6)
        self.setAccessibleName(self.tr("Parts of the search"))
        self.hide()

    def chips(self) -> list[Chip]:
        """The chips from first to last."""
        return self._chips

    def show_chips(self, shown: Sequence[SearchChip], names: Callable[[SearchChip], str]) -> None:
        """One for each; ``names`` says what somebody is called."""
        if list(shown) == self._shown:
            return
        focused = next((n for n, chip in enumerate(self._chips) if chip.words.hasFocus()), None)
        for old in self._chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = list(shown)
        self._chips = [self._made(chip, names(chip)) for chip in shown]
        self.setVisible(bool(shown))
        if focused is not None and self._chips:
            self._chips[min(focused, len(self._chips) - 1)].setFocus()

    def _made(self, shown: SearchChip, name: str) -> Chip:
        plain = shown.kind in (ChipKind.PERSON, ChipKind.WORD) and shown.people != ()
        words = without(name, shown.negated) if plain or shown.kind is ChipKind.WORD else name
        chip = Chip(shown, words, self)
        chip.removed.connect(lambda: self.removed.emit(shown))
        chip.edited.connect(lambda: self.edited.emit(shown))
        self._flow.addWidget(chip)
        chip.show()
        return chip
