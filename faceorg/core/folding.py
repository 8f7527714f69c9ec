"""Text without case and accents, as words and names are compared everywhere."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """``text`` without case and accents, so that "josé" and "JOSE" are found by each other."""
    if text.isascii():  # as most are, and ten times as fast
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
