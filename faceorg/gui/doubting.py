"""Doubting: which words of a search were perhaps meant otherwise than they were understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from faceorg.core.query import TermKind, parse_query
from faceorg.library.names import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.query import Reading
    from faceorg.library.names import NamedPerson


def doubtful_words(
    typed: str, reading: Reading, people: Sequence[NamedPerson], *, found: bool
) -> list[str]:
    """Words that may be meant as names of people nobody is named.

    Excluding a word that is nowhere looks like success; finding nothing does not.
    """
    meant = resolve(parse_query(reading.text).terms, people)
    words = [term for people, term in meant if not people and term.kind is TermKind.ANY]
    plain = reading.text != typed  # "without carl" is meant for somebody, "-carl" for a word
    return [
        term.text
        for term in words
        if ((plain or term.text[:1].isupper()) if term.negated else not found)
    ]


def without_words(reading: Reading, words: Sequence[str]) -> str:
    """The search without these words; those to be left out stay."""
    query = parse_query(reading.text)
    terms = tuple(term for term in query.terms if term.negated or term.text not in words)
    return str(replace(query, terms=terms))
