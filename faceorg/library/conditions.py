"""Parts of a search as SQL conditions on a row ``p`` of the listing."""

from __future__ import annotations

import math
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

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
    Yearly,
    parse_query,
)
from faceorg.library.albums import albums, albums_called
from faceorg.library.finding import on_sphere
from faceorg.library.names import NamedPerson, bearers, named_persons, resolve, without_id
from faceorg.library.nearby import in_many_photos
from faceorg.library.photos import folders
from faceorg.library.sql import Sql, joined, marks
from faceorg.library.text import fold, has_words, path_to_text, search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.core.entities import PersonId
    from faceorg.library.database import Library

_EARTH_KM = 6371.0
_ALBUMS_TOLD = 5
_TEXT_COLUMNS = "caption keywords name folder"
_FORMATS = {
    "jpg": ("JPEG", "MPO"), "jpeg": ("JPEG", "MPO"), "tif": ("TIFF",), "heic": ("HEIF",),
}  # fmt: skip
_VIDEO_FORMATS = ("AVI", "MKV", "MOV", "MP4", "MPEG", "WEBM", "3GP")


class Conditions:
    """Writes the conditions for one library.

    Faces that are only asked about ("Is this Ben?") are nobody where Ben is wanted, and Ben where
    he is not: who shares photos without Ben wants none that may show him. ``hoping`` counts them
    where he is wanted, ``daring`` does not where he is not; so both never find less. ``paged``
    suits the conditions to finding the first photos soon rather than all. ``wanted`` is False
    under a minus. Raises `QueryError` for people and albums that are not there.
    """

    def __init__(
        self, library: Library, *, hoping: bool = False, daring: bool = False, paged: bool = False
    ) -> None:
        self.library = library
        self.hoping = hoping
        self.daring = daring
        self.paged = paged
        self.people: list[NamedPerson] = named_persons(library)
        self._open_albums: list[str] = []

    def all_of(self, query: PhotoQuery, wanted: bool = True) -> Sql:
        """Everything the query asks for."""
        parts = [
            self._term(people, term, wanted) for people, term in resolve(query.terms, self.people)
        ]
        parts += [_days(days) for days in query.dates]
        parts += [self._placed(one, wanted) for one in query.filters]
        parts += [self._any_of(group, wanted) for group in query.groups]
        return joined("AND", parts, "1")

    def _any_of(self, group: AnyOf, wanted: bool) -> Sql:
        choices = (self.all_of(choice, wanted != group.negated) for choice in group.choices)
        found = joined("OR", choices, "0").negated(group.negated)
        # The plus: SQLite would look up and sort the photos of each choice, then throw most away.
        return Sql(found.text.replace("(p.photo_id IN", "(+p.photo_id IN"), found.parameters)

    def _term(self, people: Sequence[PersonId], term: Term, wanted: bool) -> Sql:
        found = self._with(people, wanted != term.negated) if people else _words(term.text)
        return found.negated(term.negated)

    def _counts_asked(self, wanted: bool) -> bool:
        return self.hoping if wanted else not self.daring

    def _with(self, people: Sequence[PersonId], wanted: bool) -> Sql:
        """Photos one of these people is in."""
        counted = "" if self._counts_asked(wanted) else "AND faces > 0"
        whose = f"person_id IN ({marks(people)}) {counted}"
        if self.paged and in_many_photos(self.library, people):
            # Photo by photo in the order shown: a page of them is full after a few.
            text = f"""(EXISTS (SELECT 1 FROM photo_people o
                WHERE o.photo_id = p.photo_id AND o.{whose}))"""
        else:
            text = f"(p.photo_id IN (SELECT photo_id FROM photo_people WHERE {whose}))"
        return Sql(text, tuple(people))

    def _placed(self, one: Filter, wanted: bool) -> Sql:
        try:
            return self._filter(one, wanted)
        except QueryError as fault:
            raise fault.at(one.at) from fault

    def _filter(self, one: Filter, wanted: bool) -> Sql:
        wanted = wanted != one.negated
        if one.key is Key.ALBUM:
            found = self._album(str(one.value), wanted)
        elif isinstance(one.value, Names):
            found = self._only(one.value, wanted)
        elif isinstance(one.value, Age):
            found = self._age(one.value, wanted)
        elif isinstance(one.value, Bound):
            found = _bound("p.people" if one.key is Key.PEOPLE else "p.rating", one.value)
        elif isinstance(one.value, Circle):
            found = _near(one.value)
        else:
            found = _TEXTS[one.key](self.library, one.value)
        return found.negated(one.negated)

    def _only(self, names: Names, wanted: bool) -> Sql:
        """Each of them is there, and no other face."""
        each = [[person.id for person in bearers(name, self.people)] for name in names.names]
        everyone = sorted({person for people in each for person in people})
        counted = "faces + asked" if self._counts_asked(wanted) else "faces"
        alone = Sql(
            f"""(p.people = (SELECT SUM({counted}) FROM photo_people o
                WHERE o.photo_id = p.photo_id AND o.person_id IN ({marks(everyone)})))""",
            tuple(everyone),
        )
        return joined("AND", [*(self._with(people, wanted) for people in each), alone], "1")

    def _age(self, age: Age, wanted: bool) -> Sql:
        people = bearers(age.name, self.people)
        born = [(person, date.fromisoformat(person.birthday)) for person in people
                if person.birthday]  # fmt: skip
        if not born:
            raise QueryError(Mistake.NO_BIRTHDAY, name=without_id(age.name))
        parts = [
            joined("AND", [self._with([person.id], wanted), _at_age(day, age.years)], "1")
            for person, day in born
        ]
        return joined("OR", parts, "0")

    def _album(self, name: str, wanted: bool) -> Sql:
        """Photos of the album, or what its search finds; an album cannot be found in itself."""
        found = next(iter(albums_called(self.library, name)), None)
        if found is None:
            raise QueryError(Mistake.NO_ALBUM, name=name, known=self._albums_there())
        if found.query is None:
            return Sql(
                "(p.photo_id IN (SELECT photo_id FROM album_photos WHERE album_id = ?))",
                (found.id,),
            )
        if found.name in self._open_albums:
            raise QueryError(Mistake.ALBUM_IN_ITSELF, name=found.name)
        self._open_albums.append(found.name)
        try:
            return self.all_of(parse_query(found.query), wanted)
        except QueryError as fault:
            why = fault.message
            raise QueryError(Mistake.IN_ALBUM, None, fault, name=found.name, why=why) from fault
        finally:
            self._open_albums.pop()

    def _albums_there(self) -> str:
        names = [album.name for album in albums(self.library)]
        more = ", …" if len(names) > _ALBUMS_TOLD else ""
        return f"; there are {', '.join(names[:_ALBUMS_TOLD])}{more}" if names else ""


