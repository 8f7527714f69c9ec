"""The log of decisions, and the people it implies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from faceorg.core.changes import Changes
from faceorg.core.decisions import (
    Decision,
    Kind,
    PersonVerdict,
    Verdicts,
    read_history,
    replay,
)
from faceorg.core.entities import DecisionId, FaceId, Person, PersonId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library.photos import now
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from faceorg.library.database import Library

    Pairs = AbstractSet[tuple[int, int]]


def read_log(library: Library) -> list[Decision]:
    """The user's decisions, oldest first."""
    rows = library.rows("SELECT id, kind, payload, made_at FROM decisions ORDER BY id")
    return [
        Decision(DecisionId(number), Kind(kind), json.loads(payload), made_at)
        for number, kind, payload, made_at in rows
    ]


def decide(library: Library, kind: Kind, payload: Mapping[str, Any]) -> Changes:
    """Append one decision and let it take effect, both or neither; return what changed."""
    with library.write():
        log = read_log(library)
        before = replay(log)
        decision = Decision(_append(library, kind, payload), kind, payload)
        return _project(library, before, replay([*log, decision]))


def undo(library: Library) -> tuple[Decision, Changes]:
    """Take back the latest decision in effect; raises `DecisionError` when there is none."""
    return _step(library, Kind.UNDO)


def redo(library: Library) -> tuple[Decision, Changes]:
    """Let the latest undone decision take effect again; raises `DecisionError` without one."""
    return _step(library, Kind.REDO)


def _step(library: Library, kind: Kind) -> tuple[Decision, Changes]:
    with library.write():
        log = read_log(library)
        history = read_history(log)
        candidates = history.done if kind is Kind.UNDO else history.undone
        if not candidates:
            raise DecisionError(f"There is nothing to {kind}")
        target = next(entry for entry in log if entry.id == candidates[-1])
        payload = {"decision": target.id}
        entry = Decision(_append(library, kind, payload), kind, payload)
        return target, _project(library, replay(log), replay([*log, entry]))


def _append(library: Library, kind: Kind, payload: Mapping[str, Any]) -> DecisionId:
    return DecisionId(
        library.change(
            "INSERT INTO decisions (made_at, kind, payload) VALUES (?, ?, ?)",
            (now(), str(kind), json.dumps(payload, ensure_ascii=False)),
        )
    )


def rebuild(library: Library) -> Changes:
    """Write out what the log implies from scratch, whatever the tables said."""
    with library.write():
        library.change("PRAGMA defer_foreign_keys = on")  # a person may be written before another
        return _project(library, stored_verdicts(library), replay(read_log(library)))


def stored_verdicts(library: Library) -> Verdicts:
    """What the tables say now; equal to the replayed log in a sound library."""
    verdicts = Verdicts()
    for person, name, cover, hidden, into in library.rows(
        "SELECT id, name, cover_face_id, hidden, merged_into FROM persons WHERE live = 1"
    ):
        verdicts.persons[person] = PersonVerdict(name, cover, bool(hidden), into)
    verdicts.labels = dict(library.rows("SELECT face_id, person_id FROM labels"))
    verdicts.set_asides = {
        face: SetAside(reason)
        for face, reason in library.rows("SELECT face_id, reason FROM set_asides")
    }
    verdicts.rejections = set(library.rows("SELECT face_id, person_id FROM rejections"))
    verdicts.separations = set(library.rows("SELECT face_id, other_id FROM separations"))
    return verdicts


def _project(library: Library, before: Verdicts, after: Verdicts) -> Changes:
    """Write the difference between two verdicts to the tables."""
    persons = _project_persons(library, before, after)
    faces = _project_map(library, "labels", dict(before.labels), dict(after.labels))
    faces |= _project_map(library, "set_asides", before.set_asides, after.set_asides)
    faces |= _project_pairs(library, "rejections", before.rejections, after.rejections)
    faces |= _project_pairs(library, "separations", before.separations, after.separations)
    touched = {before.labels.get(FaceId(f)) for f in faces}
    touched |= {after.labels.get(FaceId(f)) for f in faces}
    people = persons | {person for person in touched if person is not None}
    return Changes(
        faces=frozenset(FaceId(f) for f in faces), persons=frozenset(people), clusters=bool(faces)
    )


