"""Read and write the tables that say what the log of decisions implies."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from faceorg.core.decisions import Decision, Kind, PersonVerdict, Verdicts
from faceorg.core.entities import FaceId, PersonId, SetAside
from faceorg.library.album_verdicts import (
    add_albums_spoken_of,
    album_names,
    album_photos,
    write_albums,
)
from faceorg.library.left_out import skips, write_skips
from faceorg.library.shelf import removals, write_removals
from faceorg.library.stacks import stack_words, write_stack_words
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from faceorg.core.differences import Difference, NamePair, Pair
    from faceorg.library.database import Library

_AMONG = "IN (SELECT value FROM json_each(?))"


def stored_verdicts(library: Library) -> Verdicts:
    """What the tables say now; equal to the replayed log in a sound library."""
    return Verdicts(
        persons=_persons(library),
        labels=_labels(library),
        set_asides=_set_asides(library),
        rejections=set(library.rows("SELECT face_id, person_id FROM rejections")),
        separations=set(library.rows("SELECT face_id, other_id FROM separations")),
        refused_names=set(library.rows("SELECT face_id, name FROM refused_names")),
        vouched=set(library.rows("SELECT face_id, person_id FROM vouched")),
        stacks=stack_words(library),
        left_out=set(skips(library)),
        removals=removals(library),
        albums=album_names(library),
        album_photos=album_photos(library),
    )


def spoken_of(library: Library, decision: Decision) -> Verdicts:
    """The part of `stored_verdicts` that a decision may read or change, and nothing else."""
    said = decision.payload
    faces = json.dumps([*said.get("faces", []), *said.get("refused", [])])
    verdicts = Verdicts(
        persons=_persons_spoken_of(library, said),
        labels=_labels(library, f"WHERE face_id {_AMONG}", faces),
        set_asides=_set_asides(library, f"WHERE face_id {_AMONG}", faces),
        rejections=_pairs(library, "rejections", "face_id", faces),
        vouched=_pairs(library, "vouched", "face_id", faces),
    )
    if decision.kind in (Kind.STACK, Kind.UNSTACK):
        verdicts.stacks = stack_words(library, said["photos"])
    if "others" in said:
        verdicts.separations = _pairs(library, "separations", "face_id", faces)
    if decision.kind is Kind.JOIN:
        verdicts.separations |= _pairs(library, "separations", "other_id", faces)
    if decision.kind in (Kind.REFUSE_NAMES, Kind.ALLOW_NAMES):
        verdicts.refused_names = _pairs(library, "refused_names", "face_id", faces)
    if decision.kind is Kind.DRAW:
        verdicts.hide_undrawn(said)  # what taking it back leads to
    if decision.kind is Kind.MERGE:
        _add_merged(library, said, verdicts)
    if "patterns" in said:
        verdicts.left_out = set(skips(library, json.dumps(said["patterns"])))
    if "removal" in said:
        verdicts.removals = removals(library, json.dumps([said["removal"]]))
    if "album" in said:
        add_albums_spoken_of(library, decision, verdicts)
    return verdicts


def _persons_spoken_of(library: Library, said: Mapping[str, Any]) -> dict[PersonId, PersonVerdict]:
    """The people named in a payload, and those they are part of now."""
    named = json.dumps([said[key] for key in ("person", "into", "from") if key in said])
    return _persons(
        library,
        f"""AND (id {_AMONG} OR id IN
            (SELECT merged_into FROM persons WHERE live = 1 AND id {_AMONG}))""",
        named,
        named,
    )


def _add_merged(library: Library, said: Mapping[str, Any], verdicts: Verdicts) -> None:
    """What a merge moves: the people, faces and refusals of the one that is merged."""
    try:
        into, source = verdicts.resolve(said["into"]), verdicts.resolve(said["from"])
    except KeyError:
        return  # the rule itself refuses somebody unknown
    verdicts.persons |= _persons(library, "AND merged_into = ?", source)
    verdicts.labels |= _labels(library, "WHERE person_id = ?", source)
    verdicts.rejections = _pairs(library, "rejections", "person_id", json.dumps([into, source]))
    verdicts.vouched = _pairs(library, "vouched", "person_id", json.dumps([source]))
    refused = json.dumps([face for face, _ in verdicts.rejections])
    verdicts.labels |= _labels(library, f"WHERE face_id {_AMONG}", refused)


def _persons(
    library: Library, condition: str = "", *parameters: object
) -> dict[PersonId, PersonVerdict]:
    rows = library.rows(
        f"""SELECT id, name, cover_face_id, hidden, merged_into, birthday FROM persons
            WHERE live = 1 {condition}""",
        parameters,
    )
    return {
        person: PersonVerdict(name, cover, bool(hidden), into, birthday)
        for person, name, cover, hidden, into, birthday in rows
    }


def _labels(library: Library, condition: str = "", *parameters: object) -> dict[FaceId, PersonId]:
    return dict(library.rows(f"SELECT face_id, person_id FROM labels {condition}", parameters))


def _set_asides(
    library: Library, condition: str = "", *parameters: object
) -> dict[FaceId, SetAside]:
    rows = library.rows(f"SELECT face_id, reason FROM set_asides {condition}", parameters)
    return {face: SetAside(reason) for face, reason in rows}


def _pairs(library: Library, table: str, column: str, among: str) -> set[Any]:
    return set(library.rows(f"SELECT * FROM {table} WHERE {column} {_AMONG}", (among,)))


def labels_of(library: Library, faces: Iterable[FaceId]) -> dict[FaceId, PersonId]:
    """Whom the user said these faces are, where anything was said."""
    return _labels(library, f"WHERE face_id {_AMONG}", json.dumps(list(faces)))


def write_difference(library: Library, to_write: Difference) -> None:
    """Bring the tables from one state to another, inside `Library.write`."""
    _write_persons(library, to_write.persons)
    _write_map(library, "labels", to_write.labels)
    _write_map(library, "set_asides", to_write.set_asides)
    _write_pairs(library, "rejections", "person_id", to_write.rejections)
    _write_pairs(library, "separations", "other_id", to_write.separations)
    _write_pairs(library, "refused_names", "name", to_write.refused_names)
    _write_pairs(library, "vouched", "person_id", to_write.vouched)
    write_stack_words(library, to_write.stacks)
    write_skips(library, to_write.left_out)
    write_removals(library, to_write.removals)
    write_albums(library, to_write)


def _write_persons(library: Library, persons: Mapping[PersonId, PersonVerdict | None]) -> None:
    gone = [(person,) for person, verdict in persons.items() if verdict is None]
    library.change_many("UPDATE persons SET live = 0, merged_into = NULL WHERE id = ?", gone)
    rows = [
        (
            person, verdict.name, fold(verdict.name) if verdict.name else None, verdict.cover,
            verdict.hidden, verdict.merged_into, verdict.birthday,
        )
        for person, verdict in sorted(persons.items())
        if verdict is not None
    ]  # fmt: skip
    library.change_many(
        """INSERT INTO persons
               (id, name, folded_name, cover_face_id, hidden, merged_into, birthday)
           VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name,
               folded_name = excluded.folded_name, cover_face_id = excluded.cover_face_id,
               hidden = excluded.hidden, merged_into = excluded.merged_into, live = 1,
               birthday = excluded.birthday""",
        rows,
    )


def _write_map(
    library: Library, table: str, values: Mapping[FaceId, PersonId | SetAside | None]
) -> None:
    new: dict[PersonId | SetAside | None, list[FaceId]] = defaultdict(list)
    for face, value in values.items():
        new[value].append(face)
    gone = json.dumps(new.pop(None, []))
    library.change(f"DELETE FROM {table} WHERE face_id {_AMONG}", (gone,))
    for value, faces in new.items():  # at once: a quarter less time for thousands of faces
        library.change(
            f"INSERT OR REPLACE INTO {table} SELECT value, ? FROM json_each(?)",
            (str(value) if isinstance(value, SetAside) else value, json.dumps(faces)),
        )


def _write_pairs(
    library: Library, table: str, other: str, pairs: Mapping[Pair, bool] | Mapping[NamePair, bool]
) -> None:
    gone = [pair for pair, there in pairs.items() if not there]
    new = [pair for pair, there in pairs.items() if there]
    library.change_many(f"DELETE FROM {table} WHERE face_id = ? AND {other} = ?", gone)
    library.change_many(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", new)
