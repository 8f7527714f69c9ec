"""Names in captions, folders and files are offered where they speak of the faces asked about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import make_face, make_photo

from faceorg.core.entities import Hint, PersonId
from faceorg.core.errors import DecisionError
from faceorg.library import photos as photo_rows
from faceorg.library.hints import set_hints
from faceorg.library.photo_texts import TextSource
from faceorg.operations import label
from faceorg.operations.name_offers import NameOffer, name_offers, refuse_names
from faceorg.operations.noes import noes, take_back

if TYPE_CHECKING:
    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library

ROOT = Path("/home/rosa/Pictures")


@pytest.fixture(autouse=True)
def crowd(library: Library) -> None:
    """Thirty photos of all kinds of things, in a folder the user added."""
    with library.write():
        photo_rows.add_folder(library, ROOT)
    for number in range(30):
        make_face(library, make_photo(library, ROOT / f"Summer {number % 7}" / f"IMG_{number}.jpg"))


def faces_in(library: Library, *paths: str, caption: str | None = None) -> list[FaceId]:
    return [make_face(library, make_photo(library, ROOT / path, caption=caption)) for path in paths]


def offered(library: Library, faces: list[FaceId]) -> list[tuple[str, TextSource]]:
    return [(offer.name, offer.source) for offer in name_offers(library, faces)]


def test_nothing_written_offers_nothing(library: Library) -> None:
    faces = faces_in(library, "IMG_1.jpg", "IMG_2.jpg")
    assert name_offers(library, faces) == []
    assert name_offers(library, []) == []


def test_a_name_in_a_file_name_is_offered_for_both_in_the_photo(library: Library) -> None:
    photo = make_photo(library, ROOT / "Anna and Ben at the lake.jpg")
    left, right = make_face(library, photo), make_face(library, photo, left=0.6)
    assert offered(library, [left]) == [], "one file proves nothing of words that may be anything"
    label.name_faces(library, faces_in(library, "IMG_7.jpg"), "Anna")
    label.name_faces(library, faces_in(library, "IMG_8.jpg"), "Ben Low")
    assert offered(library, [left]) == [("Anna", TextSource.FILE), ("Ben Low", TextSource.FILE)]
    label.name_faces(library, [left], "Anna")
    assert offered(library, [right]) == [("Ben Low", TextSource.FILE)], "Anna is the other one"


def test_a_folder_named_after_somebody(library: Library) -> None:
    faces = faces_in(library, "Anna 2019/1.jpg", "Anna 2019/2.jpg", "Anna 2019/3.jpg")
    (offer,) = name_offers(library, faces)
    assert offer == NameOffer("Anna", None, TextSource.FOLDER, 3, 3)


@pytest.mark.parametrize("folder", ["Phone", "Neuer Ordner 2", "Descargas", "WhatsApp Images"])
def test_what_folders_are_called_on_every_computer_is_nobodys_name(
    library: Library, folder: str
) -> None:
    faces = faces_in(library, *(f"{folder}/{number}.jpg" for number in range(3)))
    assert offered(library, faces) == []


def test_a_caption_that_is_a_name(library: Library) -> None:
    faces = faces_in(library, "a.jpg", caption="Grandma Rose")
    assert offered(library, faces) == [("Grandma Rose", TextSource.CAPTION)]
    told = faces_in(library, "b.jpg", caption="Looking at the Matterhorn")
    assert offered(library, told) == []


def test_words_of_everybodys_photos_are_nobodys_name(library: Library) -> None:
    mine = faces_in(library, *(f"Lindau/{n}.jpg" for n in range(3)))
    faces_in(library, *(f"Lindau/{n}.jpg" for n in range(3, 30)))
    assert offered(library, mine) == []


def test_folders_above_the_one_added_name_nobody_but_below_they_may(library: Library) -> None:
    """The user's own name is in every path."""
    assert offered(library, faces_in(library, "1.jpg", "2.jpg")) == []
    own = faces_in(library, "Rosa/1.jpg", "Rosa/2.jpg")
    assert offered(library, own) == [("Rosa", TextSource.FOLDER)]


def test_who_is_known_comes_first_and_by_the_given_name(library: Library) -> None:
    label.name_faces(library, faces_in(library, "x.jpg"), "Zoë van Dyk")
    faces = faces_in(library, "Mila & zoe 1.jpg", "Mila & Zoe 2.jpg")
    assert name_offers(library, faces) == [
        NameOffer("Zoë van Dyk", PersonId(1), TextSource.FILE, 2, 2),
        NameOffer("Mila", None, TextSource.FILE, 2, 2),
    ]