def _project_persons(library: Library, before: Verdicts, after: Verdicts) -> set[PersonId]:
    changed = {
        person
        for person in before.persons.keys() | after.persons.keys()
        if before.persons.get(person) != after.persons.get(person)
    }
    gone = [(person,) for person in changed if person not in after.persons]
    library.change_many("UPDATE persons SET live = 0, merged_into = NULL WHERE id = ?", gone)
    rows = []
    for person in sorted(changed & after.persons.keys()):
        verdict = after.persons[person]
        folded = fold(verdict.name) if verdict.name else None
        rows.append(
            (person, verdict.name, folded, verdict.cover, verdict.hidden, verdict.merged_into)
        )
    library.change_many(
        """INSERT INTO persons (id, name, folded_name, cover_face_id, hidden, merged_into)
           VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name,
               folded_name = excluded.folded_name, cover_face_id = excluded.cover_face_id,
               hidden = excluded.hidden, merged_into = excluded.merged_into, live = 1""",
        rows,
    )
    return changed


def _project_map(
    library: Library, table: str, before: Mapping[Any, Any], after: Mapping[Any, Any]
) -> set[int]:
    gone = [(face,) for face in before.keys() - after.keys()]
    new = [(face, value) for face, value in after.items() if before.get(face) != value]
    library.change_many(f"DELETE FROM {table} WHERE face_id = ?", gone)
    library.change_many(
        f"INSERT OR REPLACE INTO {table} VALUES (?, ?)",
        [(face, str(value) if isinstance(value, SetAside) else value) for face, value in new],
    )
    return {face for (face,) in gone} | {face for face, _ in new}


def _project_pairs(library: Library, table: str, old: Pairs, new: Pairs) -> set[int]:
    other = "person_id" if table == "rejections" else "other_id"
    library.change_many(f"DELETE FROM {table} WHERE face_id = ? AND {other} = ?", old - new)
    library.change_many(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", new - old)
    return {face for face, _ in old ^ new}


def next_person_id(library: Library) -> PersonId:
    """An id no person ever had, not even one whose making was undone."""
    return PersonId((library.value("SELECT MAX(id) FROM persons") or 0) + 1)


def persons(library: Library, *, hidden: bool = False) -> list[Person]:
    """People by number of faces, then name; ``hidden`` includes those left out by the user."""
    rows = library.rows(
        # A cover speaks only while its face is theirs, in a photo that is there to be shown.
        """SELECT id, name, (SELECT face_id FROM face_people WHERE face_id = cover_face_id
               AND COALESCE(labelled, CASE WHEN sure = 1 THEN matched END) = persons.id), hidden
           FROM persons WHERE live = 1 AND merged_into IS NULL AND (hidden = 0 OR ?)
           ORDER BY folded_name, id""",
        (hidden,),
    )
    counts = _face_counts(library)
    covers = _best_faces(library)
    people = [
        Person(
            PersonId(person),
            name,
            cover or covers.get(person),
            *counts.get(person, (0, 0, 0)),
            hidden=bool(is_hidden),
        )
        for person, name, cover, is_hidden in rows
    ]
    return sorted(people, key=lambda person: -person.face_count)


def _face_counts(library: Library) -> dict[int, tuple[int, int, int]]:
    """Faces, photos and open questions of each person."""
    rows = library.rows(
        """SELECT COALESCE(labelled, matched) AS person, SUM(labelled IS NOT NULL OR sure = 1),
               COUNT(DISTINCT CASE WHEN labelled IS NOT NULL OR sure = 1 THEN photo_id END),
               SUM(labelled IS NULL AND sure = 0)
           FROM face_people WHERE person IS NOT NULL GROUP BY person"""
    )
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def _best_faces(library: Library) -> dict[int, FaceId]:
    """The best face of each person, a confirmed one if there is one."""
    rows = library.rows(
        """SELECT COALESCE(labelled, matched) AS person, face_id,
                  MAX(quality + (labelled IS NOT NULL)) FROM face_people
           WHERE person IS NOT NULL AND (labelled IS NOT NULL OR sure = 1) GROUP BY person"""
    )
    return {person: face for person, face, _ in rows}


def live_person(library: Library, person: PersonId) -> PersonId | None:
    """The person that ``person`` is part of now; None when there is no such person."""
    return library.value(  # type: ignore[no-any-return]
        "SELECT COALESCE(merged_into, id) FROM persons WHERE id = ? AND live = 1", (person,)
    )


def persons_named(library: Library, name: str) -> list[PersonId]:
    """People of this name, case and accents ignored."""
    rows = library.rows(
        """SELECT id FROM persons WHERE folded_name = ? AND live = 1 AND merged_into IS NULL
           ORDER BY id""",
        (fold(name),),
    )
    return [row[0] for row in rows]
