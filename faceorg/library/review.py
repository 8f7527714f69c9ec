"""What there is to ask the user: open suggestions, undecided groups, groups that look alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.entities import ClusterId, FaceId, PersonId
    from faceorg.library.database import Library
    from faceorg.library.faces import Match

    _Groups = tuple[ClusterId | None, PersonId | None, ClusterId | None, PersonId | None]


@dataclass(frozen=True, slots=True)
class OpenFace:
    """A face the user has not spoken about, with what the machine thinks of it.

    ``person_id`` is somebody it looks like (``sure``: shown as theirs), ``cluster_id`` its group;
    ``twice``: that person is another face of the same photo already.
    """

    face_id: FaceId
    quality: float
    cluster_id: ClusterId | None
    person_id: PersonId | None
    similarity: float
    sure: bool
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two groups that may be one person: cluster and person, two clusters, or two people."""

    similarity: float
    cluster_id: ClusterId | None = None
    person_id: PersonId | None = None
    other_cluster_id: ClusterId | None = None
    other_person_id: PersonId | None = None


def open_faces(library: Library) -> list[OpenFace]:
    """Undecided faces in a group or with a suggestion, best first."""
    rows = library.rows(
        """SELECT f.id, f.quality, c.cluster_id,
                  CASE WHEN p.live = 1 AND r.face_id IS NULL
                       THEN COALESCE(p.merged_into, p.id) END,
                  COALESCE(m.similarity, 0), COALESCE(m.sure, 0), EXISTS (
                      SELECT 1 FROM photo_people w WHERE w.photo_id = f.photo_id AND w.faces > 0
                      AND w.person_id = COALESCE(p.merged_into, p.id))
           FROM (SELECT face_id FROM cluster_faces UNION SELECT face_id FROM matches) o
           JOIN faces f ON f.id = o.face_id
           JOIN photos h ON h.id = f.photo_id AND h.readable = 1
           LEFT JOIN labels l ON l.face_id = f.id
           LEFT JOIN set_asides s ON s.face_id = f.id
           LEFT JOIN cluster_faces c ON c.face_id = f.id AND NOT EXISTS (
               SELECT 1 FROM separations d JOIN cluster_faces o ON o.face_id = d.other_id
               WHERE d.face_id = f.id AND o.cluster_id = c.cluster_id)
           LEFT JOIN matches m ON m.face_id = f.id
           LEFT JOIN persons p ON p.id = m.person_id
           LEFT JOIN rejections r
               ON r.face_id = f.id AND r.person_id = COALESCE(p.merged_into, p.id)
           WHERE l.face_id IS NULL AND s.face_id IS NULL
           ORDER BY f.quality DESC, f.id"""
    )
    return [
        OpenFace(
            face,
            quality,
            cluster,
            person,
            similarity,
            sure=bool(sure) and person is not None,
            twice=bool(twice) and not sure,
        )
        for face, quality, cluster, person, similarity, sure, twice in rows
    ]


def lookalikes(library: Library) -> list[Lookalike]:
    """Groups that may be one person, likeliest first, under the people they are part of now."""
    rows = library.rows(
        """SELECT l.similarity, l.cluster_id, COALESCE(p.merged_into, p.id),
                  l.other_cluster_id, COALESCE(o.merged_into, o.id)
           FROM lookalikes l LEFT JOIN persons p ON p.id = l.person_id
           LEFT JOIN persons o ON o.id = l.other_person_id
           WHERE COALESCE(p.live, 1) = 1 AND COALESCE(o.live, 1) = 1
           ORDER BY l.similarity DESC, l.cluster_id, l.person_id, l.other_person_id"""
    )
    return [Lookalike(*row) for row in rows]


def replace_lookalikes(library: Library, found: Iterable[Lookalike]) -> None:
    """Write which groups may be one person; what stays so is not written anew."""
    stored: dict[_Groups, tuple[int, float]] = {
        (cluster, person, other_cluster, other_person): (row, similarity)
        for row, similarity, cluster, person, other_cluster, other_person in library.rows(
            """SELECT rowid, similarity, cluster_id, person_id, other_cluster_id, other_person_id
               FROM lookalikes"""
        )
    }
    new = {
        (one.cluster_id, one.person_id, one.other_cluster_id, one.other_person_id): one.similarity
        for one in found
    }
    gone = [(row,) for groups, (row, _) in stored.items() if groups not in new]
    library.change_many("DELETE FROM lookalikes WHERE rowid = ?", gone)
    library.change_many(
        "UPDATE lookalikes SET similarity = ? WHERE rowid = ?",
        [
            (new[groups], row)
            for groups, (row, similarity) in stored.items()
            if groups in new and new[groups] != similarity
        ],
    )
    library.change_many(
        "INSERT INTO lookalikes VALUES (?, ?, ?, ?, ?)",
        [(*groups, alike) for groups, alike in new.items() if groups not in stored],
    )


