"""The command that lists every "no" and takes some of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_person
from faceorg.cli.output import Output, active_pack, common_options, plural, say
from faceorg.cli.terminal import table
from faceorg.core.entities import SetAside
from faceorg.core.errors import DecisionError
from faceorg.operations import noes as refusals
from faceorg.operations.cluster import match_people
from faceorg.operations.noes import NoKind

if TYPE_CHECKING:
    from faceorg.library.database import Library
    from faceorg.operations.noes import No


@click.command()
@click.argument("person", required=False)
@click.option(
    "--take-back", "keys", multiple=True, metavar="KEY", help="Take this one back; repeatable."
)
@common_options
def noes(person: str | None, keys: tuple[str, ...], output: Output) -> None:
    """List every no you said, and take some of them back.

    A no is: not this person, different people, set aside. With PERSON, an id (p3) or a full name,
    only what concerns them. Each has a key that --take-back takes, whatever you said since; faceorg
    undo makes it a no again.

    \b
    Example:
        faceorg noes Anna
        faceorg noes --take-back not:p1:f17
    """
    with output.library() as library:
        who = None if person is None else find_person(library, person)
        if keys:
            changes = refusals.take_back(library, _chosen(library, keys))
            match_people(library, active_pack(), changes)
        left = refusals.noes(library, who)
    if keys and not output.as_json:
        say(f"Took back {plural(len(set(keys)), 'no', 'noes')}")
    if not left and not output.as_json:
        say("There is no no.")
    output.answer([_document(no) for no in left], table((no.key, _words(no)) for no in left))


def _chosen(library: Library, keys: tuple[str, ...]) -> list[No]:
    standing = {no.key: no for no in refusals.noes(library)}
    for key in keys:
        if key not in standing:
            raise DecisionError(f"There is no {key}; faceorg noes lists what there is")
    return [standing[key] for key in dict.fromkeys(keys)]


def _document(no: No) -> dict[str, Any]:
    document: dict[str, Any] = {"key": no.key, "kind": str(no.kind), "faces": list(no.faces)}
    if no.kind is NoKind.NOT_THIS:
        document |= {"person": f"p{no.person}", "name": no.name}
    elif no.kind is NoKind.DIFFERENT:
        document |= {"others": list(no.others), "groups": [no.group, no.other_group]}
    elif no.kind is NoKind.SET_ASIDE:
        document |= {"reason": str(no.reason)}
    else:
        document |= {"name": no.name}
    return document


def _words(no: No) -> str:
    face = f"Face {no.faces[0]}"
    if no.kind is NoKind.NOT_THIS:
        return f"{face} is not {no.name or f'p{no.person}'}"
    if no.kind is NoKind.DIFFERENT and no.group == no.other_group:
        return f"{face} is someone else than others in {no.group}"
    if no.kind is NoKind.DIFFERENT:
        first, second = no.name or no.group, no.other_name or no.other_group
        return f"{first} and {second} are different people"
    if no.kind is NoKind.SET_ASIDE:
        return f"{face} is {'nobody to know' if no.reason is SetAside.STRANGER else 'not a face'}"
    return f"{face} has nothing to do with the name {no.name}"
