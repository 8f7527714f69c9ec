"""Faces, their embeddings, and the machine's view of them: groups and matches."""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg.core.embeddings import PackedVectors, packed, unpacked
from faceorg.core.entities import (
    Assignment,
    Cluster,
    ClusterId,
    Face,
    FaceId,
    FaceSource,
    PersonId,
    PhotoId,
    SetAside,
)
from faceorg.core.geometry import BoundingBox, Landmarks
from faceorg.core.pose import HeadPose
from faceorg.library.finding import look_again
from faceorg.library.photos import now
from faceorg.library.spoken import SPOKEN_OF
from faceorg.library.sql import chunks, marks
from faceorg.library.standings import Place, tallies

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from faceorg.library.database import Library, Parameters

_KEPT = "vectors"
_KEPT_BYTES = 1 << 29  # a million faces of 512 dimensions

_FACE_ROWS = """
    SELECT f.id, f.photo_id, f.x, f.y, f.w, f.h, f.landmarks, f.score, f.quality, f.source,
           v.labelled, CASE WHEN v.sure = 1 THEN v.matched END AS sure_match,
           CASE WHEN v.sure = 0 THEN v.matched END AS asked, v.cluster_id, v.set_aside,
           (SELECT name FROM persons
            WHERE id = COALESCE(v.labelled, CASE WHEN v.sure = 1 THEN v.matched END)) AS name,
           f.yaw, f.pitch, f.roll, f.moment
    FROM faces f JOIN face_people v ON v.face_id = f.id"""


@dataclass(frozen=True, slots=True)
class NewFace:
    """A face about to be stored; ``vector`` is None when it could not be embedded."""

    box: BoundingBox
    landmarks: Landmarks | None
    score: float
    quality: float
    vector: NDArray[np.float32] | None
    source: FaceSource = FaceSource.DETECTED
    pose: HeadPose | None = None
    moment: float | None = None


@dataclass(frozen=True, slots=True)
class FaceVectors:
    """Faces with embeddings of one pack: row i of ``vectors`` (N, D) is of ``ids[i]``."""

    pack_id: str
    ids: NDArray[np.int64]
    photos: NDArray[np.int64]
    qualities: NDArray[np.float32]
    vectors: PackedVectors


@dataclass(frozen=True, slots=True)
class Match:
    """An undecided face that looks like a known person; sure ones are shown as theirs."""

    face_id: FaceId
    person_id: PersonId
    similarity: float
    sure: bool


