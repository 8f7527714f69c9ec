"""Mending: what a search that cannot be understood was perhaps meant to be."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.core.query import parse_query
from faceorg.library.near import near_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.library.completing import Known

_NAMES_LOOKED_AT = 5000  # in 30 ms
_CLOSED = 5  # brackets that are closed for somebody
_TOKEN = re.compile(r'-?(?:[^\s"()]|"[^"]*"?)+')
_ORDERS = (
    (re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})"), r"\1-\2-\3"),
    (re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"), r"\3-\2-\1"),
    (re.compile(r"(\d{4})[./](\d{1,2})"), r"\1-\2"),
    (re.compile(r"(\d{1,2})[./-](\d{4})"), r"\2-\1"),
    (re.compile(r"([a-z]+)(\d{4})", re.IGNORECASE), r"\1-\2"),
    (re.compile(r"(\d{4})-([a-z]+)", re.IGNORECASE), r"\2-\1"),
    (re.compile(r"(\d{4})-(\d{4})"), r"\1..\2"),
)


def mended(text: str, fault: QueryError, known: Known) -> str | None:
    """The search that may have been meant instead of ``text``; None where nobody can tell."""
    at = fault.position
    for repaired in _tries(text, fault, known):
        if repaired != text and _is_better(repaired, at):
            return repaired
    return None


def _is_better(text: str, at: int | None) -> bool:
    """Whether it can be read, or at least further than to the mistake mended now."""
    if not text.strip():
        return False
    try:
        parse_query(text)
    except QueryError as left:
        return None not in (at, left.position) and (left.position or 0) > (at or 0)
    return True


def without_part(text: str, at: int) -> str:
    """``text`` without the part that begins at character ``at``."""
    part = _TOKEN.match(text, at)
    end = part.end() if part else at + 1
    return " ".join(f"{text[:at].rstrip()} {text[end:].lstrip()}".split())


def with_near_name(text: str, word: str, known: Known) -> str | None:
    """``text`` with the name most like ``word`` in its place; None where none is near."""
    names = near_names(word, (person.name for person in known.people[:_NAMES_LOOKED_AT]))
    return _with(text, 0, word, names[0]) if names else None


def _tries(text: str, fault: QueryError, known: Known) -> Sequence[str]:
    at = fault.position or 0
    signs: dict[Mistake, Callable[[], list[str]]] = {
        Mistake.NEVER_CLOSED: lambda: [text + ")" * n for n in range(1, _CLOSED)],
        Mistake.NEVER_OPENED: lambda: [text[:at] + text[at + 1 :]],
        Mistake.UNPAIRED_QUOTE: lambda: [text + '"'],
        Mistake.EMPTY_QUOTES: lambda: [without_part(text, at)],
        Mistake.EMPTY_BRACKETS: lambda: [re.sub(r"-?\(\s*\)", " ", text)],
        Mistake.NOTHING_BEFORE_OR: lambda: [text[:at] + text[at + 2 :].lstrip()],
        Mistake.NOTHING_AFTER_OR: lambda: [(text[:at] + text[at + 2 :]).strip()],
        Mistake.NOT_NAMES: lambda: [re.sub(r",+(?=\s|$)", "", re.sub(r",{2,}", ",", text))],
    }
    if fault.mistake in signs:
        return signs[fault.mistake]()
    return _other_words(text, at, fault, known)


def _other_words(text: str, at: int, fault: QueryError, known: Known) -> list[str]:
    """With a word in the place of the one that was not understood."""
    said = fault.details
    if fault.mistake is Mistake.NOBODY:
        names = near_names(said["name"], (one.name for one in known.people[:_NAMES_LOOKED_AT]), 2)
        return [_with(text, at, said["name"], name) for name in names]
    if fault.mistake is Mistake.NO_ALBUM:
        return [_with(text, at, said["name"], name) for name in near_names(
            said["name"], known.albums, 2)]  # fmt: skip
    if fault.mistake in (Mistake.UNKNOWN_KEY, Mistake.UNKNOWN_CHOICE):
        wrong = said["key"] if fault.mistake is Mistake.UNKNOWN_KEY else said["text"]
        choices = [one.strip().strip(":").rpartition(":")[2] for one in said["known"].split(",")]
        near = get_close_matches(wrong.lower(), choices, n=2, cutoff=0.5)
        return [_with(text, at, wrong, word) for word in near]
    if fault.mistake is Mistake.NOT_A_DATE:
        return [_with(text, at, said["text"], date) for date in _dates(said["text"])]
    if fault.mistake is Mistake.BACKWARDS:
        first, _, last = said["text"].partition("..")
        return [_with(text, at, said["text"], f"{last}..{first}")]
    if fault.mistake is Mistake.NOT_A_NUMBER:
        number = re.search(r"\d+", said["text"])
        return [_with(text, at, said["text"], f">={number[0]}")] if number else []
    return []


def _dates(written: str) -> list[str]:
    """The same days in the order that a search reads."""
    return [order.sub(into, written) for order, into in _ORDERS if order.fullmatch(written)]


def _with(text: str, at: int, wrong: str, right: str) -> str:
    """``text`` with ``right`` for the first ``wrong`` from character ``at`` on."""
    found = text.lower().find(wrong.lower(), at)
    if found < 0:
        return text
    before, after = text[:found], text[found + len(wrong) :]
    quoted = before.endswith('"') and after.startswith('"')
    if not quoted and re.search(r'[\s"(),]', right):
        right = f'"{right}"'
    return before + right + after
