"""Faces too poor to tell, asked about by who is clear to see in photos minutes apart.

They are only ever asked about: of a poor face one can say who of a few it is most like, but not
that it is not somebody else.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.entities import FaceId, PersonId, PhotoId
from faceorg.core.quality import CLUSTER_GATE
from faceorg.library import events as event_rows
from faceorg.library.events import Nearby
from faceorg.library.faces import Match

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

    from faceorg.library.database import Library
    from faceorg.operations.matching import Matching
    from faceorg.vision.modelpack import Thresholds

    Floats = NDArray[np.float64]
    Rows = NDArray[np.int64]

APART_SECONDS = 600
"""How far apart two photos of one event may be."""

# In widths of the range that is asked about (from suggest to auto): how far below "never linked" a
# poor face may be, and how far ahead of everybody else in the event its person has to be.
_LOWER, _AHEAD = 0.25, 0.5
_APART = 1.0 / 6371.0  # a kilometre, on the unit sphere


@dataclass(frozen=True, slots=True)
class Suggested:
    """What to ask, why, and the faces that were looked at (None: all there are)."""

    matches: list[Match] = field(default_factory=list)
    nearby: list[Nearby] = field(default_factory=list)
    looked_at: frozenset[FaceId] | None = frozenset()


def suggest_from_events(
    library: Library,
    matching: Matching,
    matches: Collection[Match],
    rows: Rows | None,
    spoken_of: Collection[FaceId] = (),
) -> Suggested:
    """Whom poor faces may be that look like nobody by themselves.

    ``matches`` are those of ``rows`` (None: of all faces) by likeness alone; only what these and
    the faces ``spoken_of`` can have changed is looked at.
    """
    seconds = _times(matching)
    if not np.isfinite(seconds).any() or not len(matching.known):
        return Suggested(looked_at=None if rows is None else frozenset())
    state = _state(library, matching, matches, rows)
    poor = _poor_rows(library, matching, state, seconds, rows, spoken_of)
    event = _Event(library, matching, state, seconds)
    found = [one for row in poor.tolist() if (one := event.ask(row)) is not None]
    best: dict[tuple[PhotoId, PersonId], tuple[Match, Nearby]] = {}
    for match, why in sorted(found, key=lambda one: (-one[0].similarity, one[0].face_id)):
        row = event.row_of[match.face_id]
        best.setdefault((matching.photos[row], match.person_id), (match, why))
    return Suggested(
        [match for match, _ in best.values()],
        [why for _, why in best.values()],
        None if rows is None else frozenset(matching.ids[row] for row in poor.tolist()),
    )


@dataclass(frozen=True, slots=True)
class _State:
    """Who each face is by the user's word or a sure match, and what else is asked already."""

    present: dict[FaceId, PersonId]
    asked: frozenset[FaceId]


def _state(
    library: Library, matching: Matching, matches: Collection[Match], rows: Rows | None
) -> _State:
    verdicts = matching.verdicts
    anew = None if rows is None else {matching.ids[row] for row in rows.tolist()}
    from_events = event_rows.load_nearby(library).keys()
    kept = {
        face: said
        for face, said in matching.old.items()
        if anew is not None and face not in anew and face not in from_events
    }
    said = kept | {match.face_id: (match.person_id, match.sure) for match in matches}
    open_ = {
        face: (verdicts.resolve(person), sure)
        for face, (person, sure) in said.items()
        if face not in verdicts.labels
        and face not in verdicts.set_asides
        and person in verdicts.persons
    }
    sure = {face: person for face, (person, is_sure) in open_.items() if is_sure}
    return _State(sure | verdicts.labels, frozenset(open_))


def _times(matching: Matching) -> Floats:
    """Seconds of each row's photo since 1970 by its own clock, NaN where it tells no time."""
    taken = [matching.times.get(photo, "") for photo in matching.photos]
    try:  # all at once, as a library of a million faces is looked at after every answer
        moments = np.array([text or "NaT" for text in taken], "datetime64[s]")
    except ValueError:
        return np.array([_seconds(text) for text in taken], np.float64)
    return np.where(np.isnat(moments), math.nan, moments.astype(np.float64))


def _seconds(taken: str) -> float:
    try:
        return datetime.fromisoformat(taken).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return math.nan


