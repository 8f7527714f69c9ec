"""Photos whose files are gone are kept until the user removes them, and come back with names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo, make_face
from click.testing import CliRunner

from faceorg.cli import cli
from faceorg.library.database import Library
from faceorg.library.photos import count_photos
from faceorg.library.search import find_photos
from faceorg.operations import label
from faceorg.operations.scan import note_absent_folders, scan_paths

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Six photos, Anna in the first; two files of the first folder gone, the second unplugged."""
    folder, stick = tmp_path / "photos", tmp_path / "stick"
    with Library.open(tmp_path / "l") as library:
        for number in range(4):
            draw_photo(folder / ("trip" if number < 2 else "home") / f"{number}.jpg", number)
        for number in range(4, 6):
            draw_photo(stick / f"{number}.jpg", number)
        scan_paths(library, [folder, stick])
        (first,) = find_photos(library, "0.jpg")
        label.name_faces(library, [make_face(library, first)], "Anna")
        (folder / "trip" / "0.jpg").rename(tmp_path / "0.jpg")
        (folder / "home" / "2.jpg").unlink()
        for path in stick.iterdir():
            path.unlink()
        stick.rmdir()
        scan_paths(library, [folder])
        note_absent_folders(library)
        assert count_photos(library) == 6
    return tmp_path


def run(home: Path, *words: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(cli, [*words, "--library", str(home / "l")], input=answer)


def test_only_what_the_user_asks_for_is_removed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.cli.output.somebody_to_ask", lambda: True)
    result = run(home, "remove", answer="n\n")
    assert "Show 2 photos no more" in result.stderr
    assert result.exit_code == 1
    result = run(home, "remove", "folder:trip", "--yes", "--json")
    assert [path.rpartition("/")[2] for path in json.loads(result.stdout)["removed"]] == ["0.jpg"]
    with Library.open(home / "l") as library:
        assert count_photos(library) == 5
        assert len(find_photos(library, "is:missing")) == 1
        assert len(find_photos(library, "is:offline")) == 2
    assert "1 photo shown no more" in run(home, "remove", "--yes").stdout
    assert "No photo's file is gone" in run(home, "remove").stdout
    assert "2 photos shown no more" in run(home, "remove", "--offline", "--yes").stdout


def test_a_folder_is_taken_off_the_list_and_undo_brings_it_back(home: Path) -> None:
    before = json.loads(run(home, "folders", "--json").stdout)
    taken = run(home, "folders", "--remove", str(home / "photos"))
    assert "with 4 photos; faceorg undo brings all back" in taken.stderr
    assert str(home / "photos") not in taken.stdout
    left = json.loads(run(home, "folders", "--remove", str(home / "stick"), "--json").stdout)
    assert left == [], "also while the drive is away"
    assert "remove the folder" in run(home, "history").stdout
    run(home, "undo")
    run(home, "undo")
    assert json.loads(run(home, "folders", "--json").stdout) == before
    with Library.open(home / "l") as library:
        assert count_photos(library) == 6
        assert len(find_photos(library, "Anna")) == 1
    refused = run(home, "folders", "--remove", str(home / "photos" / "trip"))
    assert refused.exit_code == 1
    assert "not a folder you scanned; faceorg skip leaves out" in refused.stderr


def test_a_removed_photo_comes_back_with_its_people(home: Path) -> None:
    run(home, "remove", "--yes")
    with Library.open(home / "l") as library:
        assert find_photos(library, "Anna") == []
        (home / "0.jpg").rename(home / "photos" / "again.jpg")
        scan_paths(library, [home / "photos"])
        assert len(find_photos(library, "Anna again")) == 1
