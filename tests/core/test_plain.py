"""Plain words of a search: names, times, places, and what joins them, in three languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faceorg.core.errors import QueryError
from faceorg.core.query import parse_query, read_plain
from faceorg.core.query.times import Times
from faceorg.core.query.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 11, 28)  # a Saturday
NAMES = {
    ("anna",), ("ben",), ("anna", "ng"), ("april", "ng"), ("maria", "de", "la", "cruz"), ("carl",),
}  # fmt: skip
PLACES = {"rome", "rom", "new york", "italy", "italien", "italia"}


class Things:
    """A library of these names, with the album Summer Trip."""

    def person(self, words: Sequence[str]) -> bool:
        return tuple(words) in NAMES

    def part_of_name(self, word: str) -> bool:
        return any(word in name for name in NAMES)

    def place(self, words: Sequence[str]) -> bool:
        return " ".join(words) in PLACES

    def album(self, words: Sequence[str]) -> bool:
        return " ".join(words) == "summer trip"


def read(text: str, language: str = "en") -> str:
    return read_plain(text, Things(), TODAY, language).text


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("Anna and Ben in summer 2025", "Anna Ben date:summer-2025"),
        ("anna ben june 2025", "anna ben date:2025-06"),
        ("anna ben summer-2025", "anna ben date:summer-2025"),
        ("Anna, Ben", "Anna Ben"),
        ("Anna,Ben & Carl", "Anna Ben Carl"),
        (
            "Anna and Ben, without Carl, 2019, in Rome",
            "Anna Ben -Carl date:2019 (place:Rome or text:Rome)",
        ),
        (
            "Anna und Ben ohne Carl im Sommer 2025 in Italien",
            "Anna Ben -Carl date:summer-2025 (place:Italien or text:Italien)",
        ),
        (
            "Anna y Ben sin Carl, verano de 2025 en Italia",
            "Anna Ben -Carl date:summer-2025 (place:Italia or text:Italia)",
        ),
        ("anna not ben", "anna -ben"),
        ("nicht Anna", "-Anna"),
        ("without Ben and Carl, Anna", "-Ben -Carl Anna"),
        ("without Ben or Carl 2019", "-Ben -Carl date:2019"),
        ("not 2019", "-date:2019"),
        ("anna without (ben or carl)", "anna -( ben or carl )"),
        ("Anna or Ben in Rome", "(Anna or Ben) (place:Rome or text:Rome)"),
        ("Anna oder Ben o Carl", "(Anna or Ben or Carl)"),
        ("2018 or 2020", "(date:2018 or date:2020)"),
        ("new york 2019", '(place:"new york" or text:"new york") date:2019'),
        ("June", "(date:june or text:June)"),
        ("every summer", "every (date:summer or text:summer)"),
        ("summer trip", '(album:"summer trip" or text:"summer trip")'),
        ("April 2024", "April date:2024"),  # who is called so goes before the month
        ("in april", "april"),
        ("date:april 2024", "date:april date:2024"),
        ("Maria de la Cruz en Roma", '"Maria de la Cruz" Roma'),
        ("Anna and Ng", 'Anna "Ng"'),  # two names, not one
        ('"Anna Ng", Ben', '"Anna Ng" Ben'),
        ('only:Anna,"Anna Ng", 2019', 'only:Anna,"Anna Ng" date:2019'),
        ("photos of anna", "anna"),
        ("beach and snow", "beach snow"),
    ],
)
def test_plain_words_are_understood(text: str, understood: str) -> None:
    assert read(text) == understood
    assert parse_query(read(text)) == parse_query(understood)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("25.12.2024", "en", "2024-12-25"),
        ("12/24/2024", "en", "2024-12-24"),
        ("24/12/2024", "en", "2024-12-24"),
        ("6/12/2024", "en_US", "2024-06-12"),
        ("6/12/2024", "en_GB", "2024-12-06"),
        ("6/12/2024", "es", "2024-12-06"),
        ("24.12.98", "de", "1998-12-24"),
        ("2024-12-24", "en", "2024-12-24"),
        ("6/2024", "en", "2024-06"),
        ("24. Dezember 2024", "de", "2024-12-24"),
        ("December 24th, 2024", "en", "2024-12-24"),
        ("24 de diciembre de 2024", "es", "2024-12-24"),
        ("24 dec", "en", "12-24"),
        ("feb 2023", "en", "2023-02"),
        ("Weihnachten 2024", "de", "2024-12-24..2024-12-26"),
        ("last christmas", "en", "2025-12-24..2025-12-26"),
        ("yesterday", "en", "2026-11-27"),
        ("heute", "de", "2026-11-28"),
        ("last year", "en", "2025"),
        ("el año pasado", "es", "2025"),
        ("this year", "en", "2026"),
        ("last month", "en", "2026-10"),
        ("letzte Woche", "de", "2026-11-16..2026-11-22"),
        ("this weekend", "en", "2026-11-28..2026-11-29"),
        ("last summer", "en", "summer-2026"),
        ("letzten Winter", "de", "winter-2025"),
        ("el verano pasado", "es", "summer-2026"),
        ("otoño 2020", "es", "autumn-2020"),
        ("März 2020", "de", "2020-03"),
        ("2018-2020", "en", "2018..2020"),
        ("2018 - 2020", "en", "2018..2020"),
        ("from 2018 to 2020", "en", "2018..2020"),
        ("between 2018 and 2020", "en", "2018..2020"),
        ("de 2018 a 2020", "es", "2018..2020"),
        ("Mai bis August 2025", "de", "2025-05..2025-08"),
        ("jan to mar 2025", "en", "2025-01..2025-03"),
        ("1990s", "en", "1990..1999"),
        ("90er", "de", "1990..1999"),
        ("años 90", "es", "1990..1999"),
        ("since 2019", "en", "2019.."),
        ("after 2019", "en", "2020-01-01.."),
        ("before June 2020", "en", "..2020-05-31"),
        ("bis 2020", "de", "..2020"),
    ],
)
def test_times_are_understood(text: str, language: str, days: str) -> None:
    assert parse_query(read(text, language)) == parse_query(f"date:{days}")


@pytest.mark.parametrize("text", ["31.2.2024", "2020-2018", "25/13/2024", "sep", "mar", "12 anna"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert Times(TODAY).read(text.split()) is None


@pytest.mark.parametrize("word", ["without", "ohne", "sin", "Anna without"])
def test_nothing_to_leave_out_is_told(word: str) -> None:
    assert read_plain(word, Things(), TODAY).dangling == (word.split()[-1],)


def test_what_is_not_understood_is_told() -> None:
    assert read_plain("Anna and Zoe, no parking", Things(), TODAY).unknown == ("Zoe", "parking")


EXPLICIT = [
    "", "Anna Ben -Carl", "person:Anna text:rome", 'only:Anna,"Anna Ng"', "people:>4 unnamed:yes",
    "date:2019 date:2019-06..2020-01 -date:summer-2018", "near:41.9,12.5,10km", "is:video",
    "(Anna or Ben) -(beach or party)", "Anna or Ben", "beach or snow", '"first day" -"last day"',
    "camera:canon lens:50mm type:png rating:>=4 folder:holiday album:Best", "IMG_20190630 photo0",
    "12:30 -2019 jean-luc 100% c:/photos",
]  # fmt: skip


@given(st.lists(st.sampled_from([one for one in EXPLICIT if " or " not in one]), max_size=4))
@example(["Anna or Ben"])
@example(["(Anna or Ben) -(beach or party)"])
def test_what_is_written_by_keys_stays_as_it_is(parts: list[str]) -> None:
    text = " ".join(parts)
    assert read(text) == text


WORDS = [
    *sorted({w for one in LANGUAGES.values() for w in one.joining | one.without | one.either}),
    *sorted({w for one in LANGUAGES.values() for w in (*one.months, *one.seasons, *one.back)}),
    "2019", "24.12.2024", "12/24/2024", "Anna", "Ben", "ng", "Rome", "new", "york", "beach", ",",
    "or", "(", ")", "-(", "-Ben", '"first day"', '"', "date:2019", "wer:Anna", "9999", "x,y;z",
    "place:Rome,", "-", ":", "anna:", "-or",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.text(max_size=30))
@example("without -( Anna")
@example("0.0.0000 31.12.9999 winter 9999 1990s")
def test_plain_text_is_read_or_refused_with_words(text: str) -> None:
    for language in LANGUAGES:
        understood = read(text, language)
        try:
            query = parse_query(understood)
        except QueryError:
            continue
        assert parse_query(str(query)) == query


@pytest.mark.parametrize(
    ("other", "english"),
    [
        ("datum:sommer-2025", "date:summer-2025"),
        ("fecha:verano-2025", "date:summer-2025"),
        ("date:juni", "date:june"),
        ("ort:Rom -wer:Anna", "place:Rom -person:Anna"),
        ("lugar:Roma cámara:canon", "place:Roma camera:canon"),
        ("nur:Anna,Ben alter:Anna<3", "only:Anna,Ben age:Anna<3"),
        ("gente:3 sterne:>=4", "people:3 rating:>=4"),
    ],
)
def test_keys_of_other_languages(other: str, english: str) -> None:
    assert parse_query(other) == parse_query(english)
