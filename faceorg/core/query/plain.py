"""From what a family types ("Anna and Ben, without Carl, in summer 2025") to a search text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from faceorg.core.folding import fold
from faceorg.core.query.dates import Yearly
from faceorg.core.query.parser import FILTER, TOKEN
from faceorg.core.query.times import LONGEST, Times
from faceorg.core.query.values import quoted
from faceorg.core.query.vocabulary import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from faceorg.core.query.dates import DateRange

_SPACE = re.compile(r"\s+")
_BRACKET = re.compile(r"-?\(|\)")
_COMMAS = re.compile(r"(?<!\d)[,;]+|[,;]+(?!\d)")
_PLAIN = re.compile(r'[^\s"():]+')
_LONGEST_NAME = 6


class NamedThings(Protocol):
    """What there is in a library under a name; words are folded."""

    def person(self, words: Sequence[str]) -> bool:
        """Whether somebody's whole name is these words."""

    def part_of_name(self, word: str) -> bool:
        """Whether a word is in somebody's name."""

    def place(self, words: Sequence[str]) -> bool:
        """Whether a town or country of photos is called so, in any language."""

    def album(self, words: Sequence[str]) -> bool:
        """Whether an album is called so."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A plain text, understood: ``text`` is the same as a search writes it.

    ``unknown`` are words that were neither names, times nor places, as typed. ``dangling`` are
    words that leave out, with nothing after them.
    """

    text: str
    unknown: tuple[str, ...] = ()
    dangling: tuple[str, ...] = ()


def read_plain(text: str, things: NamedThings, today: date, language: str = "en") -> Reading:
    """What ``text`` says; itself where nothing in it is plain, as in all that is written by keys.

    Names are taken first, then the longest of times, places and albums, then what joins, leaves
    out or lets choose, in English, German and Spanish. What cannot be read stays as it is typed,
    for `parse_query` to refuse.
    """
    pieces = _pieces(text)
    if pieces is None:
        return Reading(text)
    found = _Understanding(things, today, language).all_of(pieces)
    return _Writer(found, things).reading(text)


class _Kind(Enum):
    PERSON = "person"
    TIME = "time"
    THING = "thing"
    WORD = "word"
    WRITTEN = "written"
    BRACKET = "bracket"
    JOINING = "joining"
    COMMA = "comma"
    WITHOUT = "without"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class _Item:
    """A part that was understood; ``text`` is how a search writes it, ``typed`` how it stood."""

    kind: _Kind
    text: str
    typed: str = ""
    negated: bool = False
    apart: bool = False  # from the one before, by what is not written any more
    plain: bool = False  # whether it is written otherwise than it was typed

    @property
    def found(self) -> bool:
        """Whether it is something to look for."""
        return self.kind in _FOUND


_FOUND = {_Kind.PERSON, _Kind.TIME, _Kind.THING, _Kind.WORD, _Kind.WRITTEN}


def _pieces(text: str) -> list[_Item] | None:
    """Words, commas, brackets and what is written by keys; None where a quote is not closed."""
    found: list[_Item] = []
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
        elif bracket := _BRACKET.match(text, at):
            found.append(_Item(_Kind.BRACKET, bracket[0]))
            at = bracket.end()
        elif match := FILTER.match(text, at) or TOKEN.match(text, at):
            bare = match.re is TOKEN and not (match["sign"] or match["key"] or match["quoted"])
            at = match.end()
            found += _words(match[0]) if bare else _by_key(match[0], last=not text[at:].strip())
        else:
            return None
    return found


def _by_key(piece: str, *, last: bool) -> Iterator[_Item]:
    """What is written by a key or minus, without the comma of a list: "-Ben, 2019"."""
    bare = piece if last else piece.rstrip(",;")
    yield _Item(_Kind.WRITTEN, bare)
    if bare != piece:
        yield _Item(_Kind.COMMA, ",")


