"""What a terminal can show: hostile file names, wide and right-to-left names, narrow windows."""

from __future__ import annotations

import io

import pytest

from faceorg.cli.terminal import cells, cut, for_reading, one_line, padded, printable, table


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Anna", 4),
        ("Zoë", 3),
        ("Zoe\u0308", 3),  # the accent stands alone, above the letter before
        ("山田太郎", 8),
        ("\uff21", 2),  # a full-width A
        ("\uff71", 1),  # a half-width katakana
        ("שרה", 3),
        ("😀", 2),
        ("👩‍👩‍👧", 2),  # three, joined into one picture
        ("👍🏽", 2),  # with a skin tone
        ("❤️", 2),  # a letter shown as a picture
        ("🇩🇪🇫🇷", 4),
        ("a\u200eb", 2),
    ],
)
def test_cells_are_those_a_terminal_takes(text: str, width: int) -> None:
    assert cells(text) == width


def test_padding_and_cutting_go_by_cells() -> None:
    assert padded("山田", 6) == "山田  "
    assert padded("longer than that", 6) == "longer than that"
    assert cut("山田太郎", 5) == "山田"
    assert cut("Anna", 10) == "Anna"
    assert cut("Anna", 0) == ""


def test_columns_of_a_table_align_whatever_the_names() -> None:
    lines = table(
        [
            ("p1", "Anna", 5, "a.jpg"),
            ("p12", "山田太郎", 12, "b.jpg"),
            ("p3", "👩‍👩‍👧 Zoë", 1, None),
        ],
        right=[2],
    )
    assert [cells(line.partition(".jpg")[0]) for line in lines[:2]] == [20, 20]
    assert lines[2].endswith("1")
    assert cells(lines[2]) == 17
    assert table([("a", "", "b"), ("c", None, "d")]) == ["a  b", "c  d"]
    assert table([]) == []


def test_one_endless_name_does_not_push_the_others_away() -> None:
    long, short = table([("x" * 400, "1"), ("y", "2")])
    assert long.endswith("x  1")
    assert len(short) < 60


def test_names_of_files_can_neither_break_nor_colour_a_line() -> None:
    assert printable("a\udcffb") == "a?b"
    assert one_line("new\nline\x1b[31mred\ttab\x9b\u202egpj") == "new?line?[31mred?tab??gpj"
    assert printable("two\nlines") == "two\nlines"


class Terminal(io.StringIO):
    """A stream that says a person reads it."""

    def isatty(self) -> bool:
        return True


def test_what_follows_a_right_to_left_name_stays_right_of_it_on_a_terminal() -> None:
    assert for_reading("p1  שרה  5 faces", Terminal()) == "p1  שרה\u200e  5 faces"
    assert for_reading("p1  שרה  5 faces", io.StringIO()) == "p1  שרה  5 faces"
    assert for_reading("p1  Anna", Terminal()) == "p1  Anna"
