"""What parts two states of verdicts: small enough to keep with a decision, to undo it exactly."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from faceorg.core.album_rules import AlbumVerdict
from faceorg.core.decisions import PersonVerdict
from faceorg.core.entities import AlbumId, FaceId, PersonId, PhotoId, RemovalId, SetAside
from faceorg.core.removal_rules import Removal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from faceorg.core.decisions import Verdicts

Pair = tuple[int, int]
NamePair = tuple[FaceId, str]
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Difference:
    """What to write to get from one state to another; None and False take away."""

    persons: Mapping[PersonId, PersonVerdict | None] = field(default_factory=dict)
    labels: Mapping[FaceId, PersonId | None] = field(default_factory=dict)
    set_asides: Mapping[FaceId, SetAside | None] = field(default_factory=dict)
    rejections: Mapping[Pair, bool] = field(default_factory=dict)
    separations: Mapping[Pair, bool] = field(default_factory=dict)
    refused_names: Mapping[NamePair, bool] = field(default_factory=dict)
    vouched: Mapping[Pair, bool] = field(default_factory=dict)
    stacks: Mapping[PhotoId, PhotoId | None] = field(default_factory=dict)
    left_out: Mapping[str, bool] = field(default_factory=dict)
    removals: Mapping[RemovalId, Removal | None] = field(default_factory=dict)
    albums: Mapping[AlbumId, AlbumVerdict | None] = field(default_factory=dict)
    album_photos: Mapping[tuple[AlbumId, PhotoId], int | None] = field(default_factory=dict)

    @property
    def faces(self) -> set[FaceId]:
        """The faces of which something else is said."""
        pairs = (*self.rejections, *self.separations, *self.refused_names, *self.vouched)
        return {*self.labels, *self.set_asides, *(FaceId(face) for face, _ in pairs)}

    def to_json(self) -> str:
        """As text for `from_json`."""
        return json.dumps(
            {
                "persons": [
                    (person, verdict and dataclasses.astuple(verdict))
                    for person, verdict in self.persons.items()
                ],
                "labels": [*self.labels.items()],
                "set_asides": [*self.set_asides.items()],
                "rejections": [*self.rejections.items()],
                "separations": [*self.separations.items()],
                "refused_names": [*self.refused_names.items()],
                "vouched": [*self.vouched.items()],
                "stacks": [*self.stacks.items()],
                "left_out": [*self.left_out.items()],
                "removals": [
                    (number, removal and dataclasses.astuple(removal))
                    for number, removal in self.removals.items()
                ],
                "albums": [
                    (album, verdict and dataclasses.astuple(verdict))
                    for album, verdict in self.albums.items()
                ],
                "album_photos": [*self.album_photos.items()],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str) -> Difference:
        """What `to_json` wrote, or an older one that knew nothing of albums."""
        stored = json.loads(text)
        return cls(
            {person: verdict and PersonVerdict(*verdict) for person, verdict in stored["persons"]},
            dict(stored["labels"]),
            {face: reason and SetAside(reason) for face, reason in stored["set_asides"]},
            {(one, other): there for (one, other), there in stored["rejections"]},
            {(one, other): there for (one, other), there in stored["separations"]},
            # A way back of before there were refused names says nothing of them.
            {(face, name): there for (face, name), there in stored.get("refused_names", ())},
            {(face, person): there for (face, person), there in stored.get("vouched", ())},
            dict(stored.get("stacks", ())),  # not in what older versions wrote
            dict(stored.get("left_out", ())),
            {number: said and _removal(*said) for number, said in stored.get("removals", ())},
            {
                album: verdict and AlbumVerdict(*verdict)
                for album, verdict in stored.get("albums", ())
            },
            {(album, photo): at for (album, photo), at in stored.get("album_photos", ())},
        )


def _removal(folder: str | None, photos: Sequence[PhotoId], at: str) -> Removal:
    return Removal(folder, tuple(photos), at)


def difference(before: Verdicts, after: Verdicts) -> Difference:
    """What to write to get from ``before`` to ``after``."""
    return Difference(
        _of_maps(before.persons, after.persons),
        _of_maps(before.labels, after.labels),
        _of_maps(before.set_asides, after.set_asides),
        _of_sets(before.rejections, after.rejections),
        _of_sets(before.separations, after.separations),
        _of_sets(before.refused_names, after.refused_names),
        _of_sets(before.vouched, after.vouched),
        _of_maps(before.stacks, after.stacks),
        _of_sets(before.left_out, after.left_out),
        _of_maps(before.removals, after.removals),
        _of_maps(before.albums, after.albums),
        _of_albums(before.album_photos, after.album_photos),
    )


def _of_maps(
    before: Mapping[_Key, _Value], after: Mapping[_Key, _Value]
) -> dict[_Key, _Value | None]:
    gone: dict[_Key, _Value | None] = dict.fromkeys(before.keys() - after.keys())
    return gone | {key: value for key, value in after.items() if before.get(key) != value}


def _of_sets(before: AbstractSet[_Key], after: AbstractSet[_Key]) -> dict[_Key, bool]:
    return dict.fromkeys(before - after, False) | dict.fromkeys(after - before, True)


def _of_albums(
    before: Mapping[AlbumId, Mapping[PhotoId, int]], after: Mapping[AlbumId, Mapping[PhotoId, int]]
) -> dict[tuple[AlbumId, PhotoId], int | None]:
    return {
        (album, photo): at
        for album in before.keys() | after.keys()
        for photo, at in _of_maps(before.get(album, {}), after.get(album, {})).items()
    }
