"""What the window shows in rooms, as commands: places, folders, a person's page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from gui import people_library, places_library

from faceorg.cli import cli
from faceorg.library.database import Library
from faceorg.library.gazetteer import towns_file
from faceorg.operations import label

if TYPE_CHECKING:
    from pathlib import Path


def run(library: Path, *words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, [*words, "--library", str(library)])
    assert result.exit_code == code, result.output
    return result.stdout if code == 0 else result.stderr


def document(library: Path, *words: str) -> Any:
    return json.loads(run(library, *words, "--json"))


def test_places_lists_countries_and_towns(tmp_path: Path) -> None:
    if towns_file() is None:
        pytest.skip("the list of towns is not installed")
    places_library.fill(tmp_path / "a.faceorg", tmp_path / "photos")
    told = document(tmp_path / "a.faceorg", "places")
    assert [(one["country"], one["photos"]) for one in told["countries"]] == [
        ("Italy", 4), ("France", 2),
    ]  # fmt: skip
    assert {"town": "Rome", "photos": 3} in told["countries"][0]["towns"]
    assert (told["far_from_towns"], told["without_place"]) == (1, 2)
    lines = run(tmp_path / "a.faceorg", "places").splitlines()
    assert lines[0] == "Italy: 4 photos"
    assert "    Rome: 3 photos" in lines
    assert lines[-1] == "Without a place: 2 photos"


def test_folders_lists_the_tree(tmp_path: Path) -> None:
    people_library.fill(tmp_path / "a.faceorg", tmp_path / "photos")
    (told,) = document(tmp_path / "a.faceorg", "folders")
    assert (told["folder"], told["photos"], told["directly"]) == (str(tmp_path / "photos"), 9, 9)
    assert not told["added"]
    assert run(tmp_path / "a.faceorg", "folders") == f"{tmp_path / 'photos'}: 9 photos\n"


def test_a_person_is_told_about(tmp_path: Path) -> None:
    path = tmp_path / "a.faceorg"
    people_library.fill(path, tmp_path / "photos")
    with Library.open(path) as library:
        label.set_birthday(library, 1, "2010-03-01")  # type: ignore[arg-type]
    told = document(path, "person", "anna")
    assert (told["name"], told["person"], told["faces"]) == ("Anna", "p1", 5)
    assert told["years"][0] == {"year": "2011", "photos": 1, "age": 1}
    assert told["together"] == [{"name": "Bob", "photos": 3}]
    lines = run(path, "person", "p1").splitlines()
    assert lines[0] == "Anna: 5 faces in 5 photos"
    assert "Together with: Bob 3" in lines
    assert "There is no person" in run(path, "person", "Zoe", code=1)
