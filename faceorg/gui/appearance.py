"""Light or dark, and the language: what the user chose over what the system says."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from faceorg import paths

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""By their own names: one has to find one's language in a window one cannot read."""


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


def apply_scheme() -> None:
    """Give the application the colours that were chosen."""
    QGuiApplication.styleHints().setColorScheme(SCHEMES[chosen_scheme()])


def chosen_language() -> str:
    """The key of `LANGUAGES` the user chose; empty for the system's."""
    chosen = str(window_settings().value("language", ""))
    return chosen if chosen in LANGUAGES else ""


def choose_language(key: str) -> None:
    """Remember the language; the next start speaks it."""
    window_settings().setValue("language", key)


def locale() -> QLocale:
    """Language and formats: the chosen language, else all as the system has it."""
    system = QLocale.system()
    chosen = chosen_language()
    if not chosen or system.name().startswith(chosen):
        return system
    return QLocale(chosen)
