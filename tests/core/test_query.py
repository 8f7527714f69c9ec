"""Search texts: read, written back, and refused with words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faceorg.core.errors import QueryError
from faceorg.core.query import DateRange, PhotoQuery, Term, TermKind, parse_query

ANY, PERSON, TEXT = TermKind.ANY, TermKind.PERSON, TermKind.TEXT


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("   ", ()),
        ("Anna", (Term("Anna"),)),
        ("Anna  Bob\t-Carl", (Term("Anna"), Term("Bob"), Term("Carl", ANY, True))),
        ('"Anna Ng"', (Term("Anna Ng", ANY, False, True),)),
        ('-"first day"', (Term("first day", ANY, True, True),)),
        ("person:Anna", (Term("Anna", PERSON),)),
        ('PERSON:"Anna Ng"', (Term("Anna Ng", PERSON, False, True),)),
        ("-text:rome", (Term("rome", TEXT, True),)),
        ("text:c:/photos", (Term("c:/photos", TEXT),)),
        ("12:30", (Term("12:30"),)),
        ("jean-luc", (Term("jean-luc"),)),
        ("--x", (Term("-x", ANY, True),)),
        ("Ünal's", (Term("Ünal's"),)),
    ],
)
def test_words(text: str, terms: tuple[Term, ...]) -> None:
    assert parse_query(text) == PhotoQuery(terms)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-06", date(2019, 6, 1), date(2019, 6, 30)),
        ("2020-2", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-06-03", date(2019, 6, 3), date(2019, 6, 3)),
        ("2019-06..2020", date(2019, 6, 1), date(2020, 12, 31)),
        ("2019..", date(2019, 1, 1), None),
        ("..2019-06", None, date(2019, 6, 30)),
        ('"2019"', date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_days(text: str, first: date | None, last: date | None) -> None:
    assert parse_query(f"date:{text}") == PhotoQuery(dates=(DateRange(first, last),))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Anna "Bob', '"Bob has no partner'),
        ('person:"', '"person:" is not complete'),
        ('Anna "', 'mark in " has no partner'),
        ('Anna ""', "nothing between the quotation marks"),
        ('person:"  "', "nothing between"),
        ("Anna person:", '"person:" is not complete'),
        ("-text: rome", '"text:" is not complete'),
        ("date:", '"date:" is not complete'),
        ("who:Anna", '"who:" is not known here; there are person:, text:, date:'),
        ("date:soon", "date:soon is not a date; write 2019"),
        ("date:2019-13", "date:2019-13 is not a date"),
        ("date:2019-02-29", "date:2019-02-29 is not a date"),
        ("date:0000", "date:0000 is not a date"),
        ("date:2019..soon", "date:2019..soon is not a date"),
        ("date:..", "at least one side"),
        ("date:2020..2019", "date:2020..2019 ends before it begins"),
        ("-date:2019", "cannot be left out: -date:2019"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, words: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(text)
    assert words in raised.value.message


pieces = st.one_of(
    st.sampled_from(
        ["Anna", "-", '"', '"Anna Ng"', "person:", "text:", "date:2019", "date:2019..", ":", " "]
    ),
    st.text(max_size=6),
)


@given(st.lists(pieces, max_size=8).map("".join))
@example('a"b"c')
@example("- -")
@example("Anna date:2019 Ng")
def test_a_query_written_out_is_the_same_query(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError:
        query = PhotoQuery()
    assert parse_query(str(query)) == query


days = st.one_of(st.none(), st.dates())


@given(
    st.lists(
        st.builds(
            Term,
            st.text(min_size=1).filter(lambda text: text.strip() and '"' not in text),
            st.sampled_from(TermKind),
            st.booleans(),
            st.just(True),
        ),
        max_size=4,
    ),
    st.lists(st.tuples(days, days), max_size=2),
)
def test_any_query_can_be_written(
    terms: list[Term], spans: list[tuple[date | None, date | None]]
) -> None:
    dates = [
        DateRange(*((last, first) if first and last and first > last else (first, last)))
        for first, last in spans
        if first or last
    ]
    query = PhotoQuery(tuple(terms), tuple(dates))
    assert parse_query(str(query)) == query
