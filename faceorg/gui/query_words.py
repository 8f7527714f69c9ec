"""What the parts of a search are called on chips and in headings, in the user's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from faceorg.core.query import (
    CHRISTMAS,
    Age,
    AnyOf,
    Bound,
    Circle,
    DateRange,
    Filter,
    Key,
    Names,
    State,
    TermKind,
    Yearly,
    parse_query,
)
from faceorg.library.names import id_meant, without_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from faceorg.core.query import PhotoQuery, Term


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("query_words", text, "", n)


def days(when: DateRange | Yearly) -> str:
    """A span of days as short as can be: "2019", "June 2019", "summer 2019", "since 1 Jan 2020"."""
    if isinstance(when, Yearly):
        return _tr("{time}, any year").format(time=_yearly(when))
    first, last = when.first, when.last
    if first is None or last is None:
        text = _tr("since {day}") if last is None else _tr("until {day}")
        return text.format(day=_day(first or last))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} \u2013 {last.year}"
    if (named := when.named) and named.season:
        return f"{_yearly(named)} {first.year}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day > 27:
        return QLocale().toString(_qdate(first), "MMMM yyyy")
    return _day(first) if first == last else f"{_day(first)} \u2013 {_day(last)}"


def _yearly(when: Yearly) -> str:
    seasons = {3: _tr("spring"), 6: _tr("summer"), 9: _tr("autumn"), 12: _tr("winter")}
    if when.season:
        return seasons[when.season]
    if when.month:
        return QLocale().standaloneMonthName(when.month)
    if when == CHRISTMAS:
        return _tr("Christmas")
    return QLocale().toString(QDate(2000, *when.first), "d MMMM")


def _day(when: date | None) -> str:
    return short_day(_qdate(when)) if when else ""


def short_day(found: QDate) -> str:
    """As the long form of the language, but without weekday and with a short month."""
    form = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("MMMM", "MMM")
    form = re.sub(r"^dddd[\s,]*|[\s,]*dddd$", "", form)
    return QLocale().toString(found, form)


def _qdate(when: date) -> QDate:
    return QDate(when.year, when.month, when.day)


def without(words: str, negated: bool) -> str:
    """``words``, or that they are left out."""
    return _tr("without {what}").format(what=words) if negated else words


def _unless(words: str, negated: bool) -> str:
    """``words``, or "not" before them: of what cannot be left out, as a place or a time."""
    return _tr("not {what}").format(what=words) if negated else words


def filter_words(one: Filter) -> str:
    """What a filter asks for: "at least 4 stars", "only Anna, Bob", "in Rome"."""
    return _unless(_wanted(one), one.negated)


def _wanted(one: Filter) -> str:
    value = one.value
    if isinstance(value, Names):
        names = ", ".join(map(without_id, value.names))
        return _tr("only {names}").format(names=names)
    if isinstance(value, Age):
        years = _bounded(value.years, lambda n: _tr("%n years old", n))
        return f"{without_id(value.name)}, {years}"
    if isinstance(value, Circle):
        km = f"{value.km:g}"
        return _tr("within {km} km of {place}").format(
            km=km, place=f"{value.latitude:g}, {value.longitude:g}"
        )
    if isinstance(value, Bound):
        return _counted(value, one.key is Key.PEOPLE)
    if one.key is Key.IS:
        return _state(value)
    if one.key is Key.UNNAMED:
        return _tr("somebody unnamed") if value == "yes" else _tr("everybody named")
    patterns = {
        Key.PLACE: _tr("in {what}"),
        Key.CAMERA: _tr("taken with {what}"),
        Key.LENS: _tr("through {what}"),
        Key.TYPE: _tr("{what} files"),
        Key.FOLDER: _tr("in the folder {what}"),
        Key.ALBUM: _tr("in the album {what}"),
    }
    return patterns.get(one.key, f"{one.key}:{{what}}").format(
        what=value.upper() if one.key is Key.TYPE else value
    )


def _counted(bound: Bound, people: bool) -> str:
    return _bounded(bound, lambda n: _tr("%n people", n) if people else _tr("%n stars", n))


def _bounded(bound: Bound, counted: Callable[[int], str]) -> str:
    """ "at most 1 star": the number that stands before the word says whether it is one or many."""
    if bound.low is None:
        return _tr("at most {n}").format(n=counted(bound.high or 0))
    if bound.high is None:
        return _tr("at least {n}").format(n=counted(bound.low))
    words = counted(bound.high)
    return words if bound.low == bound.high else f"{bound.low} \u2013 {words}"


def _state(value: str) -> str:
    words = {
        State.OFFLINE: _tr("on a drive that is not connected"),
        State.MISSING: _tr("file not there"),
        State.DUPLICATE: _tr("in several places"),
        State.VIDEO: _tr("videos"),
    }
    return words.get(State(value), value)


def group_words(group: AnyOf) -> str:
    """Brackets: "Rome or Paris"."""
    if (named := named_thing(group)) is not None:
        words = days(named) if isinstance(named, DateRange | Yearly) else filter_words(named)
        return _unless(words, group.negated)
    choices = [query_words(choice) for choice in group.choices]
    return _unless(_tr(" or ").join(choices), group.negated)


def named_thing(group: AnyOf) -> Filter | DateRange | Yearly | None:
    """Of "a place, or the same word in a text", as plain words are read, the place."""
    if len(group.choices) != 2:
        return None
    named, text = group.choices
    words = [term for term in text.terms if term.kind is TermKind.TEXT]
    if str(text) != " ".join(str(term) for term in words) or len(words) != 1:
        return None
    if named.terms or named.groups or len(named.dates) + len(named.filters) != 1:
        return None
    return (*named.dates, *named.filters)[0]


def query_words(query: PhotoQuery) -> str:
    """Every part of a search in a row, people as they are written."""
    parts = [without(_name_meant(term, {}), term.negated) for term in query.terms]
    parts += [days(when) for when in query.dates]
    parts += [filter_words(one) for one in query.filters]
    parts += [group_words(group) for group in query.groups]
    return ", ".join(parts)


def sentence(text: str, names: Sequence[str], called: Mapping[int, str] | None = None) -> str:
    """What a search asks for, in words: "Anna, Bob without Carl, in 2019".

    ``names`` are those of the people there are, ``called`` the same by id. Raises `QueryError` as
    `parse_query` does.
    """
    query = parse_query(text)
    wanted, unwanted = _terms(query, names, called or {})
    words = ", ".join(wanted) or (_tr("Photos") if unwanted else "")
    if unwanted:
        words = _tr("{these} without {those}").format(these=words, those=", ".join(unwanted))
    when = ", ".join(days(span) for span in query.dates)
    more = [filter_words(one) for one in query.filters]
    more += [group_words(group) for group in query.groups]
    return ", ".join(part for part in (words, when, *more) if part)


def _terms(
    query: PhotoQuery, names: Sequence[str], called: Mapping[int, str]
) -> tuple[list[str], list[str]]:
    known = {name.casefold(): name for name in names}
    terms = list(query.terms)
    wanted: list[str] = []
    unwanted: list[str] = []
    while terms:
        run = next((k for k in range(len(terms), 1, -1) if _joined(terms[:k]) in known), 1)
        words = _joined(terms[:run]) if run > 1 else terms[0].text.casefold()
        shown = known.get(words) or _name_meant(terms[0], called)
        (unwanted if terms[0].negated else wanted).append(shown)
        del terms[:run]
    return wanted, unwanted


def _name_meant(term: Term, called: Mapping[int, str]) -> str:
    """Of a person meant by id what they are called now."""
    if term.kind is not TermKind.PERSON:
        return term.text
    return called.get(id_meant(term.text) or 0) or without_id(term.text)


def _joined(terms: Sequence[Term]) -> str:
    bare = all(term.kind is TermKind.ANY and not term.quoted for term in terms)
    plain = bare and not any(term.negated for term in terms[1:])
    return " ".join(term.text for term in terms).casefold() if plain else ""
