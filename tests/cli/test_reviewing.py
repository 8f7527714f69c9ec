"""The commands that ask, look a person over and explain, as a script calls them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from builders import make_face, make_photo, person_vectors
from click.testing import CliRunner

from faceorg.cli import cli
from faceorg.core.entities import PersonId
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.database import Library
from faceorg.library.faces import Match
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Groups of four and three faces, the larger one Anna's but for one face."""
    pack = builtin_pack()
    path = tmp_path / "library"
    with Library.open(path) as library:
        for who, count in ((0, 4), (1, 3)):
            vectors = person_vectors(who, count, length=pack.embedding_length, spread=0.05)
            for number, vector in enumerate(vectors):
                photo = make_photo(library, tmp_path / f"{who} {number}.jpg")
                make_face(library, photo, vector, pack=pack.id)
        cluster_faces(library, pack)
        label.name_faces(library, [1, 2, 3], "Anna")
        match_people(library, pack)
    return path


def run(path: Path, *words: str, code: int = 0) -> Any:
    result = CliRunner().invoke(cli, [*words, "--library", str(path), "--json"])
    assert result.exit_code == code, result.output
    return json.loads(result.stdout) if code == 0 else result.stderr


def plain(path: Path, *words: str) -> str:
    return CliRunner().invoke(cli, [*words, "--library", str(path)]).output


def test_questions_and_answers(path: Path) -> None:
    asked = run(path, "review")
    keys = [(card["key"], card["settles"]) for card in asked["next"]]
    assert keys == [("who:c2", 3), ("sure:p1", 1)]
    assert (asked["faces"], asked["questions"]) == (4, 2)
    assert "Who is this? 3 faces" in plain(path, "review")
    left = run(path, "review", "--is", "who:c2", "Berta")
    assert (left["faces"], left["questions"]) == (1, 1)
    assert run(path, "review", "--yes", "sure:p1")["next"] == []
    assert "nothing to ask" in plain(path, "review")
    run(path, "undo")
    run(path, "undo")
    assert run(path, "review") == asked
    assert run(path, "review", "--stranger", "who:c2")["questions"] == 1  # whether 1 is Anna


def test_which_of_these(path: Path) -> None:
    """Three faces of the other group turn out to look like Anna, one of them likely."""
    with Library.open(path) as library, library.write():
        library.change("DELETE FROM cluster_faces WHERE face_id IN (4, 5, 6, 7)")
        likely = [(5, 0.945), (6, 0.93), (7, 0.92)]
        face_rows.replace_matches(library, [Match(f, 1, alike, False) for f, alike in likely])
    card = next(c for c in run(path, "review")["next"] if c["kind"] == "which_are")
    assert (card["key"], card["name"], card["settles"]) == ("which:p1:f5", "Anna", 3)
    assert [one["likely"] for one in card["candidates"]] == [True, False, False]
    assert "Which of these are Anna? 3 faces: 5*, 6, 7 (* likely)" in plain(path, "review")
    key = card["key"]
    assert "not in this question" in run(path, "review", "--yes", key, "--face", "9", code=1)
    assert "goes with --yes" in run(path, "review", "--no", key, "--face", "6", code=1)
    run(path, "review", "--yes", key, "--face", "6", "--face", "7")
    with Library.open(path) as library:
        verdicts = person_rows.stored_verdicts(library)
    assert (verdicts.labels.keys() & {5, 6, 7}, verdicts.rejections) == ({6, 7}, {(5, 1)})


def test_answers_that_fit_no_question(path: Path) -> None:
    assert "no question who:c9 now" in run(path, "review", "--yes", "who:c9", code=1)
    assert "Say who it is" in run(path, "review", "--yes", "who:c2", code=1)
    assert "one question at a time" in run(
        path, "review", "--yes", "who:c2", "--no", "who:c2", code=1
    )


def test_why(path: Path) -> None:
    told = run(path, "why", "1")
    assert (told["rule"], told["name"], len(told["examples"])) == ("user", "Anna", 2)
    assert re.search(r"You said on \d{4}-\d\d-\d\d that it is Anna", plain(path, "why", "1"))
    assert run(path, "why", "5")["rule"] == "group"
    with Library.open(path) as library, library.write():
        library.change("UPDATE photos SET caption = 'Berta' WHERE id > 4")
    assert [offer["name"] for offer in run(path, "why", "5")["names"]] == ["Berta"]
    assert "Berta? From the caption" in plain(path, "why", "5")
    assert "There is no face 99" in run(path, "why", "99", code=1)


def test_check_person(path: Path) -> None:
    assert run(path, "check-person", "Anna")["nearer_others"] == []
    run(path, "move", "5", "6", "7", "Berta")
    run(path, "move", "6", "Anna")
    found = run(path, "check-person", "Anna")
    assert [doubt["face"] for doubt in found["nearer_others"]] == [6]
    assert found["looks"][-1] == {"faces": [6], "first": None, "last": None, "together": 0}
    assert "Face 6 is more like Berta" in plain(path, "check-person", "Anna")
    assert "Look 2: 1 face: 6" in plain(path, "check-person", "Anna")
    assert "There is no person" in run(path, "check-person", "Nobody", code=1)


