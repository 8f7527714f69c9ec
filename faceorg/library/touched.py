"""Whose faces a change may have moved: people and groups, without reading all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.entities import ClusterId, PersonId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.changes import Changes
    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class Touched:
    """People and groups; some of them may be there no more."""

    people: frozenset[PersonId]
    groups: frozenset[ClusterId]


# Not only the faces spoken of: where a person comes, goes or becomes part of another, so does
# everybody who is only taken for them.
_FACES = """
    SELECT value FROM json_each(:faces)
    UNION SELECT face_id FROM matches WHERE person_id IN (
        SELECT value FROM json_each(:people)
        UNION SELECT id FROM persons WHERE merged_into IN (SELECT value FROM json_each(:people)))"""

_PEOPLE = f"""
    SELECT json_group_array(DISTINCT who) FROM (
        SELECT value AS who FROM json_each(:people)
        UNION ALL
        SELECT merged_into FROM persons
        WHERE merged_into IS NOT NULL AND id IN (SELECT value FROM json_each(:people))
        UNION ALL
        SELECT COALESCE(p.merged_into, p.id) FROM matches m JOIN persons p ON p.id = m.person_id
        WHERE m.face_id IN ({_FACES}))"""

_GROUPS = f"""
    SELECT json_group_array(DISTINCT cluster_id) FROM cluster_faces WHERE face_id IN ({_FACES})"""

_CONCERNED = """
    SELECT EXISTS (
        SELECT 1 FROM standings WHERE face_id IN (SELECT value FROM json_each(?))
        AND (place = 'person' AND owner = ? OR asked = ?))"""


def touched_by(library: Library, changes: Changes) -> Touched:
    """Everybody whose faces are others now, or may be: of what decisions and matching change.

    Grouping anew and scanning change more than can be told from `Changes`.
    """
    asked: dict[str, object] = {
        "faces": json.dumps(sorted(changes.faces)),
        "people": json.dumps(sorted(changes.persons)),
    }
    # As one row each: every row is a moment in which another thread may take the interpreter.
    people, groups = (json.loads(library.value(sql, asked)) for sql in (_PEOPLE, _GROUPS))
    return Touched(frozenset(map(PersonId, people)), frozenset(map(ClusterId, groups)))


def concerns(library: Library, person: PersonId, faces: Iterable[FaceId]) -> bool:
    """Whether one of ``faces`` is theirs now, or asked about for them."""
    asked = (json.dumps(list(faces)), person, person)
    return bool(library.value(_CONCERNED, asked))
