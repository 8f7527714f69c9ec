"""Which people the words of a search mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.errors import QueryError
from faceorg.core.query import Term, TermKind
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PersonId
    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person by the words of their folded name; ``birthday`` is YYYY-MM-DD."""

    id: PersonId
    words: tuple[str, ...]
    birthday: str | None = None


def named_persons(library: Library) -> list[NamedPerson]:
    """Everybody who has a name."""
    rows = library.rows(
        """SELECT id, folded_name, birthday FROM persons
           WHERE live = 1 AND merged_into IS NULL AND folded_name IS NOT NULL"""
    )
    return [NamedPerson(person, _words(name), birthday) for person, name, birthday in rows]


def _words(folded: str) -> tuple[str, ...]:
    """The words of a folded name without quotation marks, which a search cannot write."""
    return tuple(folded.replace('"', " ").split())


def resolve(
    terms: Sequence[Term], people: Sequence[NamedPerson]
) -> list[tuple[list[PersonId], Term]]:
    """Which people each term means; none for a word of the text.

    Several bare words in a row are one name where somebody is called so: the longest name wins.
    Raises `QueryError` for a ``person:`` nobody is named.
    """
    resolved = []
    position = 0
    while position < len(terms):
        length, found = _longest_name(terms[position:], people)
        term = terms[position]
        if not found and term.kind is TermKind.PERSON:
            raise _nobody(term.text).at(term.at)
        resolved.append((found, term))
        position += length
    return resolved


def bearers(name: str, people: Sequence[NamedPerson]) -> list[NamedPerson]:
    """People of exactly this name, else those with its words in theirs ("Anna" in "Anna Ng").

    Raises `QueryError` when there is nobody.
    """
    found = _bearers(_words(fold(name)), people)
    if not found:
        raise _nobody(name)
    return found


def _nobody(name: str) -> QueryError:
    return QueryError(f"Nobody here is named {name}; write the name of somebody in People")


def _longest_name(
    terms: Sequence[Term], people: Sequence[NamedPerson]
) -> tuple[int, list[PersonId]]:
    """How many of the leading terms make one name, and who bears it."""
    first = terms[0]
    if first.kind is TermKind.TEXT:
        return 1, []
    run = 1
    while not first.quoted and run < len(terms) and _continues(terms[run]):
        run += 1
    for length in range(run, 1, -1):
        words = tuple(word for term in terms[:length] for word in _words(fold(term.text)))
        exact = [person.id for person in people if person.words == words]
        if exact:
            return length, exact
    found = _bearers(_words(fold(first.text)), people)
    return 1, [person.id for person in found]


def _continues(term: Term) -> bool:
    return term.kind is TermKind.ANY and not term.quoted and not term.negated


def _bearers(words: tuple[str, ...], people: Sequence[NamedPerson]) -> list[NamedPerson]:
    if not words:  # nothing but accents
        return []
    exact = [person for person in people if person.words == words]
    return exact or [person for person in people if set(words) <= set(person.words)]
