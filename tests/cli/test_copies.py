"""Which words say what is copied and where to, and which backup is put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from gui import people_library

from faceorg.cli import cli
from faceorg.library.backups import back_up
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with Anna and Bob, in a folder that is the one we are in."""
    path = tmp_path / "a.faceorg"
    people_library.fill(path, tmp_path / "photos")
    monkeypatch.setenv("FACEORG_LIBRARY", str(path))
    monkeypatch.chdir(tmp_path)
    return path


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result
    return result


def folders_in(home: Path) -> list[Path]:
    return sorted(path for path in home.iterdir() if path.is_dir())


@pytest.mark.parametrize("verb", ["export", "anonymize"])
@pytest.mark.parametrize(
    "last", ["Bob", "bob", "-Bob", "date:2015", "only:Anna", "or", "-type:png"]
)
def test_a_last_word_that_belongs_to_the_search_is_no_folder(
    library: Path, tmp_path: Path, verb: str, last: str
) -> None:
    before = folders_in(tmp_path)
    refused = run(verb, "Anna", last)
    assert refused.exit_code == 2
    assert f"{last} is " in refused.stderr
    assert "--to DEST" in refused.stderr
    assert folders_in(tmp_path) == before


def test_a_folder_may_be_said_beyond_doubt(library: Path, tmp_path: Path) -> None:
    assert run("export", "Anna", "--to", "Bob").exit_code == 0
    assert list((tmp_path / "Bob").glob("*.jpg"))
    assert run("export", "Anna", "./Anna").exit_code == 0
    assert list((tmp_path / "Anna").glob("*.jpg"))
    assert run("export", "Anna", "Bob").exit_code == 0  # a folder that is there by now
    assert run("export", "--album", "No", "--to", "x").exit_code == 1


def test_the_documented_form_makes_a_folder_and_says_where_and_what(
    library: Path, tmp_path: Path
) -> None:
    done = run("anonymize", "Anna", "safe", "--keep", "Bob")
    assert f"in {tmp_path / 'safe'}, everyone but Bob hidden" in done.stdout
    done = run("export", "Anna", "copies")
    assert f"copied to {tmp_path / 'copies'}" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "QUERY or --album NAME, and the folder DEST"),
        (("Anna",), "could be the search or the folder"),
        (("", "out"), "QUERY is empty"),
        (("Anna", ""), "which folder"),
        (("Anna", "--to", ""), "which folder"),
        (("--to", "out"), "Give a QUERY or --album NAME"),
        (("--album", "A", "Anna", "out"), "not both"),
        (("--album", "A"), "which folder"),
    ],
)
def test_half_a_command_copies_nothing(
    library: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    before = folders_in(tmp_path)
    for verb in ("export", "anonymize"):
        refused = run(verb, *words)
        assert refused.exit_code == 2, refused.stdout
        assert told in refused.stderr
    assert folders_in(tmp_path) == before


def test_copies_among_photos_are_refused_with_the_option_that_allows_them(
    library: Path, tmp_path: Path
) -> None:
    assert run("scan", str(tmp_path / "photos")).exit_code == 0
    refused = run("export", "Anna", str(tmp_path / "photos" / "new"))
    assert refused.exit_code == 1
    assert "--among-photos" in refused.stderr


def test_a_search_given_as_a_photo_is_answered_with_how_to_write_it(library: Path) -> None:
    refused = run("album", "create", "Both", "Anna")
    assert refused.exit_code == 1
    assert "--search Anna" in refused.stderr
    refused = run("album", "add", "Both", "-x")
    assert refused.exit_code == 2
    run("album", "create", "Both", "--search", "Anna")
    refused = run("album", "add", "Both", "--search", "Anna", "Bob")
    assert "--search 'Anna Bob'" in refused.stderr


def test_albums_are_renamed_emptied_and_deleted_and_all_of_it_undone(library: Path) -> None:
    run("album", "create", "Summer", "--search", "Anna")
    assert "Rome: 5 photos" in run("album", "rename", "Summer", "Rome").stdout
    assert "Rome: 4 photos" in run("album", "remove", "Rome", "photos/p1.jpg").stdout
    assert "undo" in run("album", "delete", "Rome").stdout
    assert "faceorg album create" in run("album", "list").stdout
    for _ in range(3):
        assert run("undo").exit_code == 0
    assert run("album", "list").stdout == "Summer: 5 photos\n"


def test_an_album_that_is_not_there_is_answered_with_how_to_find_those_that_are(
    library: Path,
) -> None:
    for words in (("album", "show", "No"), ("export", "--album", "No", "out")):
        assert "faceorg album list" in run(*words).stderr
    run("album", "create", "Live", "--live", "Anna")
    assert run("album", "list").stdout == "Live: 5 photos, whatever 'Anna' finds\n"


def test_a_safe_copy_that_hides_nobody_says_so(library: Path) -> None:
    done = run("anonymize", "Bob", "safe", "--hide", "Anna")
    if "faces hidden" not in done.stdout:
        assert "no face was hidden" in done.stdout
    run("name", "c4", "Zoe")
    done = run("anonymize", "-Zoe", "--to", "safe2", "--hide", "Zoe")
    assert "only Zoe hidden" in done.stdout
    assert "no face was hidden" in done.stdout


def test_a_backup_is_put_back_by_its_bare_name_and_by_its_time(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(library) as opened:
        made = back_up(opened)
        label.name_faces(opened, [9], "Carla")  # type: ignore[list-item]
    monkeypatch.chdir("/")
    for name in (made.path.name, made.path.name.rpartition("backup-")[2]):
        done = run("restore", name)
        assert done.exit_code == 0, done.stderr
        assert str(made.path) in done.stdout
        assert "Carla" not in run("people").stdout
    refused = run("restore", "yesterday")
    assert refused.exit_code == 1
    assert "faceorg restore lists them" in refused.stderr


def test_a_name_that_is_nobodys_is_answered_with_the_nearest(library: Path) -> None:
    assert "did you mean Anna?" in run("person", "Ana").stderr
    assert "did you mean" not in run("person", "Zacharias").stderr
    assert "faceorg name c3 NAME makes it a person" in run("person", "c3").stderr