def _days(days: DateRange | Yearly) -> Sql:
    if isinstance(days, Yearly):
        first, last = ("{:02}-{:02}".format(*day) for day in (days.first, days.last))
        join = "AND" if first <= last else "OR"  # winter goes on in the next year
        day = "substr(p.taken_at, 6, 5)"
        return Sql(f"(p.taken_at > '' AND ({day} >= ? {join} {day} <= ?))", (first, last))
    last = f"{days.last or '9999-12-31'}T~"  # after every time of that day
    return Sql("(p.taken_at BETWEEN ? AND ?)", (str(days.first or "0"), last))


def _at_age(born: date, years: Bound) -> Sql:
    first = _birthday(born, years.low or 0)
    last = "9999" if years.high is None else _birthday(born, years.high + 1)
    return Sql("(p.taken_at >= ? AND p.taken_at < ?)", (first, last))


def _birthday(born: date, years: int) -> str:
    """The day somebody turns ``years``; of a 29th of February the 1st of March in other years."""
    if born.year + years > 9999:
        return "9999"
    try:
        return born.replace(year=born.year + years).isoformat()
    except ValueError:
        return date(born.year + years, 3, 1).isoformat()


def _bound(column: str, bound: Bound) -> Sql:
    low = Sql(f"{column} >= ?", (bound.low,))
    high = Sql(f"{column} <= ?", (bound.high,))
    wanted = ((bound.low, low), (bound.high, high))
    known = Sql(f"{column} IS NOT NULL")  # else a minus would find nothing in photos without it
    return joined("AND", [known, *(part for end, part in wanted if end is not None)], "1")


def _near(circle: Circle) -> Sql:
    x, y, z = on_sphere(circle.latitude, circle.longitude)
    chord = 2 * math.sin(min(circle.km / _EARTH_KM, math.pi) / 2)
    return Sql(
        """(p.x IS NOT NULL AND (p.x - ?) * (p.x - ?) + (p.y - ?) * (p.y - ?)
            + (p.z - ?) * (p.z - ?) <= ?)""",
        (x, x, y, y, z, z, chord * chord),
    )


