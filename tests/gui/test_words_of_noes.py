"""Splits, names refused and answers taken back, as the history and the undo menu say them."""

from __future__ import annotations

import pytest

from faceorg.core.decisions import Decision, Kind
from faceorg.core.entities import DecisionId, PersonId
from faceorg.gui import wording
from faceorg.library.history import Names

NAMES = Names({PersonId(1): "Anna"})


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        (Kind.LABEL, {"faces": [1, 2], "person": 1, "others": [3]}, "Split 2 faces off as Anna"),
        (Kind.LABEL, {"faces": [1, 2], "person": 2, "others": [3]}, "Split 2 faces off"),
        (
            Kind.LABEL,
            {"faces": [1, 2], "person": 1, "refused": [3]},
            "Name 2 faces Anna, but not the others",
        ),
        (
            Kind.LABEL,
            {"faces": [1, 2], "person": 2, "refused": [3]},
            "Put 2 faces together, but not the others",
        ),
        (
            Kind.LABEL,
            {"faces": [1], "person": 1, "vouched": True},
            "Say that a face really is Anna",
        ),
        (
            Kind.LABEL,
            {"faces": [1, 2], "person": 1, "vouched": True},
            "Say that 2 faces really are Anna",
        ),
        (Kind.LABEL, {"faces": [1, 2], "person": 1, "groups": 1}, "Add 2 faces to Anna"),
        (Kind.LABEL, {"faces": [1, 2], "person": 2, "groups": 1}, "Merge 2 groups"),
        (
            Kind.LABEL,
            {"faces": [1, 2, 3], "person": 1, "name": None, "groups": 2},
            "Merge 2 groups",
        ),
        (
            Kind.LABEL,
            {"faces": [1, 2, 3], "person": 1, "name": "Anna", "groups": 2},
            "Merge 2 groups as Anna",
        ),
        (
            Kind.LABEL,
            {"faces": [1, 2, 3], "person": 1, "name": "Anna", "groups": 1},
            "Name 3 faces Anna",
        ),
        (Kind.MERGE, {"from": 2, "into": 1}, "Add a group to Anna"),
        (
            Kind.SEPARATE,
            {"faces": [1], "others": [2], "two": True},
            "Say that they are two different people",
        ),
        (Kind.MERGE, {"from": 2, "into": 3}, "Merge 2 groups"),
        (Kind.ALLOW, {"faces": [1], "person": 1}, "Take back that a face is not Anna"),
        (Kind.ALLOW, {"faces": [1, 2], "person": 1}, "Take back that 2 faces are not Anna"),
        (
            Kind.JOIN,
            {"faces": [1], "others": [2]},
            "Take back that two groups are different people",
        ),
        (
            Kind.REFUSE_NAMES,
            {"faces": [1], "names": ["mila", "zoe"]},
            "Say that faces have nothing to do with mila, zoe",
        ),
        (Kind.ALLOW_NAMES, {"faces": [1], "names": ["mila"]}, "Suggest mila again"),
    ],
)
def test_each_is_said_in_words(kind: Kind, said: dict[str, object], words: str) -> None:
    assert wording.decision(Decision(DecisionId(1), kind, said), NAMES) == words