def _words(piece: str) -> Iterator[_Item]:
    """A bare piece parted at its commas."""
    at = 0
    for comma in _COMMAS.finditer(piece):
        if piece[at : comma.start()]:
            yield _word(piece[at : comma.start()])
        yield _Item(_Kind.COMMA, comma[0], plain=True)
        at = comma.end()
    if piece[at:]:
        yield _word(piece[at:])


def _word(text: str) -> _Item:
    explicit = (text[0] == "-" and len(text) > 1) or ":" in text
    return _Item(_Kind.WRITTEN if explicit else _Kind.WORD, text, text)


@dataclass(frozen=True, slots=True)
class _Understanding:
    """Sorts the words of a text."""

    things: NamedThings
    today: date
    language: str

    def all_of(self, pieces: Sequence[_Item]) -> list[_Item]:
        """The parts in order, with those words made one that belong together."""
        found: list[_Item] = []
        for bare, group in groupby(pieces, lambda one: one.kind in (_Kind.WORD, _Kind.COMMA)):
            run = list(group)
            found += self._run(run) if bare else run
        return found

    def _run(self, run: list[_Item]) -> Iterator[_Item]:
        at = 0
        while at < len(run):
            length, item = self._first(run[at:])
            yield item
            at += length

    def _first(self, rest: list[_Item]) -> tuple[int, _Item]:
        if rest[0].kind is _Kind.COMMA:
            return 1, rest[0]
        until = next((n for n, one in enumerate(rest) if one.kind is _Kind.COMMA), len(rest))
        typed = [one.text for one in rest[:until]]
        words = [fold(text) for text in typed]
        if person := self._person(typed, words):
            return person
        time, thing = self._time(rest), self._thing(typed, words)
        if time and thing:  # the album "summer trip" is more than a summer
            return thing if thing[0] > time[0] else time
        return time or thing or (1, self._single(typed[0], words[0]))

    def _person(self, typed: list[str], words: list[str]) -> tuple[int, _Item] | None:
        for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
            if self.things.person(words[:length]):
                name = " ".join(typed[:length])
                written = quoted(name) if length > 1 else name
                return length, _Item(_Kind.PERSON, written, name)
        if self._says(words[0]) is None and self.things.part_of_name(words[0]):
            return 1, _Item(_Kind.PERSON, typed[0], typed[0])
        return None

    def _time(self, rest: list[_Item]) -> tuple[int, _Item] | None:
        """The longest time; "June 1, 2025" holds a comma, no other does."""
        times = Times(self.today, self.language)
        for length in range(min(LONGEST + 1, len(rest)), 0, -1):
            part = rest[:length]
            commas = sum(one.kind is _Kind.COMMA for one in part)
            if part[-1].kind is _Kind.COMMA or commas > (length > 2):
                continue
            words = [fold(one.text) for one in part if one.kind is not _Kind.COMMA]
            if commas and not any(word[:1].isdigit() and len(word) < 5 for word in words[:-1]):
                continue  # "summer, 2025" is no worse, "Rome, 2025" is two things
            if (time := times.read(words)) is None or self._shorter_thing(words):
                continue
            return length, self._written_time(time, part)
        return None

    def _shorter_thing(self, words: list[str]) -> bool:
        """Whether one word that tells a time is a town, as "May" or "Mai" may be one."""
        return len(words) == 1 and words[0].isalpha() and self.things.place(words)

    def _written_time(self, time: DateRange | Yearly, part: list[_Item]) -> _Item:
        written = str(time)
        typed = " ".join(one.text for one in part if one.kind is not _Kind.COMMA)
        if len(part) == 1 and isinstance(time, Yearly):  # a caption may hold the word "summer"
            written = f"({written} or text:{typed})"
        return _Item(_Kind.TIME, written, typed, plain=True)

    def _thing(self, typed: list[str], words: list[str]) -> tuple[int, _Item] | None:
        """A place or an album, or photos that only have its name in their words."""
        for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
            if length == 1 and self._says(words[0]) is not None:
                return None
            for key, known in (("place", self.things.place), ("album", self.things.album)):
                if known(words[:length]):
                    name = " ".join(typed[:length])
                    written = name if _PLAIN.fullmatch(name) else quoted(name)
                    text = f"({key}:{written} or text:{written})"
                    return length, _Item(_Kind.THING, text, name, plain=True)
        return None

    def _single(self, typed: str, word: str) -> _Item:
        kind = self._says(word)
        if kind is None:
            return _Item(_Kind.WORD, typed, typed)
        return _Item(kind, typed, typed, plain=kind is not _Kind.EITHER or word != "or")

    def _says(self, word: str) -> _Kind | None:
        """What a word is for that is nothing to look for."""
        for language in in_order(self.language):
            if word in language.without:
                return _Kind.WITHOUT
            if word in language.either:
                return _Kind.EITHER
            if word in language.joining:
                return _Kind.JOINING
        return None


