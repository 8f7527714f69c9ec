"""Search texts: read, written back, and refused with words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.core.query import (
    Age,
    AnyOf,
    Bound,
    Circle,
    DateRange,
    Filter,
    Key,
    Names,
    PhotoQuery,
    State,
    Term,
    TermKind,
    parse_query,
)

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
        ("summer-2018", date(2018, 6, 1), date(2018, 8, 31)),
        ("Winter-2019", date(2019, 12, 1), date(2020, 2, 29)),
        ("spring-2018..fall-2018", date(2018, 3, 1), date(2018, 11, 30)),
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
        ("date:winter-9999", "is not a date"),
        ("people:many", "people:many is not a number; write people:3"),
        ("people:<0", "people:<0 is not a number"),
        ("rating:4..2", "rating:4..2 is not a number"),
        ("only:Anna,,Bob", "only: needs names with commas between"),
        ("only:Anna,", "only: needs names with commas between"),
        ("near:91,0", "near:91,0 is not a point and a distance"),
        ("near:1,2,3", "near:1,2,3 is not a point and a distance"),
        ("near:1", "near:1 is not a point"),
        ("near:nan,1,1km", "is not a point"),
        ("is:lost", "is:lost is not known; there are is:offline, is:missing"),
        ("unnamed:maybe", "there are unnamed:yes, unnamed:no"),
        ("age:Anna", "age:Anna is not a name and years; write age:Anna<3"),
        ("age:<3", "There is no name in age:<3"),
        ("people:", "write a number after it, such as people:3"),
        ('camera:""', "There is nothing to find after camera:"),
        ("Anna or", 'At character 6: Something to find is missing after "or"'),
        ("or Anna", 'At character 1: Something to find is missing before "or"'),
        ("(Anna", "At character 1: This bracket ( is never closed"),
        ("Anna) Bob", "At character 5: This bracket ) was never opened"),
        ("Anna ()", "At character 6: There is nothing between the brackets"),
        ("(" * 100, "too many brackets"),
        ("Anna people:x", "At character 6:"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, words: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(text)
    assert words in raised.value.message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("people:3", Filter(Key.PEOPLE, Bound(3, 3))),
        ("People:>4", Filter(Key.PEOPLE, Bound(5, None))),
        ("-rating:<=4", Filter(Key.RATING, Bound(None, 4), True)),
        ("rating:2..", Filter(Key.RATING, Bound(2, None))),
        ("only:Anna,Bob", Filter(Key.ONLY, Names(("Anna", "Bob")))),
        ('only:"Anna, Ng",Bob', Filter(Key.ONLY, Names(("Anna, Ng", "Bob")))),
        ("age:Anna<3", Filter(Key.AGE, Age("Anna", Bound(None, 2)))),
        ('age:"Anna Ng"=3..6', Filter(Key.AGE, Age("Anna Ng", Bound(3, 6)))),
        ("near:41.9,12.5,10km", Filter(Key.NEAR, Circle(41.9, 12.5, 10))),
        ("near:-41.9,12.5", Filter(Key.NEAR, Circle(-41.9, 12.5, 10))),
        ("near:1,2,500m", Filter(Key.NEAR, Circle(1, 2, 0.5))),
        ('place:"New York"', Filter(Key.PLACE, "New York")),
        ("type:JPG", Filter(Key.TYPE, "jpg")),
        ("is:Offline", Filter(Key.IS, "offline")),
        ("unnamed:yes", Filter(Key.UNNAMED, "yes")),
        ("folder:IMG(1)", Filter(Key.FOLDER, "IMG(1)")),
    ],
)
def test_filters(text: str, found: Filter) -> None:
    assert parse_query(text) == PhotoQuery(filters=(found,))


def test_or_brackets_and_minus() -> None:
    anna, bob, carl = (PhotoQuery((Term(name),)) for name in ("Anna", "Bob", "Carl"))
    assert parse_query("Anna OR Bob") == PhotoQuery(groups=(AnyOf((anna, bob)),))
    assert parse_query("(Anna or Bob)") == parse_query("Anna or Bob")
    assert parse_query("x -(Anna or (Bob or Carl))") == PhotoQuery(
        (Term("x"),),
        groups=(AnyOf((anna, PhotoQuery(groups=(AnyOf((bob, carl)),))), negated=True),),
    )
    assert parse_query('"or" orchid -or') == PhotoQuery(
        (Term("or", quoted=True), Term("orchid"), Term("or", negated=True))
    )


def test_days_can_be_left_out() -> None:
    without = parse_query("Anna -date:summer-2018")
    assert without == parse_query("Anna -(date:2018-06..2018-08)")
    assert parse_query(str(without)) == without


def test_parts_know_where_they_were_read() -> None:
    query = parse_query('Anna  -"Bob Ng" (rating:3 or x)')
    assert [term.at for term in query.terms] == [0, 6]
    (group,) = query.groups
    assert [choice.filters[0].at for choice in group.choices if choice.filters] == [17]
    assert query == parse_query(f"   {query}")  # where they stand is no part of what they say


def test_a_mistake_has_its_place() -> None:
    with pytest.raises(QueryError) as raised:
        parse_query("Anna (Bob or people:x)")
    assert raised.value.position == 13


WRONG = {
    Mistake.NOTHING_AFTER: 'place:""',
    Mistake.UNKNOWN_CHOICE: "is:lost",
    Mistake.NOT_A_NUMBER: "people:many",
    Mistake.NOT_NAMES: "only:Anna,,Bob",
    Mistake.NOT_AN_AGE: "age:Anna",
    Mistake.NO_NAME: "age:<3",
    Mistake.NOT_A_POINT: "near:91,0",
    Mistake.NOT_A_DATE: "date:soon",
    Mistake.NO_DATE: "date:..",
    Mistake.BACKWARDS: "date:2020..2019",
    Mistake.UNPAIRED_QUOTE: '"Anna',
    Mistake.EMPTY_QUOTES: '""',
    Mistake.NEVER_OPENED: "Anna)",
    Mistake.NEVER_CLOSED: "(Anna",
    Mistake.EMPTY_BRACKETS: "Anna ()",
    Mistake.TOO_DEEP: "(" * 50,
    Mistake.NOTHING_BEFORE_OR: "or Anna",
    Mistake.NOTHING_AFTER_OR: "Anna or",
    Mistake.INCOMPLETE: "rating:",
    Mistake.UNKNOWN_KEY: "who:Anna",
}
IN_A_LIBRARY = {
    Mistake.NOBODY, Mistake.NO_BIRTHDAY, Mistake.NO_ALBUM, Mistake.ALBUM_IN_ITSELF,
    Mistake.IN_ALBUM,
}  # fmt: skip


def test_every_mistake_is_told_by_its_kind() -> None:
    assert WRONG.keys() | IN_A_LIBRARY == set(Mistake)
    for mistake, text in WRONG.items():
        with pytest.raises(QueryError) as raised:
            parse_query(text)
        assert raised.value.mistake is mistake, text
        told = mistake.format(**raised.value.details)
        assert raised.value.message == f"At character {(raised.value.position or 0) + 1}: {told}"


pieces = st.one_of(
    st.sampled_from(
        [
            "Anna",
            "-",
            '"',
            '"Anna Ng"',
            "person:",
            "text:",
            "date:2019",
            "date:2019..",
            "-date:2019-06",
            ":",
            " ",
            "(",
            ")",
            " or ",
            "people:>4",
            "only:",
            "only:a,b",
            "age:a<3",
            "near:1,2",
            "folder:",
            ",",
        ]
    ),
    st.text(max_size=6),
)


@given(st.lists(pieces, max_size=10).map("".join))
@example('a"b"c')
@example("- -")
@example("Anna date:2019 Ng")
def test_a_query_written_out_is_the_same_query(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError:
        query = PhotoQuery()
    assert parse_query(str(query)) == query


plain_text = st.text(min_size=1, max_size=9).map(lambda t: " ".join(t.replace('"', "").split()))
names = plain_text.filter(bool)
bounds = st.tuples(*[st.one_of(st.none(), st.integers(0, 10**8))] * 2).filter(any).map(
    lambda ends: Bound(*(sorted(ends) if None not in ends else ends))  # type: ignore[type-var]
)  # fmt: skip
circles = st.builds(Circle, st.floats(-90, 90), st.floats(-180, 180), st.floats(0.001, 20_000))
filters = st.one_of(
    st.builds(Filter, st.sampled_from([Key.PEOPLE, Key.RATING]), bounds, st.booleans()),
    st.builds(Filter, st.just(Key.NEAR), circles, st.booleans()),
    st.builds(Filter, st.just(Key.ONLY), st.lists(names, min_size=1).map(tuple).map(Names)),
    st.builds(Filter, st.just(Key.AGE), st.builds(Age, names, bounds), st.booleans()),
    st.builds(
        Filter,
        st.sampled_from([Key.PLACE, Key.FOLDER, Key.ALBUM, Key.CAMERA, Key.LENS]),
        names,
        st.booleans(),
    ),
    st.builds(Filter, st.just(Key.TYPE), names.map(str.lower), st.booleans()),
    st.builds(Filter, st.just(Key.IS), st.sampled_from([str(s) for s in State]), st.booleans()),
    st.builds(Filter, st.just(Key.UNNAMED), st.sampled_from(["yes", "no"]), st.booleans()),
)
simple = st.builds(PhotoQuery, filters=st.lists(filters, min_size=1, max_size=3).map(tuple))
queries = st.recursive(
    simple,
    lambda inner: st.builds(
        PhotoQuery,
        filters=st.lists(filters, max_size=2).map(tuple),
        groups=st.lists(
            st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple), st.booleans()),
            min_size=1,
            max_size=2,
        ).map(tuple),
    ),
    max_leaves=8,
)


def test_no_key_is_left_out_of_the_round_trip() -> None:
    """A new one must be written above as well."""
    assert set(Key) == {
        Key.ONLY, Key.PEOPLE, Key.UNNAMED, Key.AGE, Key.PLACE, Key.NEAR, Key.CAMERA, Key.LENS,
        Key.TYPE, Key.RATING, Key.FOLDER, Key.ALBUM, Key.IS,
    }  # fmt: skip


@given(queries)
def test_any_filter_and_bracket_can_be_written(query: PhotoQuery) -> None:
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
