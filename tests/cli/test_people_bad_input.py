"""Nobody, one, thousands of one name, strange names, and twice at once, on the command line."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from builders import draw_photo, make_face, make_photo, person_vectors
from click.testing import CliRunner

from faceorg.cli import cli
from faceorg.core.entities import PhotoFacts
from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import persons
from faceorg.operations import label
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from click.testing import Result

JOHNS = 5000
NAMES = (
    "👩\u200d👩\u200d👧", "محمد علي", "דוד", "x" * 500, "O'Neil \"Bob\"",
    "Robert'); DROP TABLE persons;--", "%_*?[", "=1+1",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library"


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--library", str(path)])


def told(path: Path, *words: str) -> Any:
    result = run(path, *words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def fails(path: Path, *words: str) -> str:
    result = run(path, *words)
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    return result.stderr


def people(path: Path, count: int, folder: Path) -> list[int]:
    with Library.open(path) as library, library.write():
        vectors = person_vectors(0, count, length=builtin_pack().embedding_length)
        return [
            make_face(library, make_photo(library, folder / f"{n}.jpg"), v, pack=builtin_pack().id)
            for n, v in enumerate(vectors)
        ]


def test_without_any_face_every_command_says_what_there_is(path: Path) -> None:
    assert "there is no library here yet" in fails(path, "people")
    Library.open(path).close()
    assert (told(path, "history"), told(path, "faces")) == ([], [])
    assert "Nobody yet" in run(path, "people").output
    assert "nothing to ask" in run(path, "review").output
    assert "nothing to undo" in fails(path, "undo")
    assert "nothing to redo" in fails(path, "redo")
    assert "There is no person or group Anna" in fails(path, "name", "Anna", "Berta")
    assert "There is no group c1" in fails(path, "name", "c1", "Berta")


def test_one_face_is_named_and_looked_over(path: Path, tmp_path: Path) -> None:
    (face,) = people(path, 1, tmp_path)
    told(path, "move", str(face), "Anna")
    assert [person["name"] for person in told(path, "people")["persons"]] == ["Anna"]
    assert "Nothing to doubt" in run(path, "check-person", "Anna").stdout
    assert told(path, "why", str(face))["rule"] == "user"


def test_merging_somebody_with_themselves_is_refused_in_words(path: Path, tmp_path: Path) -> None:
    one, two = people(path, 2, tmp_path)
    told(path, "move", str(one), "Anna")
    told(path, "move", str(two), "Berta")
    for words in (("p1", "p1"), ("Anna", "Anna"), ("Anna", "p1")):
        assert "cannot be merged with itself" in fails(path, "merge", *words)
    told(path, "merge", "Anna", "Berta")
    assert "one person already" in fails(path, "merge", "p1", "p2")
    told(path, "undo")
    assert len(told(path, "people")["persons"]) == 2


def test_of_five_thousand_johns_one_is_asked_for_by_number(path: Path, tmp_path: Path) -> None:
    with Library.open(path) as library, library.write():
        photo = make_photo(library, tmp_path / "crowd.jpg")
        for _ in range(JOHNS):
            label.name_faces(library, [make_face(library, photo)], "John", new=True)
    assert len(told(path, "people")["persons"]) == JOHNS
    assert run(path, "people").stdout.count("John") == JOHNS
    for words in (("merge", "John", "p2"), ("check-person", "John"), ("move", "1", "John")):
        message = fails(path, *words)
        assert "5000 people are named John; say which: p1, p2, " in message
        assert "faceorg people" in message
        assert len(message) < 200
    assert told(path, "search", "John")["count"] == 1


@pytest.mark.parametrize("name", NAMES)
def test_strange_names_come_back_as_they_were_given(path: Path, tmp_path: Path, name: str) -> None:
    photo = draw_photo(tmp_path / "photos" / "a.jpg")
    with Library.open(path) as library, library.write():
        row = photo_rows.add_photo(library, "a", photo.stat().st_size, PhotoFacts("JPEG", 24, 16))
        photo_rows.put_place(library, row, photo, photo.stat().st_mtime_ns)
        face = make_face(library, row)
    told(path, "move", str(face), name)
    assert [person["name"] for person in told(path, "people")["persons"]] == [name]
    assert told(path, "check-person", name)["outliers"] == []
    assert name in run(path, "people").stdout
    assert run(path, "history").exit_code == 0
    told(path, "album", "create", "All", str(photo))
    for words in ([], ["--by-person"], ["--sidecars"], ["--template", "{people}"]):
        to = tmp_path / "-".join(["out", *words]).translate({ord(c): "_" for c in "{}"})
        (copy,) = told(path, "export", "--album", "All", str(to), *words)["copied"]
        assert to in Path(copy).parents
        with (to / "album.csv").open(encoding="utf-8-sig", newline="") as stream:
            (line,) = csv.DictReader(stream)
        # A quote before what a spreadsheet would take for a formula is all that may be added.
        assert name.replace("'", "") in " ".join(line.values()).replace("'", "")
    with Library.open(path) as library:
        assert check_library(library) == []


def test_two_processes_decide_at_once_and_nothing_is_lost(path: Path, tmp_path: Path) -> None:
    count = 40
    faces = people(path, 2 * count, tmp_path)
    code = """
import sys
from pathlib import Path
from faceorg.library.database import Library
from faceorg.operations import label
with Library.open(Path(sys.argv[1])) as library:
    for face in sys.argv[3:]:
        label.name_faces(library, [int(face)], f"{sys.argv[2]} {face}")
"""
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(path), who, *map(str, mine)])
        for who, mine in (("One", faces[:count]), ("Other", faces[count:]))
    ]
    assert [process.wait() for process in both] == [0, 0]
    with Library.open(path) as library:
        names = {person.name for person in persons(library)}
        assert names == {f"{'One' if n < count else 'Other'} {f}" for n, f in enumerate(faces)}
        assert len({person.id for person in persons(library)}) == 2 * count
        assert check_library(library) == []
