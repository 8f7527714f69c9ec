"""Brings resources/translations/*.ts up to date with the texts in the window's code.

Usage: python packaging/translations.py [--check]

New texts are added untranslated, texts nobody uses any more are dropped. ``--check`` writes
nothing and fails where a text has no translation. All texts are in one context: who says a
sentence does not change how it reads, and files can be split without translating again.
"""

from __future__ import annotations

import argparse
import ast
import builtins
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ROOT = Path(__file__).resolve().parent.parent
# The name of a function, and which argument is the text.
_CALLS = {"tr": 0, "_tr": 0, "translate": 1, "later": 0}
_RAISING = ("core", "library", "vision", "operations")


def main() -> None:
    """Write, or check."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true")
    check = arguments.parse_args().check
    texts = find_texts(_ROOT / "faceorg" / "gui")
    missing = 0
    for file in sorted((_ROOT / "resources" / "translations").glob("*.ts")):
        old = read(file)
        missing += sum(text not in old for text in texts)
        if not check:
            file.write_text(written(texts, old, file.stem.rpartition("_")[2]), "utf-8")
    print(f"{len(texts)} texts, {missing} translations missing")
    sys.exit(1 if check and missing else 0)


def find_texts(folder: Path) -> dict[str, bool]:
    """Every text of the code in ``folder``, sorted, and whether it counts something (%n).

    Sentences of the faults that the packages beside it raise are among them: the window says them.
    """
    found = {text: "%n" in text for text in _said(folder, _text)}
    for package in _RAISING:
        found.update(dict.fromkeys(_said(folder.parent / package, _fault), False))
    return dict(sorted(found.items()))


def _said(folder: Path, text_of: Callable[[ast.Call], str | None]) -> Iterator[str]:
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (text := text_of(node)):
                yield text


def _fault(call: ast.Call) -> str | None:
    name = getattr(call.func, "id", "")
    if not name.endswith("Error") or name in dir(builtins) or not call.args:
        return None
    first = call.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def _text(call: ast.Call) -> str | None:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = _CALLS.get(name)
    if place is None or len(call.args) <= place:
        return None
    argument = call.args[place]
    fixed = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return str(argument.value) if fixed else None  # type: ignore[attr-defined]


def read(file: Path) -> dict[str, list[str]]:
    """Translations in a .ts file, complete ones only: one text, or one for each plural form."""
    found = {}
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        forms = forms or [translation.text or ""]
        if all(forms):
            found[message.findtext("source") or ""] = forms
    return found


def written(texts: dict[str, bool], old: dict[str, list[str]], language: str) -> str:
    """The .ts file of ``language``."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "faceorg"
    for text, counts in texts.items():
        message = ElementTree.SubElement(context, "message")
        if counts:
            message.set("numerus", "yes")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        forms = old.get(text, ["", ""] if counts else [""])
        if text not in old:
            translation.set("type", "unfinished")
        if not counts:
            translation.text = forms[0]
            continue
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


if __name__ == "__main__":
    main()
