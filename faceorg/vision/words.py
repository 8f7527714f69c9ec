"""Text that others wrote into files, as one clean line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT_MAX = 2000
"""Characters that a caption may have."""

_KEYWORDS_MAX = 200


def clean(text: object, longest: int = TEXT_MAX) -> str:
    """One line of text without what cannot be seen, in NFC."""
    if not isinstance(text, str):
        return ""
    shown = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text[: 4 * longest])
    return unicodedata.normalize("NFC", " ".join(shown.split()))[:longest].strip()


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, without empty ones; of thousands the first."""
    return tuple(dict.fromkeys(text for text in texts if text))[:_KEYWORDS_MAX]
