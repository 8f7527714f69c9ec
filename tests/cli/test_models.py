"""faceorg models as a script calls it, against a server on this machine."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from builders import PACK, make_face, make_photo, unit
from click.testing import CliRunner, Result
from loopback import Behaviour, Site, serving
from pack_builders import sha256, write_pack, write_plain, zipped
from reembed_builders import OLD, fill

from faceorg import paths
from faceorg.cli import cli
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.persons import persons
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.packs import known_packs, packs_folder
from faceorg.settings import load_settings
from faceorg.vision.modelpack import BUILTIN_ID, known_entries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Shell:
    """Runs commands on one library and reads their JSON."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def run(self, *words: str, **options: Any) -> Result:
        runner = CliRunner()
        result = runner.invoke(cli, ["models", *words, "--library", str(self.library)], **options)
        assert result.exception is None or isinstance(result.exception, SystemExit), result
        return result

    def json(self, *words: str) -> Any:
        result = self.run(*words, "--json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    def fail(self, *words: str) -> str:
        result = self.run(*words)
        assert result.exit_code == 1
        assert result.stdout == ""
        return result.stderr.strip().splitlines()[-1]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "library.faceorg")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server that offers the known pack "zebra"."""
    content = zipped(write_pack(tmp_path / "made"), tmp_path / "made.zip").read_bytes()
    with serving() as running:
        running.files["zebra.zip"] = Behaviour(content)
        source = {
            "url": running.url("zebra.zip"),
            "size_bytes": len(content),
            "sha256": sha256(content),
        }
        entry = {
            "name": "Zebra of the zoo",
            "licence": "For animals only",
            "licence_text": "No humans may use this.",
            "files": [source],
        }
        known = {**known_entries(), "known": {"zebra": entry}}
        monkeypatch.setattr("faceorg.operations.packs.known_entries", lambda: known)
        yield running


def test_the_list_shows_what_is_there_and_what_can_be_had(shell: Shell) -> None:
    entries = {entry["key"]: entry for entry in shell.json("list")}
    assert entries[BUILTIN_ID]["active"]
    assert entries[BUILTIN_ID]["embedding_length"] == 128
    assert set(known_packs()) <= set(entries)
    assert not entries["buffalo_l"]["installed"]
    assert entries["buffalo_l"]["size_bytes"] == 288_621_354
    assert "non-commercial" in entries["buffalo_l"]["licence"]
    lines = shell.run("list").stdout.splitlines()
    assert len(lines) == len(entries)
    assert "in use" in lines[0]


def test_show_tells_the_licence_in_full(shell: Shell) -> None:
    shown = shell.json("show", "opencv-yunet-sface")
    assert "Permission is hereby granted" in shown["licence_text"]
    assert all(url.startswith("https://") for url in shown["urls"])
    assert "Apache License" in shell.run("show", "opencv-yunet-sface").stdout
    builtin = shell.json("show", "builtin")
    assert builtin["thresholds"]["auto"] > builtin["thresholds"]["suggest"]
    assert "there is no model pack nothing" in shell.fail("show", "nothing")


def test_a_download_needs_the_licence_to_be_accepted(shell: Shell, site: Site) -> None:
    result = shell.run("download", "zebra")
    assert result.exit_code == 1
    assert "For animals only" in result.stderr
    assert "No humans may use this." in result.stderr
    assert "--accept-licence" in result.stderr
    assert site.asked == []
    answer = shell.json("download", "zebra", "--accept-licence")
    assert answer["key"] == "zebra"
    assert len(site.asked) == 1
    assert {e["key"] for e in shell.json("list") if e["installed"]} == {BUILTIN_ID, "zebra"}
    assert "installed already" in shell.fail("download", "zebra", "--accept-licence")


@pytest.mark.parametrize(("reply", "asked"), [("n\n", 0), ("y\n", 1)])
def test_a_person_is_asked(
    shell: Shell, site: Site, monkeypatch: pytest.MonkeyPatch, reply: str, asked: int
) -> None:
    monkeypatch.setattr("faceorg.cli.output.somebody_to_ask", lambda: True)
    result = shell.run("download", "zebra", input=reply)
    assert "No humans may use this." in result.stderr
    assert result.exit_code == 1 - asked
    assert len(site.asked) == asked


def test_a_wrong_file_is_one_line_and_changes_nothing(shell: Shell, site: Site) -> None:
    content = site.files["zebra.zip"].content
    site.files["zebra.zip"].content = content[:-1] + b"?"
    line = shell.fail("download", "zebra", "--accept-licence")
    assert "SHA-256" in line
    assert "zebra.zip" in line
    assert shell.json("list")[0]["active"]
    assert "no model pack zebra is installed" in shell.fail("use", "zebra")
    assert "built-in model pack cannot be removed" in shell.fail("remove", "builtin")


def test_import_use_and_remove(shell: Shell, tmp_path: Path) -> None:
    archive = zipped(write_plain(tmp_path / "mine"), tmp_path / "mine.zip")
    answer = shell.json("import", str(archive))
    assert answer["key"] == "mine"
    assert "non-commercial" in answer["licence"]
    assert shell.json("import", str(archive), "--name", "twin")["key"] == "twin"
    used = shell.json("use", "mine")
    assert (used["key"], used["faces"]) == ("mine", 0)
    assert load_settings(paths.config_folder() / "settings.json").pack == "mine"
    assert not shell.library.exists()
    assert "in use" in shell.fail("remove", "mine")
    assert shell.json("remove", "twin") == {"removed": "twin"}
    shell.json("use", "builtin")
    shell.json("remove", "mine")
    assert list(packs_folder().iterdir()) == []


def test_use_embeds_all_faces_anew_and_keeps_all_names(shell: Shell, tmp_path: Path) -> None:
    with Library.open(shell.library) as library:
        fill(library, tmp_path / "photos", photos=20)
        names = {(p.name, p.face_count) for p in persons(library)}
    shell.json("import", str(write_pack(tmp_path / "zebra")))
    used = shell.json("use", "zebra")
    assert (used["photos"], used["faces"], used["unreadable"]) == (20, 20, 0)
    with Library.open(shell.library) as library:
        assert {(p.name, p.face_count) for p in persons(library)} == names
        packs = {row[0] for row in library.rows("SELECT DISTINCT pack_id FROM embeddings")}
        assert packs == {used["pack"]}
        assert OLD.id not in packs
    again = shell.json("use", "zebra")
    assert again["faces"] == 0


def test_a_pack_that_does_not_work_is_named_and_not_used(shell: Shell, tmp_path: Path) -> None:
    shell.json("import", str(write_pack(tmp_path / "zebra")))
    (packs_folder() / "zebra" / "embedder.onnx").write_bytes(b"broken")
    line = shell.fail("use", "zebra")
    assert "embedder.onnx" in line
    assert "damaged" in line
    assert not (paths.config_folder() / "settings.json").exists()
    entry = next(e for e in shell.json("list") if e["key"] == "zebra")
    assert "embedder.onnx" in entry["problem"]


def test_calibrate_says_what_is_missing(shell: Shell, tmp_path: Path) -> None:
    with Library.open(shell.library) as library:
        fill(library, tmp_path / "photos", photos=8)
    found = shell.json("calibrate")
    assert found["estimated"] is None
    assert found["missing"]["people_pairs"] == 19
    assert "too few confirmed faces" in shell.fail("calibrate", "--apply")
    assert shell.run("calibrate", "--apply", "--reset").exit_code == 2


def test_calibrate_shows_applies_and_resets(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.cli.calibrating.active_pack", lambda: PACK)
    source = np.random.default_rng(0)
    with Library.open(shell.library) as library:
        for person in range(8):
            centre = unit(source.normal(size=64))
            ids = []
            for number in range(10):
                photo = make_photo(library, tmp_path / f"{person}-{number}.jpg")
                vector = unit(centre + 0.4 * unit(source.normal(size=64)))
                ids.append(make_face(library, photo, vector))
            label.name_faces(library, ids, f"Person {person}")
        cluster_faces(library, PACK)
    shown = shell.json("calibrate")
    assert shown["applied"] is None
    assert shown["own"]["auto"]["similarity"] == PACK.thresholds.auto
    assert shown["estimated"]["auto"]["different_taken"] < 0.01
    assert shown["estimated"]["auto"]["same_found"] > 0.5
    lines = shell.run("calibrate").stdout
    assert "pack's own" in lines
    assert "estimated" in lines
    applied = shell.json("calibrate", "--apply")
    assert applied["applied"] == applied["estimated"] == shown["estimated"]
    assert shell.json("calibrate", "--reset")["applied"] is None
    with Library.open(shell.library) as library:
        assert len(face_rows.all_faces(library)) == 80


def test_every_command_shows_an_example(shell: Shell) -> None:
    names = (
        "list",
        "show",
        "download",
        "import",
        "use",
        "remove",
        "calibrate",
        "measure",
        "strictness",
    )
    for name in names:
        shown = CliRunner().invoke(cli, ["models", name, "--help"]).stdout
        assert "Example" in shown
        assert f"faceorg models {name}" in shown
    assert set(names) == set(cli.commands["models"].commands)  # type: ignore[attr-defined]


def test_measuring_names_the_device_and_what_a_face_costs(shell: Shell) -> None:
    speed = shell.json("measure")
    assert speed["detection_provider"] in {"cpu", "cuda", "coreml", "directml", "openvino"}
    assert 0 < speed["face_ms"] < speed["photo_ms"]
    told = shell.run("measure").stdout
    assert "ms a face, on" in told