@dataclass(slots=True)
class _Writer:
    """Puts the parts of a text down as a search writes them."""

    items: list[_Item]
    things: NamedThings
    dangling: list[str] = field(default_factory=list)

    def reading(self, text: str) -> Reading:
        """The text itself where nothing in it is plain."""
        found = self._negated(self.items)
        plain = any(one.plain for one in self.items)
        looks_for = any(one.found for one in found)
        unknown = tuple(one.typed for one in found if one.kind is _Kind.WORD)
        if not plain or not looks_for:  # such as "and": it may be a word of a caption
            return Reading(text, unknown, tuple(self.dangling))
        in_brackets = any(one.kind is _Kind.BRACKET for one in found)
        parts = found if in_brackets else _chosen(found)
        return Reading(" ".join(self._texts(parts)), unknown, tuple(self.dangling))

    def _negated(self, items: Sequence[_Item]) -> list[_Item]:
        """Without what joins; what is left out says so itself: "without Ben and Carl" both."""
        found: list[_Item] = []
        without: _Item | None = None
        apart = scope = False
        for item in items:
            if item.kind is _Kind.WITHOUT:
                without, scope = item, False
            elif item.kind in (_Kind.JOINING, _Kind.COMMA):
                scope = scope and item.kind is _Kind.JOINING
                apart = True
                continue
            elif item.kind is _Kind.EITHER and scope:
                apart = True  # "without Ben or Carl" is without either
                continue
            elif not item.found:
                opens = without is not None and item.text == "("
                found.append(replace(item, text="-(") if opens else item)
                without, scope = None if opens else without, False
            else:
                again = scope and apart and item.kind is found[-1].kind
                scope = without is not None or again
                found.append(replace(item, negated=scope, apart=apart and bool(found)))
                without = None
            apart = item.kind is _Kind.WITHOUT
        if without is not None:
            self.dangling.append(without.typed)
        return found

    def _texts(self, items: Sequence[_Item]) -> Iterator[str]:
        """Each part; names that stood apart are kept from being read as one."""
        bare: list[str] = []
        for item in items:
            text = "or" if item.kind is _Kind.EITHER else _signed(item)
            word = fold(item.typed)
            if item.kind not in (_Kind.PERSON, _Kind.WORD) or item.negated or " " in word:
                bare = [word] if item.negated else []
                yield text
                continue
            names = [[*bare[at:], word] for at in range(len(bare))]
            if item.apart and any(self.things.person(name) for name in names):
                bare, text = [], quoted(text)
            else:
                bare.append(word)
            yield text


def _chosen(items: Sequence[_Item]) -> list[_Item]:
    """With brackets round what an "or" stands between: "Anna or Ben in Rome" has both in Rome."""
    found: list[_Item] = []
    either = False
    for item in items:
        if item.kind is _Kind.EITHER:
            either = bool(found)
        elif either:
            found.append(_joined(found.pop(), item))
            either = False
        else:
            found.append(item)
    return found


def _joined(before: _Item, item: _Item) -> _Item:
    """Both as one choice; a choice before takes one more."""
    first = before.typed if before.kind is _Kind.BRACKET else _signed(before)
    typed = f"{first} or {_signed(item)}"
    return _Item(_Kind.BRACKET, f"({typed})", typed)


def _signed(item: _Item) -> str:
    return f"-{item.text}" if item.negated and item.text[0] != "-" else item.text
