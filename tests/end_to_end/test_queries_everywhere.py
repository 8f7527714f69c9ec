"""Every word of the query language means the same in the window, in commands and in albums."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from builders import lose
from click.testing import CliRunner
from gui_builders import draw_photo

from faceorg.cli import cli
from faceorg.core.decisions import Kind
from faceorg.core.entities import PhotoFacts, PhotoId
from faceorg.core.errors import QueryError
from faceorg.core.geometry import BoundingBox
from faceorg.gui.app import build_window
from faceorg.gui.query_mistakes import mistake_words
from faceorg.library.albums import albums, create_album
from faceorg.library.database import Library
from faceorg.library.faces import NewFace, add_face
from faceorg.library.gazetteer import towns_file
from faceorg.library.persons import decide
from faceorg.library.photos import add_folder, add_photo, put_place
from faceorg.library.search import find_album_photos, find_photos
from faceorg.library.stacks import replace_finds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support "),
    pytest.mark.skipif(towns_file() is None, reason="the list of towns is not installed"),
]

PEOPLE = ("Anna", "Bob", "Carl")
PHOTOS: dict[str, dict[str, Any]] = {
    "a": {"at": "2019-07-01T10:00:00", "who": "Anna Bob", "caption": "Straße am See", "rating": 5,
          "latitude": 41.9, "longitude": 12.5, "camera": "Canon EOS 5D", "lens": "EF 50mm f/1.8",
          "keywords": ("Sommer fest",)},
    "b": {"at": "2019-12-31T23:59:59", "who": "Anna Carl", "format": "PNG", "rating": 3,
          "latitude": 48.137, "longitude": 11.575, "camera": "NIKON D90"},
    "c": {"at": "2020-01-15T00:00:00", "who": "Bob ?", "rating": 0, "folder": "unplugged"},
    "d": {"at": "2018-06-15T09:00:00", "who": "Anna ? ? ? ?", "caption": "first day"},
    "e": {"at": "2017-03-01T00:00:00", "format": "MOV", "seconds": 3.0},
    "f": {"at": "2016-03-01T00:00:00", "folder": "home/Été"},
    "g": {"at": "2015-03-01T00:00:00", "motion": True},
}  # fmt: skip

QUERIES = {
    "": "abcdefg", "Anna": "abd", "Anna Bob": "a", "Anna -Carl": "ad", "-Carl": "acdefg",
    "only:Anna,Bob": "a", "only:Anna": "", "people:2": "abc", "people:>4": "d", "people:0": "efg",
    "unnamed:yes": "cd", "unnamed:no": "abefg", "strasse": "a", "STR": "a", "text:sommer": "a",
    "ete": "f", '"first day"': "d", '"day first"': "", "text:am": "a", "person:Anna": "abd",
    "date:2019": "ab", "date:2019-06..2020-01": "abc", "date:summer-2018": "d", "date:sommer": "ad",
    "date:..2016": "fg", "-date:2019": "cdefg", "date:2019-07-01": "a",
    "place:Rome": "a", "place:Italia": "a", "near:41.9,12.5,10km": "a", "near:45,12,600km": "ab",
    "camera:canon": "a", "lens:50mm": "a", "type:png": "b", "type:video": "e",
    "rating:>=4": "a", "rating:3": "b", "rating:0..3": "bc", "folder:home": "f",
    "album:Best": "ag", '-album:"Best"': "bcdef", "album:live": "ab",
    "is:offline": "c", "is:missing": "g", "is:duplicate": "b", "is:video": "e", "is:motion": "g",
    "is:stack": "de", "age:Anna<3": "d", "age:Anna=3": "ab", "Anna or Bob": "abcd",
    "(Anna or Bob) -(Carl or date:2018)": "ac", "(rating:5 or type:png) -camera:nikon": "a",
    "(date:2019 or date:2020) (Bob or place:munich)": "abc",
}  # fmt: skip

MISTAKES = [
    "Anna people:many", "Anna (Bob", 'Anna "Bob', "see person:Zoe", "x album:Worst", "date:soon",
    "is:lost", "who:Anna", "age:Bob<3", "near:91,0", "Anna or",
]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which every filter finds something, and nothing all; one drive is away."""
    home = tmp_path_factory.mktemp("x")
    with Library.open(home / "library.faceorg") as library:
        add_folder(library, home / "here")
        add_folder(library, home / "unplugged")
        _fill(library, home)
    return home


