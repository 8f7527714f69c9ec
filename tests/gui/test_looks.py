"""How things look: even lines, whole years, words on the lines of their controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.appearance import choose_scheme
from faceorg.gui.counts import data_size
from faceorg.gui.dialogs.birthday import BirthdayDialog
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.gui.icons import drawing
from faceorg.gui.views.controls import Notice, WordyList, level
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.foot import Foot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow


def test_a_faint_icon_is_as_faint_where_its_lines_cross(qapp: object) -> None:
    image = drawing("photos", QColor(0, 0, 0, 128), 64).toImage()
    alphas = {
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    }
    assert max(alphas) in (127, 128)


def test_a_sentence_leaves_no_word_alone_on_its_last_line(qtbot: QtBot) -> None:
    empty = EmptyState("folder")
    qtbot.addWidget(empty)
    empty.resize(900, 600)
    empty.show()
    empty.set_text("Title", "Twelve words that hardly fit on a line of this page " * 2 + "here.")
    label = empty._text
    wide, high = label.minimumWidth(), label.minimumHeight()
    label.setMinimumSize(0, 0)  # else it answers with what it was fixed to
    assert label.heightForWidth(440) == label.heightForWidth(wide) == high
    assert label.heightForWidth(wide - 8) > high, "no narrower without another line"


@pytest.mark.parametrize("language", ["en_US", "de_DE", "es_ES"])
def test_a_birthday_says_its_century(qtbot: QtBot, language: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = BirthdayDialog("Anna", "1912-06-01", None, parent)
    QLocale.setDefault(before)
    assert "1912" in dialog.edit.text()


def test_sizes_are_counted_as_file_managers_do(qapp: object) -> None:
    assert data_size(56_012) == "56 kB"
    assert data_size(40_300_000) == "40.3 MB"


def test_words_stand_on_the_line_of_their_control(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    form = QFormLayout(page)
    box = QComboBox(page)
    form.addRow("Colours", box)
    form.addRow("Examples", QLabel("one\ntwo\nthree", page))
    level(form)
    page.show()
    name = form.labelForField(box)
    assert abs(name.geometry().center().y() - box.geometry().center().y()) <= 1
    others = form.itemAt(1, QFormLayout.ItemRole.LabelRole).widget()
    assert isinstance(others, QLabel)
    assert others.alignment() & Qt.AlignmentFlag.AlignTop


def test_a_list_asks_for_no_more_than_a_few_rows(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    view = WordyList(parent)
    nothing = view.sizeHint().height()
    view.addItems([str(number) for number in range(100)])
    assert nothing < view.sizeHint().height() < 200


def test_all_of_the_folders_page_is_in_sight(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    dialog = PreferencesDialog(window.context, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(1)
    area = dialog._stack.currentWidget()
    assert area.verticalScrollBar().maximum() == 0  # type: ignore[attr-defined]


def test_the_chosen_row_of_an_open_box_is_filled(main_window: MainWindow) -> None:
    box = QComboBox(main_window)
    box.addItems(["Light", "Dark", "High contrast"])
    box.setCurrentIndex(1)
    box.resize(260, 34)
    box.show()
    box.showPopup()
    view = box.view()
    row = view.visualRect(view.model().index(1, 0))
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    spot = image.pixelColor(int((row.right() - 4) * ratio), int(row.center().y() * ratio))
    box.hidePopup()
    assert spot == main_window.palette().color(QPalette.ColorRole.Highlight)


@pytest.mark.parametrize(("width", "beside"), [(900, True), (560, False), (300, False)])
def test_words_at_the_foot_have_a_column_that_can_be_read(
    qtbot: QtBot, width: int, beside: bool
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    notice = Notice(page)
    notice.set_hint("Type a name and press Enter. Tab goes on to the next face.")
    foot = Foot(notice, page)
    for text in ("Show faces", "Name", "Merge", "Ignore", "Something longer"):
        foot.add(QPushButton(text, page))
    layout.addStretch()
    layout.addWidget(foot)
    page.resize(width, 400)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: (notice.geometry().right() < foot.buttons.x()) is beside)
    assert not notice.geometry().intersects(foot.buttons.geometry())
    assert notice.width() > 200
    assert foot.rect().contains(foot.buttons.geometry())
    for button in foot.buttons.findChildren(QPushButton):
        assert foot.buttons.rect().contains(button.geometry()), button.text()


@pytest.fixture
def contrast(qapp: QApplication) -> Iterator[None]:
    """As far apart as colours can be, and back."""
    choose_scheme("contrast")
    yield
    choose_scheme("system")


def test_in_high_contrast_an_empty_bar_looks_empty(contrast: None, qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setTextVisible(False)
    bar.setRange(0, 10)
    bar.setValue(0)
    bar.resize(200, 12)
    image = bar.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor("white")


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QLineEdit, QComboBox, QCheckBox])
def test_in_high_contrast_the_focus_is_stronger_than_any_border(
    contrast: None, qtbot: QtBot, kind: type[QWidget]
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    parts = [kind(page), kind(page)]
    for part in parts:
        layout.addWidget(part)
    page.resize(300, 200)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    parts[0].setFocus(Qt.FocusReason.TabFocusReason)
    accent = page.palette().color(QPalette.ColorRole.Highlight)
    image = parts[0].grab().toImage()
    middle = image.height() // 2
    assert [image.pixelColor(x, middle) for x in range(3)] == [accent] * 3
    assert parts[0].sizeHint() == parts[1].sizeHint(), "nothing jumps when the focus comes"


def test_the_size_of_thumbnails_stands_between_a_small_and_a_large_picture(
    filled: object, main_window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: main_window.photos._header.sizes.isVisible())
    header = main_window.photos._header
    smaller, larger = header.sizes.findChildren(QToolButton)
    before = header.slider.value()
    larger.click()
    assert header.slider.value() > before
    smaller.click()
    assert header.slider.value() == before
    assert smaller.x() < header.slider.x() < larger.x()


@pytest.mark.parametrize("language", ["en_US", "de_DE"])
def test_times_of_day_have_one_form(language: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    here = wording.clock("2026-06-01T12:25:00Z")
    taken = wording.clock_of("2026-06-01T15:20:00")
    QLocale.setDefault(before)
    assert ("PM" in here, "PM" in taken) == ((True, True) if language == "en_US" else (False,) * 2)
    assert wording.clock_of(None) == ""
