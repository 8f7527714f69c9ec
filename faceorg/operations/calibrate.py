"""Fit the thresholds of the pack in use to the user's own people; shown first, undone at will."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.calibration import (
    Bounds,
    FacePairs,
    Marks,
    Outcome,
    Shortage,
    estimate,
    face_pairs,
    outcome,
)
from faceorg.core.entities import FaceId
from faceorg.core.quality import CLUSTER_GATE
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.thresholds import (
    calibration,
    comparable,
    in_use,
    set_calibration,
    set_strictness,
)

if TYPE_CHECKING:
    from faceorg.core.changes import Changes
    from faceorg.core.strictness import Strictness
    from faceorg.library.database import Library
    from faceorg.vision.modelpack import ModelPack


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the user's confirmed faces say about the thresholds of ``pack``.

    ``own`` are the pack's, ``applied`` those the user chose before, ``estimated`` the new ones;
    None where ``shortage`` tells how many confirmed faces are missing. ``outcomes`` says what
    each threshold lets pass of the pairs at hand.
    """

    pack_id: str
    people: int
    same_pairs: int
    different_pairs: int
    shortage: Shortage
    own: Marks
    applied: Marks | None
    estimated: Marks | None
    outcomes: dict[float, Outcome]


def calibrate(library: Library, pack: ModelPack) -> Calibration:
    """Estimate the thresholds of the vectors in use; changes nothing."""
    used = comparable(library, pack)
    applied = calibration(library, used.id)
    thresholds = in_use(library, pack).thresholds
    own = Bounds(thresholds.auto, thresholds.suggest, thresholds.never)
    pairs = confirmed_pairs(library, used.id)
    marks = Marks(own.auto, own.suggest)
    estimated = None if pairs.shortage else estimate(pairs, own)
    shown = [each for each in (marks, applied, estimated) if each is not None]
    return Calibration(
        pack_id=used.id,
        people=pairs.people,
        same_pairs=len(pairs.same),
        different_pairs=len(pairs.different),
        shortage=pairs.shortage,
        own=marks,
        applied=applied,
        estimated=estimated,
        outcomes={x: outcome(pairs, x) for each in shown for x in (each.auto, each.suggest)},
    )


def confirmed_pairs(library: Library, pack_id: str) -> FacePairs:
    """Pairs of faces the user gave a person, of enough quality to be matched without asking."""
    labels = person_rows.stored_verdicts(library).labels
    found = face_rows.load_vectors(library, pack_id)
    rows = [
        row
        for row, face in enumerate(found.ids.tolist())
        if FaceId(face) in labels and found.qualities[row] >= CLUSTER_GATE
    ]
    persons = np.array([labels[FaceId(int(found.ids[row]))] for row in rows], np.int64)
    return face_pairs(found.vectors[rows], persons)


def apply_calibration(library: Library, pack: ModelPack, marks: Marks | None) -> Changes:
    """Use ``marks`` in place of the pack's own thresholds (None: its own again), group anew."""
    set_calibration(library, comparable(library, pack).id, marks)
    return cluster_faces(library, pack)


def apply_strictness(library: Library, pack: ModelPack, wanted: Strictness) -> Changes:
    """Be as strict as that from now on, and match and group anew. Nothing the user said changes."""
    set_strictness(library, wanted)
    return cluster_faces(library, pack)
