"""Commands asked in half or for what is not there say what to type instead."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from gui import people_library

from faceorg.cli import cli
from faceorg.library.database import Library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with Anna and Bob, the one in use."""
    path = tmp_path / "a.faceorg"
    people_library.fill(path, tmp_path / "photos")
    monkeypatch.setenv("FACEORG_LIBRARY", str(path))
    return path


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result
    return result


def refused(*words: str, status: int = 1) -> str:
    result = run(*words)
    assert result.exit_code == status
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr


def test_patterns_to_leave_out_are_words_and_those_to_take_back_are_known() -> None:
    assert "at least one character" in refused("skip", "", status=2)
    assert "at least one character" in refused("skip", "*.tif", " ", status=2)
    assert "Name the PATTERN" in refused("skip", "--remove", status=2)
    assert "*.gif is not left out" in refused("skip", "--remove", "*.gif")
    said = run("skip", "*.tif")
    assert "next scan" in said.stderr
    assert said.stdout == "*.tif\n"
    assert run("skip").stderr == ""
    assert json.loads(run("skip", "--remove", "*.tif", "--json").stdout) == []


def test_a_library_of_a_newer_faceorg_is_left_alone_with_what_to_do(library: Path) -> None:
    with closing(sqlite3.connect(library)) as db, db:
        db.execute(
            """INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
               VALUES ('faceorg', 'm9999_of_the_future', '2040-01-01')"""
        )
    before = library.read_bytes()
    for words in (("people",), ("check",), ("check", "--repair"), ("scan", str(library.parent))):
        told = refused(*words)
        assert "newer faceorg" in told
        assert "update faceorg" in told
    assert library.read_bytes() == before


def test_a_question_that_wants_a_name_says_how_it_is_given() -> None:
    questions = json.loads(run("review", "--json").stdout)["next"]
    key = next(one["key"] for one in questions if one["kind"] == "who")
    assert f"faceorg review --is {key} NAME" in refused("review", "--yes", key)
    answered = run("review", "--is", key, "Carla")
    assert "Carla" in answered.stderr
    assert "faceorg undo" in answered.stderr
    assert all(str(one["photo"]).endswith(".jpg") for one in questions)


def test_faces_matched_with_nobody_are_not_confirmed_but_moved() -> None:
    assert "faceorg move 17 NAME" in refused("confirm", "17")


def test_faces_that_are_all_unlike_are_told_of_where_no_group_is(tmp_path: Path) -> None:
    path = tmp_path / "unlike.faceorg"
    there = ("--library", str(path))
    with Library.open(path) as opened:
        assert "faceorg scan FOLDER" in run("people", *there).stdout
        with opened.write():
            people_library.add_photo(opened, tmp_path / "photos" / "p1.jpg", 1)
    assert "No group yet: 2 faces" in run("people", *there).stdout


def test_a_search_that_finds_nothing_asks_after_a_mistyped_name() -> None:
    asked = run("search", "Ana", "-Bob", "beach")
    assert asked.exit_code == 0
    assert asked.stderr == (
        "Nobody is named Ana; did you mean Anna?\n"
        "beach is no name, place or time here; "
        "searched as a word of captions, keywords, files and folders\n"
    )
    assert run("search", "Ana", "--json").stderr == ""
    run("name", "p1", "Anna Ng")
    assert run("search", "anna", "date:1900").stderr == ""


def test_plain_words_are_searched_and_what_is_not_understood_is_told() -> None:
    plain = json.loads(run("search", "Anna", "and", "Bob", "--json").stdout)
    assert plain == json.loads(run("search", "Anna", "Bob", "--json").stdout)
    assert json.loads(run("search", "last", "year", "--json").stdout)["query"].startswith("date:20")
    told = run("search", "Anna", "without", "Carl")
    assert told.stderr.startswith("Carl is no name, place or time here"), "Carl may be in them"
    assert run("search", "Anna", "without").stderr == (
        "Say whom or what to leave out after without.\n"
    )
    run("album", "create", "Both", "--live", "Anna and Bob, 2019")
    albums = json.loads(run("album", "list", "--json").stdout)
    assert [one["query"] for one in albums if one["album"] == "Both"] == ["Anna Bob date:2019"]


def test_groups_of_a_person_are_listed_by_name() -> None:
    assert run("faces", "Anna").stdout.count("Anna") >= 4
    assert "faceorg people lists them" in refused("faces", "Zacharias")
