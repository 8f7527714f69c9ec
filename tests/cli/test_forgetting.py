"""``faceorg forget-faces`` asks, says what it did, and can be told to find faces again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from builders import make_faces, person_vectors
from click.testing import CliRunner, Result

from faceorg.cli import cli
from faceorg.library.backups import backups
from faceorg.library.database import Library
from faceorg.library.face_data import face_data, faces_wanted
from faceorg.operations import label

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.faceorg"
    with Library.open(path) as library:
        faces = make_faces(library, tmp_path / "photos", person_vectors(0, 4))
        label.name_faces(library, faces[:1], "Anna")
    return path


def run(path: Path, *words: str, answer: str = "") -> Result:
    return CliRunner().invoke(cli, ["forget-faces", *words, "--library", str(path)], input=answer)


def vectors(path: Path) -> int:
    with Library.open(path) as library:
        return face_data(library).vectors


def test_nothing_is_deleted_without_a_yes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = vectors(path)
    alone = run(path, answer="y\n")
    assert alone.exit_code == 1
    assert "add --yes" in alone.stderr
    assert vectors(path) == before
    monkeypatch.setattr("faceorg.cli.output.somebody_to_ask", lambda: True)
    result = run(path, answer="n\n")
    assert result.exit_code == 1
    assert "Names, albums and the history stay" in result.stderr
    assert "nothing was changed" in result.stderr
    assert vectors(path) == before


def test_it_says_what_went_and_where_the_backup_is(path: Path) -> None:
    before = vectors(path)
    result = run(path, "--yes")
    assert result.exit_code == 0
    assert f"{before} face vectors" in result.stdout
    assert str(backups(path)[0].path) in result.stdout
    assert vectors(path) == 0
    again = run(path, "--find-again")
    assert "next scan" in again.stdout
    with Library.open(path) as library:
        assert faces_wanted(library)


def test_as_json_and_with_the_backups(path: Path) -> None:
    run(path, "--yes")
    result = run(path, "--yes", "--backups-too", "--json")
    document = json.loads(result.stdout)
    assert document["backup"] is None
    assert document["find_faces"] is False
    assert document["kept_places"] == 1
    assert len(backups(path)) == 1


def test_find_again_goes_alone(path: Path) -> None:
    assert run(path, "--find-again", "--yes").exit_code == 2
