"""Say who is who: name, move, confirm, reject, merge, split, set aside; undo and redo each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from faceorg.core.decisions import Decision, History, Kind, read_history
from faceorg.core.entities import (
    Assignment,
    ClusterId,
    DecisionId,
    Face,
    FaceId,
    PersonId,
    SetAside,
)
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.history import last_done

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library

_LONGEST_NAME = 500
_TOLD_APART = 20  # faces left behind that those split off are told apart from


@dataclass(frozen=True, slots=True)
class Group:
    """A person or an unnamed cluster: what a name can be given to. Written ``p3`` or ``c12``."""

    person: PersonId | None = None
    cluster: ClusterId | None = None

    def __str__(self) -> str:
        return f"p{self.person}" if self.person is not None else f"c{self.cluster}"


def parse_group(text: str) -> Group:
    """The group that ``p3`` or ``c12`` stands for; raises `DecisionError` for anything else."""
    match = re.fullmatch(r"([pPcC])(\d{1,18})", text.strip())
    if match is None:
        raise DecisionError(
            "“{text}” is not a group; write p3 or c12 as faceorg people lists them",
            text=text,
        )
    number = int(match[2])
    if match[1] in "pP":
        return Group(person=PersonId(number))
    return Group(cluster=ClusterId(number))


def clean_name(name: str) -> str:
    """``name`` as it is kept: one line, no control characters, at most 500 characters.

    Raises `DecisionError` when nothing is left.
    """
    visible = "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in name)
    cleaned = " ".join(visible.split())
    if all(unicodedata.category(c) == "Cf" for c in cleaned):  # nothing that can be seen
        raise DecisionError("A name needs at least one character")
    if len(cleaned) > _LONGEST_NAME:
        raise DecisionError("A name has at most {most} characters", most=_LONGEST_NAME)
    return cleaned


def faces_of(library: Library, group: Group) -> list[FaceId]:
    """Faces of a group as shown: a person's, or the undecided ones of a cluster.

    Raises `DecisionError` when there is no such group.
    """
    if group.person is not None:
        return [face.id for face in face_rows.faces_of_person(library, _living(library, group))]
    assert group.cluster is not None
    found = face_rows.faces_of_cluster(library, group.cluster)
    if not found:
        raise DecisionError("There is no group {group}", group=group)
    return [face.id for face in found]


def _living(library: Library, group: Group) -> PersonId:
    assert group.person is not None
    person = person_rows.live_person(library, group.person)
    if person is None:
        raise DecisionError("There is no person {group}", group=group)
    return person


def name_group(library: Library, group: Group, name: str, *, new: bool = False) -> Changes:
    """Name a cluster, which makes it a person, or rename a person.

    A cluster given the name of somebody known joins them, unless ``new`` asks for another person
    of the same name.
    """
    name = clean_name(name)
    if group.person is not None:
        return _rename(library, _living(library, group), name, new)
    return name_faces(library, faces_of(library, group), name, new=new)


def _rename(library: Library, person: PersonId, name: str, new: bool) -> Changes:
    others = [other for other in person_rows.persons_named(library, name) if other != person]
    if others and not new:
        raise DecisionError(
            "There is already a person named {name} (p{other}); merge the two if they are one",
            name=name,
            other=others[0],
        )
    return person_rows.decide(library, Kind.RENAME, {"person": person, "name": name})


def name_faces(
    library: Library,
    faces: Sequence[FaceId],
    name: str | None,
    *,
    new: bool = False,
    apart_from: Sequence[FaceId] = (),
    groups: int = 0,
) -> Changes:
    """These faces are the person of this name, who is made when nobody (or ``new``) has it.

    ``name`` None makes a person without a name: a group held together by the user's word.
    ``apart_from`` are faces of somebody else, which is remembered with it; so is of how many
    ``groups`` they are, where the user spoke of groups.
    """
    name = None if name is None else clean_name(name)
    known = [] if new or name is None else person_rows.persons_named(library, name)
    if len(known) > 1:
        raise DecisionError(
            "{count} people are named {name}; say which (p{first}, p{second}, …)",
            count=len(known),
            name=name,
            first=known[0],
            second=known[1],
        )
    if known:
        return label_faces(library, faces, known[0], apart_from=apart_from, groups=groups)
    _must_be_there(library, faces)
    with library.write():
        person = person_rows.next_person_id(library)
        said = _labelled(faces, person, apart_from, groups=groups)
        return _say_who(library, said | {"name": name})


def split_faces(
    library: Library,
    faces: Sequence[FaceId],
    name: str | None = None,
    into: PersonId | None = None,
) -> Changes:
    """Take these faces out of their person and make them a person of their own: two for good.

    ``into``: they are this other person, who is known.
    """
    whose = {face.person_id for face in _known_faces(library, faces)}
    person = next(iter(whose)) if len(whose) == 1 else None
    left = [] if person is None else left_behind(library, person, faces)
    if into is not None:
        return label_faces(library, faces, into, apart_from=[] if into == person else left)
    return name_faces(library, faces, name, new=True, apart_from=left)


def left_behind(library: Library, person: PersonId, faces: Collection[FaceId]) -> list[FaceId]:
    """The best faces the user said are ``person``, without ``faces``: enough to tell apart from."""
    gone = set(faces)
    theirs = face_rows.faces_of_person(library, person)
    said = [face.id for face in theirs if face.assigned_by is Assignment.USER]
    return [face for face in said if face not in gone][:_TOLD_APART]


def label_faces(
    library: Library,
    faces: Sequence[FaceId],
    person: PersonId,
    *,
    apart_from: Sequence[FaceId] = (),
    refused: Sequence[FaceId] = (),
    groups: int = 0,
) -> Changes:
    """These faces are this person: moves them there from wherever they were.

    ``refused`` are not this person, said with the same word and taken back with it. ``groups`` as
    in `name_faces`.
    """
    _must_be_there(library, [*faces, *refused])
    target = _living(library, Group(person=person))
    return _say_who(library, _labelled(faces, target, apart_from, refused, groups))


def _say_who(library: Library, payload: dict[str, Any]) -> Changes:
    """A face that was drawn just now and its name are one act: undone and redone together."""
    with library.write():
        last = last_done(library) if len(payload["faces"]) == 1 else None
        drawn = last is not None and last.kind is Kind.DRAW
        if last is not None and drawn and [last.payload["face"]] == payload["faces"]:
            library.act = library.act or last.id
        return person_rows.decide(library, Kind.LABEL, payload)


def vouch_for(library: Library, faces: Sequence[FaceId], person: PersonId) -> Changes:
    """The answer "yes" to "Is this really Anna?": not doubted again while the faces are hers."""
    _must_be_there(library, faces)
    target = _living(library, Group(person=person))
    payload = _labelled(faces, target, ()) | {"vouched": True}
    return person_rows.decide(library, Kind.LABEL, payload)


def _labelled(
    faces: Sequence[FaceId],
    person: PersonId,
    apart_from: Sequence[FaceId],
    refused: Sequence[FaceId] = (),
    groups: int = 0,
) -> dict[str, Any]:
    said: dict[str, Any] = {"faces": list(faces), "person": person}
    if groups:
        said["groups"] = groups
    if apart_from:
        said["others"] = list(apart_from)
    if refused:
        said["refused"] = list(refused)
    return said


def confirm_faces(library: Library, faces: Sequence[FaceId]) -> Changes:
    """The machine is right: each face is the person it was matched or suggested for."""
    by_person: dict[PersonId, list[FaceId]] = {}
    for face in face_rows.faces_by_id(library, faces):
        person = face.person_id or face.suggested_id
        if person is None:
            raise DecisionError("Nobody was suggested for face {face}", face=face.id)
        by_person.setdefault(person, []).append(face.id)
    if len(by_person) != 1:
        raise DecisionError("Confirm the faces of one person at a time")
    person, chosen = next(iter(by_person.items()))
    return label_faces(library, chosen, person)


def merge_groups(library: Library, into: Group, other: Group) -> Changes:
    """Two groups are one person, who keeps the name of ``into`` if it has one.

    Two unnamed clusters become a person without a name, so that no re-clustering parts them.
    """
    if into == other:
        raise DecisionError("{into} cannot be merged with itself", into=into)
    if into.person is not None and other.person is not None:
        first, second = _living(library, into), _living(library, other)
        if first == second:
            raise DecisionError("{into} and {other} are one person already", into=into, other=other)
        return person_rows.decide(library, Kind.MERGE, {"into": first, "from": second})
    if into.person is not None:
        return label_faces(library, faces_of(library, other), into.person, groups=1)
    if other.person is not None:
        return label_faces(library, faces_of(library, into), other.person, groups=1)
    both = [*faces_of(library, into), *faces_of(library, other)]
    return name_faces(library, both, None, groups=2)


def reject_faces(library: Library, faces: Sequence[FaceId]) -> Changes:
    """These faces, all of one group, are not who they are shown as; remembered for good.

    A face of a person (by the user's word or a sure match) is not that person; a face of an
    unnamed cluster is not the same person as the others there; any other face is not the person
    it was suggested for.
    """
    found = _known_faces(library, faces)
    for shown in ({f.person_id for f in found}, {f.suggested_id for f in found}):
        clusters = {face.cluster_id for face in found}
        if len(shown) == 1 and (person := next(iter(shown))) is not None:
            return reject_suggestion(library, faces, person)
        if len(clusters) == 1 and (cluster := next(iter(clusters))) is not None:
            return _separate(library, faces, cluster)
    raise DecisionError("These faces are not in one group, so there is nothing to reject")


def _separate(library: Library, faces: Sequence[FaceId], cluster: ClusterId) -> Changes:
    members = face_rows.faces_of_cluster(library, cluster)
    others = [face.id for face in members if face.id not in set(faces)]
    if not others:
        raise DecisionError("There is no other face in this group to tell them from")
    return person_rows.decide(library, Kind.SEPARATE, {"faces": list(faces), "others": others})


def reject_suggestion(library: Library, faces: Sequence[FaceId], person: PersonId) -> Changes:
    """The answer "no" to "Is this Anna?"."""
    _must_be_there(library, faces)
    target = _living(library, Group(person=person))
    return person_rows.decide(library, Kind.REJECT, {"faces": list(faces), "person": target})


def ignore_faces(
    library: Library, faces: Sequence[FaceId], reason: SetAside = SetAside.STRANGER
) -> Changes:
    """Take faces out of all groups: strangers, or things that are no faces."""
    _must_be_there(library, faces)
    payload = {"faces": list(faces), "reason": str(reason)}
    return person_rows.decide(library, Kind.SET_ASIDE, payload)


def release_faces(library: Library, faces: Sequence[FaceId]) -> Changes:
    """Make faces undecided again."""
    _must_be_there(library, faces)
    return person_rows.decide(library, Kind.RELEASE, {"faces": list(faces)})


def set_cover(library: Library, person: PersonId, face: FaceId) -> Changes:
    """Let this face stand for the person."""
    _must_be_there(library, [face])
    target = _living(library, Group(person=person))
    return person_rows.decide(library, Kind.COVER, {"person": target, "face": face})


def hide_person(library: Library, person: PersonId, hidden: bool) -> Changes:
    """Leave a person out of the People page, or show them again."""
    target = _living(library, Group(person=person))
    return person_rows.decide(library, Kind.HIDE, {"person": target, "hidden": hidden})


def set_birthday(library: Library, person: PersonId, day: str | None) -> Changes:
    """Remember when a person was born (``YYYY-MM-DD``), for searches by age; None forgets it.

    Raises `DecisionError` when that is no day.
    """
    target = _living(library, Group(person=person))
    try:
        born = None if day is None else date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise DecisionError("{day} is not a day; write it like 2015-03-31", day=day) from error
    return person_rows.decide(library, Kind.BIRTHDAY, {"person": target, "date": born})


def undo(library: Library) -> tuple[Decision, Changes]:
    """Take back the latest decision; raises `DecisionError` when there is none."""
    return person_rows.undo(library)


def redo(library: Library) -> tuple[Decision, Changes]:
    """Bring back the latest undone decision; raises `DecisionError` when there is none."""
    return person_rows.redo(library)


def undo_back_to(library: Library, first: DecisionId) -> tuple[int, Changes]:
    """Take back all that was decided from ``first`` on, in one; how many decisions that were.

    Raises `DecisionError` when ``first`` was taken back already.
    """
    return person_rows.undo_back_to(library, first)


def redo_up_to(library: Library, last: DecisionId) -> tuple[int, Changes]:
    """Do again, in one, what was undone, up to ``last``; how many decisions that were.

    Raises `DecisionError` when ``last`` cannot be had again: something else was decided since.
    """
    return person_rows.redo_up_to(library, last)


def history(library: Library) -> tuple[list[Decision], History]:
    """The whole log, oldest first, and which of it is in effect."""
    log = person_rows.read_log(library)
    return log, read_history(log)


def _known_faces(library: Library, faces: Sequence[FaceId]) -> list[Face]:
    _must_be_there(library, faces)
    return face_rows.faces_by_id(library, faces)


def _must_be_there(library: Library, faces: Sequence[FaceId]) -> None:
    missing = face_rows.unknown_among(library, faces)
    if missing:
        raise DecisionError("There is no face {face}", face=min(missing))
    if not faces:
        raise DecisionError("No face was chosen")