def _words(text: str, columns: str = _TEXT_COLUMNS) -> Sql:
    """Photos with these words side by side, the last of which may be the beginning of a word."""
    if not has_words(text):  # signs are no words: look for them in every caption and path
        pattern = "%" + re.sub(r"([\\%_])", r"\\\1", fold(path_to_text(text))) + "%"
        return Sql(_HAS_SIGNS, (pattern, pattern))
    return Sql(
        "(p.photo_id IN (SELECT rowid FROM photo_words WHERE photo_words MATCH ?))",
        (f"{{{columns}}} : {_phrase(text)}",),
    )


def _phrase(text: str) -> str:
    words = search_words(path_to_text(text)).replace('"', " ")
    return f'"{words}" *'


_HAS_SIGNS = r"""(p.photo_id IN (
    SELECT photo_id FROM places WHERE folded LIKE ? ESCAPE '\'
    UNION SELECT id FROM photos WHERE folded_caption LIKE ? ESCAPE '\'))"""


def _folder(library: Library, text: str) -> Sql:
    """A whole path finds what is below it, anything else folders with these words."""
    del library
    path = Path(text).expanduser()
    if not path.is_absolute():
        return _words(text, "folder")
    root = path_to_text(path)
    return Sql(
        "(p.photo_id IN (SELECT photo_id FROM places l WHERE l.path > ? AND l.path < ?))",
        _below(root),
    )


def _below(root: str) -> tuple[str, str]:
    """Between these two lie the texts of all paths below ``root``."""
    separator = "\\" if "\\" in root else "/"
    root = root.rstrip(separator)
    return root + separator, root + chr(ord(separator) + 1)


def _place(library: Library, text: str) -> Sql:
    del library
    if not has_words(text):
        return Sql("(0)")
    return Sql(
        """(p.photo_id IN (SELECT photo_id FROM photo_towns WHERE town_id IN
            (SELECT rowid FROM town_words WHERE town_words MATCH ?)))""",
        (_phrase(text),),
    )


def _type(library: Library, text: str) -> Sql:
    del library
    if text == "video":
        return _STATES[State.VIDEO]
    formats = _FORMATS.get(text, (text.upper(),))
    return Sql(f"(p.format IN ({marks(formats)}))", formats)


def _is(library: Library, state: str) -> Sql:
    if state == State.DUPLICATE:
        return Sql("(p.present > 1)")
    if state == State.MISSING:
        return Sql(f"(p.present = 0 AND NOT {_ON_A_DRIVE_AWAY})")
    if state in _STATES:
        return _STATES[State(state)]
    return _offline(library)


def _offline(library: Library) -> Sql:
    """Photos on a drive that was away at the last look, or in folders that are not there now."""
    gone = [path_to_text(folder) for folder in folders(library) if not folder.exists()]
    away = Sql(f"(p.present = 0 AND {_ON_A_DRIVE_AWAY})")
    if not gone:
        return away
    below = [Sql("(l.path = ? OR l.path > ? AND l.path < ?)", (r, *_below(r))) for r in gone]
    inside = joined("OR", below, "0")
    # First the photos with a place there, by the order of paths: looking at each photo takes long.
    unplugged = Sql(
        f"""(p.present > 0 AND p.photo_id IN (SELECT photo_id FROM places l WHERE {inside.text})
            AND NOT EXISTS (SELECT 1 FROM places l
                WHERE l.photo_id = p.photo_id AND l.missing = 0 AND NOT {inside.text}))""",
        (*inside.parameters, *inside.parameters),
    )
    return joined("OR", [away, unplugged], "0")


_STATES = {
    State.VIDEO: Sql(f"(p.format IN ({marks(_VIDEO_FORMATS)}))", _VIDEO_FORMATS),
    State.STACK: Sql("(p.photo_id IN (SELECT photo_id FROM stacks))"),
    State.MOTION: Sql("(p.photo_id IN (SELECT id FROM photos WHERE motion = 1))"),
}


_ON_A_DRIVE_AWAY = """EXISTS (
    SELECT 1 FROM places a WHERE a.photo_id = p.photo_id AND a.missing = 2)"""


_TEXTS: dict[Key, Callable[[Library, str], Sql]] = {
    Key.UNNAMED: lambda _, text: Sql("(p.unnamed > 0)" if text == "yes" else "(p.unnamed = 0)"),
    Key.PLACE: _place,
    Key.CAMERA: lambda _, text: _words(text, "camera"),
    Key.LENS: lambda _, text: _words(text, "lens"),
    Key.TYPE: _type,
    Key.FOLDER: _folder,
    Key.IS: _is,
}