def _poor_rows(
    library: Library,
    matching: Matching,
    state: _State,
    seconds: Floats,
    rows: Rows | None,
    spoken_of: Collection[FaceId],
) -> Rows:
    """Rows of open faces below the gate that nobody was found for, as far as they may change."""
    verdicts = matching.verdicts
    poor = np.flatnonzero((matching.found.qualities < CLUSTER_GATE) & np.isfinite(seconds))
    if rows is not None:
        photos = event_rows.photos_of(library, spoken_of)
        said = [_seconds(matching.times[photo]) for photo in photos if photo in matching.times]
        changed = np.sort(np.concatenate((seconds[rows], np.array(said, np.float64))))
        changed = changed[np.isfinite(changed)]
        start = np.searchsorted(changed, seconds[poor] - APART_SECONDS)
        end = np.searchsorted(changed, seconds[poor] + APART_SECONDS, "right")
        poor = poor[start < end]
    taken = verdicts.labels.keys() | verdicts.set_asides.keys() | state.asked
    return np.array([row for row in poor.tolist() if matching.ids[row] not in taken], np.int64)


class _Event:
    """Clear faces by time, to be looked up around a poor one."""

    def __init__(
        self, library: Library, matching: Matching, state: _State, seconds: Floats
    ) -> None:
        self._matching = matching
        self._seconds = seconds
        self._places = event_rows.positions(library)
        self.row_of = {face: row for row, face in enumerate(matching.ids)}
        clear = [
            row
            for face in state.present
            if (row := self.row_of.get(face)) is not None
            and matching.found.qualities[row] >= CLUSTER_GATE
            and math.isfinite(seconds[row])
        ]
        rows = np.array(clear, np.int64)
        self._clear = rows[np.lexsort((rows, seconds[rows]))]  # `sorted` keeps the interpreter
        self._when = seconds[self._clear]
        self._who = np.array([state.present[matching.ids[row]] for row in self._clear], np.int64)
        self._in_photo: dict[PhotoId, set[PersonId]] = defaultdict(set)
        for face, person in state.present.items():
            if (row := self.row_of.get(face)) is not None:
                self._in_photo[matching.photos[row]].add(person)

    def ask(self, row: int) -> tuple[Match, Nearby] | None:
        """Whom the poor face of ``row`` may be, and the clear face that says so."""
        matching, photo = self._matching, self._matching.photos[row]
        start, end = np.searchsorted(
            self._when, (self._seconds[row] - APART_SECONDS, self._seconds[row] + APART_SECONDS)
        )
        if start == end:
            return None
        ruled_out = matching.refused_by(row) | self._in_photo.get(photo, set())
        fits = ~np.isin(self._who[start:end], list(ruled_out))
        if photo in self._places:
            fits &= np.array([self._same_place(photo, one) for one in self._clear[start:end]], bool)
        near, who = self._clear[start:end][fits], self._who[start:end][fits]
        if not len(near):
            return None
        alike = matching.found.vectors[near] @ matching.found.vectors[row]
        best = int(alike.argmax())
        person, likeness = PersonId(int(who[best])), float(alike[best])
        others = alike[who != person]
        if not may_be(matching.thresholds, likeness, float(others.max()) if len(others) else None):
            return None
        apart = round(abs(float(self._seconds[near[best]] - self._seconds[row])))
        face = matching.ids[row]
        return (
            Match(face, person, likeness, sure=False),
            Nearby(face, person, matching.ids[int(near[best])], apart),
        )

    def _same_place(self, photo: PhotoId, row: int) -> bool:
        there = self._places.get(self._matching.photos[row])
        return there is None or math.dist(self._places[photo], there) <= _APART


def may_be(thresholds: Thresholds, likeness: float, next_best: float | None) -> bool:
    """Whether a poor face is enough like somebody of the event, and like nobody else there.

    Measured by `tests/benchmarks/same_event.py`: of 100 poor faces among four people 72 are asked
    about rightly and 2 wrongly, and of 100 bystanders 19 are taken for one of the four.
    """
    width = thresholds.auto - thresholds.suggest
    if likeness < thresholds.never - _LOWER * width:
        return False
    return next_best is None or likeness - next_best >= _AHEAD * width
