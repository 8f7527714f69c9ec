"""Why a face is whose it is: the rule that put it there, and the nearest confirmed faces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import nearest
from faceorg.core.entities import Assignment, FaceId, FaceSource, PersonId, PhotoId
from faceorg.core.errors import DecisionError
from faceorg.core.quality import CLUSTER_GATE
from faceorg.library import events as event_rows
from faceorg.library import faces as face_rows
from faceorg.library import hints as hint_rows
from faceorg.library import history, photo_texts, times
from faceorg.library import persons as person_rows
from faceorg.library import review as review_rows
from faceorg.operations.name_offers import name_offers
from faceorg.operations.take_names import SOURCE
from faceorg.operations.thresholds import comparable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.core.decisions import Decision
    from faceorg.core.entities import Face
    from faceorg.library.database import Library
    from faceorg.library.events import Nearby
    from faceorg.library.faces import FaceVectors
    from faceorg.operations.name_offers import NameOffer
    from faceorg.vision.modelpack import ModelPack

    Rows = NDArray[np.int64]


class Rule(StrEnum):
    """What put a face where it is."""

    USER = "user"
    IMPORTED = "imported"
    MATCHED = "matched"
    ASKED = "asked"
    EVENT = "event"
    GROUP = "group"
    SET_ASIDE = "set_aside"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Example:
    """A confirmed face like the one in question; ``days`` lie between the two photos."""

    face: FaceId
    person: PersonId
    name: str | None
    similarity: float
    days: int | None


@dataclass(frozen=True, slots=True)
class Why:
    """Why a face is whose it is: the rule, and the nearest confirmed faces of anybody.

    ``event`` is the clear face of the same person in a photo minutes apart that made us ask, and
    how many seconds lie between. ``said_at`` is when the user (or a file, named ``told_by``) said
    so, in UTC. ``names`` are those that the words of its photos offer where nobody is known.
    ``drawn``: the user drew its box, so that there may be nothing to compare. ``refused``: people
    of whom the user said that they are not this face.
    """

    face: FaceId
    person: PersonId | None
    name: str | None
    rule: Rule
    poor: bool
    examples: tuple[Example, ...]
    event: Nearby | None = None
    said_at: str | None = None
    told_by: str | None = None
    names: tuple[NameOffer, ...] = ()
    drawn: bool = False
    refused: frozenset[PersonId] = frozenset()


def why(library: Library, pack: ModelPack, face: FaceId, count: int = 5) -> Why:
    """Explain a face by its nearest confirmed ones. Raises `DecisionError` for no such face."""
    there = face_rows.faces_by_id(library, [face])
    if not there:
        raise DecisionError("There is no face {face}", face=face)
    shown = there[0]
    person = shown.person_id or shown.suggested_id
    names = review_rows.person_names(library)
    event = event_rows.nearby_of(library, face) if shown.suggested_id is not None else None
    word = history.last_word(library, face) if shown.assigned_by is Assignment.USER else None
    told_by = _told_by(library, shown, word)
    return Why(
        face,
        person,
        names.get(person) if person is not None else None,
        _rule(shown, event is not None and event.person_id == person, told_by is not None),
        shown.quality < CLUSTER_GATE,
        _examples(library, comparable(library, pack), shown, names, count),
        event if event is not None and event.person_id == person else None,
        None if word is None else word.made_at,
        told_by,
        _offers(library, shown) if person is None and shown.set_aside is None else (),
        shown.source is FaceSource.DRAWN,
        frozenset(photo_texts.people_not(library, [face])),
    )


def _told_by(library: Library, shown: Face, word: Decision | None) -> str | None:
    """The program whose file named this face ("picasa", "xmp"), if that is the last word on it."""
    if word is None or word.payload.get("source") != SOURCE:
        return None
    told = word.payload.get("told")
    hints = hint_rows.hints_of(library, shown.photo_id)
    return next((hint.source for hint in hints if hint.name == told), "file")


def _offers(library: Library, shown: Face) -> tuple[NameOffer, ...]:
    group = (
        [] if shown.cluster_id is None else face_rows.faces_of_cluster(library, shown.cluster_id)
    )
    return tuple(name_offers(library, [face.id for face in group] or [shown.id]))


def _examples(
    library: Library,
    pack: ModelPack,
    shown: Face,
    names: dict[PersonId, str | None],
    count: int,
) -> tuple[Example, ...]:
    found = face_rows.load_vectors(library, pack.id)
    row = np.flatnonzero(found.ids == shown.id)
    confirmed, whose = confirmed_faces(library, found)
    if not len(row):  # drawn by hand, or of another pack
        return ()
    confirmed, whose = confirmed[confirmed != row[0]], whose[confirmed != row[0]]
    near, similarity = nearest(found.vectors[row], found.vectors[confirmed], count)
    taken = times.photo_times(library)
    here = taken.get(shown.photo_id)
    return tuple(
        Example(
            FaceId(int(found.ids[confirmed[place]])),
            PersonId(int(whose[place])),
            names.get(PersonId(int(whose[place]))),
            value,
            _days(here, taken.get(PhotoId(int(found.photos[confirmed[place]])))),
        )
        for place, value in zip(near[0].tolist(), similarity[0].tolist(), strict=True)
        if place >= 0
    )


def _rule(face: Face, from_event: bool, imported: bool) -> Rule:
    if face.set_aside is not None:
        return Rule.SET_ASIDE
    if face.assigned_by is Assignment.USER:
        return Rule.IMPORTED if imported else Rule.USER
    if face.assigned_by is not None:
        return Rule.MATCHED
    if face.suggested_id is not None:
        return Rule.EVENT if from_event else Rule.ASKED
    return Rule.GROUP if face.cluster_id is not None else Rule.NOBODY


def _days(one: str | None, other: str | None) -> int | None:
    if not one or not other:
        return None
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def confirmed_faces(
    library: Library, found: FaceVectors, person: PersonId | None = None
) -> tuple[Rows, Rows]:
    """Rows of good confirmed faces of everybody but ``person`` (N,), and whose they are (N,)."""
    labels = person_rows.stored_verdicts(library).labels
    whose = np.array([labels.get(face, PersonId(-1)) for face in found.ids.tolist()], np.int64)
    rows = np.flatnonzero((whose >= 0) & (whose != (person or -1)))
    rows = rows[found.qualities[rows] >= CLUSTER_GATE]
    return rows, whose[rows]
