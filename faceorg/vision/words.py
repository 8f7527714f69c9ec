"""Text that others wrote into files, as one clean line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT_MAX = 2000
"""Characters that a caption may have."""

_KEYWORDS_MAX = 200
_JOINERS = "\u200c\u200d"  # unseen, but without them Persian words and joined pictures fall apart


def clean(text: object, longest: int = TEXT_MAX) -> str:
    """One line of text without what cannot be seen, in NFC."""
    if not isinstance(text, str):
        return ""
    kept = "".join(map(_seen, text[: 4 * longest]))
    return unicodedata.normalize("NFC", " ".join(kept.split()))[:longest].strip()


def _seen(letter: str) -> str:
    return letter if letter in _JOINERS or unicodedata.category(letter)[0] != "C" else " "


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, without empty ones; of thousands the first."""
    return tuple(dict.fromkeys(text for text in texts if text))[:_KEYWORDS_MAX]
