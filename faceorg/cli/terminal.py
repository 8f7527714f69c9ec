"""What a terminal can show: any file name on one line, columns that align, a live line."""

from __future__ import annotations

import re
import shutil
import sys
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDEST_COLUMN = 48  # cells; one long name must not push all other rows out of sight
_GAP = "  "
_JOINER, _PICTURE = "\u200d", "\ufe0f"
_INVISIBLE = ("Mn", "Me", "Cf")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_LEFT_AGAIN = "\u200e"
# U+202A and its like turn the order of all that follows.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def printable(text: object) -> str:
    """``text`` with what would break or recolour a line shown as question marks.

    That are bytes of file names that are not UTF-8, and control characters; a line feed between
    lines of our own is for the caller to keep apart.
    """
    return _CONTROLS.sub("?", str(text)).encode("utf-8", "replace").decode()


def one_line(text: object) -> str:
    """`printable`, with line feeds and tabs shown as question marks too."""
    return re.sub(r"[\n\t]", "?", printable(text))


def spare_strangers(*streams: TextIO) -> None:
    """Let the streams show what their encoding lacks as question marks, instead of failing."""
    for stream in streams:
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def cells(text: str) -> int:
    """How many cells a terminal takes for ``text``: two for wide letters and pictures."""
    if text.isascii():
        return len(text)
    width = 0
    joined = flag = False
    for letter in text:
        code = ord(letter)
        if letter == _PICTURE:
            width += 0 if joined else 1
        elif code in _SKIN_TONES or unicodedata.category(letter) in _INVISIBLE:
            pass
        elif code in _FLAG_LETTERS:
            width += 0 if flag else 2
            flag = not flag
            continue
        elif not joined:
            width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        joined, flag = letter == _JOINER, False
    return width


def padded(text: str, width: int) -> str:
    """``text`` with blanks up to ``width`` cells."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """As much of ``text`` as fits into ``width`` cells."""
    while text and cells(text) > width:
        text = text[:-1]
    return text


def table(rows: Iterable[Sequence[object]], *, right: Sequence[int] = ()) -> list[str]:
    """Lines of aligned columns, two blanks between; those numbered in ``right`` end together.

    Columns that no row fills are left out.
    """
    texts = [[one_line("" if cell is None else cell) for cell in row] for row in rows]
    columns = list(zip_longest(*texts, fillvalue=""))
    widths = [min(max(map(cells, column)), _WIDEST_COLUMN) for column in columns]
    kept = [number for number, width in enumerate(widths) if width]
    lines = []
    for row in texts:
        parts = [
            " " * (widths[number] - cells(row[number])) + row[number]
            if number in right
            else padded(row[number], widths[number])
            for number in kept
            if number < len(row)
        ]
        lines.append(_GAP.join(parts).rstrip())
    return lines


def for_reading(line: str, stream: TextIO) -> str:
    """``line`` so that a terminal leaves what follows a right-to-left name in its place.

    Without a mark after the name, counts beside it would be shown on its other side.
    """
    if not stream.isatty():
        return line
    return _RIGHT_TO_LEFT.sub(rf"\g<0>{_LEFT_AGAIN}", line)


def wipe_live_line() -> None:
    """Take the progress line away, if there is one: a message begins on a line of its own."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K")


def columns() -> int:
    """How wide the terminal is, in cells."""
    return shutil.get_terminal_size().columns
