"""Plural forms of the source language, so that English needs no translation file."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_COUNTED = re.compile(r"%n ([a-z]+)s\b")
_IRREGULAR = {"%n people": "%n person", "%n matches": "%n match", "%n copies": "%n copy"}


class EnglishPlurals(QTranslator):
    """Turns "%n photos" into "%n photo" where n is 1; every other text stays as it is."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The singular for one of a thing, else ``source`` as it is.

        Installed first, hence asked last. (An empty text would not mean "ask no further" but ""
        itself: the binding cannot return Qt's null string.)
        """
        del context, disambiguation
        return singular(source) if n == 1 else source

    def isEmpty(self) -> bool:
        """Qt does not ask a translator that says it is empty."""
        return False


def singular(text: str) -> str:
    """``text`` with what follows ``%n`` in the singular."""
    for many, one in _IRREGULAR.items():
        text = text.replace(many, one)
    return _COUNTED.sub(r"%n \1", text)
