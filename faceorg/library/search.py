"""From a `PhotoQuery` to SQL: photos by people, words and days, answered exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from faceorg.core.errors import QueryError
from faceorg.core.query import PhotoQuery, Term, TermKind, parse_query
from faceorg.library.albums import album_photos
from faceorg.library.photos import marks
from faceorg.library.text import fold, path_to_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Album, PersonId, PhotoId
    from faceorg.library.database import Library

_ORDER = "ORDER BY p.taken_at IS NULL, p.taken_at DESC, p.id DESC"


@dataclass(slots=True)
class _Condition:
    """Parts of a WHERE clause, all of which must hold."""

    clauses: list[str] = field(default_factory=list)
    parameters: list[object] = field(default_factory=list)

    def add(self, clause: str, *parameters: object, negated: bool = False) -> None:
        self.clauses.append(f"NOT ({clause})" if negated else f"({clause})")
        self.parameters.extend(parameters)


@dataclass(frozen=True, slots=True)
class _NamedPerson:
    id: PersonId
    words: tuple[str, ...]


def find_photos(library: Library, query: PhotoQuery | str) -> list[PhotoId]:
    """Photos the query asks for, newest first, undated last.

    Raises `QueryError` for a text that cannot be read or a person nobody is named.
    """
    parsed = parse_query(query) if isinstance(query, str) else query
    condition = _Condition()
    condition.add("p.readable = 1")
    for people, term in _resolve(parsed.terms, _named_persons(library)):
        _add_term(condition, people, term)
    for days in parsed.dates:
        _add_days(condition, str(days.first or ""), str(days.last or "9999-12-31"))
    rows = library.rows(
        f"SELECT p.id FROM photos p WHERE {' AND '.join(condition.clauses)} {_ORDER}",
        condition.parameters,
    )
    return [row[0] for row in rows]


def find_album_photos(library: Library, album: Album) -> list[PhotoId]:
    """What an album shows: the chosen photos, or what its search finds now."""
    if album.query is None:
        return album_photos(library, album.id)
    return find_photos(library, album.query)


def _add_days(condition: _Condition, first: str, last: str) -> None:
    condition.add("substr(p.taken_at, 1, 10) BETWEEN ? AND ?", first, last)


def _add_term(condition: _Condition, people: Sequence[PersonId], term: Term) -> None:
    if people:
        condition.add(
            _HAS_PERSON.format(marks=marks(people)), *people, *people, *people, negated=term.negated
        )
    else:
        pattern = "%" + re.sub(r"([\\%_])", r"\\\1", fold(path_to_text(term.text))) + "%"
        condition.add(_HAS_TEXT, pattern, pattern, negated=term.negated)


# The user's word, or a sure match that the user has not overruled.
_HAS_PERSON = """p.id IN (
    SELECT v.photo_id FROM labels l JOIN face_people v ON v.face_id = l.face_id
        WHERE l.person_id IN ({marks})
    UNION SELECT v.photo_id FROM matches m JOIN face_people v ON v.face_id = m.face_id
        WHERE v.matched IN ({marks}) AND v.sure = 1
            AND m.person_id IN (SELECT id FROM persons WHERE COALESCE(merged_into, id) IN ({marks}))
    )"""

_HAS_TEXT = r"""p.folded_caption IS NOT NULL AND p.folded_caption LIKE ? ESCAPE '\' OR EXISTS (
    SELECT 1 FROM places l WHERE l.photo_id = p.id AND l.folded LIKE ? ESCAPE '\')"""


def _named_persons(library: Library) -> list[_NamedPerson]:
    rows = library.rows(
        """SELECT id, folded_name FROM persons
           WHERE live = 1 AND merged_into IS NULL AND folded_name IS NOT NULL"""
    )
    return [_NamedPerson(person, tuple(name.split())) for person, name in rows]


def _resolve(
    terms: Sequence[Term], people: Sequence[_NamedPerson]
) -> list[tuple[list[PersonId], Term]]:
    """Which people each term means; none for a word of the text.

    Several bare words in a row are one name where somebody is called so: the longest name wins.
    """
    resolved = []
    position = 0
    while position < len(terms):
        length, found = _longest_name(terms[position:], people)
        term = terms[position]
        if not found and term.kind is TermKind.PERSON:
            raise QueryError(f"Nobody here is named {term.text}")
        resolved.append((found, term))
        position += length
    return resolved


def _longest_name(
    terms: Sequence[Term], people: Sequence[_NamedPerson]
) -> tuple[int, list[PersonId]]:
    """How many of the leading terms make one name, and who bears it."""
    first = terms[0]
    if first.kind is TermKind.TEXT:
        return 1, []
    run = 1
    while not first.quoted and run < len(terms) and _continues(terms[run]):
        run += 1
    for length in range(run, 1, -1):
        words = tuple(word for term in terms[:length] for word in fold(term.text).split())
        exact = [person.id for person in people if person.words == words]
        if exact:
            return length, exact
    return 1, _bearers(tuple(fold(first.text).split()), people)


def _continues(term: Term) -> bool:
    return term.kind is TermKind.ANY and not term.quoted and not term.negated


def _bearers(words: tuple[str, ...], people: Sequence[_NamedPerson]) -> list[PersonId]:
    """People of exactly this name, else those with its words in theirs ("Anna" in "Anna Ng")."""
    if not words:  # nothing but accents
        return []
    exact = [person.id for person in people if person.words == words]
    return exact or [person.id for person in people if set(words) <= set(person.words)]
