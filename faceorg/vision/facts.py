"""All that a photo and the files beside it say, as one answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from faceorg.core.entities import Hint
from faceorg.vision.images import read_facts_and_xmp
from faceorg.vision.sidecars import people_in, read_sidecars

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import PhotoFacts
    from faceorg.core.xmp import NamedPeople
    from faceorg.vision.sidecars import Sidecar

FACTS_VERSION = 4
"""Goes up when more is read than before: the next scan then reads known photos again."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The facts of a photo, and the people that other programs name in it."""

    facts: PhotoFacts
    hints: tuple[Hint, ...] = ()


def read_file(path: Path, beside: Sequence[Path] = ()) -> FileFacts:
    """Read what ``path`` and the files ``beside`` it say, without decoding pixels.

    An XMP sidecar is the later word, and wins over the photo; what Google and Picasa say fills
    what is still open. Keywords add up, and so do people. Raises as `read_facts` does; a bad
    sidecar says nothing.
    """
    own, packet = read_facts_and_xmp(path)
    facts = own
    hints: list[Hint] = []
    for sidecar in sorted(read_sidecars(path.name, beside), key=lambda one: not one.overrules):
        facts = _merged(facts, sidecar)
        hints += [*_hints(sidecar.people, own), *sidecar.hints]
    return FileFacts(facts, _each_once([*hints, *_hints(people_in(packet), own)]))


def _hints(people: NamedPeople, facts: PhotoFacts) -> list[Hint]:
    """People named in XMP, where they are in the upright photo."""
    regions = people.upright((facts.width, facts.height), facts.orientation)
    placed = [Hint(one.name, "xmp", one.box) for one in regions if one.name]
    return [*placed, *(Hint(name, "xmp") for name in people.names)]


def _each_once(hints: Sequence[Hint]) -> tuple[Hint, ...]:
    """The first hint of each name and source, one that tells the place before one that does not.

    What a sidecar says comes first: it is the later word.
    """
    ordered = sorted(hints, key=lambda hint: hint.box is None)
    placed = {hint.name for hint in ordered if hint.box is not None}
    kept = {(hint.name, hint.source): hint for hint in reversed(ordered)}
    return tuple(
        hint for hint in reversed(kept.values()) if hint.box is not None or hint.name not in placed
    )


def _merged(facts: PhotoFacts, sidecar: Sidecar) -> PhotoFacts:
    told, overrules = sidecar.said, sidecar.overrules
    own_time = (facts.taken_at, facts.taken_zone) if facts.taken_at else None
    own_place = (facts.latitude, facts.longitude) if facts.latitude is not None else None
    told_time = (told.taken_at, told.taken_zone) if told.taken_at else None
    time = _either(own_time, told_time, overrules) or (None, None)
    place = _either(own_place, told.position, overrules) or (None, None)
    return replace(
        facts,
        taken_at=time[0],
        taken_zone=time[1],
        latitude=place[0],
        longitude=place[1],
        caption=_either(facts.caption, told.caption, overrules),
        rating=_either(facts.rating, told.rating, overrules),
        keywords=tuple(dict.fromkeys([*facts.keywords, *told.keywords])),
    )


def _either(own: Any, other: Any, other_first: bool) -> Any:
    first, second = (other, own) if other_first else (own, other)
    return second if first is None else first
