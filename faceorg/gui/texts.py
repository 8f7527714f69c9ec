"""Texts: the window's sentences in the user's language, with its plural forms.

Reads the .ts files themselves: four hundred sentences take a few milliseconds, and there is no
compiled file that could be forgotten in a checkout or grow old.
"""

from __future__ import annotations

import logging
import xml.etree.ElementTree as ElementTree
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from faceorg.gui.plurals import singular

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

_log = logging.getLogger(__name__)


def later(text: str) -> str:
    """``text`` as it is: marked for translators, translated where it is shown."""
    return text


STRETCHED = "stretched"
"""A language for tests: English with accents, a third longer, so that tight places show."""
KEYS = (
    later("Enter"),
    later("Ctrl"),
    later("Shift"),
    later("Del"),
    later("Ins"),
    later("Esc"),
    later("Backspace"),
    later("Tab"),
)
"""Keys by Qt's names, translated here: what Qt says does not stand on them ("Suprimir")."""
_ACCENTED = str.maketrans("aeiouAEIOUnc", "áéîöúÁÉÎÖÚñç")


class Texts(QTranslator):
    """Has an answer for every text: what is not its own it asks of ``system``, Qt's translations.

    (An empty text would not mean "ask another" but "" itself: the binding cannot return Qt's null
    string.)
    """

    def __init__(
        self, language: str, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stretched = language == STRETCHED
        self.system: QTranslator | None = None
        self._forms: dict[str, list[str]] = {}
        file = None if folder is None else folder / f"faceorg_{language}.ts"
        if file is not None and file.is_file():
            self._forms = read_forms(file)

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The sentence in the language, in the singular for one of a thing."""
        forms = self._forms.get(source)
        if forms:
            return forms[0] if n == 1 else forms[-1]
        if self.system is not None:
            text = self.system.translate(context, source, disambiguation or "", n)
            if text:
                return text
        text = singular(source) if n == 1 else source
        return _stretch(text) if self._stretched else text

    def isEmpty(self) -> bool:
        """Qt does not ask a translator that says it is empty."""
        return False


def read_forms(file: Path) -> dict[str, list[str]]:
    """The translations in a .ts file: one, or singular and plural; unfinished ones left out."""
    try:
        root = ElementTree.parse(file).getroot()
    except (OSError, ElementTree.ParseError) as fault:
        _log.warning("translation left out: %s", fault)
        return {}
    found = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        forms = forms or [translation.text or ""]
        if all(forms):
            found[message.findtext("source") or ""] = forms
    return found


def _stretch(text: str) -> str:
    """``text`` a third longer; what stands in braces or after % is left as it is."""
    parts = []
    inside = False
    for before, letter in zip(" " + text, text, strict=False):
        inside = letter == "{" or (inside and before != "}")
        parts.append(letter if inside or before in "%&" else letter.translate(_ACCENTED))
    return "".join(parts) + "~" * (len(text) // 3)