def test_a_namesake_with_another_surname_is_somebody_else(library: Library) -> None:
    label.name_faces(library, faces_in(library, "x.jpg"), "Bill McBride")
    label.name_faces(library, faces_in(library, "y.jpg"), "Anna Low")
    faces = faces_in(library, "Bill_Graham_0001.jpg", "Bill_Graham_0002.jpg")
    assert offered(library, faces) == [("Bill Graham", TextSource.FILE)]
    both = faces_in(library, "Anna Bill 1.jpg", "Anna Bill 2.jpg")
    assert {name for name, _ in offered(library, both)} == {"Anna Low", "Bill McBride"}


def test_of_two_people_of_one_name_nobody_is_offered(library: Library) -> None:
    for _ in range(2):
        label.name_faces(library, faces_in(library, "x.jpg"), "Anna", new=True)
    assert all(
        offer.person is None for offer in name_offers(library, faces_in(library, "Anna.jpg"))
    )


def test_people_tagged_without_a_place_tell_two_groups_apart(library: Library) -> None:
    """Ann and Bob are tagged together twice, and each alone once: each group fits one of them."""
    groups: list[list[FaceId]] = [[], []]
    for names in (("Ann", "Bob"), ("Ann", "Bob"), ("Ann",), ("Bob",)):
        photo = make_photo(library, ROOT / f"{len(groups[0])}{len(groups[1])}.jpg")
        with library.write():
            set_hints(library, photo, [Hint(name, "google") for name in names])
        for who, name in enumerate(("Ann", "Bob")):
            if name in names:
                groups[who].append(make_face(library, photo, left=0.1 + 0.5 * who))
    assert [offered(library, faces)[0] for faces in groups] == [
        ("Ann", TextSource.TAG),
        ("Bob", TextSource.TAG),
    ]


def test_a_tag_is_a_name_however_it_is_written(library: Library) -> None:
    (face,) = faces_in(library, "IMG_4.jpg")
    with library.write():
        set_hints(library, 31, [Hint("grandpa joe", "xmp")])
    assert offered(library, [face]) == [("grandpa joe", TextSource.TAG)]


def test_who_was_not_born_or_is_not_this_is_not_offered(library: Library) -> None:
    label.name_faces(library, faces_in(library, "x.jpg"), "Anna")
    photo = make_photo(library, ROOT / "Anna.jpg", taken_at="2001-02-03T04:05:06")
    face = make_face(library, photo)
    assert [offer.person for offer in name_offers(library, [face])] == [PersonId(1)]
    label.set_birthday(library, PersonId(1), "2002-01-01")
    assert name_offers(library, [face]) == []
    label.set_birthday(library, PersonId(1), None)
    label.reject_suggestion(library, [face], PersonId(1))
    assert name_offers(library, [face]) == []


def test_a_name_refused_is_offered_no_more_until_that_is_taken_back(library: Library) -> None:
    faces = faces_in(library, "Mila 1.jpg", "Mila 2.jpg")
    others = faces_in(library, "Mila 3.jpg", "Mila 4.jpg")
    assert offered(library, faces) == [("Mila", TextSource.FILE)]
    refuse_names(library, faces, ["Mila"])
    assert offered(library, faces) == []
    assert offered(library, others) == [("Mila", TextSource.FILE)]
    listed = noes(library)
    assert {no.name for no in listed} == {"mila"}
    take_back(library, listed)
    assert offered(library, faces) == [("Mila", TextSource.FILE)]
    label.undo(library)
    assert offered(library, faces) == []


def test_refusing_needs_faces_and_names(library: Library) -> None:
    (face,) = faces_in(library, "a.jpg")
    for faces, names in (([], ["Mila"]), ([face], []), ([999], ["Mila"])):
        with pytest.raises(DecisionError, match="Choose faces"):
            refuse_names(library, faces, names)  # type: ignore[arg-type]


def test_a_large_group_is_read_in_part_and_counted_in_full(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.operations.name_offers._SAMPLE", 10)
    faces = faces_in(library, *(f"Mila/{n}.jpg" for n in range(40)))
    (offer,) = name_offers(library, faces)
    assert (offer.name, offer.photos, offer.of) == ("Mila", 10, 10)