def loose_pairs(library: Library) -> list[tuple[FaceId, FaceId, float]]:
    """Faces in no group that are each other's nearest, likeliest first, with nothing said of them.

    Those that look like somebody named are asked about with that name instead.
    """
    return library.rows(
        """SELECT l.face_id, l.other_id, l.similarity FROM loose_pairs l
           JOIN faces f ON f.id = l.face_id JOIN photos p ON p.id = f.photo_id AND p.readable = 1
           JOIN faces g ON g.id = l.other_id JOIN photos q ON q.id = g.photo_id AND q.readable = 1
           WHERE NOT EXISTS (SELECT 1 FROM labels WHERE face_id IN (l.face_id, l.other_id))
             AND NOT EXISTS (SELECT 1 FROM set_asides WHERE face_id IN (l.face_id, l.other_id))
             AND NOT EXISTS (SELECT 1 FROM separations s WHERE
                 (s.face_id = l.face_id AND s.other_id = l.other_id)
                 OR (s.face_id = l.other_id AND s.other_id = l.face_id))
             AND NOT EXISTS (SELECT 1 FROM matches m
                 WHERE m.face_id IN (l.face_id, l.other_id) AND m.similarity >= l.similarity)
           ORDER BY l.similarity DESC, l.face_id"""
    )


def replace_loose_pairs(library: Library, pairs: Iterable[tuple[FaceId, FaceId, float]]) -> None:
    """Write anew which faces in no group are each other's nearest."""
    library.change("DELETE FROM loose_pairs")
    library.change_many("INSERT INTO loose_pairs VALUES (?, ?, ?)", pairs)


def clusters_refused(library: Library) -> set[tuple[ClusterId, PersonId]]:
    """Groups with a face that the user said is not that person."""
    return set(
        library.rows(
            """SELECT DISTINCT c.cluster_id, r.person_id FROM rejections r
               JOIN cluster_faces c ON c.face_id = r.face_id"""
        )
    )


def told_apart(library: Library) -> set[tuple[str, str]]:
    """Pairs of groups (``c12``, ``p3``) with faces that the user said are different people."""
    pairs = library.rows(
        """SELECT DISTINCT COALESCE('p' || l.person_id, 'c' || c.cluster_id),
                  COALESCE('p' || lo.person_id, 'c' || co.cluster_id)
           FROM separations d
           LEFT JOIN labels l ON l.face_id = d.face_id
           LEFT JOIN cluster_faces c ON c.face_id = d.face_id
           LEFT JOIN labels lo ON lo.face_id = d.other_id
           LEFT JOIN cluster_faces co ON co.face_id = d.other_id"""
    )
    known = {(first, second) for first, second in pairs if first and second}
    return known | {(second, first) for first, second in known}


def person_names(library: Library) -> dict[PersonId, str | None]:
    """Names of living people, merged ones not among them."""
    return dict(library.rows("SELECT id, name FROM persons WHERE live = 1 AND merged_into IS NULL"))


def best_faces(library: Library, person: PersonId, limit: int) -> list[FaceId]:
    """The best faces that the user said are this person."""
    rows = library.rows(
        """SELECT f.id FROM labels l JOIN faces f ON f.id = l.face_id
           WHERE l.person_id = ? ORDER BY f.quality DESC, f.id LIMIT ?""",
        (person, limit),
    )
    return [row[0] for row in rows]


def head_turns(library: Library) -> dict[FaceId, float]:
    """Degrees of yaw of the faces that the user said are somebody, where they are known."""
    return dict(
        library.rows(
            """SELECT l.face_id, f.yaw FROM labels l JOIN faces f ON f.id = l.face_id
               WHERE f.yaw IS NOT NULL"""
        )
    )


def label_counts(library: Library) -> dict[PersonId, int]:
    """How many faces the user said each person has."""
    return dict(library.rows("SELECT person_id, COUNT(*) FROM labels GROUP BY person_id"))


def replace_some_matches(
    library: Library, faces: Iterable[FaceId], matches: Iterable[Match]
) -> None:
    """Write the matches of these faces anew, and leave those of all others."""
    new = {m.face_id: (m.person_id, m.similarity, int(m.sure)) for m in matches}
    among = set(faces)
    rows = library.rows("SELECT face_id, person_id, similarity, sure FROM matches")
    old = {face: tuple(said) for face, *said in rows if face in among}
    gone = [(face,) for face in old.keys() - new.keys()]
    library.change_many("DELETE FROM matches WHERE face_id = ?", gone)
    library.change_many(
        "INSERT OR REPLACE INTO matches VALUES (?, ?, ?, ?)",
        [(face, *said) for face, said in new.items() if old.get(face) != said],
    )


def separations_state(library: Library) -> str:
    """A mark of whom the user told apart; equal marks mean the same pairs."""
    count, faces, others = library.rows(
        "SELECT COUNT(*), TOTAL(face_id), TOTAL(other_id) FROM separations"
    )[0]
    return f"{count} {faces:.0f} {others:.0f}"
