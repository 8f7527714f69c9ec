"""What a word of a command means: a group or person by id or full name, a photo by its file."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from faceorg.core.errors import DecisionError, QueryError
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library.names import bearers, named_persons
from faceorg.library.near import near_names
from faceorg.operations.label import Group, parse_group

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import PersonId, PhotoId
    from faceorg.library.database import Library

_LISTED = 10  # people of one name that a message names


def find_group(library: Library, text: str) -> Group:
    """The group that an id (p3, c12) or the full name of one person means."""
    try:
        return parse_group(text)
    except DecisionError:
        named = person_rows.persons_named(library, text)
        if len(named) == 1:
            return Group(person=named[0])
        if named:
            ids = ", ".join(f"p{person}" for person in named[:_LISTED])
            if len(named) > _LISTED:
                ids += ", …; faceorg people lists them"
            raise DecisionError(f"{len(named)} people are named {text}; say which: {ids}") from None
        near = near_name(library, text)
        hint = f" (did you mean {near}?)" if near else ""
        raise DecisionError(
            f"There is no person or group {text}{hint}; faceorg people lists them"
        ) from None


def find_person(library: Library, text: str) -> PersonId:
    """The person that an id or a full name means."""
    group = find_group(library, text)
    if group.person is None:
        raise DecisionError(
            f"{text} is a group without a name yet; faceorg name {text} NAME makes it a person"
        )
    living = person_rows.live_person(library, group.person)
    if living is None:
        raise DecisionError(f"There is no person {text}; faceorg people lists them")
    return living


def find_photo(library: Library, path: Path) -> PhotoId:
    """The photo whose file is ``path``; raises `DecisionError` where the library has none."""
    photo = photo_rows.photo_at(library, path)
    if photo is not None:
        return photo
    if path.is_file():
        raise DecisionError(
            f"{path} is not in the library; faceorg scan {shlex.quote(str(path))} takes it in"
        )
    if path.is_dir():
        raise DecisionError(f"{path} is a folder, not a photo; all in it are folder:{path.name}")
    raise DecisionError(f"There is no photo {path}")


def is_somebody(library: Library, word: str) -> bool:
    """Whether a search takes ``word`` for a person: by the full name, or words of it."""
    try:
        return bool(bearers(word, named_persons(library)))
    except QueryError:
        return False


def near_name(library: Library, text: str) -> str | None:
    """The name most like a mistyped one, if any is near; first names count, too."""
    names = (one.name for one in person_rows.persons(library, hidden=True) if one.name)
    return next(iter(near_names(text, names)), None)
