"""History, undo and redo say in sentences what was decided, for every kind of decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from gui import people_library

from faceorg.cli.saying import local_time, sentences
from faceorg.core.decisions import Decision, Kind
from faceorg.core.entities import DecisionId
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLES: list[tuple[Kind, dict[str, Any], str]] = [
    (Kind.LABEL, {"faces": [1, 3], "person": 1}, "name 2 faces Anna (p1)"),
    (Kind.LABEL, {"faces": [1], "person": 9}, "put face 1 together as p9"),
    (Kind.LABEL, {"faces": [1], "person": 1, "others": [2]}, "split face 1 off as Anna (p1)"),
    (Kind.LABEL, {"faces": [1], "person": 1, "groups": 1}, "add face 1 to Anna (p1)"),
    (
        Kind.LABEL,
        {"faces": [1, 2], "person": 9, "name": None, "groups": 2},
        "merge 2 groups as p9",
    ),
    (Kind.LABEL, {"faces": [1], "person": 1, "vouched": True}, "face 1 really is Anna (p1)"),
    (Kind.LABEL, {"faces": [1, 3], "person": 1, "vouched": True}, "2 faces really are Anna (p1)"),
    (
        Kind.LABEL,
        {"faces": [1], "person": 1, "source": "imported", "told": "An"},
        "name face 1 Anna (p1) (read in a file)",
    ),
    (
        Kind.LABEL,
        {"faces": [1], "person": 1, "refused": [4]},
        "name face 1 Anna (p1), and the others shown are not",
    ),
    (Kind.RENAME, {"person": 1, "name": "Ann"}, "rename p1 to Ann"),
    (Kind.MERGE, {"into": 1, "from": 2}, "merge Bob (p2) into Anna (p1)"),
    (Kind.REJECT, {"faces": [4], "person": 1}, "face 4: not Anna (p1)"),
    (Kind.SET_ASIDE, {"faces": [4, 5], "reason": "stranger"}, "ignore 2 faces"),
    (Kind.SET_ASIDE, {"faces": [4], "reason": "not_a_face"}, "face 4: not a face"),
    (Kind.RELEASE, {"faces": [4]}, "bring face 4 back"),
    (Kind.SEPARATE, {"faces": [4], "others": [5]}, "take face 4 out of a group"),
    (
        Kind.SEPARATE,
        {"faces": [4], "others": [5], "two": True},
        "say that they are two different people",
    ),
    (Kind.ALLOW, {"faces": [4], "person": 1}, "take back that face 4 is not Anna (p1)"),
    (
        Kind.JOIN,
        {"faces": [4], "others": [5]},
        "take back that two groups are different people",
    ),
    (Kind.REFUSE_NAMES, {"faces": [4], "names": ["Eve"]}, "face 4: nothing to do with Eve"),
    (Kind.ALLOW_NAMES, {"faces": [4], "names": ["Eve"]}, "face 4: Eve may be offered again"),
    (Kind.COVER, {"person": 1, "face": 3}, "face 3 stands for Anna (p1)"),
    (Kind.HIDE, {"person": 1, "hidden": True}, "hide Anna (p1)"),
    (Kind.HIDE, {"person": 1, "hidden": False}, "show Anna (p1) again"),
    (Kind.BIRTHDAY, {"person": 1, "date": "2010-03-01"}, "Anna (p1) was born on 2010-03-01"),
    (Kind.BIRTHDAY, {"person": 1, "date": None}, "forget the birthday of Anna (p1)"),
    (Kind.STACK, {"photos": [1, 2]}, "stack 2 photos"),
    (Kind.UNSTACK, {"photos": [1]}, "show 1 photo alone"),
    (Kind.DRAW, {"face": 7, "photo": 3, "file": "a.jpg"}, "frame face 7 in photo 3"),
    (Kind.LEAVE_OUT, {"patterns": ["*.tmp"]}, "leave out *.tmp"),
    (Kind.REMOVE_FOLDER, {"folder": "/home/a/Trip"}, "remove the folder /home/a/Trip"),
    (Kind.REMOVE_PHOTOS, {"photos": [1, 2]}, "remove 2 photos whose files are gone"),
    (Kind.TAKE_IN, {"patterns": ["*.tmp"]}, "take in *.tmp again"),
    (Kind.ALBUM, {"album": 1, "name": "Summer"}, "create the album Summer"),
    (
        Kind.ALBUM,
        {"album": 1, "name": "Summer", "query": "Anna"},
        "create the album Summer, which shows what 'Anna' finds",
    ),
    (Kind.ALBUM_NAME, {"album": 1, "name": "Rome"}, "rename an album to Rome"),
    (Kind.ALBUM_SEARCH, {"album": 1, "query": "Bob"}, "let an album show what 'Bob' finds"),
    (Kind.ALBUM_ADD, {"album": 1, "photos": [1, 2]}, "add 2 photos to an album"),
    (Kind.ALBUM_REMOVE, {"album": 1, "photos": [1]}, "take 1 photo out of an album"),
    (
        Kind.ALBUM_MOVE,
        {"album": 1, "photos": [1], "before": None},
        "move 1 photo within an album",
    ),
    (Kind.ALBUM_DELETE, {"album": 1}, "delete an album"),
    (Kind.UNDO, {"decision": 1}, "undo"),
    (Kind.REDO, {"decision": 1}, "redo"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    home: Path = tmp_path_factory.mktemp("saying")
    people_library.fill(home / "a.faceorg", home / "photos")
    with Library.open(home / "a.faceorg") as opened:
        yield opened


def test_no_kind_is_left_out() -> None:
    assert {kind for kind, _, _ in EXAMPLES} == set(Kind)


@pytest.mark.parametrize(("kind", "payload", "told"), EXAMPLES)
def test_each_decision_is_a_sentence(
    library: Library, kind: Kind, payload: dict[str, Any], told: str
) -> None:
    assert sentences(library, [Decision(DecisionId(7), kind, payload)]) == [told]


def test_a_moment_is_told_in_the_time_of_this_machine() -> None:
    assert len(local_time("2026-11-28T08:28:29+00:00")) == len("2026-11-28 08:28")
    assert local_time("") == ""
