"""What the rooms ask of `operations.label` when several tiles are meant at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.core.entities import PersonId
from faceorg.library import persons as person_rows
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library
    from faceorg.operations.label import Group


def gathered(changes: Sequence[Changes]) -> Changes:
    """Several changes as one."""
    return Changes(
        photos=frozenset().union(*(change.photos for change in changes)),
        faces=frozenset().union(*(change.faces for change in changes)),
        persons=frozenset().union(*(change.persons for change in changes)),
        albums=frozenset().union(*(change.albums for change in changes)),
        clusters=any(change.clusters for change in changes),
        everything=any(change.everything for change in changes),
    )


def name_groups(
    library: Library,
    groups: Sequence[Group],
    name: str,
    person: int | None = None,
    *,
    new: bool = False,
) -> Changes:
    """All ``groups``, none of which has a name, are the person ``person``, or whoever has ``name``.

    With ``new`` they are one more person of that name. One decision where the groups are the
    machine's, so that one undo takes it all back. Raises `DecisionError` when several people have
    the name and neither ``person`` nor ``new`` says which.
    """
    name = label.clean_name(name)
    known = [] if new else person_rows.persons_named(library, name)
    if person is not None:
        known = [PersonId(person)]
    made = [group for group in groups if group.person is not None]
    if len(known) == 1:
        return _join(library, label.Group(person=known[0]), groups)
    if known or not made:
        faces = _all_faces(library, groups)
        return label.name_faces(library, faces, name, new=new, groups=len(groups))
    with library.write():
        others = [group for group in groups if group != made[0]]
        joined = _join(library, made[0], others)
        return gathered([joined, label.name_group(library, made[0], name, new=new)])


def merge_groups(
    library: Library, into: Group, others: Sequence[Group], name: str | None = None
) -> Changes:
    """``into`` and ``others`` are one person, who keeps the name of ``into`` or gets ``name``."""
    everyone = [into, *others]
    if name:
        return name_groups(library, everyone, name)
    made = [group for group in everyone if group.person is not None]
    if not made:
        faces = _all_faces(library, everyone)
        return label.name_faces(library, faces, None, groups=len(everyone))
    kept = into if into.person is not None else made[0]
    return _join(library, kept, [group for group in everyone if group != kept])


def ignore_groups(library: Library, groups: Sequence[Group]) -> Changes:
    """Nobody the user knows: take all these faces out of the groups."""
    return label.ignore_faces(library, _all_faces(library, groups))


def hide_people(library: Library, people: Sequence[Group], hidden: bool) -> Changes:
    """Leave people out of the People page, or show them again."""
    with library.write():
        return gathered(
            [
                label.hide_person(library, group.person, hidden)
                for group in people
                if group.person is not None
            ]
        )


def _join(library: Library, into: Group, groups: Sequence[Group]) -> Changes:
    """Merge those of ``groups`` who are people into a person, and add the others' faces."""
    assert into.person is not None
    clusters = [group for group in groups if group.cluster is not None]
    with library.write():
        faces = _all_faces(library, clusters)
        people = [group for group in groups if group.person is not None]
        changes = [label.merge_groups(library, into, other) for other in people]
        if faces:
            said = label.label_faces(library, faces, into.person, groups=len(clusters))
            changes.append(said)
        return gathered(changes)


def _all_faces(library: Library, groups: Sequence[Group]) -> list[FaceId]:
    return [face for group in groups for face in label.faces_of(library, group)]
