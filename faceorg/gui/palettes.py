"""Colours for desktops that leave them to us: dark, and as far apart as they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROPERTY = "faceorg-contrast"
_Role = QPalette.ColorRole
_Colours = tuple[tuple[tuple[_Role, ...], str], ...]
_TEXTS = (_Role.Text, _Role.WindowText, _Role.ButtonText, _Role.ToolTipText)
_PAGES = (_Role.Base, _Role.Window, _Role.Button, _Role.AlternateBase, _Role.ToolTipBase)

_DARK: _Colours = (
    ((_Role.Window,), "#252528"),
    ((_Role.Button,), "#2d2d30"),
    ((_Role.Base,), "#1e1e20"),
    ((_Role.AlternateBase, _Role.ToolTipBase), "#2a2a2d"),
    (_TEXTS, "#ebebee"),
    ((_Role.Highlight,), "#3d8ec9"),
    ((_Role.HighlightedText, _Role.BrightText), "#ffffff"),
    ((_Role.PlaceholderText,), "#96969b"),
)
_BLACK_ON_WHITE: _Colours = (
    (_PAGES, "#ffffff"),
    (_TEXTS, "#000000"),
    ((_Role.Highlight,), "#0034b8"),
    ((_Role.HighlightedText, _Role.BrightText), "#ffffff"),
    ((_Role.PlaceholderText,), "#303030"),
)
_WHITE_ON_BLACK: _Colours = (
    (_PAGES, "#000000"),
    (_TEXTS, "#ffffff"),
    ((_Role.Highlight,), "#ffd60a"),
    ((_Role.HighlightedText, _Role.BrightText), "#000000"),
    ((_Role.PlaceholderText,), "#d0d0d0"),
)
_DISABLED = {"dark": "#78787d", "white": "#595959", "black": "#a6a6a6"}


def dark_palette() -> QPalette:
    """Light grey on dark grey."""
    return _palette(_DARK, _DISABLED["dark"])


def contrast_palette(*, dark: bool) -> QPalette:
    """Black on white or white on black, and one strong colour."""
    if dark:
        return _palette(_WHITE_ON_BLACK, _DISABLED["black"])
    return _palette(_BLACK_ON_WHITE, _DISABLED["white"])


def _palette(colours: Iterable[tuple[tuple[_Role, ...], str]], disabled: str) -> QPalette:
    colours = list(colours)
    named = {role: colour for roles, colour in colours for role in roles}
    palette = QPalette(QColor(named[_Role.Button]), QColor(named[_Role.Window]))
    for role, colour in named.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(disabled))
    return palette


def system_wants_contrast() -> bool:
    """Whether the desktop asks for high contrast; Qt tells since 6.10."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def set_high_contrast(on: bool) -> None:
    """Let everything that is painted know."""
    app = QGuiApplication.instance()
    if app is not None:
        app.setProperty(_PROPERTY, on)


def high_contrast() -> bool:
    """Whether nothing is to be faint."""
    app = QGuiApplication.instance()
    return app is not None and bool(app.property(_PROPERTY))


def faint(colour: QColor, share: float) -> QColor:
    """``colour`` thinned to ``share`` (0 to 1); words stay solid where contrast is wanted."""
    thinned = QColor(colour)
    thinned.setAlphaF(1.0 if high_contrast() and share >= _WORDS else share)
    return thinned


_WORDS = 0.5  # fainter than this are lines and grounds, never words
