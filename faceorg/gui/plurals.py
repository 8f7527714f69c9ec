"""Plural forms of the source language, so that English needs no translation file."""

from __future__ import annotations

import re

_COUNTED = re.compile(r"%n ([a-z]+)s\b")
_IRREGULAR = {
    "%n people": "%n person",
    "%n matches": "%n match",
    "%n copies": "%n copy",
    "%n safe copies": "%n safe copy",
}


def singular(text: str) -> str:
    """``text`` with what follows ``%n`` in the singular."""
    for many, one in _IRREGULAR.items():
        text = text.replace(many, one)
    return _COUNTED.sub(r"%n \1", text)
