"""Searches agree with a plain reading in Python, for every mix of people, words and days."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import make_face, make_photo

from faceorg.core.decisions import Kind
from faceorg.core.entities import FaceId, PersonId, PhotoId
from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.library import faces as face_rows
from faceorg.library.albums import albums, create_album
from faceorg.library.faces import Match
from faceorg.library.names import name_to_find
from faceorg.library.persons import decide
from faceorg.library.search import find_album_photos, find_photos
from faceorg.library.text import fold

if TYPE_CHECKING:
    from faceorg.library.database import Library

NAMES = ("Anna", "Anna", "Anna Ng", "Bob", "José", "Rome", "O'Neil")
WORDS = ("rome", "100%", "a_b", "café", "it's", "Anna", "beach\\day")


@dataclass
class Known:
    """What the test put into a photo."""

    text: list[str]
    day: str | None
    shelved: bool
    people: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)


def build(library: Library, chance: random.Random) -> dict[PhotoId, Known]:
    known: dict[PhotoId, Known] = {}
    members: dict[int, list[FaceId]] = {n: [] for n in range(len(NAMES))}
    matched: list[Match] = []
    for number in range(40):
        photo, entry = _photo(library, number, chance)
        known[photo] = entry
        for who in chance.sample(range(len(NAMES)), chance.randrange(4)):
            found = make_face(library, photo)
            if chance.random() < 0.5:
                members[who].append(found)
                entry.people.add(f"{who}")
            else:
                sure = chance.random() < 0.5
                matched.append(Match(found, PersonId(who + 1), 0.9, sure))
                (entry.people if sure else entry.asked).add(f"{who}")
    for who, faces in members.items():
        said = {"faces": faces, "person": who + 1, "name": NAMES[who]}
        decide(library, Kind.LABEL, said)
    with library.write():
        face_rows.replace_matches(library, matched)
    return known


def _photo(library: Library, number: int, chance: random.Random) -> tuple[PhotoId, Known]:
    path = Path(f"/photos/{chance.choice(WORDS)} {number}.jpg".replace("\\", ""))
    caption = chance.choice((None, *WORDS))
    day = chance.choice((None, "2019-06-30", "2019-07-01", "2020-02-29", "2020-12-31"))
    taken = f"{day}T23:59:59" if day else None
    photo = make_photo(library, path, taken_at=taken, caption=caption)
    shelved = chance.random() < 0.1
    if shelved:
        with library.write():
            library.change("UPDATE photos SET readable = 0 WHERE id = ?", (photo,))
    return photo, Known([str(path), caption or ""], day, shelved)


PEOPLE_TERMS = {
    "Anna": {0, 1},  # exactly so named; not Anna Ng
    '"Anna Ng"': {2},
    "Anna Ng": {2},
    "person:ng": {2},
    "BOB": {3},
    "person:jose": {4},
    "Rome": {5},  # a person's name wins over the word
    "o'neil": {6},
}
TEXT_TERMS = {
    "text:rome": "rome", "text:Anna": "anna", "100%": "100%", "text:%": "%", "a_b": "a_b",
    "CAFÉ": "cafe", "it's": "it's", "text:jpg": "jpg", '"photos/"': "photos/", "nothing": "nothing",
    "text:\\": "\\",
}  # fmt: skip
DAY_TERMS = {
    "date:2019": ("2019-01-01", "2019-12-31"), "date:2019-06": ("2019-06-01", "2019-06-30"),
    "date:2019-07-01..": ("2019-07-01", "9999"), "date:..2020-02-28": ("0", "2020-02-28"),
}  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_every_mix_agrees_with_a_plain_reading(library: Library, seed: int) -> None:
    chance = random.Random(seed)
    known = build(library, chance)
    texts = [*PEOPLE_TERMS, *TEXT_TERMS]
    for _ in range(150):
        negated = {
            text: chance.random() < 0.3 for text in chance.sample(texts, chance.randrange(4))
        }
        days = chance.sample(list(DAY_TERMS), chance.randrange(2))
        parts = [("-" if no else "") + text for text, no in negated.items()]
        query = " ".join(parts + days)
        expected = {
            photo
            for photo, entry in known.items()
            if not entry.shelved
            and all(_holds(text, entry, no) != no for text, no in negated.items())
            and all(_taken(entry.day, *DAY_TERMS[day]) for day in days)
        }
        assert set(find_photos(library, query)) == expected, query


def _holds(term: str, entry: Known, no: bool) -> bool:
    """Who is only asked about is there for a minus alone."""
    if term in PEOPLE_TERMS:
        there = entry.people | (entry.asked if no else set())
        return bool(there & {str(who) for who in PEOPLE_TERMS[term]})
    return any(TEXT_TERMS[term] in fold(text) for text in entry.text)


def _taken(day: str | None, first: str, last: str) -> bool:
    return day is not None and first <= day <= last


@pytest.fixture
def anna_ng(library: Library) -> tuple[PhotoId, PhotoId]:
    """A photo of Anna and Bob, and one of Anna Ng."""
    both = make_photo(library, Path("/trip/1.jpg"), taken_at="2020-01-01T00:00:00")
    other = make_photo(library, Path("/trip/2.jpg"), taken_at="2021-01-01T00:00:00")
    for person, (photo, name) in enumerate(((both, "Anna"), (both, "Bob"), (other, "Anna Ng")), 1):
        said = {"faces": [make_face(library, photo)], "person": person, "name": name}
        decide(library, Kind.LABEL, said)
    return both, other


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "other both"),
        ("Anna", "both"),
        ("anna Bob", "both"),
        ("Anna Ng", "other"),
        ("Ng", "other"),
        ("Ng Anna", ""),
        ('"Ng Anna"', "other"),
        ("-Anna Ng", "both"),
        ("-Ng", "both"),
        ("Bob -Ng", "both"),
        ("person:Anna Ng", "other"),
        ("Anna date:2020", "both"),
        ("trip", "other both"),
        ("trip date:2021", "other"),
        ("-trip", ""),
        ("text:anna", ""),
        ("\u0301", "other both"),  # an accent alone is in every text, and nobody's name
    ],
)
def test_names_of_one_and_two_words(
    library: Library, anna_ng: tuple[PhotoId, PhotoId], query: str, found: str
) -> None:
    both, other = anna_ng
    assert find_photos(library, query) == [{"both": both, "other": other}[n] for n in found.split()]


@pytest.mark.usefixtures("anna_ng")
def test_a_person_nobody_is_named_is_told(library: Library) -> None:
    with pytest.raises(QueryError, match="Nobody here is named Zoe"):
        find_photos(library, "person:Zoe")


def test_a_person_merged_away_is_found_under_the_new_name(
    library: Library, anna_ng: tuple[PhotoId, PhotoId]
) -> None:
    decide(library, Kind.MERGE, {"into": 1, "from": 3})
    assert find_photos(library, "Anna") == [anna_ng[1], anna_ng[0]]
    assert find_photos(library, "Ng") == []


def test_a_file_name_that_is_no_text_is_found_by_its_bytes(library: Library) -> None:
    photo = make_photo(library, Path("/caf\udce9.jpg"))
    assert find_photos(library, "caf\udce9") == [photo]
    assert find_photos(library, "caf") == [photo]
    assert find_photos(library, "\udcea") == []


def test_an_album_of_a_search_follows_it(
    library: Library, anna_ng: tuple[PhotoId, PhotoId]
) -> None:
    create_album(library, "Bob", "Bob")
    album = albums(library)[0]
    assert find_album_photos(library, album) == [anna_ng[0]]
    decide(library, Kind.LABEL, {"faces": [make_face(library, anna_ng[1])], "person": 2})
    assert find_album_photos(library, album) == [anna_ng[1], anna_ng[0]]


@pytest.fixture
def johns(library: Library) -> dict[str, PhotoId]:
    """John (1) in photo one, John (2) in photo two, Ann#2 in photo three, all in photo all."""
    photos = {name: make_photo(library, Path(f"/p/{name}.jpg")) for name in ("one", "two", "three")}
    together = make_photo(library, Path("/p/all.jpg"))
    for person, (name, photo) in enumerate(photos.items(), 1):
        faces = [make_face(library, photo), make_face(library, together)]
        called = "Ann#2" if name == "three" else "John"
        decide(library, Kind.LABEL, {"faces": faces, "person": person, "name": called})
    return {**photos, "all": together}


