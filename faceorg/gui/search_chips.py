"""The parts of a search as chips: what each says, and how the text reads without it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from faceorg.core.query import AnyOf, DateRange, Filter, Key, Term, Yearly, parse_query
from faceorg.gui import query_words
from faceorg.library.names import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PersonId
    from faceorg.library.names import NamedPerson

    Part = DateRange | Yearly | Filter | AnyOf


class ChipKind(Enum):
    """What a chip is about; the value names its icon."""

    PERSON = "people"
    WORD = "search"
    DATE = "date"
    PLACE = "pin"
    ALBUM = "albums"
    FOLDER = "folder"
    OTHER = "filter"


_KINDS = {
    Key.PLACE: ChipKind.PLACE,
    Key.NEAR: ChipKind.PLACE,
    Key.ALBUM: ChipKind.ALBUM,
    Key.FOLDER: ChipKind.FOLDER,
    Key.ONLY: ChipKind.PERSON,
    Key.AGE: ChipKind.PERSON,
    Key.PEOPLE: ChipKind.PERSON,
    Key.UNNAMED: ChipKind.PERSON,
}


@dataclass(frozen=True, slots=True)
class SearchChip:
    """A part of a search; ``words`` of a person or a word do not say that it is left out.

    ``start`` and ``end`` are where it stands in the text it reads back as.
    ``people`` are those a name may mean.
    """

    kind: ChipKind
    words: str
    start: int
    end: int
    negated: bool = False
    people: tuple[PersonId, ...] = ()


def written(text: str) -> str:
    """``text`` as the search it means is written, which is what chips stand in."""
    return str(parse_query(text))


def chips_of(people: Sequence[NamedPerson], text: str) -> list[SearchChip]:
    """The parts of the search ``text`` in the order of `written`, with ``people`` to be meant.

    Raises `QueryError` as `parse_query` does, and for a ``person:`` nobody is named.
    """
    query = parse_query(text)
    chips: list[SearchChip] = []
    at = 0
    for run, meant in _runs(query.terms, people):
        length = len(" ".join(str(term) for term in run))
        chips.append(_term_chip(run, meant, at, at + length))
        at += length + 1
    parts: list[Part] = [*query.dates, *query.filters, *query.groups]
    for part in parts:
        length = len(str(part))
        chips.append(_part_chip(part, at, at + length))
        at += length + 1
    return chips


def without_chip(text: str, chip: SearchChip) -> str:
    """The search ``text`` with one of its chips taken out."""
    canonical = written(text)
    return f"{canonical[: chip.start].rstrip()} {canonical[chip.end :].lstrip()}".strip()


def _runs(
    terms: Sequence[Term], named: Sequence[NamedPerson]
) -> list[tuple[tuple[Term, ...], list[PersonId]]]:
    """Terms that belong together, as the words of one name do, and whom they mean."""
    if not terms:
        return []
    meant = resolve(terms, named)
    heads = [next(n for n, term in enumerate(terms) if term is head) for _, head in meant]
    ends = [*heads[1:], len(terms)]
    return [
        (tuple(terms[head:end]), people)
        for (people, _), head, end in zip(meant, heads, ends, strict=True)
    ]


def _term_chip(run: tuple[Term, ...], people: list[PersonId], start: int, end: int) -> SearchChip:
    words = " ".join(term.text for term in run)
    kind = ChipKind.PERSON if people else ChipKind.WORD
    negated = run[0].negated
    return SearchChip(kind, words, start, end, negated=negated, people=tuple(people))


def _part_chip(part: Part, start: int, end: int) -> SearchChip:
    if isinstance(part, DateRange | Yearly):
        return SearchChip(ChipKind.DATE, query_words.days(part), start, end)
    if isinstance(part, AnyOf):
        words = query_words.group_words(part)
        return SearchChip(_group_kind(part), words, start, end, negated=part.negated)
    kind = _KINDS.get(part.key, ChipKind.OTHER)
    words = query_words.filter_words(part)
    return SearchChip(kind, words, start, end, negated=part.negated)


def _group_kind(group: AnyOf) -> ChipKind:
    named = query_words.named_thing(group)
    if isinstance(named, Filter):
        return _KINDS.get(named.key, ChipKind.OTHER)
    return ChipKind.OTHER if named is None else ChipKind.DATE
