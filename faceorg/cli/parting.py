"""Commands that look a person over, and part them where they are two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_person
from faceorg.cli.naming import answer_person
from faceorg.cli.output import Output, active_pack, common_options, plural
from faceorg.core.entities import FaceId
from faceorg.core.errors import DecisionError
from faceorg.operations.check_person import check_person
from faceorg.operations.cluster import match_people
from faceorg.operations.label import Group, vouch_for
from faceorg.operations.looks import looks_inside, pull_out

if TYPE_CHECKING:
    from faceorg.operations.check_person import Doubt
    from faceorg.operations.looks import Look


@click.command("check-person")
@click.argument("person")
@click.option(
    "--right",
    "right",
    type=int,
    multiple=True,
    help="This face really is PERSON; doubt it no more. Repeatable.",
)
@common_options
def check_person_command(person: str, right: tuple[int, ...], output: Output) -> None:
    """Look PERSON over for faces that may be somebody else's.

    Faces that are together in one photo are told too: in a mirror or a collage all of them may be
    right (--right for each). Nearly identical faces are told as well, and looks: groups of faces
    unlike each other. PERSON is an id (p3) or a full name. Take faces out with faceorg move or
    faceorg reject, and a whole look with faceorg split.

    \b
    Example:
        faceorg check-person Anna
        faceorg check-person Anna --right 17 --right 18
    """
    pack = active_pack()
    with output.library() as library:
        found = find_person(library, person)
        if right:
            faces = [FaceId(face) for face in right]
            match_people(library, pack, vouch_for(library, faces, found))
        doubts = check_person(library, pack, found)
        looks = looks_inside(library, pack, found)
    document = {
        "nearer_others": [_doubt(doubt) for doubt in doubts.nearer_others],
        "outliers": [_doubt(doubt) for doubt in doubts.outliers],
        "twice": [list(together) for together in doubts.twice],
        "stacks": [list(stack) for stack in doubts.stacks],
        "looks": [_look(look) for look in looks],
    }
    lines = [
        *(
            f"Face {doubt.face} is more like {doubt.other_name or doubt.other}"
            for doubt in doubts.nearer_others
        ),
        *(f"Face {doubt.face} is like none of the others" for doubt in doubts.outliers),
        *(f"Faces {_listed(together)} are together in one photo" for together in doubts.twice),
        *(f"Faces {_listed(stack)} are nearly the same picture" for stack in doubts.stacks),
        *(
            f"Look {number}: {plural(len(look.faces), 'face')}{_days(look)}: {_listed(look.faces)}"
            for number, look in enumerate(looks, 1)
        ),
    ]
    output.answer(document, lines or ["Nothing to doubt"])


def _days(look: Look) -> str:
    if look.first is None:
        return ""
    return f", {look.first}" + ("" if look.last == look.first else f" to {look.last}")


def _look(look: Look) -> dict[str, Any]:
    return {
        "faces": list(look.faces),
        "first": look.first,
        "last": look.last,
        "together": look.together,
    }


@click.command()
@click.argument("person")
@click.option("--look", "number", type=int, help="Pull out the look of this number.")
@click.option("--face", "face_ids", type=int, multiple=True, help="Or this face; repeatable.")
@click.option("--as", "new_name", metavar="NAME", help="Who that is; a new person if left out.")
@common_options
def split(
    person: str,
    number: int | None,
    face_ids: tuple[int, ...],
    new_name: str | None,
    output: Output,
) -> None:
    """Pull a look, or single faces, out of PERSON.

    They are two people then, and stay two. PERSON is an id (p3) or a full name. Looks are numbered
    as faceorg check-person lists them.

    \b
    Example:
        faceorg check-person Anna
        faceorg split Anna --look 2 --as Berta
    """
    if (number is None) == (not face_ids):
        raise DecisionError("Say which look (--look 2) or which faces (--face 17) to pull out")
    pack = active_pack()
    with output.library() as library:
        who = find_person(library, person)
        faces = [FaceId(face) for face in face_ids]
        if number is not None:
            looks = looks_inside(library, pack, who)
            if not 1 <= number <= len(looks):
                raise DecisionError(f"There is no look {number}; {person} has {len(looks)}")
            faces = list(looks[number - 1].faces)
        match_people(library, pack, pull_out(library, who, faces, new_name))
        answer_person(library, output, Group(), faces[0])


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {
        "face": doubt.face,
        "similarity": round(doubt.similarity, 4),
        "other": None if doubt.other is None else str(Group(person=doubt.other)),
        "other_name": doubt.other_name,
        "other_similarity": round(doubt.other_similarity, 4),
    }


def _listed(faces: tuple[FaceId, ...]) -> str:
    shown = ", ".join(str(face) for face in faces[:10])
    return shown if len(faces) <= 10 else f"{shown} and {len(faces) - 10} more"