def found_in(library: Library, photos: dict[str, PhotoId], query: str) -> set[str]:
    names = {photo: name for name, photo in photos.items()}
    return {names[photo] for photo in find_photos(library, query)}


def test_one_of_several_people_of_a_name_is_meant_by_id(
    library: Library, johns: dict[str, PhotoId]
) -> None:
    assert found_in(library, johns, "John") == {"one", "two", "all"}
    for query in ("person:John#2", "person:p2", 'person:"John#2"', "person:Jim#2"):
        assert found_in(library, johns, query) == {"two", "all"}, query
    assert found_in(library, johns, "-person:John#2") == {"one", "three"}
    assert found_in(library, johns, "only:John#2") == {"two"}
    assert found_in(library, johns, "only:John#1,John#2,Ann#2") == {"all"}
    assert found_in(library, johns, "John#2") == set(), "a bare word is no id"
    assert found_in(library, johns, "person:Ann#2") == {"three", "all"}, "it is a name"
    assert name_to_find(library, "John", PersonId(2)) == "John#2"
    assert name_to_find(library, "Ann#2", PersonId(3)) == "Ann#2"
    with pytest.raises(QueryError) as raised:
        find_photos(library, "person:John#77")
    assert raised.value.details == {"name": "John"}


def test_who_is_meant_by_id_stays_so_when_renamed_and_merged(
    library: Library, johns: dict[str, PhotoId]
) -> None:
    album = create_album(library, "Our John", "person:John#2")
    decide(library, Kind.RENAME, {"person": 2, "name": "Jack"})
    (saved,) = [one for one in albums(library) if one.id == album]
    assert set(find_album_photos(library, saved)) == {johns["two"], johns["all"]}
    decide(library, Kind.MERGE, {"from": 2, "into": 1})
    assert set(find_album_photos(library, saved)) == {johns["one"], johns["two"], johns["all"]}


def test_mistakes_that_only_a_library_knows(library: Library) -> None:
    decide(library, Kind.LABEL, {"faces": [], "person": 1, "name": "Anna"})
    create_album(library, "Empty", "person:Zoe")
    create_album(library, "Round", "album:Round")
    for query, mistake in (
        ("person:Zoe", Mistake.NOBODY),
        ("age:Anna<3", Mistake.NO_BIRTHDAY),
        ("album:None", Mistake.NO_ALBUM),
        ("album:Empty", Mistake.IN_ALBUM),
    ):
        with pytest.raises(QueryError) as raised:
            find_photos(library, query)
        assert raised.value.mistake is mistake
    assert raised.value.inner is not None
    assert raised.value.inner.mistake is Mistake.NOBODY
    with pytest.raises(QueryError) as raised:
        find_photos(library, "album:Round")
    assert raised.value.inner is not None
    assert raised.value.inner.mistake is Mistake.ALBUM_IN_ITSELF
