"""Commands that say who is who; each can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_group, find_person
from faceorg.cli.output import Output, active_pack, common_options, plural, say
from faceorg.cli.saying import local_time, sentences
from faceorg.cli.scanning import face_document
from faceorg.core.entities import FaceId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.operations import label
from faceorg.operations.cluster import match_people
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from faceorg.core.decisions import Decision
    from faceorg.core.entities import Face
    from faceorg.library.database import Library


def _one_face(library: Library, group: Group) -> FaceId | None:
    """A face of an unnamed group, to find it by when it has become a person."""
    return None if group.person is not None else label.faces_of(library, group)[0]


def answer_person(library: Library, output: Output, group: Group, face: FaceId | None) -> None:
    """Tell how a person stands now: the one ``group`` is, or else whom ``face`` became."""
    match_people(library, active_pack())
    if group.person is not None:
        who = person_rows.live_person(library, group.person)
    else:
        who = face_rows.faces_by_id(library, [face] if face else [])[0].person_id
    person = next(p for p in person_rows.persons(library, hidden=True) if p.id == who)
    document = {
        "person": str(Group(person=person.id)),
        "name": person.name,
        "faces": person.face_count,
        "photos": person.photo_count,
        "suggestions": person.suggestion_count,
    }
    output.answer(document, [_person_line(document)])


def _person_line(document: dict[str, Any]) -> str:
    more = document["suggestions"]
    asked = f"; {more:,} more to confirm with faceorg review" if more else ""
    faces = plural(document["faces"], "face")
    return f"{document['name'] or 'Unnamed'} ({document['person']}): {faces}{asked}"


@click.command()
@click.argument("group")
@click.argument("name")
@click.option("--new", is_flag=True, help="Make another person, though somebody has this name.")
@common_options
def name(group: str, name: str, new: bool, output: Output) -> None:
    """Give a person, or a group without one, the name NAME.

    GROUP is an id that faceorg people lists: a group without a name (c1) becomes a person, a person
    (p1, or by full name) is renamed. A group that gets the name of somebody known joins
    them, unless --new asks for a second person of that name.

    \b
    Example:
        faceorg name c1 "Anna Schmidt"
    """
    with output.library() as library:
        found = find_group(library, group)
        face = _one_face(library, found)
        label.name_group(library, found, name, new=new)
        answer_person(library, output, found, face)


@click.command()
@click.argument("group")
@click.argument("other")
@common_options
def merge(group: str, other: str, output: Output) -> None:
    """Say that GROUP and OTHER are one person.

    They keep the name of GROUP. Either may be a person or an unnamed group, by id or by full name.

    \b
    Example:
        faceorg merge p1 c7
    """
    with output.library() as library:
        into, source = find_group(library, group), find_group(library, other)
        face = _one_face(library, into)
        label.merge_groups(library, into, source)
        answer_person(library, output, into, face)


@click.command()
@click.argument("face_ids", nargs=-1, required=True, type=int, metavar="FACE...")
@click.argument("person")
@common_options
def move(face_ids: tuple[int, ...], person: str, output: Output) -> None:
    """Say that each FACE is PERSON.

    FACE is a number that faceorg faces lists; PERSON is an id (p3), a full name, or a new name.

    \b
    Example:
        faceorg move 17 18 Bob
    """
    chosen = [FaceId(face) for face in face_ids]
    with output.library() as library:
        if person_rows.persons_named(library, person) or _is_group(person):
            label.label_faces(library, chosen, find_person(library, person))
        else:
            label.name_faces(library, chosen, person)
        answer_person(library, output, Group(), chosen[0])


def _is_group(text: str) -> bool:
    try:
        label.parse_group(text)
    except DecisionError:
        return False
    return True


@click.command()
@click.argument("face_ids", nargs=-1, required=True, type=int, metavar="FACE...")
@common_options
def confirm(face_ids: tuple[int, ...], output: Output) -> None:
    """Say that each FACE is who it was matched or suggested as.

    FACE is a number that faceorg faces lists.

    \b
    Example:
        faceorg confirm 17
    """
    with output.library() as library:
        chosen = [FaceId(face) for face in face_ids]
        _refuse_unasked(library, chosen)
        label.confirm_faces(library, chosen)
        answer_person(library, output, Group(), chosen[0])


def _refuse_unasked(library: Library, faces: list[FaceId]) -> None:
    for face in face_rows.faces_by_id(library, faces):
        if face.person_id is None and face.suggested_id is None:
            raise DecisionError(
                f"Face {face.id} was matched with nobody; say who: faceorg move {face.id} NAME"
            )


@click.command()
@click.argument("face_ids", nargs=-1, required=True, type=int, metavar="FACE...")
@common_options
def reject(face_ids: tuple[int, ...], output: Output) -> None:
    """Say that each FACE is not who it is shown as.

    This is remembered for good; faceorg noes lists it. A face of a person is not that person; a
    face of an unnamed group is somebody else than the others in it. Several have to be of one
    person or group, and are taken back together.

    \b
    Example:
        faceorg reject 17 18
    """
    chosen = [FaceId(face) for face in face_ids]
    with output.library() as library:
        label.reject_faces(library, chosen)
        _answer_faces(library, output, chosen)


@click.command()
@click.argument("face_ids", nargs=-1, required=True, type=int, metavar="FACE...")
@click.option("--not-a-face", is_flag=True, help="It is a statue, a pattern, a drawing.")
@common_options
def ignore(face_ids: tuple[int, ...], not_a_face: bool, output: Output) -> None:
    """Take each FACE out of all groups: a stranger, or not a face.

    It is asked about no more; faceorg noes lists it, undo takes it back.

    \b
    Example:
        faceorg ignore 17 18
    """
    chosen = [FaceId(face) for face in face_ids]
    reason = SetAside.NOT_A_FACE if not_a_face else SetAside.STRANGER
    with output.library() as library:
        label.ignore_faces(library, chosen, reason)
        _answer_faces(library, output, chosen)


def _answer_faces(library: Library, output: Output, chosen: list[FaceId]) -> None:
    """Tell how each stands now: one document for one face, a list of them for several."""
    match_people(library, active_pack())
    faces = face_rows.faces_by_id(library, list(dict.fromkeys(chosen)))
    photos = photo_rows.photos_by_id(library, [face.photo_id for face in faces])
    paths = {photo.id: photo.path for photo in photos}
    documents = [face_document(face, paths[face.photo_id]) for face in faces]
    lines = [_face_line(face, one) for face, one in zip(faces, documents, strict=True)]
    output.answer(documents[0] if len(documents) == 1 else documents, lines)


def _face_line(face: Face, document: dict[str, Any]) -> str:
    who = document["name"] or document["person"] or "nobody you named"
    if face.set_aside is not None:
        who = "set aside"
    elif document["cluster"]:
        who = f"in the group {document['cluster']}, which has no name,"
    return f"Face {face.id} is {who} now"


@click.command()
@click.argument("person")
@click.option("--show", is_flag=True, help="Show PERSON again instead.")
@common_options
def hide(person: str, show: bool, output: Output) -> None:
    """Leave PERSON out of the lists of people.

    Photos and names stay as they are, and searches find them; faceorg people --all lists them,
    --show or undo brings them back. PERSON is an id (p3) or a full name.

    \b
    Example:
        faceorg hide Bob
        faceorg hide --show Bob
    """
    with output.library() as library:
        who = find_person(library, person)
        found = next(p for p in person_rows.persons(library, hidden=True) if p.id == who)
        if found.hidden == show:
            label.hide_person(library, who, not show)
    document = {"person": f"p{who}", "name": found.name, "hidden": not show}
    state = "shown among people" if show else "hidden"
    output.answer(document, [f"{found.name or 'Unnamed'} (p{who}): {state}"])


@click.command()
@common_options
def undo(output: Output) -> None:
    """Take back the latest thing you said.

    Again for the one before, to the very first. faceorg redo brings it back.

    \b
    Example:
        faceorg undo
    """
    _step(output, "undone")


@click.command()
@common_options
def redo(output: Output) -> None:
    """Bring back the latest thing that was undone.

    \b
    Example:
        faceorg redo
    """
    _step(output, "redone")


def _step(output: Output, word: str) -> None:
    with output.library() as library:
        decision, _ = label.undo(library) if word == "undone" else label.redo(library)
        match_people(library, active_pack())
        (words,) = sentences(library, [decision])
    document = _decision_document(decision) | {"words": words}
    output.answer({word: document}, [f"{word.capitalize()}: {words}"])


@click.command()
@common_options
def history(output: Output) -> None:
    """List everything you ever said, oldest first.

    What is undone is marked so.

    \b
    Example:
        faceorg history
    """
    with output.library() as library:
        log, state = label.history(library)
        said = [decision for decision in log if decision.kind not in ("undo", "redo")]
        words = sentences(library, said)
    done = set(state.done)
    if not said and not output.as_json:
        say("Nothing was said yet.")
    told = list(zip(said, words, strict=True))
    output.answer(
        [_decision_document(d) | {"in_effect": d.id in done, "words": one} for d, one in told],
        [
            f"{local_time(d.made_at)}  {one}{'' if d.id in done else '  (undone)'}"
            for d, one in told
        ],
    )


def _decision_document(decision: Decision) -> dict[str, Any]:
    return {
        "decision": decision.id,
        "kind": str(decision.kind),
        "made_at": decision.made_at,
        **decision.payload,
    }


@click.command()
@click.argument("person")
@click.argument("day", metavar="DATE")
@common_options
def birthday(person: str, day: str, output: Output) -> None:
    """Say when PERSON was born, for searches such as age:Anna<3.

    PERSON is an id (p3) or a full name. DATE is written 2015-03-31; none forgets the birthday
    again.

    \b
    Example:
        faceorg birthday Anna 2015-03-31
    """
    with output.library() as library:
        who = find_person(library, person)
        label.set_birthday(library, who, None if day.lower() == "none" else day)
        found = next(p for p in person_rows.persons(library, hidden=True) if p.id == who)
    document = {"person": f"p{who}", "name": found.name, "birthday": found.birthday}
    born = f"born on {found.birthday}" if found.birthday else "without a birthday"
    output.answer(document, [f"{found.name or 'Unnamed'} (p{who}): {born}"])
