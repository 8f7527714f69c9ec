"""Whoever counts photos comes to the same number: searches, folders, people, places, albums."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import lose, make_face, make_photo
from random_library import decide_something, fill, suggest

from faceorg.library.albums import album_photos, albums
from faceorg.library.folder_tree import photos_in, read_folders
from faceorg.library.lives import read_life
from faceorg.library.persons import persons
from faceorg.library.photos import (
    add_folder,
    count_photos,
    photos_below,
    put_place,
)
from faceorg.library.places import count_files
from faceorg.library.search import find_album_photos, find_photos
from faceorg.library.stacks import all_stacks, below_shown, collapsed
from faceorg.library.towns import photos_of_country, placed_photos, read_travels, unplaced_photos

if TYPE_CHECKING:
    from faceorg.library.database import Library

ROOT = Path("/photos")


def crowded(library: Library, chance: random.Random) -> None:
    """Photos in folders and towns, some in two places, some gone, some stacked, with people."""
    add_folder(library, ROOT)
    faces = fill(library, 25, chance)
    for number in range(15):
        where = chance.choice([(41.9, 12.5), (48.85, 2.35), (35.0, -45.0), (None, None)])
        path = ROOT / f"trip {number % 3}" / f"in{number}.jpg"
        photo = make_photo(library, path, latitude=where[0], longitude=where[1])
        faces += [make_face(library, photo, left=0.3 * n) for n in range(chance.randrange(3))]
        with library.write():
            if chance.random() < 0.3:
                put_place(library, photo, ROOT / "copies" / f"in{number}.jpg", 1)
            if chance.random() < 0.2:
                lose(library, path)
    for _ in range(25):
        decide_something(library, faces, chance)
    suggest(library, faces, chance)


@pytest.mark.parametrize("seed", range(6))
def test_every_count_of_photos_is_that_of_its_search(library: Library, seed: int) -> None:
    crowded(library, random.Random(seed))
    everything = find_photos(library, "")
    assert count_photos(library) == len(everything)
    _folders(library, len(everything))
    _places(library, len(everything))
    _people(library)
    for album in albums(library):
        if album.query is None:
            found = find_photos(library, f'album:"{album.name}"')
            assert set(found) == set(album_photos(library, album.id))
            assert len(find_album_photos(library, album)) == album.photo_count == len(found)


def _folders(library: Library, everything: int) -> None:
    tree = read_folders(library)
    (root,) = [folder for folder in tree if folder.parent < 0]
    assert (root.path, root.total) == (ROOT, everything)
    for folder in tree:
        assert folder.total == len(photos_in(library, folder.path))
        assert folder.own == len(photos_in(library, folder.path, below=False))
        assert folder.total == len(find_photos(library, f'folder:"{folder.path}"'))


def _places(library: Library, everything: int) -> None:
    travels = read_travels(library)
    assert len(travels.photos) == len(placed_photos(library))
    assert travels.unplaced == len(unplaced_photos(library)) == everything - len(travels.photos)
    for country in travels.countries:
        found = find_photos(library, f'place:"{country.name}"')
        assert country.count == len(photos_of_country(library, country.name)) == len(found)


def _people(library: Library) -> None:
    everybody = persons(library, hidden=True)
    bearers = Counter(person.name for person in everybody)
    for person in everybody:
        photos = {photo for year in read_life(library, person.id).years for photo in year.photos}
        assert person.photo_count == len(photos)
        if person.name is not None and bearers[person.name] == 1:
            assert set(find_photos(library, f'person:"{person.name}"')) == photos


@pytest.mark.parametrize("seed", range(6))
def test_what_is_shown_as_fewer_lies_in_stacks(library: Library, seed: int) -> None:
    crowded(library, random.Random(seed))
    everything = find_photos(library, "")
    stacked = all_stacks(library)
    below = sum(len(members) - 1 for members in stacked.values())
    shown = collapsed(library, everything)
    assert len(shown) == len(everything) - below
    assert sum(below_shown(library, everything, shown).values()) == below
    some = everything[::2]
    shown = collapsed(library, some)
    for row, count in below_shown(library, some, shown).items():
        assert shown[row] in some
        assert count > 0
    assert sum(below_shown(library, some, shown).values()) == len(some) - len(shown)
    assert below_shown(library, some, some) == {}
    assert {p for members in stacked.values() for p in members} == set(
        find_photos(library, "is:stack")
    )


@pytest.mark.parametrize("seed", range(3))
def test_files_are_photos_and_their_exact_copies(library: Library, seed: int) -> None:
    crowded(library, random.Random(seed))
    here, known = photos_below(library, ROOT)
    rows = library.rows(
        """SELECT l.photo_id FROM places l JOIN photos p ON p.id = l.photo_id
           WHERE l.missing = 0 AND p.readable = 1"""
    )
    assert count_files(library, ROOT) == len(rows)
    assert {row[0] for row in rows} == here <= known
    assert count_files(library, ROOT / "copies") == sum(
        str(row[0]).startswith(str(ROOT / "copies"))
        for row in library.rows(
            """SELECT l.path FROM places l JOIN photos p ON p.id = l.photo_id
               WHERE l.missing = 0 AND p.readable = 1"""
        )
    )
