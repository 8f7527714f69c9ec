"""What a search line offers for the word being typed: people, towns, albums, times, questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from faceorg.core.query import Filter, Key, State, quoted
from faceorg.gui import query_words
from faceorg.gui.counts import count_people, count_photos
from faceorg.gui.offered_times import offered_times
from faceorg.gui.query_words import days
from faceorg.gui.search_chips import ChipKind
from faceorg.library.names import one_person, without_id
from faceorg.library.near import near_names
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from faceorg.core.entities import FaceId
    from faceorg.library.completing import Known, KnownPerson

_MOST = 9
_MOST_BEARERS = 5  # of one name
_MOST_NEAR = 3
_LOOKED_AT = 5000  # names, for one that is nearly what is typed: 30 ms
_MOST_WORDS = 4  # of a name being typed
_LEAST_INSIDE = 3  # letters to be found within a word: "in" is not meant for Putin, "or" for Dora
_TAIL = re.compile(
    r"""(?:^|(?<=[\s(]))(?P<sign>-?)(?:(?P<key>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)|(?P<bare>[^\s"():]*))$"""
)


def is_whole(text: str, offers: Iterable[Suggestion]) -> bool:
    """Whether ``text`` ends with one of what is offered for it, so that nothing is to complete."""
    written = fold(text).rstrip('"')
    return any(written.endswith(fold(one.title)) for one in offers)


def _tr(text: str) -> str:
    return QCoreApplication.translate("suggesting", text)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to put in place of the text from ``start`` to the cursor.

    ``text`` is what is written, ``title`` and ``detail`` what is shown; ``cover`` a face.
    ``near``: it is not what is typed, but like it.
    """

    kind: ChipKind
    title: str
    detail: str
    start: int
    text: str
    cover: FaceId | None = None
    near: bool = False

    @property
    def open(self) -> bool:
        """Whether something has to follow, as after ``place:``."""
        return self.text.endswith((":", "(")) or self.text.endswith(("<", ">="))


def suggest(before: str, known: Known) -> list[Suggestion]:
    """What may be meant by the end of ``before``, the text in front of the cursor, likest first."""
    match = _TAIL.search(before)
    if match is None:
        return []
    typed = match["quoted"] if match["quoted"] is not None else match["bare"]
    key = (match["key"] or "").lower()
    if not key and not typed:
        return []
    found = _of_key(key, typed, match, known) if key else _of_word(before, match, known)
    return list(islice(found, _MOST))


def _of_word(before: str, match: re.Match[str], known: Known) -> Iterator[Suggestion]:
    typed = match["quoted"] if match["quoted"] is not None else match["bare"]
    people = list(_people(before, match, known))
    yield from people or _near_people(typed, match, known)
    yield from _times(typed, match.start(), match["sign"], known)
    if len(typed) < 2:
        yield from _questions(typed, match)
        return
    for name in _beginning(known.towns, typed):
        yield _value(ChipKind.PLACE, Key.PLACE, name, match, known.photos_in.get(name))
    for name in _beginning(known.albums, typed):
        yield _value(ChipKind.ALBUM, Key.ALBUM, name, match)
    yield from _questions(typed, match)


def _people(before: str, match: re.Match[str], known: Known) -> Iterator[Suggestion]:
    """People with the typed word in their name, or with the last words typed at its beginning."""
    word = fold(match["quoted"] if match["quoted"] is not None else match["bare"])
    starts = [] if match["quoted"] is not None else _word_starts(before)
    longer = [(at, fold(text)) for at, text in starts]
    first: list[tuple[KnownPerson, int | None]] = []
    rest: list[tuple[KnownPerson, int | None]] = []
    for person in known.people:
        folded = fold(person.name)
        long = next((at for at, text in longer if folded.startswith(text)), None)
        if long is None and (not word or word not in folded):
            continue
        begins = long is not None or any(part.startswith(word) for part in folded.split())
        if begins or len(word) >= _LEAST_INSIDE or not word.isascii():
            (first if begins else rest).append((person, long))
    for same in _by_name((*first, *rest)):
        long = same[0][1]
        start = match.start() if long is None else long
        sign = match["sign"] if long is None else _sign_at(before, long)
        yield from _bearers([person for person, _ in same], start, sign, "")


def _by_name(
    found: Iterable[tuple[KnownPerson, int | None]],
) -> Iterable[list[tuple[KnownPerson, int | None]]]:
    """Those of one name together, in the order of the first of them."""
    bearers: dict[str, list[tuple[KnownPerson, int | None]]] = {}
    for one in found:
        bearers.setdefault(fold(one[0].name), []).append(one)
    return bearers.values()


def _bearers(
    people: Sequence[KnownPerson], start: int, sign: str, key: str
) -> Iterator[Suggestion]:
    """Somebody; of several people of one name all together, then each by face and photos."""
    one = people[0]
    text = f"{sign}{key}{_quoted(one.name)}"
    kind = ChipKind.PERSON
    if len(people) == 1:
        told = count_photos(one.photos) if one.photos else ""
        yield Suggestion(kind, one.name, told, start, text, one.cover_id)
        return
    yield Suggestion(kind, one.name, count_people(len(people)), start, text)
    most_seen = sorted(people, key=lambda person: -(person.photos or 0))
    for person in most_seen[:_MOST_BEARERS]:
        text = f"{sign}person:{_quoted(one_person(person.name, person.id))}"
        told = "" if person.photos is None else count_photos(person.photos)
        yield Suggestion(kind, person.name, told, start, text, person.cover_id)


def _near_people(typed: str, match: re.Match[str], known: Known) -> Iterator[Suggestion]:
    """Somebody whose name is nearly what is typed."""
    people = known.people[:_LOOKED_AT]
    for name in near_names(typed, (person.name for person in people), _MOST_NEAR):
        bearers = [person for person in people if person.name == name]
        cover = bearers[0].cover_id if len(bearers) == 1 else None
        text, told = match["sign"] + _quoted(name), _tr("similar name")
        yield Suggestion(ChipKind.PERSON, name, told, match.start(), text, cover, near=True)


def _word_starts(before: str) -> list[tuple[int, str]]:
    """Where the last two, three and four bare words begin, the longest first, and what they are."""
    places = [m.start() for m in re.finditer(r"(?:(?<=\s)|^)-?[^\s\":()]+", before)]
    found = []
    for start in places[-_MOST_WORDS:-1]:
        text = before[start:].removeprefix("-")
        if '"' not in text and ":" not in text and "(" not in text:
            found.append((start, text))
    return found


def _sign_at(before: str, start: int) -> str:
    return "-" if before[start : start + 1] == "-" else ""


def _times(typed: str, start: int, sign: str, known: Known) -> Iterator[Suggestion]:
    """A year, month or season of photos, with how many there are."""
    if sign:
        return
    for time, count in offered_times(typed, known):
        yield Suggestion(ChipKind.DATE, days(time), count_photos(count), start, str(time))


def _of_key(key: str, typed: str, match: re.Match[str], known: Known) -> Iterator[Suggestion]:
    """Values that can follow a key."""
    if key == "person":
        word = fold(without_id(typed))
        meant = ((one, None) for one in known.people if word in fold(one.name))
        for same in _by_name(meant):
            people = [person for person, _ in same]
            yield from _bearers(people, match.start(), match["sign"], "person:")
        return
    names: dict[str, tuple[ChipKind, Key, Sequence[str]]] = {
        "place": (ChipKind.PLACE, Key.PLACE, known.towns),
        "album": (ChipKind.ALBUM, Key.ALBUM, known.albums),
        "camera": (ChipKind.OTHER, Key.CAMERA, known.cameras),
    }
    choices: dict[str, tuple[Key, list[str]]] = {
        "is": (Key.IS, [str(state) for state in State]),
        "unnamed": (Key.UNNAMED, ["yes", "no"]),
    }
    if key in names:
        kind, written, values = names[key]
        for name in values:
            if not typed or fold(typed) in fold(name):
                yield _value(kind, written, name, match)
    elif key in choices:
        for choice in choices[key][1]:
            if choice.startswith(typed.lower()):
                yield _value(ChipKind.OTHER, choices[key][0], choice, match)


def _value(
    kind: ChipKind, key: Key, name: str, match: re.Match[str], photos: int | None = None
) -> Suggestion:
    text = f"{match['sign']}{key}:{_quoted(name)}"
    details = {ChipKind.PLACE: _tr("place"), ChipKind.ALBUM: _tr("album")}
    title = query_words.filter_words(Filter(key, name)) if kind is ChipKind.OTHER else name
    detail = count_photos(photos) if photos else details.get(kind, "")
    return Suggestion(kind, title, detail, match.start(), text)


def _questions(typed: str, match: re.Match[str]) -> Iterator[Suggestion]:
    """Keys that begin so; what is asked by them stands beside."""
    if match["quoted"] is not None or not typed:
        return
    asked = {
        "date:": (ChipKind.DATE, _tr("2019, 2019-06, summer-2019, 2018..2020")),
        "place:": (ChipKind.PLACE, _tr("a town or country")),
        "near:": (ChipKind.PLACE, _tr("a point and a distance, such as 41.9,12.5,10km")),
        "people:": (ChipKind.PERSON, _tr("how many people, such as 3 or >4")),
        "only:": (ChipKind.PERSON, _tr("nobody else in the photo")),
        "age:": (ChipKind.PERSON, _tr("a name and years, such as Anna<3")),
        "unnamed:": (ChipKind.PERSON, _tr("yes or no")),
        "album:": (ChipKind.ALBUM, _tr("the name of an album")),
        "folder:": (ChipKind.FOLDER, _tr("part of a folder's name")),
        "camera:": (ChipKind.OTHER, _tr("the name of the camera")),
        "lens:": (ChipKind.OTHER, _tr("the name of the lens")),
        "rating:": (ChipKind.OTHER, _tr("stars, such as >=4")),
        "type:": (ChipKind.OTHER, _tr("jpeg, heic, raw…")),
        "is:": (ChipKind.OTHER, _tr("offline, missing, duplicate, video")),
    }
    for key, (kind, detail) in asked.items():
        if key.startswith(typed.lower()) and key != typed.lower():
            yield Suggestion(kind, key, detail, match.start(), match["sign"] + key)


def _beginning(names: Sequence[str], typed: str) -> list[str]:
    """Names one of whose words begins as typed."""
    word = fold(typed)
    return [name for name in names if any(part.startswith(word) for part in fold(name).split())]


def _quoted(name: str) -> str:
    plain = re.fullmatch(r'[^\s"():]+', name) and name.casefold() != "or" and name[0] != "-"
    return name if plain else quoted(name)
