"""The look all rooms share, written in roles of the palette so that light and dark both work."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from faceorg import paths
from faceorg.gui.palettes import high_contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LINE_PX = 17  # a line of the usual letters, a little more than most systems' have

_SHEET = """
QLabel[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {heading}pt; font-weight: 600; }}
QLabel[role="hint"] {{ color: {quiet}; }}
QLabel[role="error"] {{ color: {error}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QFrame[role="line"] {{ background: {line}; border: none; }}
QWidget[role="page"], QStackedWidget[role="page"] {{ background: {page}; }}
QWidget[role="bar"] {{ background: {bar}; }}
QWidget[role="floating"] {{ background: {page}; border: 1px solid {line}; border-radius: 9px; }}
QLabel[role="over"], QFrame[role="over"] {{ background: rgba(18, 18, 20, 215); color: white;
    border: none; border-radius: 9px; padding: 6px 12px; }}
QFrame[role="over"] QLabel {{ color: white; background: transparent; }}
QToolButton[role="over"] {{ background: rgba(18, 18, 20, 140); color: white; border-radius: 9px;
    border: 1px solid rgba(255, 255, 255, 60); }}
QToolButton[role="over"]:hover {{ background: rgba(18, 18, 20, 215); }}
QToolButton[role="over"]:pressed, QToolButton[role="over"]:checked {{
    background: rgba(90, 90, 96, 235); }}
QToolButton[role="over"]:focus {{ border: 2px solid {accent}; }}
QToolButton[role="over"]:disabled {{ background: rgba(18, 18, 20, 50);
    border: 1px solid rgba(255, 255, 255, 30); }}
QDialog, QMessageBox {{ background: {page}; }}
QListView {{ border: none; background: {page}; outline: none; }}
QScrollArea {{ border: none; background: {page}; }}
QTreeView, QTableView {{ border: none; background: {page}; alternate-background-color: {bar}; }}
QLineEdit {{ border: 1px solid {line}; border-radius: 7px; padding: 5px 9px; background: {page};
    selection-background-color: {accent}; }}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QFrame[role="chip"] {{ background: {tint}; border: none; border-radius: 9px; }}
QFrame[role="chip"] QToolButton {{ padding: 2px 3px; border-radius: 7px; }}
QFrame[role="banner"] {{ background: {tint}; border: none; border-radius: 9px; margin-right: 14px;
    margin-left: 6px; margin-bottom: 4px; }}
QPushButton {{ border: 1px solid {line}; border-radius: 7px; padding: 6px 14px;
    background: {button}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {pressed}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {off}; background: transparent; }}
QPushButton:flat {{ border: 1px solid transparent; background: transparent; }}
QPushButton:flat:hover {{ background: {hover}; }}
QPushButton:flat:focus {{ border: 1px solid {accent}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; }}
QPushButton[primary="true"]:hover {{ background: {accent_hover}; }}
QPushButton[primary="true"]:focus {{ border: 1px solid {text}; }}
QPushButton[primary="true"]:disabled {{ background: {off_page}; border-color: {off_page};
    color: {off}; }}
QToolButton {{ border: 1px solid transparent; border-radius: 7px; padding: 5px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QToolButton:disabled {{ color: {off}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton, QPushButton, QMenu {{ icon-size: {small}px; }}
QListWidget::item {{ padding: 5px 6px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {tint}; color: {text}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px 0; }}
QCheckBox::indicator, QListView::indicator, QRadioButton::indicator {{
    width: {box}px; height: {box}px;
    border: 1px solid {edge}; background: {page}; }}
QCheckBox::indicator, QListView::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {half}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {hover}; }}
QCheckBox, QRadioButton {{ border: 1px solid transparent; border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {accent}; }}
QSlider {{ border: 1px solid transparent; border-radius: 6px; }}
QSlider:focus {{ border: 1px solid {accent}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {line}; }}
QSlider::{filled}:horizontal {{ height: 4px; border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    border: 1px solid {edge}; background: {knob}; }}
QSlider::handle:horizontal:hover {{ border-color: {accent}; }}
QSlider::handle:horizontal:disabled {{ background: {line}; }}
QListWidget[role="boxed"] {{ border: 1px solid {line}; border-radius: 7px; padding: 3px; }}
QListWidget[role="boxed"]:focus {{ border: 1px solid {accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QRadioButton::indicator:checked {{
    border: 1px solid {accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {accent};
    image: url("{icons}/tick-{on}.svg"); }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 {on_accent}, stop: 0.38 {on_accent}, stop: 0.46 {accent}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {line}; }}
QComboBox {{ border: 1px solid {line}; border-radius: 7px; padding: 5px 9px;
    background: {button}; combobox-popup: 0; }}
QComboBox:hover {{ background: {hover}; }}
QComboBox:focus {{ border: 1px solid {accent}; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url("{icons}/open-{ink}.svg");
    width: {arrow}px; height: {arrow}px; }}
QComboBox QAbstractItemView {{ border: 1px solid {line}; background: {page}; outline: none;
    selection-background-color: {accent}; selection-color: {on_accent}; padding: 4px; }}
QDateEdit {{ border: 1px solid {line}; border-radius: 7px; padding: 5px 9px;
    background: {page}; }}
QDateEdit:focus {{ border: 1px solid {accent}; }}
QDateEdit::drop-down {{ border: none; width: 26px; }}
QDateEdit::down-arrow {{ image: url("{icons}/open-{ink}.svg");
    width: {arrow}px; height: {arrow}px; }}
QPlainTextEdit {{ border: 1px solid {line}; border-radius: 7px; padding: 4px;
    background: {page}; }}
QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QProgressBar {{ border: none; border-radius: 3px; background: {line}; max-height: 6px;
    min-height: 6px; }}
QProgressBar::chunk {{ border-radius: 3px; background: {accent}; }}
QMenu {{ background: {page}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 14px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {off}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolTip {{ background: {page}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QFrame#tips {{ background: {page}; color: {text}; border: 1px solid {line}; padding: 8px; }}
QListView#completions {{ border: 1px solid {line}; }}
QTreeView::item {{ padding: 6px 4px; }}
QTreeView::item:selected {{ background: {tint}; color: {text}; }}
QHeaderView::section {{ background: {page}; color: {quiet}; border: none; padding: 6px 7px;
    border-bottom: 1px solid {line}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenuBar {{ background: {bar}; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QListView#sidebar {{ background: {bar}; padding: 6px; }}
QListView#sidebar::item {{ border: 1px solid transparent; border-radius: 7px; padding: 6px 7px;
    margin: 1px 0px; }}
QListView#sidebar::item:hover {{ background: {hover}; }}
QListView#sidebar::item:selected {{ background: {tint}; color: {text}; }}
QListView#sidebar::item:selected:focus {{ border: 1px solid {accent}; }}
"""

_CONTRAST = """
QProgressBar {{ background: {page}; border: 1px solid {text}; min-height: 8px; max-height: 8px; }}
QPushButton:focus, QPushButton:flat:focus {{ border: 3px solid {accent}; padding: 4px 12px; }}
QPushButton[primary="true"]:focus {{ border: 3px double {on_accent}; padding: 4px 12px; }}
QToolButton:focus {{ border: 3px solid {accent}; padding: 3px; }}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus {{ border: 3px solid {accent};
    padding: 3px 7px; }}
QPlainTextEdit:focus {{ border: 3px solid {accent}; padding: 2px; }}
QListWidget[role="boxed"]:focus {{ border: 3px solid {accent}; padding: 1px; }}
QCheckBox, QRadioButton, QSlider {{ border: 3px solid transparent; padding: 1px 0; }}
QCheckBox:focus, QRadioButton:focus, QSlider:focus {{ border: 3px solid {accent}; }}
QListView#sidebar::item:selected:focus {{ border: 3px solid {accent}; padding: 4px 5px; }}
"""
"""What high contrast adds: a focus stronger than every border, and a bar that looks empty."""


def apply_style(app: QApplication) -> None:
    """Give ``app`` the shared look, now and whenever the system turns light or dark."""
    if sys.platform not in {"win32", "darwin"}:
        app.setStyle("fusion")
    palette = app.palette()
    for link in (QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited):
        palette.setColor(link, blend(palette.highlight().color(), palette.text().color(), 0.2))
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(palette, app.font().pointSizeF()))


def style_sheet(palette: QPalette, points: float = 9.0) -> str:
    """The style sheet for ``palette`` beside letters of ``points``."""
    page = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
    accent = palette.color(QPalette.ColorRole.Highlight)
    colours = {
        "page": page,
        "text": text,
        "accent": accent,
        "on_accent": palette.color(QPalette.ColorRole.HighlightedText),
        "accent_hover": blend(accent, text, 0.12),
        "bar": blend(page, text, 0.035),
        "button": blend(page, text, 0.02),
        "hover": blend(page, text, 0.08),
        "pressed": blend(page, text, 0.14),
        "line": blend(page, text, 0.14),
        "quiet": blend(page, text, 0.62),
        "tint": blend(page, accent, 0.22),
        "error": blend(QColor("#c62828"), text, 0.15),
    }
    if high_contrast():
        colours |= {"line": text, "quiet": text, "tint": blend(page, accent, 0.3)}
    colours["edge"] = blend(page, text, 0.4)
    colours["knob"] = page if _is_light(page) or high_contrast() else blend(page, text, 0.75)
    # What cannot be used now is paler, in high contrast too: there nothing else tells it apart.
    colours["off"] = blend(page, text, 0.5) if high_contrast() else colours["quiet"]
    colours["off_page"] = colours["hover"] if high_contrast() else colours["line"]
    box = round(points * 1.7)
    words: dict[str, object] = {
        "icons": (paths.resources_folder() / "icons").as_posix(),
        "on": "white" if _is_light(colours["on_accent"]) else "black",
        "ink": "white" if _is_light(text) else "black",
        "box": box,
        "half": (box + 2) // 2,
        "small": max(16, round(points * 1.78)),
        "arrow": max(14, round(points * 1.5)),
    }
    # Qt calls the left part of a slider by one name, whichever end it begins at.
    rightward = QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    words["filled"] = "sub-page" if rightward else "add-page"
    words |= {"title": round(points * 1.8, 1), "heading": round(points * 1.3, 1)}
    sheet = _SHEET + _CONTRAST if high_contrast() else _SHEET
    return sheet.format(**{name: colour.name() for name, colour in colours.items()}, **words)


def scaled(px: int) -> int:
    """``px`` pixels beside letters of the usual size, as much more as the user's are larger."""
    return round(px * max(1.0, QFontMetrics(QApplication.font()).height() / _LINE_PX))


def _is_light(colour: QColor) -> bool:
    return colour.lightness() > 128


def blend(under: QColor, over: QColor, part: float) -> QColor:
    """``under`` with ``part`` (0 to 1) of ``over`` mixed in."""
    return QColor(
        round(under.red() + (over.red() - under.red()) * part),
        round(under.green() + (over.green() - under.green()) * part),
        round(under.blue() + (over.blue() - under.blue()) * part),
    )


def set_role(widget: QWidget, role: str) -> None:
    """Give ``widget`` a role of the style sheet: title, heading, hint, error, line, page, bar."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
