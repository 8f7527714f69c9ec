"""What there is under a name in a library, so that plain words of a search can be understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from faceorg.core.errors import QueryError
from faceorg.core.query import PhotoQuery, Reading, TermKind, parse_query, read_plain
from faceorg.library.albums import albums
from faceorg.library.finding import APART
from faceorg.library.names import NamedPerson, named_persons, resolve
from faceorg.library.text import fold, has_words, search_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.library.database import Library


class Things:
    """People, towns, countries and albums of one library, by their folded names.

    ``people`` are those of `named_persons`, where they are at hand.
    """

    def __init__(self, library: Library, people: Sequence[NamedPerson] | None = None) -> None:
        self._library = library
        named = named_persons(library) if people is None else people
        self._names = {person.words for person in named}
        self._parts = {word for words in self._names for word in words}
        self._albums: set[str] | None = None

    def person(self, words: Sequence[str]) -> bool:
        """Whether somebody's whole name is these words."""
        return tuple(words) in self._names

    def part_of_name(self, word: str) -> bool:
        """Whether a word is in somebody's name."""
        return word in self._parts

    def place(self, words: Sequence[str]) -> bool:
        """Whether a town of photos, or its country, is called so in any language."""
        name = search_words(" ".join(words)).replace('"', " ").strip()
        if not has_words(name):
            return False
        found = self._library.rows(
            """SELECT names FROM town_words WHERE town_words MATCH ?
               AND EXISTS (SELECT 1 FROM photo_towns t WHERE t.town_id = town_words.rowid)""",
            (f'"{name}"',),
        )
        return any(name in row[0].split(APART) for row in found)

    def album(self, words: Sequence[str]) -> bool:
        """Whether an album is called so."""
        if self._albums is None:
            self._albums = {fold(one.name) for one in albums(self._library)}
        return " ".join(words) in self._albums


def understand(
    library: Library,
    text: str,
    language: str = "en",
    people: Sequence[NamedPerson] | None = None,
    today: date | None = None,
) -> Reading:
    """What a plain text asks of this library, as `read_plain` tells."""
    return read_plain(text, Things(library, people), today or date.today(), language)


def as_saved(library: Library, text: str) -> str:
    """A saved search so written that it means the same where plain words are understood.

    Those saved before plain words were understood hold bare words for words of captions and files.
    One that cannot be read stays as it is.
    """
    if understand(library, text).text == text:
        return text
    try:
        return str(_spelt(parse_query(text), named_persons(library)))
    except QueryError:
        return text


def _spelt(query: PhotoQuery, people: Sequence[NamedPerson]) -> PhotoQuery:
    meant = {id(term): bool(who) for who, term in resolve(query.terms, people)}
    terms = tuple(
        term
        if term.kind is not TermKind.ANY or meant.get(id(term), True)
        else replace(term, kind=TermKind.TEXT)
        for term in query.terms
    )
    groups = tuple(
        replace(group, choices=tuple(_spelt(choice, people) for choice in group.choices))
        for group in query.groups
    )
    return replace(query, terms=terms, groups=groups)
