"""Every "no" that stands: faces that are not somebody, people told apart, names refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.entities import FaceId, PersonId
    from faceorg.library.database import Library

_SHOWN = "JOIN faces f ON f.id = n.face_id JOIN photos h ON h.id = f.photo_id AND h.readable = 1"


def rejections(library: Library) -> list[tuple[PersonId, FaceId]]:
    """Whom the user said a face is not, by person, then the best faces first."""
    return library.rows(
        f"""SELECT n.person_id, n.face_id FROM rejections n {_SHOWN}
            ORDER BY n.person_id, f.quality DESC, f.id"""
    )


def told_apart_faces(library: Library) -> list[tuple[FaceId, str, FaceId, str]]:
    """Pairs of faces of different people, each with its group now: ``p3``, ``c12`` or ``f7``."""
    return library.rows(
        """SELECT d.face_id,
                  COALESCE('p' || l.person_id, 'c' || c.cluster_id, 'f' || d.face_id),
                  d.other_id,
                  COALESCE('p' || lo.person_id, 'c' || co.cluster_id, 'f' || d.other_id)
           FROM separations d
           LEFT JOIN labels l ON l.face_id = d.face_id
           LEFT JOIN cluster_faces c ON c.face_id = d.face_id
           LEFT JOIN labels lo ON lo.face_id = d.other_id
           LEFT JOIN cluster_faces co ON co.face_id = d.other_id
           ORDER BY d.face_id, d.other_id"""
    )


def refused_names(library: Library) -> list[tuple[str, FaceId]]:
    """Names, folded, that the user refused for a face, by name."""
    return library.rows(
        f"""SELECT n.name, n.face_id FROM refused_names n {_SHOWN}
            ORDER BY n.name, f.quality DESC, f.id"""
    )
