"""From search text to a `PhotoQuery`, or to a `QueryError` that says where and what is wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.core.query.dates import DateRange, Yearly, parse_dates
from faceorg.core.query.filters import parse_filter
from faceorg.core.query.values import AnyOf, Filter, Key, PhotoQuery, Term, TermKind
from faceorg.core.query.vocabulary import LANGUAGES

# A bracket inside a word belongs to it, as in "IMG(1)".
_BARE = r'[^\s"()]+(?:\([^\s"()]*\)[^\s"()]*)*'
# Keys of other languages, by their words.
_OTHER_KEYS = {word: key for one in LANGUAGES.values() for word, key in one.keys.items()}
_ACCENTED = "|".join(word for word in _OTHER_KEYS if not word.isascii())
TOKEN = re.compile(
    rf"""(?P<sign>-?)(?:(?P<key>[A-Za-z]+|{_ACCENTED}):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>{_BARE}))""",
    re.IGNORECASE,
)
_FILTER_KEYS = "|".join([*Key, *(word for word, key in _OTHER_KEYS.items() if key in set(Key))])
FILTER = re.compile(
    rf"""(?P<sign>-?)(?P<key>{_FILTER_KEYS}):(?P<value>(?:"[^"]*"|[^\s"()]|(?<=\w)\([^\s"()]*\))+)""",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(-?)\(")
_OR = re.compile(r'or(?=[\s()"]|$)', re.IGNORECASE)
_SPACE = re.compile(r"\s*")
_TERM_KEYS = ("person", "text", "date")
_KEYS = (*_TERM_KEYS, *Key)
_OPEN_KEYS = tuple(f"{key}:" for key in _KEYS)
_DEEPEST = 40


def parse_query(text: str) -> PhotoQuery:
    """The query that ``text`` writes.

    Raises `QueryError` naming the character (``position``, from 0) and what is wanted there.
    """
    return _Reader(text.rstrip()).read()


@dataclass(slots=True)
class _Parts:
    """What must all hold, as it is read."""

    terms: list[Term] = field(default_factory=list)
    dates: list[DateRange | Yearly] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    groups: list[AnyOf] = field(default_factory=list)

    def query(self) -> PhotoQuery:
        return PhotoQuery(
            tuple(self.terms), tuple(self.dates), tuple(self.filters), tuple(self.groups)
        )


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0

    def read(self) -> PhotoQuery:
        choices = self._choices()
        if self.position < len(self.text):
            raise self._fault(Mistake.NEVER_OPENED)
        return choices[0] if len(choices) == 1 else PhotoQuery(groups=(AnyOf(choices),))

    def _choices(self) -> tuple[PhotoQuery, ...]:
        """What stands between ``or``, up to a closing bracket or the end."""
        choices = [self._all_of()]
        while match := _OR.match(self.text, self.position):
            before = choices[-1] != PhotoQuery()
            at, self.position = self.position, match.end()
            choices.append(self._all_of())
            if not before or choices[-1] == PhotoQuery():
                self.position = at
                side = Mistake.NOTHING_AFTER_OR if before else Mistake.NOTHING_BEFORE_OR
                raise self._fault(side, text=match[0])
        return tuple(choices)

    def _all_of(self) -> PhotoQuery:
        parts = _Parts()
        while self._more():
            if match := _OPEN.match(self.text, self.position):
                parts.groups.append(self._bracket(match))
            else:
                self._part(parts)
        return parts.query()

    def _more(self) -> bool:
        match = _SPACE.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        at_end = self.position >= len(self.text) or self.text[self.position] == ")"
        return not at_end and _OR.match(self.text, self.position) is None

    def _bracket(self, opening: re.Match[str]) -> AnyOf:
        at, self.position = self.position, opening.end()
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self._fault(Mistake.TOO_DEEP)
        choices = self._choices()
        self.depth -= 1
        if self.position >= len(self.text):
            self.position = at
            raise self._fault(Mistake.NEVER_CLOSED)
        if choices == (PhotoQuery(),):
            self.position = at
            raise self._fault(Mistake.EMPTY_BRACKETS)
        self.position += 1
        return AnyOf(choices, bool(opening[1]))

    def _part(self, parts: _Parts) -> None:
        try:
            if match := FILTER.match(self.text, self.position):
                key = Key(_key(match["key"]))
                negated = bool(match["sign"])
                parts.filters.append(parse_filter(key, match["value"], negated, self.position))
            else:
                match = self._token()
                _add_token(match, parts)
        except QueryError as error:
            raise error.at(self.position) from error
        self.position = match.end()

    def _token(self) -> re.Match[str]:
        match = TOKEN.match(self.text, self.position)
        if match is None:
            rest = self.text[self.position :].strip()
            raise QueryError(Mistake.UNPAIRED_QUOTE, text=rest)
        return match

    def _fault(self, mistake: Mistake, **details: str) -> QueryError:
        return QueryError(mistake, self.position, None, **details)


def _key(word: str) -> str:
    """The English key that a word before a colon is."""
    word = word.lower()
    return _OTHER_KEYS.get(word, word)


def _add_token(match: re.Match[str], parts: _Parts) -> None:
    key = _key(match["key"] or "")
    quoted = match["quoted"] is not None
    value = match["quoted"] if quoted else match["bare"]
    if not quoted and not key and value.endswith(":") and _key(value[:-1]) in _KEYS:
        wanted = _WANTED.get(_key(value[:-1]), _A)
        raise QueryError(Mistake.INCOMPLETE, text=value, wanted=wanted)
    if key == "date":
        days = parse_dates(value)
        if match["sign"]:  # days that are not wanted are a bracket that is not
            parts.groups.append(AnyOf((PhotoQuery(dates=(days,)),), negated=True))
        else:
            parts.dates.append(days)
    elif key in ("", "person", "text"):
        if not value.strip():
            raise QueryError(Mistake.EMPTY_QUOTES)
        kind, negated = TermKind(key or "any"), bool(match["sign"])
        parts.terms.append(Term(value, kind, negated, quoted, match.start()))
    else:
        known = ", ".join(_OPEN_KEYS)
        raise QueryError(Mistake.UNKNOWN_KEY, key=key, known=known)


_A = "a name or a word after it"
_WANTED = {
    "date": "a day after it, such as date:2019-06",
    "people": "a number after it, such as people:3 or people:>4",
    "rating": "a number after it, such as rating:>=4",
    "near": "a point after it, such as near:41.9,12.5,10km",
    "unnamed": "unnamed:yes or unnamed:no",
    "is": "one of is:offline, is:missing, is:duplicate, is:video, is:stack, is:motion",
    "age": "a name and years after it, such as age:Anna<3",
}
