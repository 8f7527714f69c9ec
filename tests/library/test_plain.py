"""Plain words of a search mean what a library has: its people, the towns of its photos, albums."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import make_face, make_photo

from faceorg.core.decisions import Kind
from faceorg.library.albums import albums, create_album
from faceorg.library.persons import decide
from faceorg.library.plain import as_saved, understand
from faceorg.library.search import find_album_photos, find_photos

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

ROME, MUNICH = (41.89, 12.49), (48.137, 11.575)


@pytest.fixture
def photos(library: Library) -> dict[str, PhotoId]:
    """Anna and Ben in Rome in summer 2025, Anna in Munich at Christmas 2024, Ben in a folder."""
    taken = {
        "rome": ("/a/1.jpg", "2025-07-01T10:00:00", ROME),
        "munich": ("/a/2.jpg", "2024-12-24T18:00:00", MUNICH),
        "folder": ("/Rome 2019/3.jpg", "2019-01-31T23:00:00", None),
        "undated": ("/summer trip/4.jpg", None, None),
    }
    made = {}
    for name, (path, when, at) in taken.items():
        place = {} if at is None else {"latitude": at[0], "longitude": at[1]}
        made[name] = make_photo(library, Path(path), taken_at=when, **place)
    faces = {
        "Anna": [make_face(library, made["rome"]), make_face(library, made["munich"])],
        "Ben": [make_face(library, made["rome"]), make_face(library, made["folder"])],
    }
    for person, (name, of) in enumerate(faces.items(), 1):
        decide(library, Kind.LABEL, {"faces": of, "person": person, "name": name})
    return made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna and Ben in summer 2025", "rome"),
        ("Anna und Ben, Sommer 2025, in Rom", "rome"),
        ("Anna y Ben en Roma", "rome"),
        ("anna not ben", "munich"),
        ("in Italien", "rome"),
        ("Rome", "rome folder"),  # the photos taken there, and those in a folder called so
        ("Munich or Rome", "rome munich folder"),
        ("Deutschland oder Italien", "rome munich"),
        ("24.12.2024", "munich"),
        ("Christmas", "munich"),
        ("last christmas", ""),
        ("winter", "munich folder"),
        ("summer", "rome undated"),
        ("date:summer", "rome"),
        ("-date:summer", "munich folder undated"),
        ("January", "folder"),
        ("2018-2024", "munich folder"),
        ("ohne Anna 2019", "folder"),
    ],
)
def test_plain_words_find_photos(
    library: Library, photos: dict[str, PhotoId], text: str, names: str
) -> None:
    asked = understand(library, text, today=date(2026, 11, 28)).text
    found = set(find_photos(library, asked))
    assert {name for name, photo in photos.items() if photo in found} == set(names.split())


def test_towns_without_photos_are_words(library: Library, photos: dict[str, PhotoId]) -> None:
    reading = understand(library, "Anna, Paris")
    assert (reading.text, reading.unknown) == ("Anna Paris", ("Paris",))


def test_a_search_saved_before_plain_words_means_what_it_did(
    library: Library, photos: dict[str, PhotoId]
) -> None:
    create_album(library, "Old", "Ben 2019")
    create_album(library, "Older", "(Anna or summer)")
    new, old = albums(library)[::-1] if albums(library)[0].name == "Old" else albums(library)
    assert find_album_photos(library, old) == [photos["folder"]], "the folder is called so"
    for album in (old, new):
        assert album.query is not None
        written = as_saved(library, album.query)
        assert understand(library, written).text == written
        assert find_photos(library, written) == find_album_photos(library, album)
    assert as_saved(library, "Ben 2019") == "Ben text:2019"
    assert as_saved(library, "person:Zoe 2019") == "person:Zoe 2019", "it never was a search"
