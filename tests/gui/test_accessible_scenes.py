"""Every room, state and dialog: named controls, tips, a way by Tab, a focus that shows, room."""

from __future__ import annotations

import contextlib
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from gui.scenes import SCENES, Stage
from gui.scenes import stage as stage
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = 4
CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSlider, QAbstractItemView, QAbstractSpinBox,
    QPlainTextEdit, QProgressBar,
)  # fmt: skip


def controls(top: QWidget, kinds: tuple[type[QWidget], ...] = CONTROLS) -> Iterator[QWidget]:
    """What can be used or read in a window, without the parts Qt makes of its own."""
    for widget in top.findChildren(QWidget):
        own = widget.window() is top and not widget.objectName().startswith("qt_")
        inside = any(isinstance(above, (QComboBox, QLineEdit, QAbstractSpinBox))
                     for above in parents(widget))  # fmt: skip
        bar = isinstance(widget, QScrollBar)
        if isinstance(widget, kinds) and widget.isVisible() and own and not inside and not bar:
            yield widget


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (above := widget.parentWidget()) is not None:
        widget = above
        yield widget


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a control, a label's buddy included."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def each(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Every scene by name, one after the other; a dialog closes before the next opens."""
    for name, scene in SCENES.items():
        shown = scene(stage)
        yield name, shown
        stage.close()


def test_every_control_has_a_name_and_an_icon_a_tip(stage: Stage) -> None:
    wrong = []
    for scene, shown in each(stage):
        found = list(controls(shown.window()))
        assert found, scene
        wrong += [(scene, repr(widget)) for widget in found if not spoken(widget)]
        for widget in found:
            if isinstance(widget, (QToolButton, QAbstractSlider)) and not widget.toolTip():
                wrong.append((scene, spoken(widget)))
    assert not wrong, "\n".join(map(str, wrong))


def reached_by_tab(stage: Stage, top: QWidget) -> list[QWidget]:
    """Where Tab leads, from where the focus is until it comes again."""
    top.activateWindow()
    stage.qtbot.waitUntil(lambda: QApplication.activeWindow() is top)
    seen: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in seen:
        seen.append(focused)
        for _ in range(_PARTS):  # a date has parts that Tab goes through
            stage.qtbot.keyClick(focused, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not focused:
                break
    return seen


def wanted_by_tab(top: QWidget) -> Iterator[QWidget]:
    for widget in controls(top):
        reachable = widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        # Of buttons that exclude each other Tab reaches one; the arrow keys lead to the rest.
        choice = isinstance(widget, QAbstractButton) and (
            widget.group() is not None or widget.autoExclusive()
        )
        if reachable and not choice:
            yield widget


def test_tab_reaches_every_control(stage: Stage) -> None:
    missed = []
    for scene, shown in each(stage):
        top = shown.window()
        wanted = list(wanted_by_tab(top))
        seen = reached_by_tab(stage, top)
        for widget in wanted:
            inside = any(widget.isAncestorOf(one) for one in seen)
            if widget not in seen and not inside and widget.isEnabled():
                missed.append((scene, spoken(widget), repr(widget)))
    assert not missed, "\n".join(map(str, missed))


def test_tab_goes_down_a_dialog_as_one_reads_it(stage: Stage) -> None:
    """A dialog of two columns goes up once, to the second."""
    wrong = []
    for scene, shown in each(stage):
        top = shown.window()
        if not isinstance(top, QDialog):
            continue  # rooms have an order of their own, tested in test_keyboard
        order = [one for one in chain(top) if one in set(controls(top))]
        rises = [
            (scene, spoken(one), spoken(other))
            for one, other in pairwise(order)
            if other.mapTo(top, QPoint(0, other.height())).y() <= one.mapTo(top, QPoint()).y()
        ]
        wrong += rises[1:]
    assert not wrong, "\n".join(map(str, wrong))


def test_tab_comes_last_to_what_closes_a_dialog(stage: Stage) -> None:
    """Tab and Space must not close a dialog before one has been through it."""
    wrong = []
    for scene, shown in each(stage):
        top = shown.window()
        if not isinstance(top, QDialog):
            continue
        order = [one for one in chain(top) if one in set(wanted_by_tab(top))]
        pressed = [one for one in order if isinstance(one, QPushButton)]
        buttons = [one for one in pressed if not any(isinstance(above, QScrollArea)
                                                     for above in parents(one))]  # fmt: skip
        foot = max(one.mapTo(top, QPoint()).y() for one in buttons)
        low = [one in buttons and one.mapTo(top, QPoint()).y() > foot - one.height()
               for one in order]  # fmt: skip
        if low != sorted(low):
            wrong.append((scene, [spoken(one) for one in order]))
    assert not wrong, "\n".join(map(str, wrong))


def test_with_large_letters_all_fits_the_screen(large_letters: None, stage: Stage) -> None:
    wrong = []
    for scene, shown in each(stage):
        top = shown.window()
        if isinstance(top, QDialog):
            least = top.minimumSizeHint().expandedTo(top.size())
            room = top.screen().availableGeometry().size()
            if least.boundedTo(room) != least:
                wrong.append((scene, top.size().toTuple(), top.minimumSizeHint().toTuple()))
    assert not wrong, "\n".join(map(str, wrong))


def chain(top: QWidget) -> Iterator[QWidget]:
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        yield widget
        widget = widget.nextInFocusChain()


def test_the_focus_is_seen(stage: Stage) -> None:
    """What has the focus looks different from what has not."""
    same = []
    for scene, shown in each(stage):
        top = shown.window()
        for widget in reached_by_tab(stage, top):
            kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
            if not isinstance(widget, kinds) or widget.window() is not top:
                continue
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            with_focus = widget.grab().toImage()
            widget.clearFocus()
            if widget.grab().toImage() == with_focus:
                same.append((scene, spoken(widget), repr(widget)))
    assert not same, "\n".join(map(str, same))


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("how", ["stretched", "large_letters", "right_to_left"])
def test_no_text_is_cut(how: str, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(how)
    stage: Stage = request.getfixturevalue("stage")
    cut = []
    for scene, shown in each(stage):
        assert not shown.grab().isNull()
        cut += [(scene, *found) for found in settled(stage, shown)]
        if isinstance(shown.window(), QDialog):
            size = shown.window().size()
            assert size.width() <= 1600, scene
            assert size.height() <= 1200, scene
    assert not cut, "\n".join(map(str, cut))


def settled(stage: Stage, shown: QWidget) -> list[tuple[str, int, int]]:
    """What is still cut when pictures that came meanwhile have their room."""
    with contextlib.suppress(stage.qtbot.TimeoutError):
        stage.qtbot.waitUntil(lambda: not list(cut_in(shown)))
    return list(cut_in(shown))


def cut_in(shown: QWidget) -> Iterator[tuple[str, int, int]]:
    """Texts that have less room than they need, with the room and the need in pixels."""
    for widget in controls(shown.window(), (QPushButton, QToolButton, QLabel)):
        if not shown.isAncestorOf(widget):
            continue
        text = widget.text()  # type: ignore[attr-defined]
        if isinstance(widget, QLabel):
            need = round(widget.fontMetrics().height() * 0.9)
            if text and widget.height() < need:
                yield text, widget.height(), need
        else:  # what may be narrower than its words says so
            need = widget.minimumWidth() or widget.minimumSizeHint().width()
            if widget.width() < need:
                yield text, widget.width(), need
