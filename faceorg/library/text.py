"""Paths and words as the library stores them."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

_ESCAPE = 0x10F700  # private use: U+10F780..U+10F7FF stand for the bytes 0x80..0xFF


def path_to_text(path: Path) -> str:
    """``path`` as text SQLite can hold; a byte that is not UTF-8 becomes a private character."""
    return "".join(
        chr(_ESCAPE + ord(c) - 0xDC00) if 0xDC80 <= ord(c) <= 0xDCFF else c for c in str(path)
    )


def text_to_path(text: str) -> Path:
    """The inverse of `path_to_text`."""
    if any(_ESCAPE < ord(c) <= _ESCAPE + 0xFF for c in text):
        text = "".join(
            chr(ord(c) - _ESCAPE + 0xDC00) if _ESCAPE < ord(c) <= _ESCAPE + 0xFF else c
            for c in text
        )
    return Path(text)


def fold(text: str) -> str:
    """``text`` without case and accents, so that "josé" and "JOSE" are found by each other."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def fold_path(path: Path) -> str:
    """The searchable form of a path, with forward slashes on every system."""
    return fold(path_to_text(path).replace(os.sep, "/"))


def like_prefix(folder: Path) -> str:
    """A LIKE pattern (escape character backslash) for everything below ``folder``."""
    text = path_to_text(folder).rstrip(os.sep) + os.sep
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") + "%"
