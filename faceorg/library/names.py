"""Which people the words of a search mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.entities import PersonId
from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.core.query import Term, TermKind
from faceorg.library.persons import persons_named
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.library.database import Library

_ONE = re.compile(r"(?:p|(?P<name>.*)#p?)(?P<id>\d{1,18})", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person by the words of their folded name; ``birthday`` is YYYY-MM-DD.

    ``merged`` are the ids of those that were merged into them.
    """

    id: PersonId
    words: tuple[str, ...]
    birthday: str | None = None
    merged: tuple[PersonId, ...] = ()


def named_persons(library: Library) -> list[NamedPerson]:
    """Everybody who has a name."""
    rows = library.rows(
        """SELECT id, folded_name, birthday FROM persons
           WHERE live = 1 AND merged_into IS NULL AND folded_name IS NOT NULL"""
    )
    merged: dict[PersonId, list[PersonId]] = {}
    for person, into in library.rows(
        "SELECT id, merged_into FROM persons WHERE merged_into IS NOT NULL"
    ):
        merged.setdefault(into, []).append(person)
    return [
        NamedPerson(person, _words(name), birthday, tuple(merged.get(person, ())))
        for person, name, birthday in rows
    ]


def one_person(name: str, person: PersonId) -> str:
    """What a search calls one of several people of this name: "John#12".

    It goes on meaning them when they are renamed or merged.
    """
    return f"{' '.join(name.replace(chr(34), ' ').split())}#{person}"


def name_to_find(library: Library, name: str, person: PersonId) -> str:
    """What a search calls this very person: by the name alone where nobody else has it."""
    return one_person(name, person) if len(persons_named(library, name)) > 1 else name


def without_id(name: str) -> str:
    """ "John" of "John#12"; any other text as it is."""
    match = _ONE.fullmatch(name)
    return match["name"] if match and match["name"] else name


def id_meant(name: str) -> PersonId | None:
    """12 of "John#12" and of "p12"; None for a plain name."""
    match = _ONE.fullmatch(name)
    return PersonId(int(match["id"])) if match else None


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

    "John#12" and "p12", where nobody is named so, are the one person of that id. Raises
    `QueryError` when there is nobody.
    """
    found = _bearers(_words(fold(name)), people) or _of_id(name, people)
    if not found:
        raise _nobody(name)
    return found


def _nobody(name: str) -> QueryError:
    return QueryError(Mistake.NOBODY, name=without_id(name))


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
    if not found and first.kind is TermKind.PERSON:
        found = _of_id(first.text, people)
    return 1, [person.id for person in found]


def _continues(term: Term) -> bool:
    return term.kind is TermKind.ANY and not term.quoted and not term.negated


def _bearers(words: tuple[str, ...], people: Sequence[NamedPerson]) -> list[NamedPerson]:
    if not words:  # nothing but accents
        return []
    exact = [person for person in people if person.words == words]
    return exact or [person for person in people if set(words) <= set(person.words)]


def _of_id(name: str, people: Sequence[NamedPerson]) -> list[NamedPerson]:
    person = id_meant(name)
    return [one for one in people if person is not None and person in (one.id, *one.merged)]
