"""List every "no" the user ever said and that still stands, and take any of them back.

Undo goes one by one from the latest; this reaches a word of years ago and leaves all later ones.
Taking back is a decision like any other, so that undo takes it back in turn.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.core.decisions import Kind
from faceorg.core.entities import FaceId, PersonId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import noes as no_rows
from faceorg.library import persons as person_rows
from faceorg.library import review as review_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from faceorg.library.database import Library

    Names = dict[PersonId, str | None]


class NoKind(StrEnum):
    """What the user said no to."""

    NOT_THIS = "not_this"
    DIFFERENT = "different"
    SET_ASIDE = "set_aside"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class No:
    """One "no" that stands.

    ``NOT_THIS``: the face is not ``person``. ``DIFFERENT``: ``faces`` are other people than
    ``others``; ``group`` and ``other_group`` (``p3``, ``c12``, ``f7``) are where they are now.
    ``SET_ASIDE``: for ``reason``. ``NAME``: nothing to do with ``name``, which is folded.
    ``name`` and ``other_name`` are None for people and groups without one.
    """

    kind: NoKind
    faces: tuple[FaceId, ...]
    person: PersonId | None = None
    name: str | None = None
    others: tuple[FaceId, ...] = ()
    group: str = ""
    other_group: str = ""
    other_name: str | None = None
    reason: SetAside | None = None

    @property
    def key(self) -> str:
        """What it is called on the command line."""
        if self.kind is NoKind.NOT_THIS:
            return f"not:p{self.person}:f{self.faces[0]}"
        if self.kind is NoKind.DIFFERENT:
            return f"different:{self.group}:{self.other_group}"
        if self.kind is NoKind.SET_ASIDE:
            return f"aside:f{self.faces[0]}"
        return f"name:f{self.faces[0]}:{self.name}"


def noes(library: Library, person: PersonId | None = None) -> list[No]:
    """Everything that was said no to; with ``person``, what concerns them.

    Raises `DecisionError` when there is no such person.
    """
    living = None if person is None else person_rows.live_person(library, person)
    if person is not None and living is None:
        raise DecisionError("There is no person p{person}", person=person)
    names = review_rows.person_names(library)
    found = [*_not_this(library, names), *_different(library, names)]
    if living is not None:
        return [no for no in found if living == no.person or f"p{living}" in _groups(no)]
    return [*found, *_set_aside(library), *_names(library)]


def _groups(no: No) -> tuple[str, str]:
    return no.group, no.other_group


def _not_this(library: Library, names: Names) -> Iterator[No]:
    for person, face in no_rows.rejections(library):
        if person in names:
            yield No(NoKind.NOT_THIS, (face,), person, names[person])


def _different(library: Library, names: Names) -> Iterator[No]:
    """One for each two groups that were told apart, whichever of the two was meant to leave."""
    sides: dict[tuple[str, str], tuple[set[FaceId], set[FaceId]]] = {}
    for face, group, other, other_group in no_rows.told_apart_faces(library):
        turned = (other_group, group) in sides
        key = (other_group, group) if turned else (group, other_group)
        mine, theirs = sides.setdefault(key, (set(), set()))
        mine.add(other if turned else face)
        theirs.add(face if turned else other)
    for (group, other_group), (mine, theirs) in sorted(sides.items()):
        yield No(
            NoKind.DIFFERENT,
            tuple(sorted(mine)),
            name=_name_of(group, names),
            others=tuple(sorted(theirs)),
            group=group,
            other_group=other_group,
            other_name=_name_of(other_group, names),
        )


def _name_of(group: str, names: Names) -> str | None:
    return names.get(PersonId(int(group[1:]))) if group.startswith("p") else None


def _set_aside(library: Library) -> Iterator[No]:
    for face in face_rows.set_aside_faces(library):
        yield No(NoKind.SET_ASIDE, (face.id,), reason=face.set_aside)


def _names(library: Library) -> Iterator[No]:
    for name, face in no_rows.refused_names(library):
        yield No(NoKind.NAME, (face,), name=name)


def take_back(library: Library, chosen: Collection[No]) -> Changes:
    """Take these back: one decision for all of a kind that concern the same person or name.

    Raises `DecisionError` when nothing is chosen, or something of it stands no more.
    """
    if not chosen:
        raise DecisionError("Select something to take back")
    with library.write():
        standing = {no.key: no for no in noes(library)}
        if gone := [no for no in chosen if no.key not in standing]:
            raise DecisionError("{key} was taken back already", key=gone[0].key)
        changes = Changes()
        for kind, payload in _decisions([standing[no.key] for no in chosen]):
            changes = _both(changes, person_rows.decide(library, kind, payload))
    return changes


def _decisions(chosen: Collection[No]) -> Iterator[tuple[Kind, dict[str, object]]]:
    faces: dict[tuple[NoKind, PersonId | None, str | None], list[FaceId]] = defaultdict(list)
    for no in chosen:
        if no.kind is NoKind.DIFFERENT:
            yield Kind.JOIN, {"faces": list(no.faces), "others": list(no.others)}
        else:
            faces[no.kind, no.person, no.name].extend(no.faces)
    for (kind, person, name), mine in faces.items():
        if kind is NoKind.NOT_THIS:
            yield Kind.ALLOW, {"faces": mine, "person": person}
        elif kind is NoKind.SET_ASIDE:
            yield Kind.RELEASE, {"faces": mine}
        else:
            yield Kind.ALLOW_NAMES, {"faces": mine, "names": [name]}


def _both(one: Changes, other: Changes) -> Changes:
    return Changes(
        faces=one.faces | other.faces,
        persons=one.persons | other.persons,
        clusters=one.clusters or other.clusters,
    )
