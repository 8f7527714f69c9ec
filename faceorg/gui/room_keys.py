"""The keys that work in one room only, in words, for the list of shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from faceorg.gui.dialogs.shortcuts import native


def _tr(text: str) -> str:
    return QCoreApplication.translate("room_keys", text)


def room_keys() -> list[tuple[str, list[tuple[str, str]]]]:
    """By heading: what is done, and the key as this system writes it."""
    return [
        (_tr("Photos"), _named(_photos())),
        (_tr("One photo"), _named(_viewer())),
        (_tr("People"), _named(_people())),
        (_tr("Faces of a person"), _named(_faces())),
        (_tr("Review"), _named(_review())),
    ]


def _named(keys: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(words, native(key) or key) for words, key in keys]


def _photos() -> list[tuple[str, str]]:
    return [
        (_tr("Open"), "Return"),
        (_tr("Choose from here to there"), _tr("Shift + click or arrow")),
        (_tr("Choose one more"), _tr("Ctrl + click")),
        (_tr("Choose a whole day"), _tr("Click its heading")),
        (_tr("Thumbnail size"), _tr("Ctrl + wheel")),
        (_tr("Choose none, then leave the search"), "Escape"),
        (_tr("Open or close stack"), "S"),
        (_tr("Stack"), "Ctrl+G"),
        (_tr("Take stack apart"), "Ctrl+Shift+G"),
        (_tr("Show as search"), "Ctrl+Shift+S"),
        (_tr("Save as album…"), "Ctrl+S"),
    ]


def _viewer() -> list[tuple[str, str]]:
    return [
        (_tr("Back"), "Escape"),
        (_tr("Next photo"), "Right"),
        (_tr("Previous photo"), "Left"),
        (_tr("First, last photo"), _tr("Home, End")),
        (_tr("Larger, smaller"), "+  -"),
        (_tr("Fit, every pixel"), "0  1"),
        (_tr("Mark the faces"), "F"),
        (_tr("Frame a missed face"), "D"),
        (_tr("Turn the view"), "R"),
        (_tr("About this photo"), "I"),
        (_tr("Slide show"), "P"),
        (_tr("Play video"), "V"),
    ]


def _people() -> list[tuple[str, str]]:
    return [
        (_tr("Name"), "F2"),
        (_tr("Name, and on to the next"), "Tab"),
        (_tr("Show faces"), "Ctrl+Return"),
        (_tr("Merge"), "Ctrl+M"),
        (_tr("Ignore"), "Ctrl+I"),
        (_tr("Hide"), "Ctrl+H"),
        (_tr("What you said no to…"), "Ctrl+Shift+N"),
        (_tr("Show hidden people"), "Ctrl+Shift+H"),
        (_tr("In order of names"), "Ctrl+Shift+A"),
    ]


def _faces() -> list[tuple[str, str]]:
    return [
        (_tr("Confirm"), "Y"),
        (_tr("Not this person"), "N"),
        (_tr("Move to another person"), "M"),
        (_tr("Split off as new person"), "S"),
        (_tr("Ignore"), "I"),
        (_tr("Not a face"), "X"),
        (_tr("Use as cover"), "C"),
        (_tr("Show photo"), "Space"),
        (_tr("Find photos with this face"), "Ctrl+L"),
        (_tr("Why?"), "W"),
        (_tr("Check…"), "Ctrl+K"),
        (_tr("Birthday…"), "Ctrl+Shift+B"),
    ]


def _review() -> list[tuple[str, str]]:
    return [
        (_tr("Yes"), "Y"),
        (_tr("No"), "N"),
        (_tr("Skip"), "S"),
        (_tr("One of those offered"), "1 \u2013 9"),
        (_tr("Type a name"), "Return"),
        (_tr("Nobody I know"), "I"),
    ]
