"""Who is hidden: when in doubt, everybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from colour_engine import square
from photo_builders import PERSONS, make_face

from faceorg.core.entities import Assignment, Face, SetAside
from faceorg.operations.hiding import Hide, HideRule, plan_hiding
from faceorg.vision.engine import FoundFace

if TYPE_CHECKING:
    from faceorg.core.geometry import BoundingBox

ANN = frozenset({PERSONS["Ann"]})


BOX = square("red")


@pytest.mark.parametrize(
    ("face", "everyone", "everyone_but", "trusting", "only"),
    [
        (make_face(BOX, "Ann"), True, False, False, True),
        (make_face(BOX, "Ann", by=Assignment.MATCHED), True, True, False, True),
        (make_face(BOX, suggested="Ann"), True, True, True, True),
        (make_face(BOX, "Ben"), True, True, True, False),
        (make_face(BOX, "Ben", by=Assignment.MATCHED, suggested="Ann"), True, True, True, True),
        (make_face(BOX), True, True, True, False),
        (make_face(BOX, set_aside=SetAside.STRANGER), True, True, True, False),
        (make_face(BOX, "Ann", set_aside=SetAside.STRANGER), True, True, True, True),
        (make_face(BOX, set_aside=SetAside.NOT_A_FACE), False, False, False, False),
        (make_face(BOX, "Ann", set_aside=SetAside.NOT_A_FACE), False, False, False, False),
    ],
)
def test_doubt_hides(
    face: Face, everyone: bool, everyone_but: bool, trusting: bool, only: bool
) -> None:
    rules = [
        HideRule(),
        HideRule(Hide.EVERYONE_BUT, ANN),
        HideRule(Hide.EVERYONE_BUT, ANN, trust_matches=True),
        HideRule(Hide.ONLY, ANN),
    ]
    assert [rule.hides(face) for rule in rules] == [everyone, everyone_but, trusting, only]


def found(box: BoundingBox) -> FoundFace:
    return FoundFace(box, np.zeros((5, 2), np.float32), 0.9, 0.9, np.zeros((8, 8, 3), np.uint8))


def test_what_is_not_a_face_stays_although_the_detector_insists() -> None:
    face = make_face(BOX, set_aside=SetAside.NOT_A_FACE)
    plan = plan_hiding([face], [found(BOX)], HideRule())
    assert (plan.targets, plan.visible, plan.not_faces) == ((), (), (BOX,))


def test_a_second_face_at_a_kept_one_is_hidden() -> None:
    near = replace(BOX, x=BOX.x + BOX.w * 0.4)
    rule = HideRule(Hide.EVERYONE_BUT, ANN)
    plan = plan_hiding([make_face(BOX, "Ann")], [found(near), found(BOX)], rule)
    assert [(target.face_id, target.boxes) for target in plan.targets] == [(None, (near,))]


def test_a_hidden_face_covers_the_librarys_box_and_the_one_seen_now() -> None:
    moved = replace(BOX, y=BOX.y + BOX.h * 0.3)
    (target,) = plan_hiding([make_face(BOX)], [found(moved)], HideRule()).targets
    assert target.boxes == (BOX, moved)
