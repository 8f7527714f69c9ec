"""Every command as a script calls it: exit codes, JSON, plain lines, and what it leaves behind."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from faceorg.cli import cli
from faceorg.operations.sample import make_sample


class Shell:
    """Runs commands on one library and reads their JSON."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def run(self, *words: str) -> Result:
        result = CliRunner().invoke(cli, [*words, "--library", str(self.library)])
        assert result.exception is None or isinstance(result.exception, SystemExit), result
        return result

    def json(self, *words: str, exit_code: int = 0) -> Any:
        result = self.run(*words, "--json")
        assert result.exit_code == exit_code, result.stderr
        return json.loads(result.stdout)

    def fail(self, *words: str) -> str:
        result = self.run(*words)
        assert result.exit_code == 1
        assert result.stdout == ""
        lines = result.stderr.strip().splitlines()
        assert len(lines) == 1, lines
        return lines[0]


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample album and the library it was scanned into."""
    home = tmp_path_factory.mktemp("sample")
    photos = make_sample(home / "photos")
    (photos / "broken.jpg").write_bytes((photos / "reunion.jpg").read_bytes()[:5000])
    (photos / "notes.jpg").write_text("this is no photo")
    environment = dict(os.environ, XDG_CACHE_HOME=str(home / "cache"))
    answer = subprocess.run(
        [
            sys.executable,
            "-m",
            "faceorg",
            "scan",
            str(photos),
            "--json",
            "--library",
            str(home / "library.faceorg"),
        ],
        env=environment,
        capture_output=True,
        check=True,
    )
    (home / "scan.json").write_bytes(answer.stdout)
    return home


@pytest.fixture
def shell(scanned: Path, tmp_path: Path) -> Shell:
    """A shell on a copy of the scanned library."""
    copy = tmp_path / "library.faceorg"
    copy.write_bytes((scanned / "library.faceorg").read_bytes())
    return Shell(copy)


def biggest(shell: Shell, count: int = 2) -> list[str]:
    return [c["id"] for c in shell.json("people")["clusters"][:count]]


def test_scan_reports_photos_faces_groups_and_problems(scanned: Path) -> None:
    report = json.loads((scanned / "scan.json").read_text())
    assert report["photos"] == report["new"] == 20
    assert report["unchanged"] == report["moved"] == report["missing"] == 0
    assert report["faces"] == 30
    assert report["clusters"] == 6
    names = {Path(p["path"]).name: p["reason"] for p in report["problems"]}
    assert set(names) == {"broken.jpg", "notes.jpg"}
    assert all(names.values())
    assert report["seconds"] > 0


def test_second_scan_does_nothing_and_sees_moves_and_losses(shell: Shell, scanned: Path) -> None:
    photos = scanned / "photos"
    again = shell.json("scan", str(photos))
    assert (again["new"], again["unchanged"], again["photos"]) == (0, 20, 20)
    assert len(again["problems"]) == 2
    (photos / "reunion.jpg").rename(photos / "renamed.jpg")
    try:
        moved = shell.json("scan", str(photos))
        assert (moved["new"], moved["moved"], moved["unchanged"]) == (0, 1, 19)
        assert moved["missing"] == 0
    finally:
        (photos / "renamed.jpg").rename(photos / "reunion.jpg")


def test_faces_are_listed_with_boxes_inside_the_photo(shell: Shell) -> None:
    faces = shell.json("faces")
    assert len(faces) == 30
    for face in faces:
        x, y, w, h = face["box"]
        assert 0 <= x < x + w <= 1.0001
        assert 0 <= y < y + h <= 1.0001
        assert 0 <= face["quality"] <= 1
        assert Path(face["photo"]).is_file()
        assert face["person"] is None
        assert face["name"] is None
    group = biggest(shell)[0]
    assert {f["cluster"] for f in shell.json("faces", group)} == {group}


def test_naming_merging_and_undoing(shell: Shell) -> None:
    first, second = biggest(shell)
    anna = shell.json("name", first, "Anna  Ng ")
    assert (anna["name"], anna["faces"]) == ("Anna Ng", 5)
    ben = shell.json("name", second, "Ben")
    merged = shell.json("merge", anna["person"], ben["person"])
    assert (merged["name"], merged["faces"]) == ("Anna Ng", 10)
    assert [p["name"] for p in shell.json("people")["persons"]] == ["Anna Ng"]
    assert shell.json("undo")["undone"]["kind"] == "merge"
    assert {p["name"]: p["faces"] for p in shell.json("people")["persons"]} == {
        "Anna Ng": 5,
        "Ben": 5,
    }
    assert shell.json("redo")["redone"]["kind"] == "merge"
    assert shell.json("people")["persons"][0]["faces"] == 10
    kinds = [entry["kind"] for entry in shell.json("history")]
    assert kinds == ["label", "label", "merge"]


def test_an_unnamed_group_given_a_known_name_joins_that_person(shell: Shell) -> None:
    first, second = biggest(shell)
    one = shell.json("name", first, "Anna")
    same = shell.json("name", second, "ANNA")
    assert same["person"] == one["person"]
    assert same["faces"] == 10
    shell.run("undo")
    other = shell.json("name", second, "Anna", "--new")
    assert other["person"] != one["person"]
    assert "2 people are named Anna" in shell.fail("merge", "Anna", first)


def test_rejecting_and_ignoring_a_face_is_remembered(shell: Shell, scanned: Path) -> None:
    group = biggest(shell)[0]
    person = shell.json("name", group, "Anna")["person"]
    mine = [f["face"] for f in shell.json("faces", person)]
    rejected = shell.json("reject", str(mine[0]))
    assert rejected["person"] is None
    ignored = shell.json("ignore", str(mine[1]))
    assert ignored["set_aside"] == "stranger"
    shell.json("scan", str(scanned / "photos"))
    faces = {f["face"]: f for f in shell.json("faces")}
    assert faces[mine[0]]["person"] is None
    assert faces[mine[1]]["set_aside"] == "stranger"
    shell.json("undo")
    shell.json("undo")
    assert len(shell.json("faces", person)) == 5


def test_several_faces_are_rejected_or_ignored_with_one_word(shell: Shell) -> None:
    person = shell.json("name", biggest(shell)[0], "Anna")["person"]
    mine = [str(f["face"]) for f in shell.json("faces", person)]
    assert [f["person"] for f in shell.json("reject", *mine[:2])] == [None, None]
    assert shell.json("undo")["undone"]["faces"] == [int(face) for face in mine[:2]]
    ignored = shell.json("ignore", *mine[:3], "--not-a-face")
    assert [f["set_aside"] for f in ignored] == ["not_a_face"] * 3
    shell.json("undo")
    assert len(shell.json("faces", person)) == len(mine)


def test_a_person_is_hidden_and_shown_again(shell: Shell) -> None:
    person = shell.json("name", biggest(shell)[0], "Anna")["person"]
    assert shell.json("hide", "Anna") == {"person": person, "name": "Anna", "hidden": True}
    assert "Anna" not in [one["name"] for one in shell.json("people")["persons"]]
    shell.json("hide", "Anna")
    assert [one["kind"] for one in shell.json("history")].count("hide") == 1, "said once"
    assert shell.json("hide", "--show", "Anna")["hidden"] is False
    assert "Anna" in [one["name"] for one in shell.json("people")["persons"]]
    shell.json("undo")
    assert "Anna" not in [one["name"] for one in shell.json("people")["persons"]]


def test_rejecting_a_face_of_an_unnamed_group_parts_it_from_the_others(shell: Shell) -> None:
    group = biggest(shell)[0]
    members = [f["face"] for f in shell.json("faces", group)]
    assert shell.json("reject", str(members[-1]))["cluster"] is None
    assert [f["face"] for f in shell.json("faces", group)] == members[:-1]
    shell.json("undo")
    assert [f["face"] for f in shell.json("faces", group)] == members


def test_moving_a_face_makes_or_finds_the_person(shell: Shell) -> None:
    first, second = biggest(shell)
    anna = shell.json("name", first, "Anna")
    face = shell.json("faces", second)[0]["face"]
    assert shell.json("move", str(face), "Anna")["person"] == anna["person"]
    assert face in [f["face"] for f in shell.json("faces", anna["person"])]
    carl = shell.json("move", str(face), "Carl")
    assert carl["name"] == "Carl"
    assert face in [f["face"] for f in shell.json("faces", carl["person"])]
    assert face not in [f["face"] for f in shell.json("faces", anna["person"])]


def test_search_by_people_words_and_dates(shell: Shell) -> None:
    first, second = biggest(shell)
    shell.run("name", first, "Anna")
    shell.run("name", second, "Ben")

    def found(*words: str) -> set[str]:
        return {Path(p["photo"]).name for p in shell.json("search", *words)["photos"]}

    assert found("Anna", "Ben") == {"reunion.jpg", "reunion again.jpg"}
    assert len(found("Anna", "-Ben")) == 3
    assert found("Anna", "Ben", "date:2021") == {"reunion again.jpg"}
    assert found("launch", "date:2020") == {"astronaut 2.jpg"}
    assert found('"astronaut 1"') == {"astronaut 1.jpg"}
    assert len(found()) == 20
    assert "not a date" in shell.fail("search", "date:yesterday")


def test_searches_ask_for_more_than_names(shell: Shell) -> None:
    first, second = biggest(shell)
    shell.run("name", first, "Anna Ng")
    shell.run("name", second, "Ben")
    assert shell.json("birthday", "Ben", "2000-02-29")["birthday"] == "2000-02-29"

    def count(*words: str) -> int:
        return int(shell.json("search", *words)["count"])

    both = count("Anna Ng", "Ben")
    assert count("(Anna Ng or Ben)") == count("person:Anna Ng") + count("Ben") - both
    assert count("only:Anna Ng") == count("person:Anna Ng") - both
    assert count("age:Ben>=18") == count("Ben", "date:2018-03-01..")
    assert count("people:>1", "-unnamed:yes") <= count("people:>1")
    maybe = shell.json("search", "Ben", "--maybe")
    assert {"query", "count", "photos", "maybe", "left_out"} == maybe.keys()
    assert "Maybe:" in shell.run("search", "Ben", "--maybe").stdout
    assert "At character 5: people:x" in shell.fail("search", "Ben people:x")
    assert "is not a day" in shell.fail("birthday", "Ben", "soon")
    assert shell.json("birthday", "Ben", "none")["birthday"] is None
    assert "birthday of Ben is not known" in shell.fail("search", "age:Ben<3")


def test_find_by_photo_face_and_event(shell: Shell, scanned: Path) -> None:
    photo = scanned / "photos" / "reunion.jpg"
    found = shell.json("find", str(photo), "--strictness", "1")["photos"]
    assert {"reunion.jpg", "reunion again.jpg"} <= {Path(p["photo"]).name for p in found}
    assert found[0]["similarity"] > 0.99
    by_face = shell.json("find", "--face", str(found[0]["face"]))["photos"]
    assert by_face[0]["face"] == found[0]["face"]
    assert len(shell.json("find", "--face", "1", "--strictness", "0")["photos"]) >= len(
        shell.json("find", "--face", "1", "--strictness", "1")["photos"]
    )
    shell.run("name", biggest(shell)[0], "Anna")
    alike = shell.json("find", "--alike", str(photo))["photos"]
    assert any("Anna" in one["people"] for one in alike)
    assert str(photo) not in {one["photo"] for one in alike}
    assert "no face 999" in shell.fail("find", "--face", "999")
    assert "not in the library" in shell.fail("find", "--alike", str(scanned / "scan.json"))
    assert shell.run("find").exit_code == 2


def test_albums_hold_photos_and_live_searches(shell: Shell, scanned: Path) -> None:
    shell.run("name", biggest(shell)[0], "Anna")
    made = shell.json("album", "create", "Anna's", "--search", "Anna")
    assert made["photos"] == 5
    added = shell.json("album", "add", "Anna's", str(scanned / "photos" / "astronaut 1.jpg"))
    assert added["photos"] == 6
    live = shell.json("album", "create", "Launch", "--live", "launch")
    assert live["photos"] == 3
    assert {a["album"] for a in shell.json("album", "list")} == {"Anna's", "Launch"}
    shown = shell.json("album", "show", "Launch")["photos"]
    assert {Path(p["photo"]).name for p in shown} == {f"astronaut {n}.jpg" for n in (1, 2, 3)}
    assert "already an album" in shell.fail("album", "create", "Launch")
    assert "no album" in shell.fail("album", "show", "Nope")


def test_export_copies_bytes_and_writes_names(shell: Shell, scanned: Path, tmp_path: Path) -> None:
    shell.run("name", biggest(shell)[0], "Änna")
    destination = tmp_path / "out"
    report = shell.json("export", "Änna", str(destination), "--sidecars")
    assert len(report["copied"]) == 5
    for copy in map(Path, report["copied"]):
        assert copy.read_bytes() == (scanned / "photos" / copy.name).read_bytes()
        assert "Änna" in copy.with_name(copy.name + ".xmp").read_text("utf-8")
    with (destination / "album.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 5
    again = shell.json("export", "Änna", str(destination), "--sidecars")
    assert again["copied"] == []
    assert again["already_there"] == report["copied"]
    said = shell.run("export", "Änna", str(destination), "--sidecars").stdout
    assert said.startswith("0 photos copied to")
    assert "5 photos already there" in said
    again = shell.json("export", "Änna", str(destination))
    assert not {*report["copied"]} & {*again["copied"]}
    for copy in map(Path, again["copied"]):
        assert "Änna".encode() in copy.read_bytes()
        assert not copy.with_name(copy.name + ".xmp").exists()
    folders = shell.json("export", "Änna", str(tmp_path / "people"), "--by-person")
    assert {Path(copy).parent.name for copy in folders["copied"]} == {"Änna"}


def test_anonymized_copies_hide_all_but_the_kept(shell: Shell, tmp_path: Path) -> None:
    shell.run("name", biggest(shell)[0], "Anna")
    report = shell.json("anonymize", "reunion", str(tmp_path / "safe"), "--keep", "Anna")
    assert len(report["photos"]) == 2
    assert report["faces"]["still recognizable"] == 0
    assert report["faces"]["hidden"] >= 10
    for photo in report["photos"]:
        with Image.open(photo["photo"]) as copy:
            assert not copy.getexif()
            assert copy.size == (1280, 886)


def test_wrong_usage_and_failures_have_their_exit_codes(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("scan").exit_code == 2
    assert shell.run("export", "only-one-word").exit_code == 2
    assert shell.run("frobnicate").exit_code == 2
    assert "no such file" in shell.fail("scan", str(tmp_path / "nowhere"))
    assert "c999" in shell.fail("name", "c999", "Anna")
    assert "no person or group Anna" in shell.fail("faces", "Anna")
    assert "itself" in shell.fail("merge", biggest(shell)[0], biggest(shell)[0])
    assert "nothing to undo" in shell.fail("undo")
    assert "nothing to redo" in shell.fail("redo")
    assert "no face 12345" in shell.fail("reject", "12345")
    assert "at least one character" in shell.fail("name", biggest(shell)[0], "  ")
    assert "Nobody" in shell.fail("search", "person:Zoe")
    assert "no library" in Shell(tmp_path / "none.faceorg").fail("people")


def test_check_tells_a_sound_library_from_a_damaged_one(shell: Shell) -> None:
    sound = shell.json("check")
    assert sound["ok"]
    assert sound["findings"] == []
    data = bytearray(shell.library.read_bytes())
    data[4096 * 3 : 4096 * 5] = b"\xff" * 8192
    shell.library.write_bytes(data)
    result = shell.run("check", "--json")
    assert result.exit_code == 1


def test_a_file_that_is_no_library_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Anna, " * 1000)
    before = other.read_bytes()
    assert "not a faceorg library" in Shell(other).fail("people")
    assert other.read_bytes() == before


def test_every_command_has_a_manual_page_with_an_example() -> None:
    def pages(command: Any, *words: str) -> list[tuple[str, ...]]:
        below = [pages(c, *words, n) for n, c in getattr(command, "commands", {}).items()]
        return [words, *(page for part in below for page in part)]

    for words in pages(cli):
        text = CliRunner().invoke(cli, [*words, "--help"]).output
        assert "Example" in text, words
        assert "faceorg" in text.split("Example", 1)[1], words


def test_options_may_stand_before_the_command(shell: Shell) -> None:
    result = CliRunner().invoke(cli, ["--library", str(shell.library), "--json", "people"])
    assert len(json.loads(result.stdout)["clusters"]) == 6


def test_library_named_by_the_environment(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACEORG_LIBRARY", str(shell.library))
    assert len(json.loads(CliRunner().invoke(cli, ["people", "--json"]).stdout)["clusters"]) == 6


def test_a_mistyped_option_is_no_part_of_a_search(shell: Shell, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    for words in (
        ("search", "Anna", "--jsno"),
        ("export", "--sidecar", "Anna", str(copies)),
        ("anonymize", "Anna", str(copies), "--kep", "Anna"),
        ("anonymize", "Anna", "--kep"),
    ):
        result = shell.run(*words)
        assert result.exit_code == 2, words
        assert "No such option" in result.stderr
    assert not copies.exists()


def test_wrong_usage_is_one_line_with_a_hint_and_a_document_for_scripts(shell: Shell) -> None:
    for words in (("scan",), ("name",), ("frobnicate",), ("people", "--bad")):
        result = shell.run(*words)
        (line,) = result.stderr.splitlines()
        assert line.startswith("faceorg: ")
        assert line.endswith("--help")
        assert shell.json(*words, exit_code=2)["error"] in result.stderr
    assert "--json needs a command" in shell.json(exit_code=2)["error"]


def test_failures_are_documents_for_scripts(shell: Shell) -> None:
    assert "c999" in shell.json("name", "c999", "Anna", exit_code=1)["error"]


def test_copies_that_were_not_made_fail_the_command(shell: Shell, tmp_path: Path) -> None:
    group = biggest(shell, 1)[0]
    shell.run("name", group, "Anna")
    out = str(tmp_path / "out")
    for verb in ("export", "anonymize"):
        nobody = shell.run(verb, "date:1901", out)
        assert nobody.exit_code == 1
        assert "No photo matches" in nobody.stdout
    with closing(sqlite3.connect(shell.library)) as db, db:
        db.execute("UPDATE places SET path = path || '.gone'")
    for verb in ("export", "anonymize"):
        report = shell.json(verb, "Anna", out, exit_code=1)
        assert report["problems"]
        assert all(one["reason"] for one in report["problems"])
