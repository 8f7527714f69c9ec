"""Every filter of a search; people together, surely and maybe; tables in step with the rest."""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import lose, make_face, make_photo
from random_library import decide_something, fill, suggest

from faceorg.core.decisions import Kind
from faceorg.core.entities import PersonId, PhotoId, SetAside
from faceorg.core.errors import QueryError
from faceorg.library import faces as face_rows
from faceorg.library.albums import add_to_album, create_album
from faceorg.library.database import Library
from faceorg.library.faces import Match
from faceorg.library.finding import refresh_all
from faceorg.library.persons import decide
from faceorg.library.photos import add_folder, put_place
from faceorg.library.search import find_left_out, find_maybe, find_photos

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.entities import FaceId

ROME, MUNICH, OCEAN = (41.9, 12.5), (48.137, 11.575), (0.0, -30.0)


@pytest.fixture
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose name has nothing of what is searched for, as tmp_path has."""
    return tmp_path_factory.mktemp("x")


@pytest.fixture
def album(library: Library, root: Path) -> dict[str, PhotoId]:
    """Photos that differ in all that can be asked for, by a letter each."""
    (root / "there").mkdir()
    add_folder(library, root / "there")
    add_folder(library, root / "unplugged")

    def photo(name: str, where: tuple[float, float] | None = None, **facts: object) -> PhotoId:
        place = where or (None, None)
        return make_photo(library, root / name, latitude=place[0], longitude=place[1], **facts)

    return {
        "a": photo(
            "there/Été 2019/IMG_1234.jpg", ROME, taken_at="2019-07-01T10:00:00",
            caption="Straße am See", camera="Canon EOS 5D", lens="EF 50mm f/1.8", rating=5,
            keywords=("Sommer fest", "Anna's"),
        ),
        "b": photo("there/home/DSC77.png", MUNICH, taken_at="2019-12-31T23:59:59", format="PNG",
                   camera="NIKON D90", rating=3),
        "c": photo("unplugged/東京タワー.jpg", OCEAN, taken_at="2020-01-15T00:00:00", rating=0),
        "d": photo("there/home/seaside.jpg", caption="Am Strand"),
    }  # fmt: skip


def letters(album: dict[str, PhotoId], found: Iterable[PhotoId]) -> str:
    return "".join(sorted(name for name, photo in album.items() if photo in set(found)))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ete", "a"),
        ("STRASSE", "a"),
        ("str", "ad"),
        ("ee", ""),  # words are found by how they begin
        ("am", "ad"),
        ('"am see"', "a"),
        ('"see am"', ""),
        ("sommer", "a"),
        ('"fest anna"', ""),  # two keywords are not side by side
        ("img_12", "a"),
        ("img1234", "a"),
        ("1234", "a"),
        ("dsc77.png", "b"),
        ("タワー", "c"),
        ("京", "c"),
        ("canon", ""),
        ("camera:canon", "a"),
        ("camera:5d", "a"),
        ("-camera:canon", "bcd"),
        ("lens:50mm", "a"),
        ("lens:f/1", "a"),
        ("type:png", "b"),
        ("type:jpg", "acd"),
        ("rating:>=4", "a"),
        ("rating:0..3", "bc"),
        ("-rating:>=4", "bcd"),
        ("place:Rome", "a"),
        ("place:roma", "a"),
        ("place:Italia", "a"),
        ("place:Germany or place:münchen", "b"),
        ("-place:rom", "bcd"),
        ("place:rome -date:2019", ""),
        ("near:41.9,12.5,1km", "a"),
        ("near:0,0,4000km", "c"),
        ("near:45,12,600km", "ab"),
        ("near:45,12,30000km", "abc"),
        ("folder:home", "bd"),
        ("folder:seaside", ""),
        ("date:summer-2019", "a"),
        ("date:winter-2019", "bc"),
        ("-(date:2019)", "cd"),
        ("date:2019-12-31", "b"),
        ("is:offline", "c"),
        ("-is:offline", "abd"),
        ("is:missing", ""),
        ("is:video", ""),
        ("(rating:5 or type:png) -camera:nikon", "a"),
        ("date:2019 (place:rome or place:munich)", "ab"),
    ],
)
def test_what_is_asked_is_found(
    library: Library, album: dict[str, PhotoId], query: str, found: str
) -> None:
    assert letters(album, find_photos(library, query)) == found
    assert find_photos(library, query, limit=1) == find_photos(library, query)[:1]


def test_whole_paths_copies_and_losses(
    library: Library, album: dict[str, PhotoId], root: Path
) -> None:
    assert letters(album, find_photos(library, f'folder:"{root}/there"')) == "abd"
    with library.write():
        put_place(library, album["a"], root / "there" / "home" / "copy.jpg", 1)
    assert letters(album, find_photos(library, "is:duplicate")) == "a"
    assert letters(album, find_photos(library, "copy")) == "a"
    lose(library, root / "there/home/seaside.jpg")
    assert letters(album, find_photos(library, "is:missing")) == "d"


def test_albums_are_searched_in(library: Library, album: dict[str, PhotoId]) -> None:
    add_to_album(library, create_album(library, "Best of"), [album["a"], album["d"]])
    create_album(library, "In 2019", "date:2019")
    create_album(library, "Both", 'album:"best of" album:"in 2019"')
    create_album(library, "Itself", "album:itself or Rome")
    assert letters(album, find_photos(library, "album:both")) == "a"
    assert letters(album, find_photos(library, '-album:"Best of"')) == "bc"
    with pytest.raises(QueryError, match="a search for itself"):
        find_photos(library, "album:itself")


@pytest.mark.parametrize(
    ("query", "at", "words"),
    [
        ("see album:Worst", 4, "There is no album named Worst; there are Best of, Broken, In 2019"),
        ("see person:Zoe", 4, "Nobody here is named Zoe; write the name of somebody in People"),
        ("(see or only:Zoe)", 8, "Nobody here is named Zoe"),
        ("see -age:Zoe<3", 4, "Nobody here is named Zoe"),
        ("see age:Anna<3", 4, 'The birthday of Anna is not known; faceorg birthday "Anna"'),
        (
            "see album:Broken",
            4,
            "The search of the album Broken: At character 6: There is no album",
        ),
    ],
)
def test_what_is_not_there_is_told_with_its_place(
    library: Library, album: dict[str, PhotoId], query: str, at: int, words: str
) -> None:
    create_album(library, "Best of")
    create_album(library, "In 2019", "date:2019")
    create_album(library, "Broken", "Anna album:gone")
    decide(library, Kind.LABEL, {"faces": [make_face(library, album["a"])], "person": 1,
                                 "name": "Anna"})  # fmt: skip
    with pytest.raises(QueryError) as raised:
        find_photos(library, query)
    assert raised.value.position == at
    assert raised.value.message.startswith(f"At character {at + 1}: ")
    assert words in raised.value.message


PEOPLE = ("Anna", "Bob", "Carl", "Dora", "Emil")


def crowd(library: Library, chance: random.Random) -> dict[PhotoId, list[tuple[int, str]]]:
    """Photos and, for each of their faces, who it is and how that is known."""
    known: dict[PhotoId, list[tuple[int, str]]] = {}
    said: dict[int, list[FaceId]] = {who: [] for who in range(len(PEOPLE))}
    matches, strangers = [], []
    for number in range(60):
        photo = make_photo(library, Path(f"/{number}.jpg"), taken_at=f"20{number % 20:02}-06-15T10")
        known[photo] = []
        for who in chance.sample(range(len(PEOPLE)), chance.randrange(4)):
            face, how = make_face(library, photo), chance.choice(("said", "sure", "asked"))
            known[photo].append((who, how))
            if how == "said":
                said[who].append(face)
            else:
                matches.append(Match(face, PersonId(who + 1), 0.9, how == "sure"))
        if chance.random() < 0.3:
            known[photo].append((-1, chance.choice(("unknown", "stranger", "nothing"))))
            strangers.append((make_face(library, photo), known[photo][-1][1]))
    for who, faces in said.items():
        decide(library, Kind.LABEL, {"faces": faces, "person": who + 1, "name": PEOPLE[who]})
    for face, what in strangers:
        if what != "unknown":
            reason = SetAside.STRANGER if what == "stranger" else SetAside.NOT_A_FACE
            decide(library, Kind.SET_ASIDE, {"faces": [face], "reason": str(reason)})
    with library.write():
        face_rows.replace_matches(library, matches)
    return known


def test_people_together_agree_with_a_plain_reading(library: Library) -> None:
    known = crowd(library, random.Random(3))

    def there(photo: PhotoId, hoping: bool) -> set[int]:
        return {w for w, how in known[photo] if w >= 0 and (hoping or how != "asked")}

    def alone(photo: PhotoId, who: tuple[int, ...], hoping: bool) -> bool:
        faces = [face for face in known[photo] if face[1] != "nothing"]
        return set(who) <= there(photo, hoping) and all(
            w in who and (hoping or how != "asked") for w, how in faces
        )

    for size in (1, 2, 3):
        for who in itertools.combinations(range(len(PEOPLE)), size):
            names = [PEOPLE[one] for one in who]
            sure = {p for p in known if set(who) <= there(p, False)}
            hoped = {p for p in known if set(who) <= there(p, True)}
            assert set(find_photos(library, " ".join(names))) == sure
            assert set(find_maybe(library, " ".join(names))) == hoped - sure
            only = f"only:{','.join(names)}"
            sure = {p for p in known if alone(p, who, False)}
            assert set(find_photos(library, only)) == sure
            hoped = {p for p in known if alone(p, who, True)}
            assert set(find_photos(library, f"-{only}")) == known.keys() - hoped
            assert set(find_maybe(library, only)) == hoped - sure
    for count in range(5):
        assert set(find_photos(library, f"people:{count}")) == {
            p for p, faces in known.items() if sum(how != "nothing" for _, how in faces) == count
        }
    unnamed = {p for p, f in known.items() if any(how in ("asked", "unknown") for _, how in f)}
    assert set(find_photos(library, "unnamed:yes")) == unnamed
    assert set(find_photos(library, "unnamed:no")) == known.keys() - unnamed


def test_who_is_to_be_left_out_is_left_out_where_only_asked_about(library: Library) -> None:
    known = crowd(library, random.Random(8))
    anna = {p for p, faces in known.items() if {(0, "said"), (0, "sure")} & set(faces)}
    carl = {p for p, faces in known.items() if any(who == 2 for who, _ in faces)}
    asked = {p for p, faces in known.items() if (2, "asked") in faces}
    assert asked & anna
    create_album(library, "Without", "-Carl")
    for query in ("-Carl", "-person:Carl", "-(Carl)", "-(nothing or Carl)", "album:Without"):
        assert set(find_photos(library, query)) == known.keys() - carl, query
        assert set(find_left_out(library, query)) == asked, query
        assert set(find_maybe(library, query)) == asked, query
    assert set(find_photos(library, "Anna -Carl")) == anna - carl
    assert set(find_left_out(library, "Anna -Carl")) == asked & anna
    assert set(find_maybe(library, "-(-Carl)")) == asked
    assert find_left_out(library, "-(-Carl)") == []
    assert set(find_photos(library, "-album:Without")) == carl - asked
    assert find_left_out(library, "Anna") == find_maybe(library, "date:2005") == []


def test_ages_go_by_birthdays(library: Library) -> None:
    photos = {
        year: make_photo(library, Path(f"/{year}.jpg"), taken_at=f"{year}-03-01T00:00:00")
        for year in (2015, 2016, 2017, 2019, 2020)
    }
    faces = [make_face(library, photo) for photo in photos.values()]
    decide(library, Kind.LABEL, {"faces": faces, "person": 1, "name": "Anna"})
    with pytest.raises(QueryError, match="birthday of Anna is not known"):
        find_photos(library, "age:Anna<3")
    decide(library, Kind.BIRTHDAY, {"person": 1, "date": "2016-02-29"})
    years = {
        text: [y for y, p in photos.items() if p in find_photos(library, f"age:{text}")]
        for text in ("Anna<3", "Anna=0", "Anna>=1", "Anna=3..4", "Anna>200")
    }
    assert years == {
        "Anna<3": [2016, 2017], "Anna=0": [2016], "Anna>=1": [2017, 2019, 2020],
        "Anna=3..4": [2019, 2020], "Anna>200": [],
    }  # fmt: skip
    with pytest.raises(QueryError, match="Nobody here is named Zoe"):
        find_photos(library, "age:Zoe<3")


TABLES = ("listing", "photo_people", "photo_towns", "photo_words")


def told(library: Library) -> dict[str, list[tuple[object, ...]]]:
    words = "rowid, caption, keywords, name, folder, camera, lens"
    return {
        table: sorted(
            library.rows(f"SELECT {words if table == 'photo_words' else '*'} FROM {table}"),
            key=repr,
        )
        for table in TABLES
    }


@pytest.mark.parametrize("seed", range(3))
def test_what_searches_read_is_never_behind(library: Library, seed: int) -> None:
    chance = random.Random(seed)
    faces = fill(library, 15, chance)
    for _ in range(12):
        decide_something(library, faces, chance)
        suggest(library, faces, chance)
        before = told(library)
        refresh_all(library)
        assert told(library) == before


def test_an_older_library_is_filled_when_opened(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l") as library:
        photo = make_photo(library, Path("/a/rome.jpg"), latitude=ROME[0], longitude=ROME[1])
        face = make_face(library, photo)
        decide(library, Kind.LABEL, {"faces": [face], "person": 1, "name": "Anna"})
        before = told(library)
        with library.write():
            for table in (*TABLES, "town_words", "towns"):
                library.change(f"DELETE FROM {table}")
            for table in ("words", "people"):
                library.change(f"INSERT INTO stale_{table} SELECT id FROM photos")
        assert told(library) == before
        assert find_photos(library, "Anna place:rome only:Anna rome") == [photo]
