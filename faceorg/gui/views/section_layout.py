"""SectionLayout: where each photo and each heading of a grid lies, by arithmetic alone.

Nothing is kept per photo, so a hundred thousand cost no more than ten.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class SectionLayout:
    """Square cells in lines, a heading above each section; pixels from the content's top left.

    ``firsts`` and ``tops`` hold the first row and the top of each section, and one more for the
    end; with ``heading`` 0 there are no headings.
    """

    columns: int
    cell: int
    heading: int
    firsts: tuple[int, ...]
    tops: tuple[int, ...]

    @property
    def height(self) -> int:
        """Of everything."""
        return self.tops[-1]

    @property
    def count(self) -> int:
        """Number of cells."""
        return self.firsts[-1]

    def section_of(self, row: int) -> int:
        """The section a row is in."""
        return bisect_right(self.firsts, row, hi=len(self.firsts) - 1) - 1

    def section_at(self, y: int) -> int:
        """The section at a height."""
        return max(0, bisect_right(self.tops, y, hi=len(self.tops) - 1) - 1)

    def rect(self, row: int) -> QRect:
        """The cell of a row."""
        section = self.section_of(row)
        line, column = divmod(row - self.firsts[section], self.columns)
        top = self.tops[section] + self.heading + line * self.cell
        return QRect(column * self.cell, top, self.cell, self.cell)

    def row_at(self, x: int, y: int) -> int | None:
        """The row whose cell holds a point."""
        column = x // self.cell
        if not 0 <= y < self.height or not 0 <= column < self.columns:
            return None
        section = self.section_at(y)
        inside = y - self.tops[section] - self.heading
        row = self.firsts[section] + inside // self.cell * self.columns + column
        return row if inside >= 0 and row < self.firsts[section + 1] else None

    def rows_between(self, top: int, bottom: int) -> range:
        """Rows with a cell that reaches between two heights."""
        if bottom < 0 or top >= self.height or not self.count:
            return range(0)
        return range(self._first_at(max(top, 0)), self._last_at(min(bottom, self.height - 1)) + 1)

    def _first_at(self, y: int) -> int:
        section = self.section_at(y)
        line = max(0, (y - self.tops[section] - self.heading) // self.cell)
        return min(self.firsts[section] + line * self.columns, self.firsts[section + 1])

    def _last_at(self, y: int) -> int:
        section = self.section_at(y)
        line = (y - self.tops[section] - self.heading) // self.cell
        after = self.firsts[section] + (line + 1) * self.columns if line >= 0 else 0
        return min(max(after, self.firsts[section]), self.firsts[section + 1]) - 1

    def sections_between(self, top: int, bottom: int) -> range:
        """Sections that reach between two heights."""
        return range(self.section_at(max(top, 0)), self.section_at(max(bottom, 0)) + 1)

    def spans_in(self, area: QRect) -> list[tuple[int, int]]:
        """First and last row of each run of cells that a rubber band touches."""
        left = max(0, area.left() // self.cell)
        right = min(self.columns - 1, area.right() // self.cell)
        spans = []
        for row in self._lines(area.top(), area.bottom()):
            section = self.section_of(row)
            last = min(row + right, self.firsts[section + 1] - 1)
            if left <= right and row + left <= last:
                spans.append((row + left, last))
        return spans

    def _lines(self, top: int, bottom: int) -> list[int]:
        """The first row of each line of cells between two heights."""
        rows = self.rows_between(top, bottom)
        lines, row = [], rows.start
        while row < rows.stop:
            lines.append(row)
            row = min(row + self.columns, self.firsts[self.section_of(row) + 1])
        return lines

    def row_beside(self, row: int, lines: int) -> int:
        """The row as many lines further down (up if negative), in the nearest column."""
        place = self.rect(row)
        beyond = self.rows_between(*self._line_heights(row, lines))
        if not beyond:
            return row
        column = place.x() // self.cell
        start = beyond.start
        end = min(start + self.columns, self.firsts[self.section_of(start) + 1])
        return min(start + column, end - 1)

    def _line_heights(self, row: int, lines: int) -> tuple[int, int]:
        """A height within the line of cells ``lines`` away, twice."""
        y = self.rect(row).center().y() + lines * self.cell
        step = self.cell if lines > 0 else -self.cell
        y = min(max(y, self.heading), self.height - 1)
        section = self.section_at(y)
        inside = y - self.tops[section] - self.heading
        if inside < 0 and step < 0:  # in a heading: on to the section above
            y = self.tops[section] - 1
        elif inside < 0:
            y = self.tops[section] + self.heading
        return y, y


def lay_out(
    counts: Sequence[int], width: int, cell: int, heading: int, least: int = 1
) -> SectionLayout:
    """Cells about ``cell`` pixels a side, enlarged so that a line of them fills ``width``."""
    columns = max(least, width // cell)
    side = max(1, width // columns)
    heights = (heading + -(-count // columns) * side for count in counts)
    return SectionLayout(
        columns,
        side,
        heading,
        tuple(accumulate(counts, initial=0)),
        tuple(accumulate(heights, initial=0)),
    )