def _fill(library: Library, home: Path) -> None:
    labels: dict[str, list[int]] = {name: [] for name in PEOPLE}
    photos: dict[str, PhotoId] = {}
    for seed, (letter, told) in enumerate(PHOTOS.items()):
        folder = home / told.get("folder", "here")
        path = draw_photo(folder / f"{letter}{letter}.jpg", seed)
        known = {k: v for k, v in told.items() if k not in ("at", "who", "folder", "format")}
        facts = PhotoFacts(told.get("format", "JPEG"), 320, 240, taken_at=told["at"], **known)
        with library.write():
            photo = add_photo(library, f"hash-{letter}", path.stat().st_size, facts)
            put_place(library, photo, path, 1)
            for place, who in enumerate(told.get("who", "").split()):
                face = NewFace(BoundingBox(0.15 * place, 0.2, 0.1, 0.2), None, 0.9, 0.8, None)
                labels.setdefault(who, []).append(add_face(library, photo, face, "pack"))
        photos[letter] = photo
        if told.get("folder") == "unplugged":
            path.unlink()
            folder.rmdir()
    for person, name in enumerate(PEOPLE, 1):
        decide(library, Kind.LABEL, {"faces": labels[name], "person": person, "name": name})
    decide(library, Kind.BIRTHDAY, {"person": 1, "date": "2016-02-29"})
    create_album(library, "Best", None, [photos["a"], photos["g"]])
    create_album(library, "Live", "date:2019 Anna")
    with library.write():
        put_place(library, photos["b"], home / "here" / "again.jpg", 1)
        lose(library, home / "here" / "gg.jpg")
        replace_finds(library, [[photos["d"], photos["e"]]])


def letters(library: Library, photos: list[PhotoId]) -> str:
    rows = dict(library.rows("SELECT id, substr(content_hash, 6) FROM photos"))
    return "".join(sorted(rows[photo] for photo in photos))


@pytest.fixture
def window(qtbot: QtBot, home: Path) -> Iterator[MainWindow]:
    window = build_window(home / "library.faceorg")
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


def test_the_window_finds_the_same(window: MainWindow) -> None:
    room, reader = window.photos, window.context.reader
    for query, found in QUERIES.items():
        if query:
            window.search_bar.show_search(query)
        assert window.search_bar.line.mistake is None, query
        assert letters(reader, room.found()) == found, query
        window.search_bar.show_search("text:nothing")


@pytest.mark.parametrize("query", QUERIES)
def test_commands_and_albums_find_the_same(home: Path, query: str) -> None:
    path = home / "library.faceorg"
    words = ["search", "--json", "--library", str(path), "--", *([query] if query else [])]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.stderr
    answer = json.loads(result.stdout)
    names = {one["photo"].rpartition("/")[2] for one in answer["photos"]}
    assert {f"{letter}{letter}.jpg" for letter in QUERIES[query]} == {
        "bb.jpg" if name == "again.jpg" else name for name in names
    }
    assert answer["count"] == len(QUERIES[query])
    with Library.open(path) as library:
        album = create_album(library, f"Album {query}", query)
        found = next(one for one in albums(library) if one.id == album)
        assert letters(library, find_album_photos(library, found)) == QUERIES[query]


@pytest.mark.parametrize("query", MISTAKES)
def test_a_mistake_is_told_the_same(home: Path, window: MainWindow, query: str) -> None:
    with pytest.raises(QueryError) as raised:
        find_photos(window.context.reader, query)
    assert raised.value.position is not None
    assert raised.value.message.startswith(f"At character {raised.value.position + 1}: ")
    window.search_bar.show_search(query)
    assert window.search_bar.error.words == mistake_words(raised.value)
    assert window.search_bar.line.mistake == raised.value.position  # where, in the line itself
    library = ["--library", str(home / "library.faceorg")]
    for words in (["search", query], ["album", "create", "New", "--live", query]):
        result = CliRunner().invoke(cli, [words[0], *words[1:], *library])
        assert result.exit_code == 1
        assert raised.value.message in result.stderr
