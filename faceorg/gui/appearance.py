"""Light or dark, and the language: what the user chose over what the system says."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from faceorg import paths
from faceorg.gui.icons import tint_again
from faceorg.gui.palettes import (
    contrast_palette,
    dark_palette,
    set_high_contrast,
    system_wants_contrast,
)
from faceorg.gui.style import apply_style

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Unknown,
}
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""By their own names: one has to find one's language in a window one cannot read."""

_MIDDLE = 128  # of lightness


def window_settings() -> QSettings:
    """What concerns this screen alone: the window's place, its look, its language."""
    file = paths.config_folder() / "window.ini"
    return QSettings(str(file), QSettings.Format.IniFormat)


def chosen_scheme() -> str:
    """The key of `SCHEMES` the user chose."""
    chosen = str(window_settings().value("scheme", "system"))
    return chosen if chosen in SCHEMES else "system"


def choose_scheme(key: str) -> None:
    """Use and remember light, dark, or what the system says."""
    window_settings().setValue("scheme", key)
    apply_scheme()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_style(app)
        tint_again()


def apply_scheme() -> None:
    """Give the application the colours that were chosen."""
    chosen = chosen_scheme()
    QGuiApplication.styleHints().setColorScheme(SCHEMES[chosen])
    contrast = chosen == "contrast" or (chosen == "system" and system_wants_contrast())
    set_high_contrast(contrast)
    shown_dark = QGuiApplication.palette().color(QPalette.ColorRole.Base).lightness() < _MIDDLE
    if chosen == "contrast":
        QGuiApplication.setPalette(contrast_palette(dark=_system_is_dark()))
    elif chosen == "dark" and not shown_dark:
        QGuiApplication.setPalette(dark_palette())  # a desktop that leaves it to us
    elif chosen != "dark" and shown_dark and not _system_is_dark():
        QGuiApplication.setPalette(QPalette())
    elif chosen != "dark" and not contrast:
        QGuiApplication.setPalette(QPalette())  # after high contrast


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def chosen_language() -> str:
    """The key of `LANGUAGES` the user chose; empty for the system's."""
    chosen = str(window_settings().value("language", ""))
    return chosen if chosen in LANGUAGES else ""


def choose_language(key: str) -> None:
    """Remember the language; the next start speaks it."""
    window_settings().setValue("language", key)


def locale(system: QLocale | None = None) -> QLocale:
    """The chosen language, with clock, dates and numbers as they are written where one lives."""
    system = system or QLocale.system()
    chosen = chosen_language()
    if not chosen or system.name().startswith(chosen):
        return system
    return QLocale(QLocale(chosen).language(), system.territory())
