"""What was decided, in a sentence as one would type it: "name 3 faces Anna"."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from faceorg.cli.output import plural
from faceorg.core.decisions import Decision, Kind
from faceorg.core.entities import AlbumId, PersonId, SetAside
from faceorg.library.history import names_in
from faceorg.library.patterns import plain_path
from faceorg.library.text import text_to_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.library.database import Library
    from faceorg.library.history import Names


def sentences(library: Library, decisions: Sequence[Decision]) -> list[str]:
    """One for each decision, with people and albums as they are called now."""
    names = names_in(library, decisions)
    return [_SENTENCES[decision.kind](decision, names) for decision in decisions]


def local_time(moment: str) -> str:
    """ "2026-11-23 08:08" of this machine's time, for a UTC time of the library."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return moment


def _who(names: Names, person: int) -> str:
    name = names.people.get(PersonId(person))
    return f"{name} (p{person})" if name else f"p{person}"


def _album_of(said: Decision, names: Names) -> str:
    name = names.albums.get(AlbumId(said.payload["album"]))
    return f"the album {name}" if name else "an album"


def _faces(said: Decision) -> str:
    faces = said.payload["faces"]
    return f"face {faces[0]}" if len(faces) == 1 else plural(len(faces), "face")


def _photos(said: Decision) -> str:
    return plural(len(said.payload["photos"]), "photo")


def _label(said: Decision, names: Names) -> str:
    who = _who(names, said.payload["person"])
    if said.payload.get("others"):
        return f"split {_faces(said)} off as {who}"
    if said.payload.get("vouched"):
        verb = "is" if len(said.payload["faces"]) == 1 else "are"
        return f"{_faces(said)} really {verb} {who}"
    if (groups := said.payload.get("groups", 0)) and "name" not in said.payload:
        return f"add {_faces(said)} to {who}"
    if groups > 1:
        return f"merge {plural(groups, 'group')} as {who}"
    told = " (read in a file)" if said.payload.get("source") == "imported" else ""
    rest = ", and the others shown are not" if said.payload.get("refused") else ""
    known = said.payload["person"] in names.people
    verb = f"name {_faces(said)}" if known else f"put {_faces(said)} together as"
    return f"{verb} {who}{rest}{told}"


def _set_aside(said: Decision, names: Names) -> str:
    del names
    no_face = said.payload["reason"] == SetAside.NOT_A_FACE
    return f"{_faces(said)}: not a face" if no_face else f"ignore {_faces(said)}"


def _allow(said: Decision, names: Names) -> str:
    verb = "is" if len(said.payload["faces"]) == 1 else "are"
    return f"take back that {_faces(said)} {verb} not {_who(names, said.payload['person'])}"


def _hide(said: Decision, names: Names) -> str:
    who = _who(names, said.payload["person"])
    return f"hide {who}" if said.payload["hidden"] else f"show {who} again"


def _birthday(said: Decision, names: Names) -> str:
    who, day = _who(names, said.payload["person"]), said.payload["date"]
    return f"forget the birthday of {who}" if day is None else f"{who} was born on {day}"


def _album(said: Decision, names: Names) -> str:
    del names
    query = said.payload.get("query")
    live = "" if query is None else f", which shows what {query!r} finds"
    return f"create the album {said.payload['name']}{live}"


def _merge(said: Decision, names: Names) -> str:
    return f"merge {_who(names, said.payload['from'])} into {_who(names, said.payload['into'])}"


def _separate(said: Decision, names: Names) -> str:
    del names
    if said.payload.get("two"):
        return "say that they are two different people"
    return f"take {_faces(said)} out of a group"


def _patterns(said: Decision) -> str:
    return ", ".join(plain_path(pattern) for pattern in said.payload["patterns"])


def _names(said: Decision) -> str:
    return ", ".join(said.payload["names"])


_SENTENCES: dict[Kind, Callable[[Decision, Names], str]] = {
    Kind.LABEL: _label,
    Kind.RENAME: lambda d, n: f"rename p{d.payload['person']} to {d.payload['name']}",
    Kind.MERGE: _merge,
    Kind.REJECT: lambda d, n: f"{_faces(d)}: not {_who(n, d.payload['person'])}",
    Kind.SET_ASIDE: _set_aside,
    Kind.RELEASE: lambda d, n: f"bring {_faces(d)} back",
    Kind.SEPARATE: _separate,
    Kind.ALLOW: _allow,
    Kind.JOIN: lambda d, n: "take back that two groups are different people",
    Kind.REFUSE_NAMES: lambda d, n: f"{_faces(d)}: nothing to do with {_names(d)}",
    Kind.ALLOW_NAMES: lambda d, n: f"{_faces(d)}: {_names(d)} may be offered again",
    Kind.COVER: lambda d, n: f"face {d.payload['face']} stands for {_who(n, d.payload['person'])}",
    Kind.HIDE: _hide,
    Kind.BIRTHDAY: _birthday,
    Kind.STACK: lambda d, n: f"stack {_photos(d)}",
    Kind.UNSTACK: lambda d, n: f"show {_photos(d)} alone",
    Kind.LEAVE_OUT: lambda d, n: f"leave out {_patterns(d)}",
    Kind.REMOVE_FOLDER: lambda d, n: f"remove the folder {text_to_path(d.payload['folder'])}",
    Kind.REMOVE_PHOTOS: lambda d, n: f"remove {_photos(d)} whose files are gone",
    Kind.TAKE_IN: lambda d, n: f"take in {_patterns(d)} again",
    Kind.DRAW: lambda d, n: f"frame face {d.payload['face']} in photo {d.payload['photo']}",
    Kind.ALBUM: _album,
    Kind.ALBUM_NAME: lambda d, n: f"rename an album to {d.payload['name']}",
    Kind.ALBUM_SEARCH: lambda d, n: f"let {_album_of(d, n)} show what {d.payload['query']!r} finds",
    Kind.ALBUM_ADD: lambda d, n: f"add {_photos(d)} to {_album_of(d, n)}",
    Kind.ALBUM_REMOVE: lambda d, n: f"take {_photos(d)} out of {_album_of(d, n)}",
    Kind.ALBUM_MOVE: lambda d, n: f"move {_photos(d)} within {_album_of(d, n)}",
    Kind.ALBUM_DELETE: lambda d, n: f"delete {_album_of(d, n)}",
    Kind.UNDO: lambda d, n: "undo",
    Kind.REDO: lambda d, n: "redo",
}
