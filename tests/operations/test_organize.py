"""Albums: chosen photos in order, saved searches that stay live."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import make_face, make_photo
from gui_builders import draw_photo

from faceorg.core.entities import AlbumId
from faceorg.core.errors import DecisionError, QueryError
from faceorg.library.albums import albums
from faceorg.library.persons import persons
from faceorg.library.photos import count_photos, folders, problems
from faceorg.library.search import find_photos
from faceorg.operations import label, organize
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library


@pytest.fixture
def photos(library: Library) -> list[PhotoId]:
    return [
        make_photo(library, Path(f"/{n}.jpg"), taken_at=f"20{20 + n}-01-01T00:00:00")
        for n in range(4)
    ]


def test_an_album_keeps_its_order_and_counts_each_photo_once(
    library: Library, photos: list[PhotoId]
) -> None:
    chosen = [photos[2], photos[0], photos[2]]
    album, changes = organize.create_album(library, "  The  best ", chosen)
    assert changes.albums == {album}
    organize.add_photos(library, album, [photos[0], photos[3]])
    found = organize.named_album(library, "The best")
    assert (found.name, found.photo_count) == ("The best", 3)
    assert organize.photos_of(library, found) == [photos[2], photos[0], photos[3]]
    organize.remove_photos(library, album, [photos[0]])
    assert organize.photos_of(library, found) == [photos[2], photos[3]]


def test_an_album_is_found_in_any_case_where_no_other_is_called_so(
    library: Library, photos: list[PhotoId]
) -> None:
    organize.create_album(library, "Été", photos[:1])
    assert organize.named_album(library, " ete ").name == "Été"
    organize.create_album(library, "ete", photos[1:2])
    for name, photo in (("Été", photos[0]), ("ete", photos[1])):
        assert organize.named_album(library, name).name == name
        assert find_photos(library, f"album:{name}") == [photo]
    with pytest.raises(DecisionError, match="2 albums are named so but for capitals"):
        organize.named_album(library, "ETE")


def test_a_photo_that_is_not_shown_is_not_counted(library: Library, photos: list[PhotoId]) -> None:
    organize.create_album(library, "All", photos)
    with library.write():
        library.change("UPDATE photos SET readable = 0 WHERE id = ?", (photos[1],))
    found = organize.named_album(library, "All")
    assert found.photo_count == 3
    assert organize.photos_of(library, found) == [photos[0], *photos[2:]]


def test_a_saved_search_fills_itself(library: Library, photos: list[PhotoId]) -> None:
    album, _ = organize.create_album(library, "Lately", query="date:2022..")
    found = organize.named_album(library, "Lately")
    assert organize.photos_of(library, found) == [photos[3], photos[2]]
    newest = make_photo(library, Path("/new.jpg"), taken_at="2030-01-01T00:00:00")
    assert organize.photos_of(library, found)[0] == newest
    with pytest.raises(DecisionError, match="saved search; it fills itself"):
        organize.add_photos(library, album, photos)


@pytest.mark.parametrize("name", ["", "  ", "Taken", " Taken "])
def test_a_name_is_needed_and_nobody_elses(library: Library, name: str) -> None:
    organize.create_album(library, "Taken")
    with pytest.raises(DecisionError, match=r"needs a name|already an album named Taken"):
        organize.create_album(library, name)
    other, _ = organize.create_album(library, "Other")
    with pytest.raises(DecisionError, match=r"An album needs a name|already an album named Taken"):
        organize.rename_album(library, other, name)
    assert [album.name for album in albums(library)] == ["Other", "Taken"]


def test_a_wrong_search_makes_no_album(library: Library) -> None:
    with pytest.raises(QueryError):
        organize.create_album(library, "Bad", query="date:soon")
    assert albums(library) == []


def test_renaming_and_deleting(library: Library, photos: list[PhotoId]) -> None:
    album, _ = organize.create_album(library, "Old", photos)
    organize.rename_album(library, album, "New")
    organize.rename_album(library, album, "New")
    assert organize.named_album(library, "New").photo_count == 4
    organize.delete_album(library, album)
    assert library.value("SELECT COUNT(*) FROM photos") == 4
    with pytest.raises(DecisionError, match="no album named New"):
        organize.named_album(library, "New")
    with pytest.raises(DecisionError, match="not there any more"):
        organize.add_photos(library, AlbumId(album), photos)


@pytest.fixture
def two_folders(library: Library, tmp_path: Path) -> tuple[Path, Path]:
    """Two scanned folders, the second within the first; a named face in a photo of each."""
    outer, inner = tmp_path / "all", tmp_path / "all" / "best"
    for number, folder in enumerate((outer, inner)):
        draw_photo(folder / f"{number}.jpg", number)
    scan_paths(library, [outer])
    scan_paths(library, [inner])
    for number, photo in enumerate(find_photos(library, "")):
        face = make_face(library, photo)
        label.name_faces(library, [face], f"Person {number}")
    return outer, inner


def names_shown(library: Library) -> list[str]:
    return sorted(p.name or "" for p in persons(library) if p.photo_count)


def test_a_folder_that_is_let_go_takes_its_photos_along_but_keeps_names(
    library: Library, two_folders: tuple[Path, Path]
) -> None:
    outer, inner = two_folders
    album, _ = organize.create_album(library, "Both", find_photos(library, ""))
    gone, changes = organize.forget_folder(library, outer)
    assert (gone, changes.everything) == (1, True)
    assert folders(library) == [inner]
    assert count_photos(library) == len(find_photos(library, "")) == 1
    assert len(names_shown(library)) == 1
    assert len(organize.photos_of(library, organize.named_album(library, "Both"))) == 1
    organize.forget_folder(library, inner)
    assert count_photos(library) == 0
    assert names_shown(library) == []
    scan_paths(library, [outer])
    assert count_photos(library) == len(find_photos(library, "")) == 2
    assert names_shown(library) == ["Person 0", "Person 1"]
    assert len(organize.photos_of(library, organize.named_album(library, "Both"))) == 2
    assert album == organize.named_album(library, "Both").id


def test_a_folder_beside_one_of_the_same_beginning_is_left_alone(
    library: Library, tmp_path: Path
) -> None:
    for number, name in enumerate(("a", "ab")):
        draw_photo(tmp_path / name / "x.jpg", number)
        scan_paths(library, [tmp_path / name])
    (tmp_path / "a" / "bad.jpg").write_bytes(b"no photo")
    scan_paths(library, [tmp_path / "a"])
    assert len(problems(library)) == 1
    assert organize.forget_folder(library, tmp_path / "a")[0] == 1
    assert folders(library) == [tmp_path / "ab"]
    assert count_photos(library) == 1
    assert problems(library) == []


def test_photos_that_are_gone_can_be_forgotten_and_come_back_with_their_names(
    library: Library, two_folders: tuple[Path, Path]
) -> None:
    outer, _ = two_folders
    content = (outer / "0.jpg").read_bytes()
    (outer / "0.jpg").unlink()
    scan_paths(library, [outer])
    everything = find_photos(library, "")
    assert len(everything) == 2, "a photo that is gone is still shown"
    gone, _ = organize.forget_missing(library, everything)
    assert gone == 1, "a photo that is there stays"
    assert count_photos(library) == 1
    assert len(names_shown(library)) == 1
    (outer / "again.jpg").write_bytes(content)
    scan_paths(library, [outer])
    assert names_shown(library) == ["Person 0", "Person 1"]
