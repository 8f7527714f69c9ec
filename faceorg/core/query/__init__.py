"""What the user looks for: from search text to a value, and back.

``Anna Bob -Carl date:2019-06..2020 (rome or paris) rating:>=4``: all of it must hold, unless an
``or`` stands between. A bare word is a person where one has that name, else a word of the caption,
keywords, file or folder; ``person:`` and ``text:`` say which. `read_plain` turns what a family
types into such a text.
"""

from faceorg.core.query.dates import CHRISTMAS, DateRange, Yearly, parse_dates
from faceorg.core.query.parser import parse_query
from faceorg.core.query.plain import NamedThings, Reading, read_plain
from faceorg.core.query.values import (
    Age,
    AnyOf,
    Bound,
    Circle,
    Filter,
    Key,
    Names,
    PhotoQuery,
    State,
    Term,
    TermKind,
    quoted,
)

__all__ = [
    "CHRISTMAS",
    "Age",
    "AnyOf",
    "Bound",
    "Circle",
    "DateRange",
    "Filter",
    "Key",
    "NamedThings",
    "Names",
    "PhotoQuery",
    "Reading",
    "State",
    "Term",
    "TermKind",
    "Yearly",
    "parse_dates",
    "parse_query",
    "quoted",
    "read_plain",
]
