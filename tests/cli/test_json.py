"""With ``--json`` every command gives one JSON document on standard output, failing or not."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from all_commands import all_commands
from click.testing import CliRunner, Result
from gui import people_library
from pack_builders import write_pack, zipped

from faceorg.cli import cli
from faceorg.core.progress import CancelToken
from faceorg.library.backups import back_up
from faceorg.library.database import Library

if TYPE_CHECKING:
    from pathlib import Path

LEAVES = [words for words, command in all_commands() if not hasattr(command, "commands")]

# What each command is given; {photo} and its like are put in.
GIVEN: dict[tuple[str, ...], tuple[str, ...]] = {
    ("scan",): ("{photos}",),
    ("watch",): (),
    ("skip",): ("*.tmp",),
    ("remove",): ("--yes",),
    ("folders",): (),
    ("places",): (),
    ("people",): (),
    ("name",): ("c3", "Carla"),
    ("review",): (),
    ("merge",): ("Anna", "Bob"),
    ("split",): ("Anna", "--face", "3"),
    ("faces",): ("Anna",),
    ("move",): ("9", "Bob"),
    ("confirm",): ("14",),
    ("reject",): ("14",),
    ("ignore",): ("9",),
    ("why",): ("14",),
    ("check-person",): ("Anna",),
    ("person",): ("Anna",),
    ("hide",): ("Anna",),
    ("birthday",): ("Anna", "2010-03-01"),
    ("undo",): (),
    ("redo",): (),
    ("history",): (),
    ("noes",): (),
    ("search",): ("Anna",),
    ("find",): ("--face", "1"),
    ("album", "create"): ("New", "--search", "Anna"),
    ("album", "add"): ("Old", "{photo}"),
    ("album", "remove"): ("Old", "{photo}"),
    ("album", "rename"): ("Old", "Older"),
    ("album", "delete"): ("Old",),
    ("album", "list"): (),
    ("album", "show"): ("Old",),
    ("stacks",): (),
    ("stack",): ("{photo}", "{other}"),
    ("unstack",): ("{photo}",),
    ("export",): ("Anna", "{out}"),
    ("anonymize",): ("Anna", "--to", "{out}"),
    ("check",): (),
    ("backup",): (),
    ("restore",): ("{backup}",),
    ("forget-faces",): ("--yes",),
    ("models", "list"): (),
    ("models", "show"): ("builtin",),
    ("models", "download"): ("nothing", "--accept-licence"),
    ("models", "import"): ("{pack}",),
    ("models", "use"): ("builtin",),
    ("models", "remove"): ("nothing",),
    ("models", "measure"): (),
    ("models", "calibrate"): (),
    ("models", "strictness"): (),
    ("demo",): ("{out}",),
}
FAILS = {("models", "download"), ("models", "remove"), ("redo",), ("unstack",)}
WITHOUT_LIBRARY = {words for words in LEAVES if words[0] in ("models", "demo")} - {
    ("models", "calibrate"),
    ("models", "strictness"),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("filled")
    people_library.fill(home / "a.faceorg", home / "photos")
    album = ("album", "create", "Old", str(home / "photos" / "p1.jpg"))
    done = CliRunner().invoke(cli, [*album, "--library", str(home / "a.faceorg")])
    assert done.exit_code == 0, done.stderr
    zipped(write_pack(home / "made"), home / "made.zip")
    return home


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "a.faceorg"
    shutil.copyfile(filled / "a.faceorg", copy)
    return copy


def run(filled: Path, library: Path, words: tuple[str, ...], *more: str) -> Result:
    places = {
        "photos": filled / "photos",
        "photo": filled / "photos" / "p1.jpg",
        "other": filled / "photos" / "p2.jpg",
        "out": library.parent / "out",
        "pack": filled / "made.zip",
        "backup": next(iter(library.parent.glob("*.backup-*")), "none"),
    }
    given = [word.format(**places) for word in GIVEN[words]]
    result = CliRunner().invoke(cli, [*words, *given, *more, "--json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result
    return result


def only_document(result: Result) -> Any:
    """The one document; anything beside it is no JSON."""
    assert result.stdout.count("\n") >= 1
    return json.loads(result.stdout)


def test_no_command_is_left_out() -> None:
    assert set(GIVEN) == set(LEAVES)


@pytest.mark.parametrize("words", LEAVES, ids=" ".join)
def test_done(
    words: tuple[str, ...], filled: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if words == ("watch",):  # until it is stopped
        monkeypatch.setattr("faceorg.cli.watching.watch_folders", lambda *_, **__: None)
        monkeypatch.setattr("faceorg.cli.watching._step_back", lambda: None)
    with Library.open(library) as opened:
        back_up(opened)
    more = () if words == ("demo",) else ("--library", str(library))
    result = run(filled, library, words, *more)
    assert result.exit_code == (1 if words in FAILS else 0), result.stderr
    document = only_document(result)
    assert ("error" in document) == (words in FAILS)


@pytest.mark.parametrize("words", LEAVES, ids=" ".join)
def test_wrongly_used(words: tuple[str, ...], filled: Path, library: Path) -> None:
    result = run(filled, library, words, "--library", str(library), "--frobnicate")
    assert result.exit_code == 2
    assert "--frobnicate" in only_document(result)["error"]
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("words", sorted(set(LEAVES) - WITHOUT_LIBRARY), ids=" ".join)
def test_failed_for_want_of_a_library(words: tuple[str, ...], filled: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Anna, " * 100)
    result = run(filled, letter, words, "--library", str(letter))
    assert result.exit_code == 1
    told = only_document(result)["error"]
    assert told
    assert "Traceback" not in result.stderr
    assert letter.read_text().startswith("Dear Anna")


def test_stopped(filled: Path, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = CancelToken()
    stopped.cancel()
    monkeypatch.setattr("faceorg.cli.output.CancelToken", lambda: stopped)
    result = run(filled, library, ("scan",), "--library", str(library))
    assert result.exit_code == 130
    assert "goes on from there" in only_document(result)["error"]


def test_a_fault_of_faceorg_itself_is_a_document_too(library: Path) -> None:
    code = (
        "import sys, faceorg.__main__ as m, faceorg.cli.scanning as s\n"
        "s.person_rows = None\n"
        "sys.argv = ['faceorg', 'people', '--json', '--library', sys.argv[1]]\n"
        "m.main()"
    )
    line = [sys.executable, "-c", code, str(library)]
    outcome = subprocess.run(line, capture_output=True, text=True, check=False)
    assert outcome.returncode == 1
    assert "fault of faceorg itself (AttributeError" in json.loads(outcome.stdout)["error"]
    assert "Traceback" in outcome.stderr
    assert outcome.stderr.splitlines()[-1].startswith("faceorg: this is a fault")
