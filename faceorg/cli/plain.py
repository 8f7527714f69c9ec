"""Searches of a command line: its words as one text, understood, and what was not is told."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from faceorg.cli.meant import is_somebody, near_name
from faceorg.cli.output import say
from faceorg.core.query import TermKind, parse_query
from faceorg.library.plain import understand
from faceorg.library.search import find_photos

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.query import Reading, Term
    from faceorg.library.database import Library

_KEYED = re.compile(r"-?(?:[^\W\d_]+:)?")


def read_words(library: Library, words: Sequence[str]) -> Reading:
    """What the words of a command line search for; the user's language tells how dates go."""
    return understand(library, as_query(words), _language())


def read_told(library: Library, query: str) -> str:
    """The search that ``query`` is, for commands that do something with what it finds.

    Words that were not understood are told. Raises `QueryError` for a wrong query.
    """
    reading = read_words(library, [query])
    tell_doubts(library, reading, found=bool(find_photos(library, reading.text, limit=1)))
    return reading.text


def tell_doubts(library: Library, reading: Reading, *, found: bool) -> None:
    """Say which words nothing is known of, where nothing was found or they leave somebody out."""
    for word in reading.dangling:
        say(f"Say whom or what to leave out after {word}.")
    for term in parse_query(reading.text).terms:
        if _is_doubtful(term, reading, found=found) and not is_somebody(library, term.text):
            say(_doubt(library, term))


def _is_doubtful(term: Term, reading: Reading, *, found: bool) -> bool:
    """Of what is left out only what was said in words: a minus stands before words as well."""
    if term.kind is not TermKind.ANY or term.text not in reading.unknown:
        return False
    return term.negated or not found


def _doubt(library: Library, term: Term) -> str:
    if near := near_name(library, term.text):
        return f"Nobody is named {term.text}; did you mean {near}?"
    return (
        f"{term.text} is no name, place or time here; "
        "searched as a word of captions, keywords, files and folders"
    )


def _language() -> str:
    """The code of the language that days are written in, such as en_US."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_TIME", "LANG"))
    name = next((name for name in names if name), "")
    return name.partition(".")[0] if name[:2].islower() else "en"


def as_query(words: Sequence[str]) -> str:
    """The words of a command line as one query; a word with spaces was quoted in the shell."""
    if len(words) == 1:
        return words[0]
    return " ".join(_requoted(word) for word in words)


def _requoted(word: str) -> str:
    match = _KEYED.match(word)
    if " " not in word or set(word) & set('"()') or match is None:
        return word  # brackets hold several words, as do quotes
    return f'{match[0]}"{word[match.end() :]}"'
