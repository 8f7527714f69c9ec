"""Paths and words as the library stores them."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from faceorg.core.folding import fold as fold

_ESCAPE = 0x10F700  # private use: U+10F780..U+10F7FF stand for the bytes 0x80..0xFF
_STRANGE = re.compile("[\udc80-\udcff\U0010f780-\U0010f7ff]")
_ESCAPED = re.compile("[\U0010f780-\U0010f7ff]+")


def path_to_text(path: Path | str) -> str:
    """``path`` as text SQLite can hold; a byte that is not UTF-8 becomes a private character.

    A private character that is truly part of a name is stored as its bytes, so that it comes back.
    """
    return _STRANGE.sub(_escape, str(path))


def _escape(found: re.Match[str]) -> str:
    return "".join(chr(_ESCAPE + byte) for byte in found[0].encode("utf-8", "surrogateescape"))


def text_to_path(text: str) -> Path:
    """The inverse of `path_to_text`."""
    return Path(_ESCAPED.sub(_unescape, text))


def _unescape(found: re.Match[str]) -> str:
    return bytes(ord(c) - _ESCAPE for c in found[0]).decode("utf-8", "surrogateescape")


def fold_path(path: Path) -> str:
    """The searchable form of a path, with forward slashes on every system."""
    return fold(path_to_text(path).replace(os.sep, "/"))


# Digits beside letters are words of their own, so that "img 12" finds IMG1234; writing without
# spaces is searched character by character.
_BORDER = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff])"
)


def search_words(text: str) -> str:
    """``text`` folded, with spaces where a word of a search may begin."""
    return _BORDER.sub(" ", _UNSPACED.sub(r" \1 ", fold(text)))


def has_words(text: str) -> bool:
    """Whether there is a letter, digit or odd byte in ``text`` to search by."""
    return any(c.isalnum() or unicodedata.category(c) == "Co" for c in text)
