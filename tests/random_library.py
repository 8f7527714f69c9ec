"""Random libraries: people, decisions of every kind, groups and matches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from builders import PACK, make_face, make_photo

from faceorg.core.decisions import Kind
from faceorg.core.entities import ClusterId, FaceId, FaceSource, PersonId
from faceorg.core.errors import DecisionError
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library.faces import Match, NewFace
from faceorg.library.shelf import next_removal_id

if TYPE_CHECKING:
    import random

    from faceorg.library.database import Library

NAMES = ("Anna", "Anna", "Anna Ng", "José", "rome", "100%", "O'Neil", None)
KINDS = [kind for kind in Kind if kind not in (Kind.UNDO, Kind.REDO)]


def fill(library: Library, photos: int, chance: random.Random) -> list[FaceId]:
    """Photos with none to three faces each, some of them shelved."""
    faces = []
    for number in range(photos):
        photo = make_photo(library, Path(f"/photos/{number}.jpg"))
        for place in range(chance.randrange(4)):
            quality = round(chance.random(), 3)
            faces.append(make_face(library, photo, quality=quality, left=0.3 * place))
        if chance.random() < 0.1:
            with library.write():
                library.change("UPDATE photos SET readable = 0 WHERE id = ?", (photo,))
    return faces


def decide_something(library: Library, faces: list[FaceId], chance: random.Random) -> None:
    """One random decision, undo or redo; what the library refuses is left undone."""
    roll = chance.random()
    try:
        if roll < 0.2:
            person_rows.undo(library)
        elif roll < 0.3:
            person_rows.redo(library)
        else:
            kind = chance.choice(KINDS)
            person_rows.decide(library, kind, payload(library, kind, faces, chance))
    except DecisionError as error:
        assert "nothing to" in error.message  # noqa: PT017 - the only refusal there can be


def payload(
    library: Library, kind: Kind, faces: list[FaceId], chance: random.Random
) -> dict[str, Any]:
    """Something of this kind that may be said now."""
    some = chance.sample(faces, min(len(faces), chance.randint(1, 4)))
    if kind.startswith("album"):
        return album_payload(library, kind, chance)
    # Merged people too: what is said of them holds for who they are now.
    people = [row[0] for row in library.rows("SELECT id FROM persons WHERE live = 1")]
    if kind in (Kind.LEAVE_OUT, Kind.TAKE_IN):
        patterns = ("*.tmp", "Screenshots", "/photos/1.jpg", "/photos")
        return {"patterns": chance.sample(patterns, chance.randint(1, 2))}
    if kind in (Kind.REMOVE_FOLDER, Kind.REMOVE_PHOTOS):
        return removal(library, kind, chance)
    if kind in (Kind.STACK, Kind.UNSTACK):
        photos = [row[0] for row in library.rows("SELECT id FROM photos")]
        return {"photos": chance.sample(photos, min(len(photos), chance.randint(2, 4)))}
    if kind is Kind.DRAW:
        return drawing(library, chance)
    if kind is Kind.SET_ASIDE:
        return {"faces": some, "reason": chance.choice(("stranger", "not_a_face"))}
    if kind is Kind.RELEASE:
        return {"faces": some}
    if kind in (Kind.SEPARATE, Kind.JOIN):
        return {"faces": some[:1], "others": some[1:]}
    if kind in (Kind.REFUSE_NAMES, Kind.ALLOW_NAMES):
        names = chance.sample(("anna", "o'neil \U0001f600"), chance.randint(1, 2))
        return {"faces": some, "names": names}
    if not people or (kind is Kind.LABEL and chance.random() < 0.6):
        person = person_rows.next_person_id(library)
        new: dict[str, Any] = {"faces": some, "person": person, "name": chance.choice(NAMES)}
        if chance.random() < 0.3:
            new["others"] = chance.sample(faces, min(len(faces), 2))
        if chance.random() < 0.3:
            new["refused"] = [face for face in faces if face not in some][:2]
        if kind is not Kind.LABEL:
            person_rows.decide(library, Kind.LABEL, new)
        else:
            return new
        people = [person]
    person = chance.choice(people)
    if kind is Kind.LABEL and chance.random() < 0.4:
        return {"faces": some, "person": person, "vouched": True}
    return {
        Kind.LABEL: {"faces": some, "person": person},
        Kind.REJECT: {"faces": some, "person": person},
        Kind.ALLOW: {"faces": some, "person": person},
        Kind.RENAME: {"person": person, "name": chance.choice(NAMES[:-1])},
        Kind.MERGE: {"into": person, "from": chance.choice(people)},
        Kind.COVER: {"person": person, "face": some[0]},
        Kind.HIDE: {"person": person, "hidden": chance.random() < 0.5},
        Kind.BIRTHDAY: {"person": person, "date": chance.choice((None, "2015-03-31"))},
    }[kind]


def removal(library: Library, kind: Kind, chance: random.Random) -> dict[str, Any]:
    """A folder that was given, one inside or above it; or photos, whether their files are gone."""
    said: dict[str, Any] = {"removal": next_removal_id(library), "at": photo_rows.now()}
    if kind is Kind.REMOVE_FOLDER:
        given = [str(folder) for folder in photo_rows.folders(library)]
        return said | {"folder": chance.choice([*given, "/photos", "/photos/1.jpg", "/"])}
    photos = [row[0] for row in library.rows("SELECT id FROM photos ORDER BY id")]
    return said | {"photos": chance.sample(photos, chance.randint(1, min(len(photos), 3)))}


def drawing(library: Library, chance: random.Random) -> dict[str, Any]:
    """A face in a corner where there is no other, as it stands before the word of it."""
    photo = chance.choice(library.rows("SELECT id FROM photos ORDER BY id"))[0]
    number = library.value("SELECT COUNT(*) FROM faces WHERE source = 'drawn'")
    box = BoundingBox(0.025 * (number % 40), 0.8 + 0.04 * (number // 40 % 5), 0.02, 0.03)
    new = NewFace(box, None, 0.0, 0.0, None, FaceSource.DRAWN)
    with library.write():
        face = face_rows.add_face(library, photo, new, PACK.id)
    return {"face": face, "photo": photo, "file": "a.jpg"}


def album_payload(library: Library, kind: Kind, chance: random.Random) -> dict[str, Any]:
    """Something of this kind about an album; makes one first where there is none."""
    photos = [row[0] for row in library.rows("SELECT id FROM photos ORDER BY id")]
    some = chance.sample(photos, chance.randint(1, len(photos)))
    last = library.value("SELECT seq FROM sqlite_sequence WHERE name = 'albums'") or 0
    new = {"album": last + 1, "name": chance.choice(NAMES) or "Trip", "photos": some}
    if kind is Kind.ALBUM:
        return new if chance.random() < 0.7 else new | {"query": "Anna", "photos": []}
    there = [row[0] for row in library.rows("SELECT id FROM albums ORDER BY id")]
    if not there:
        person_rows.decide(library, Kind.ALBUM, new)
        there = [new["album"]]
    album = chance.choice(there)
    return {"album": album} | {
        Kind.ALBUM_NAME: {"name": chance.choice(NAMES) or "Trip"},
        Kind.ALBUM_SEARCH: {"query": chance.choice(("Anna", "Anna -Ben"))},
        Kind.ALBUM_ADD: {"photos": some},
        Kind.ALBUM_REMOVE: {"photos": some},
        Kind.ALBUM_MOVE: {"photos": some, "before": chance.choice([None, *photos])},
        Kind.ALBUM_DELETE: {},
    }[kind]


def suggest(library: Library, faces: list[FaceId], chance: random.Random) -> None:
    """Random groups and matches, of merged-away people as well."""
    people = [row[0] for row in library.rows("SELECT id FROM persons")]
    groups: dict[int, list[FaceId]] = {}
    for face in faces:
        if chance.random() < 0.7:
            groups.setdefault(chance.randrange(1 + len(faces) // 4), []).append(face)
    matches = [
        Match(face, PersonId(chance.choice(people)), chance.random(), chance.random() < 0.5)
        for face in faces
        if people and chance.random() < 0.6
    ]
    with library.write():
        no_id: ClusterId | None = None
        face_rows.replace_groups(library, [(no_id, members) for members in groups.values()])
        face_rows.replace_matches(library, matches)
