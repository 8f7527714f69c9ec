"""More photos like one: of the same event, with the same people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from faceorg.library import nearby

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PersonId, PhotoId
    from faceorg.library.database import Library

_EVENT_GAP_HOURS = 3.0  # a longer pause between two photos ends an event
_EVENT_DAYS = 2


@dataclass(frozen=True, slots=True)
class Alike:
    """A photo like another; ``hours`` apart (None: one has no date), people who are in both."""

    photo_id: PhotoId
    same_event: bool
    hours: float | None
    shared: frozenset[PersonId]
    score: float


def find_alike(library: Library, photo: PhotoId, *, limit: int = 200) -> list[Alike]:
    """Photos of the same event, and others with the same people, likest first.

    An event is photos with pauses of at most three hours between them. Nearness in time and the
    share of people in common (of all the people in either) count alike.
    """
    people = nearby.people_of(library, [photo]).get(photo, frozenset())
    around = nearby.taken_around(library, photo, _EVENT_DAYS)
    event = _event(around, photo)
    known = {one: moment for one, moment in around if one in event}
    company = nearby.with_people(library, sorted(people), photo, limit)
    candidates = [one for one in {**known, **company} if one != photo]
    moments = {**company, **known}
    of_each = nearby.people_of(library, candidates)
    start = moments.get(photo) or dict(around).get(photo)
    alike = [
        _compare(one, one in event, _hours(start, moments[one]), people, of_each.get(one))
        for one in candidates
    ]
    return sorted(alike, key=lambda one: (-one.score, one.photo_id))[:limit]


def _compare(
    photo: PhotoId,
    same_event: bool,
    hours: float | None,
    people: frozenset[PersonId],
    theirs: frozenset[PersonId] | None,
) -> Alike:
    both, either = people & (theirs or frozenset()), people | (theirs or frozenset())
    company = len(both) / len(either) if either else 0.0
    time = 1 / (1 + hours) if hours is not None else 0.0
    return Alike(photo, same_event, hours, both, same_event * (1 + time) + company)


def _event(around: Sequence[tuple[PhotoId, str]], photo: PhotoId) -> set[PhotoId]:
    """The photos before and after ``photo`` without a long pause; ``around`` is in time order."""
    event: list[PhotoId] = []
    before = ""
    for one, moment in around:
        hours = _hours(before, moment)
        if event and (hours is None or hours > _EVENT_GAP_HOURS):
            if photo in event:
                break
            event = []
        event.append(one)
        before = moment
    return set(event) if photo in event else set()


def _hours(one: str | None, other: str | None) -> float | None:
    if not one or not other:
        return None
    apart = datetime.fromisoformat(one) - datetime.fromisoformat(other)
    return abs(apart.total_seconds()) / 3600
