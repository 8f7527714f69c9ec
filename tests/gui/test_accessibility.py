"""Every control has a name and a tip, every key one meaning, every room works at any font size."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSlider,
    QToolButton,
    QWidget,
)

from faceorg.gui.app import speak
from faceorg.gui.appearance import choose_scheme
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.gui.icons import tint_again
from faceorg.gui.texts import Texts
from faceorg.library.database import Library
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]

ROOMS = (
    "photos", "people", "review", "albums", "places", "folders", "history", "problems", "viewer",
)  # fmt: skip
NAMED = (QAbstractButton, QLineEdit, QComboBox, QSlider, QAbstractItemView)


@pytest.fixture
def window(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> MainWindow:
    with Library.open(library_path) as library:
        label.name_faces(library, [filled[1][0]], "Anna")
        organize.create_album(library, "Beach", filled[0][:2])
    return open_window()


def go_to(window: MainWindow, room: str, qtbot: QtBot) -> QWidget:
    if room == "viewer":
        window._open(filled_first(window), window.photos.grid.photos())
    else:
        window.sidebar.choose(room)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    page = window.stack.currentWidget()
    assert page is not None
    return page


def filled_first(window: MainWindow) -> PhotoId:
    return window.photos.grid.photos()[-1]


def shown(parent: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    for widget in parent.findChildren(QWidget):
        foreign = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        inside = any(isinstance(p, (QComboBox, QLineEdit)) for p in parents(widget))
        if isinstance(widget, kinds) and widget.isVisible() and not foreign and not inside:
            yield widget


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (above := widget.parentWidget()) is not None:
        widget = above
        yield widget


@pytest.mark.parametrize("room", ROOMS)
def test_every_control_says_what_it_is(window: MainWindow, room: str, qtbot: QtBot) -> None:
    go_to(window, room, qtbot)
    controls = list(shown(window, NAMED))
    assert len(controls) >= 3
    nameless = [
        repr(widget)
        for widget in controls
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
    without_tip = [
        repr(widget)
        for widget in controls
        if isinstance(widget, QToolButton) and not widget.toolTip()
    ]
    assert without_tip == []


def test_every_key_has_one_meaning(window: MainWindow) -> None:
    keys = Counter(
        key.toString()
        for action in window.actions()
        for key in action.shortcuts()
        if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
    )
    assert keys
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_menu_entry_has_a_letter(window: MainWindow) -> None:
    for top in window.menuBar().actions():
        menu = top.menu()
        assert menu is not None
        texts = [action.text() for action in menu.actions() if action.text()]  # type: ignore[attr-defined]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(set(letters)) == len(letters), texts


@pytest.mark.parametrize("room", ROOMS)
def test_tab_leads_through_the_room_and_back(window: MainWindow, room: str, qtbot: QtBot) -> None:
    go_to(window, room, qtbot)
    window.activateWindow()
    window.sidebar.setFocus()
    seen = []
    for _ in range(60):
        window.focusNextChild()
        focused = window.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
    assert window.search_bar.line in seen or focused is window.sidebar
    assert len(seen) >= 2
    assert all(widget.isVisible() for widget in seen)


@pytest.mark.parametrize("room", ROOMS)
def test_longer_words_are_not_cut(
    stretched: None,
    library_path: Path,
    filled: Filled,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
    room: str,
) -> None:
    window = open_window()
    page = go_to(window, room, qtbot)
    assert "~" in window.sidebar.item(0).text()
    tight = [
        widget.text()
        for widget in shown(page, (QPushButton, QToolButton))
        if widget.width() < widget.minimumSizeHint().width()
    ]
    assert tight == []
    assert page.minimumSizeHint().width() <= 1180 - window.sidebar.width()


def test_texts_twice_as_large_fit(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(before.pointSizeF() * 2)
    try:
        qapp.setFont(font)
        for room in ROOMS:
            page = go_to(window, room, qtbot)
            for widget in shown(page, (QLabel,)):
                assert isinstance(widget, QLabel)
                line = widget.fontMetrics().height()
                assert not widget.text() or widget.height() >= line * 0.9, (room, widget.text())
    finally:
        qapp.setFont(before)


def test_icons_follow_the_colours(window: MainWindow, qapp: QApplication) -> None:
    item, button = window.sidebar.item(0), window.viewer.bar.turn
    before = [holder.icon().pixmap(20, 20).toImage() for holder in (item, button)]
    old = qapp.palette()
    other = QPalette(old)
    other.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.red)
    try:
        qapp.setPalette(other)
        tint_again()
        after = [holder.icon().pixmap(20, 20).toImage() for holder in (item, button)]
        assert after[0] != before[0]
        assert after[1] != before[1]
    finally:
        qapp.setPalette(old)
        tint_again()


def test_from_right_to_left_every_room_is_shown(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        for room in ROOMS:
            page = go_to(window, room, qtbot)
            assert not page.grab().isNull()
        assert window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).x() > 500
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def clock_of(locale: QLocale) -> str:
    return locale.toString(QTime(20, 5), QLocale.FormatType.ShortFormat)


def test_preferences_choose_look_and_language(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    dialog = PreferencesDialog(window.context, window)
    dialog.show()
    look = dialog.look
    look.scheme.setCurrentIndex(look.scheme.findData("dark"))
    look.language.setCurrentIndex(look.language.findData("de"))
    dialog.accept()
    from faceorg.gui.appearance import choose_language, chosen_language, chosen_scheme, locale

    try:
        assert (chosen_scheme(), chosen_language()) == ("dark", "de")
        assert locale().language() == QLocale.Language.German
        swiss = locale(QLocale("fr_CH"))
        assert swiss.name() == "de_CH", "dates and numbers are those of the place"
        choose_language("en")
        assert clock_of(locale(QLocale("de_DE"))) == "20:05", "English words, no other clock"
    finally:
        choose_scheme("system")
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_the_language_brings_its_texts_and_dates(qapp: QApplication) -> None:
    class Recorder:
        def __init__(self) -> None:
            self.translators: list[object] = []

        def installTranslator(self, translator: object) -> None:  # noqa: N802
            self.translators.append(translator)

        def setLayoutDirection(self, direction: Qt.LayoutDirection) -> None:  # noqa: N802
            self.direction = direction

    recorder = Recorder()
    from faceorg.gui import app as app_module

    original = app_module.QTranslator, app_module.Texts
    app_module.QTranslator = lambda _: original[0]()  # type: ignore[misc,assignment]
    app_module.Texts = lambda *args: original[1](*args[:2])  # type: ignore[misc,assignment]
    try:
        speak(recorder, QLocale("de_DE"))  # type: ignore[arg-type]
        texts = recorder.translators[0]
        assert isinstance(texts, Texts)
        assert texts.translate("any", "Photos") == "Fotos"
        assert texts.translate("any", "%n photos", None, 1) == "%n Foto"
        assert texts.translate("any", "no such text") == "no such text"
        assert texts.translate("QShortcut", "Enter") == "Eingabe", "Qt leaves it English"
        assert texts.translate("QShortcut", "PgUp") == "Bild aufwärts", "what Qt says well stays"
        assert QLocale().name() == "de_DE"
    finally:
        app_module.QTranslator, app_module.Texts = original  # type: ignore[misc]
        QLocale.setDefault(QLocale("en_US"))


def test_in_high_contrast_what_is_off_looks_different(window: MainWindow) -> None:
    choose_scheme("contrast")
    try:
        button = QPushButton("Remove", window)
        button.setGeometry(0, 0, 120, 40)
        button.show()
        on = button.grab().toImage()
        button.setEnabled(False)
        assert button.grab().toImage() != on
        tool = QToolButton(window)
        tool.setText("Redo")
        tool.show()
        on = tool.grab().toImage()
        tool.setEnabled(False)
        assert tool.grab().toImage() != on
    finally:
        choose_scheme("system")
