"""Near names: whom somebody may have meant by a mistyped name."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIKE = 0.75
_LEAST = 3  # letters: of two, any two words are alike


def near_names(text: str, names: Iterable[str], most: int = 1) -> list[str]:
    """The names most like ``text``, best first, each once; each word of a name counts, too.

    Case and accents are ignored. A name that is exactly ``text`` is not among them.
    """
    typed = fold(text)
    if len(typed) < _LEAST:
        return []
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    matcher.set_seq2(typed)  # what is kept of the second is used for each first
    found: dict[str, tuple[float, str]] = {}
    for name in names:
        folded = fold(name)
        if folded not in found and folded != typed:
            score = max(_likeness(matcher, len(typed), w) for w in {folded, *folded.split()})
            if score >= _ALIKE:
                found[folded] = (score, name)
    best = sorted(found.values(), key=lambda one: -one[0])
    return [name for _, name in best[:most]]


def _likeness(matcher: SequenceMatcher[str], typed: int, word: str) -> float:
    """From 0 to 1; 0 at once for a word of quite another length."""
    if 2 * min(len(word), typed) < _ALIKE * (len(word) + typed):
        return 0.0
    matcher.set_seq1(word)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0