def test_a_face_that_looks_like_nobody_is_vouched_for(path: Path) -> None:
    odd = person_vectors(9, 1, length=builtin_pack().embedding_length)[0]
    with Library.open(path) as library:
        face = make_face(library, make_photo(library, path.parent / "odd.jpg"), odd)
        with library.write():
            library.change("UPDATE embeddings SET pack_id = ?", (builtin_pack().id,))
    run(path, "move", str(face), "Anna")
    assert f"Face {face} is like none" in plain(path, "check-person", "Anna")
    assert run(path, "check-person", "Anna", "--right", str(face))["outliers"] == []
    assert f"face {face} really is Anna" in plain(path, "history")
    run(path, "undo")
    assert f"Face {face} is like none" in plain(path, "check-person", "Anna")
    assert "There is no face 99" in run(path, "check-person", "Anna", "--right", "99", code=1)


def test_two_faces_in_one_photo_are_told_until_vouched_for(path: Path) -> None:
    with Library.open(path) as library:
        photo = make_photo(library, path.parent / "mirror.jpg")
        both = [make_face(library, photo, left=left) for left in (0.1, 0.6)]
        label.label_faces(library, both, PersonId(1))
    assert run(path, "check-person", "Anna")["twice"] == [both]
    told = f"Faces {both[0]}, {both[1]} are together in one photo"
    assert told in plain(path, "check-person", "Anna")
    rights = [word for face in both for word in ("--right", str(face))]
    assert run(path, "check-person", "Anna", *rights)["twice"] == []
    run(path, "undo")
    assert run(path, "check-person", "Anna")["twice"] == [both]
    run(path, "reject", str(both[0]))
    assert run(path, "check-person", "Anna")["twice"] == []


def test_a_look_is_pulled_out_by_its_number(path: Path) -> None:
    run(path, "move", "5", "6", "7", "Anna")
    assert len(run(path, "check-person", "Anna")["looks"]) == 2
    assert "There is no look 3" in run(path, "split", "Anna", "--look", "3", code=1)
    assert "Say which look" in run(path, "split", "Anna", code=1)
    made = run(path, "split", "Anna", "--look", "2", "--as", "Berta")
    assert (made["name"], made["faces"]) == ("Berta", 3)
    assert run(path, "split", "Berta", "--face", "5")["faces"] == 1
    assert [no["kind"] for no in run(path, "noes", "Berta")] == ["different"] * 2
    run(path, "undo")
    run(path, "undo")
    assert len(run(path, "check-person", "Anna")["looks"]) == 2


def test_every_no_is_listed_and_taken_back_by_its_key(path: Path) -> None:
    assert "There is no no" in plain(path, "noes")
    run(path, "reject", "4")
    run(path, "ignore", "6", "--not-a-face")
    run(path, "review", "--is", "who:c2", "Berta")
    listed = run(path, "noes")
    assert [no["key"] for no in listed] == ["not:p1:f4", "aside:f6"]
    assert [no["key"] for no in run(path, "noes", "Anna")] == ["not:p1:f4"]
    assert "Face 6 is not a face" in plain(path, "noes")
    left = run(path, "noes", "--take-back", "not:p1:f4", "--take-back", "aside:f6")
    assert left == []
    assert "There is no not:p1:f4" in run(path, "noes", "--take-back", "not:p1:f4", code=1)
    run(path, "undo")  # one command was one act
    assert [no["key"] for no in run(path, "noes")] == ["not:p1:f4", "aside:f6"]


def test_names_from_the_words_of_photos(path: Path) -> None:
    with Library.open(path) as library, library.write():
        library.change("UPDATE photos SET caption = 'Berta' WHERE id > 4")
    (card,) = [card for card in run(path, "review")["next"] if card["key"] == "who:c2"]
    (offer,) = card["offers"]
    assert offer == {"name": "Berta", "person": None, "source": "caption", "photos": 3, "of": 3}
    assert "perhaps Berta (from the caption)" in plain(path, "review")
    run(path, "review", "--no", "who:c2")
    assert "Berta" not in plain(path, "review")
    assert {no["name"] for no in run(path, "noes")} == {"berta"}


def test_why_somebody_seen_minutes_apart_is_asked_about(path: Path) -> None:
    pack = builtin_pack()
    with Library.open(path) as library:
        with library.write():
            library.change("UPDATE photos SET taken_at = '2020-05-01T12:00:00' WHERE id = 1")
        photo = make_photo(library, path.parent / "later.jpg", taken_at="2020-05-01T12:04:30")
        vector = person_vectors(0, 1, length=pack.embedding_length, spread=0.48)[0]
        poor = make_face(library, photo, vector, quality=0.1, pack=pack.id)
        match_people(library, pack)
    told = run(path, "why", str(poor))
    assert (told["rule"], told["name"], told["poor"]) == ("event", "Anna", True)
    assert told["near"] == {"face": 1, "seconds": 270}
    assert "probably Anna, clear to see in face 1, 4 minutes apart" in plain(path, "why", str(poor))