def add_face(library: Library, photo: PhotoId, face: NewFace, pack_id: str) -> FaceId:
    """Store a face and its embedding."""
    face_id = FaceId(
        library.change(
            """INSERT INTO faces (photo_id, x, y, w, h, landmarks, score, quality, yaw, pitch, roll,
                                  source, moment)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (photo, *_box_row(face), str(face.source), face.moment),
        )
    )
    put_vector(library, face_id, face.vector, pack_id)
    return face_id


def update_face(library: Library, face_id: FaceId, face: NewFace, pack_id: str) -> None:
    """The same face, found again: new box and embedding, same id, same decisions."""
    library.change(
        """UPDATE faces SET x = ?, y = ?, w = ?, h = ?, landmarks = ?, score = ?, quality = ?,
                            yaw = ?, pitch = ?, roll = ?
           WHERE id = ?""",
        (*_box_row(face), face_id),
    )
    put_vector(library, face_id, face.vector, pack_id)


def _box_row(face: NewFace) -> tuple[object, ...]:
    landmarks = None if face.landmarks is None else face.landmarks.astype("<f4").tobytes()
    box = face.box
    pose = (None,) * 3 if face.pose is None else dataclasses.astuple(face.pose)
    return (box.x, box.y, box.w, box.h, landmarks, float(face.score), float(face.quality), *pose)


def put_vector(
    library: Library, face: FaceId, vector: NDArray[np.float32] | None, pack_id: str
) -> None:
    """Store a face's embedding under one pack, in one byte a dimension."""
    if vector is not None:
        library.change(
            "INSERT OR REPLACE INTO embeddings (face_id, pack_id, vector) VALUES (?, ?, ?)",
            (face, pack_id, packed(vector)),
        )


def drop_undecided(library: Library, faces: Iterable[FaceId]) -> None:
    """Forget faces that were not found again, except those the user ever spoke of."""
    for part in chunks(faces):
        library.change(
            f"""DELETE FROM faces WHERE id IN ({marks(part)}) AND source = 'detected'
                AND id NOT IN ({SPOKEN_OF})""",
            part,
        )


def mark_analyzed(library: Library, photo: PhotoId, pack_id: str) -> None:
    """The photo was searched for faces with this pack, so it is no problem either."""
    library.change("INSERT OR IGNORE INTO analyses VALUES (?, ?)", (photo, pack_id))
    library.change(
        "DELETE FROM problems WHERE path IN (SELECT path FROM places WHERE photo_id = ?)", (photo,)
    )


def analyzed(library: Library, photos: Sequence[PhotoId]) -> set[PhotoId]:
    """Those of these photos that were ever searched for faces, as they are now."""
    rows = library.rows(
        f"SELECT DISTINCT photo_id FROM analyses WHERE photo_id IN ({marks(photos)})", photos
    )
    return {row[0] for row in rows}


def vectors_of(
    library: Library, faces: Sequence[FaceId], pack_id: str
) -> dict[FaceId, NDArray[np.float32]]:
    """The unit vectors of these faces under one pack; those without one are left out."""
    rows = library.rows(
        f"SELECT face_id, vector FROM embeddings WHERE pack_id = ? AND face_id IN ({marks(faces)})",
        (pack_id, *faces),
    )
    return {face: unpacked(vector, 1)[0] for face, vector in rows if vector}


def all_faces(library: Library) -> list[Face]:
    """Every face of readable photos, by photo, then left to right."""
    return _faces(library, "ORDER BY f.photo_id, f.x, f.id")


def faces_of_photos(library: Library, photos: Sequence[PhotoId]) -> dict[PhotoId, list[Face]]:
    """The faces of each photo, left to right."""
    found: dict[PhotoId, list[Face]] = {photo: [] for photo in photos}
    for part in chunks(photos):
        where = f"WHERE f.photo_id IN ({marks(part)}) ORDER BY f.x, f.id"
        for face in _faces(library, where, part):
            found[face.photo_id].append(face)
    return found


def faces_by_id(library: Library, ids: Sequence[FaceId]) -> list[Face]:
    """Faces in the order of ``ids``; unknown ids are left out."""
    found: dict[int, Face] = {}
    for part in chunks(ids):
        for face in _faces(library, f"WHERE f.id IN ({marks(part)})", part):
            found[face.id] = face
    return [found[face] for face in ids if face in found]


def unknown_among(library: Library, ids: Sequence[FaceId]) -> set[FaceId]:
    """Those of ``ids`` that no face has."""
    asked = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM faces)"
    return {face for (face,) in library.rows(asked, (json.dumps(list(ids)),))}


def faces_of_cluster(library: Library, cluster: ClusterId) -> list[Face]:
    """The undecided faces of a group, best first."""
    return _faces(
        library,
        f"""WHERE f.id IN (SELECT face_id FROM cluster_faces WHERE cluster_id = :cluster)
            AND v.cluster_id = :cluster AND {_UNDECIDED} ORDER BY f.quality DESC, f.id""",
        {"cluster": cluster},
    )


def faces_of_person(library: Library, person: PersonId) -> list[Face]:
    """A person's faces, the user's word first, then sure matches, best first."""
    return _faces(
        library,
        """WHERE f.id IN (SELECT face_id FROM labels WHERE person_id = :person
               UNION SELECT face_id FROM matches WHERE sure = 1 AND person_id IN
                   (SELECT id FROM persons WHERE id = :person OR merged_into = :person))
           AND (v.labelled = :person OR (v.labelled IS NULL AND v.matched = :person))
           ORDER BY v.labelled IS NULL, f.quality DESC, f.id""",
        {"person": person},
    )


def suggestions_for_person(library: Library, person: PersonId) -> list[Face]:
    """Undecided faces to ask about ("Is this Anna?"), likeliest first."""
    return _faces(
        library,
        """JOIN matches m ON m.face_id = f.id
           WHERE f.id IN (SELECT face_id FROM matches WHERE sure = 0 AND person_id IN
                   (SELECT id FROM persons WHERE id = :person OR merged_into = :person))
           AND v.matched = :person ORDER BY m.similarity DESC, f.id""",
        {"person": person},
    )


def unsorted_faces(library: Library) -> list[Face]:
    """Undecided faces in no group and with no person to ask about, best first."""
    return _faces(
        library,
        f"""WHERE v.cluster_id IS NULL AND v.matched IS NULL AND {_UNDECIDED}
            ORDER BY f.quality DESC, f.id""",
    )


def set_aside_faces(library: Library) -> list[Face]:
    """Faces the user took out of all groups, newest first, after them what is not a face."""
    order = "v.set_aside = 'not_a_face', f.id DESC"
    return _faces(library, f"WHERE f.id IN (SELECT face_id FROM set_asides) ORDER BY {order}")


_UNDECIDED = "v.labelled IS NULL AND v.set_aside IS NULL AND (v.sure = 0 OR v.matched IS NULL)"


def _faces(library: Library, clause: str, parameters: Parameters = ()) -> list[Face]:
    return [_face(row) for row in library.rows(f"{_FACE_ROWS} {clause}", parameters)]


def _face(row: tuple[Any, ...]) -> Face:
    labelled, sure, asked, cluster, set_aside, name = row[10:16]
    decided = labelled is not None or sure is not None or set_aside is not None
    return Face(
        id=FaceId(row[0]),
        photo_id=PhotoId(row[1]),
        box=BoundingBox(*row[2:6]),
        landmarks=None if row[6] is None else np.frombuffer(row[6], "<f4").reshape(5, 2),
        score=row[7],
        quality=row[8],
        source=FaceSource(row[9]),
        person_id=labelled if labelled is not None else sure,
        person_name=name,
        assigned_by=Assignment.USER
        if labelled is not None
        else (Assignment.MATCHED if sure is not None else None),
        suggested_id=asked,
        cluster_id=None if decided else cluster,
        set_aside=None if set_aside is None else SetAside(set_aside),
        pose=None if None in row[16:19] else HeadPose(*row[16:19]),
        moment=row[19],
    )


def kept_vectors(library: Library, pack_id: str) -> FaceVectors:
    """As `load_vectors`, read anew only when vectors changed since; not to be written to."""
    version = (pack_id, library.value("SELECT version FROM vector_version"))
    kept = library.kept.get(_KEPT)
    if kept is not None and kept[0] == version:
        return kept[1]  # type: ignore[no-any-return]
    library.kept.pop(_KEPT, None)  # not two at a time
    found = load_vectors(library, pack_id)
    if found.vectors.nbytes <= _KEPT_BYTES and not library.db.conn.in_transaction:
        library.kept[_KEPT] = version, found
    return found


def load_vectors(library: Library, pack_id: str) -> FaceVectors:
    """All usable embeddings of one pack; faces that are "not a face" are left out."""
    parts: dict[int, list[tuple[NDArray[np.float64], bytes]]] = defaultdict(list)
    for rows in library.batches(
        """SELECT f.id, f.photo_id, f.quality, e.vector FROM faces f
           JOIN embeddings e ON e.face_id = f.id AND e.pack_id = ?
           JOIN photos p ON p.id = f.photo_id AND p.readable = 1
           LEFT JOIN set_asides s ON s.face_id = f.id
           WHERE s.reason IS NULL OR s.reason != 'not_a_face' ORDER BY f.id""",
        (pack_id,),
    ):
        for length in {len(row[3]) for row in rows}:
            alike = [row for row in rows if len(row[3]) == length]
            facts = np.array([row[:3] for row in alike], np.float64)
            parts[length].append((facts, b"".join(row[3] for row in alike)))
    # One vector that is damaged or zero would spoil its neighbours' groups.
    most = max(parts.values(), key=lambda found: sum(len(part[0]) for part in found), default=[])
    facts = np.concatenate([np.empty((0, 3)), *(part[0] for part in most)])
    levels = np.frombuffer(b"".join(part[1] for part in most), np.int8)
    levels = levels.reshape(len(facts), levels.size // max(1, len(facts)))
    sound = levels.any(axis=1)
    if not sound.all():
        facts, levels = facts[sound], levels[sound]
    ids, photos = facts[:, :2].T.astype(np.int64)
    qualities = facts[:, 2].astype(np.float32)
    return FaceVectors(pack_id, ids, photos, qualities, PackedVectors(levels))


def load_groups(library: Library) -> dict[FaceId, ClusterId]:
    """The machine's groups as of the last clustering, decided faces included."""
    return dict(library.rows("SELECT face_id, cluster_id FROM cluster_faces"))


def replace_groups(
    library: Library, groups: Iterable[tuple[ClusterId | None, list[FaceId]]]
) -> None:
    """Write a new grouping: each group under the id it had before, or None for a new one.

    What stays so is not written anew.
    """
    wanted = list(groups)
    kept = json.dumps([cluster for cluster, _ in wanted if cluster is not None])
    library.change("DELETE FROM clusters WHERE id NOT IN (SELECT value FROM json_each(?))", (kept,))
    new: dict[FaceId, int] = {}
    for cluster, members in wanted:
        target = cluster or library.change("INSERT INTO clusters (made_at) VALUES (?)", (now(),))
        new |= dict.fromkeys(members, target)
    old = load_groups(library)
    gone = [(face,) for face in old if face not in new]
    library.change_many("DELETE FROM cluster_faces WHERE face_id = ?", gone)
    library.change_many(
        """INSERT INTO cluster_faces VALUES (?, ?)
           ON CONFLICT (face_id) DO UPDATE SET cluster_id = excluded.cluster_id""",
        [(face, target) for face, target in new.items() if old.get(face) != target],
    )


def load_matches(library: Library) -> dict[FaceId, tuple[PersonId, bool]]:
    """Which undecided faces look like whom, and whether that is sure."""
    rows = library.rows("SELECT face_id, person_id, sure FROM matches")
    return {face: (person, bool(sure)) for face, person, sure in rows}


def replace_matches(library: Library, matches: Iterable[Match]) -> None:
    """Write which undecided faces look like a known person; what stays so is not written anew."""
    new = {m.face_id: (m.person_id, m.similarity, int(m.sure)) for m in matches}
    rows = library.rows("SELECT face_id, person_id, similarity, sure FROM matches")
    old = {face: tuple(said) for face, *said in rows}
    gone = [(face,) for face in old if face not in new]
    library.change_many("DELETE FROM matches WHERE face_id = ?", gone)
    library.change_many(
        "INSERT OR REPLACE INTO matches VALUES (?, ?, ?, ?)",
        [(face, *said) for face, said in new.items() if old.get(face) != said],
    )


def grouping_state(library: Library, pack_id: str) -> str:
    """A mark of the faces there are to group; equal marks mean an equal grouping."""
    count, last, total = library.rows(
        """SELECT COUNT(*), MAX(e.face_id), TOTAL(f.quality) FROM embeddings e
           JOIN faces f ON f.id = e.face_id JOIN photos p ON p.id = f.photo_id AND p.readable = 1
           LEFT JOIN set_asides s ON s.face_id = f.id AND s.reason = 'not_a_face'
           WHERE e.pack_id = ? AND s.face_id IS NULL""",
        (pack_id,),
    )[0]
    return f"{pack_id} {count} {last} {total:.6f}"


def clusters(library: Library) -> list[Cluster]:
    """Groups with at least one undecided face, largest first."""
    look_again(library)
    groups = sorted(
        tallies(library, Place.GROUP).items(), key=lambda item: (-item[1].faces, item[0])
    )
    return [
        Cluster(ClusterId(cluster), tally.cover, tally.faces, tally.photos)
        for cluster, tally in groups
    ]


def count_faces(library: Library) -> int:
    """Faces of readable photos that the user did not call "not a face"."""
    count: int = library.value(
        """SELECT COUNT(*) FROM faces f JOIN photos p ON p.id = f.photo_id
           LEFT JOIN set_asides s ON s.face_id = f.id
           WHERE p.readable = 1 AND (s.reason IS NULL OR s.reason != 'not_a_face')"""
    )
    return count
