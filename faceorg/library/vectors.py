"""Which pack's face vectors are in use, and the change from one pack to another."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.library.notes import note, remember
from faceorg.library.sql import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

_IN_USE = "vectors in use"


@dataclass(frozen=True, slots=True)
class VectorsInUse:
    """The pack whose vectors are compared, and its thresholds: the pack itself may be gone."""

    pack_id: str
    thresholds: dict[str, float]


def vectors_in_use(library: Library) -> VectorsInUse | None:
    """What `use_vectors` noted; None in a library without any."""
    text = note(library, _IN_USE)
    if text is None:
        return None
    stored = json.loads(text)
    return VectorsInUse(stored["pack"], stored["thresholds"])


def use_vectors(library: Library, used: VectorsInUse) -> None:
    """Compare the vectors of this pack from now on, and those of no other."""
    text = json.dumps({"pack": used.pack_id, "thresholds": used.thresholds})
    if note(library, _IN_USE) != text:
        with library.write():
            remember(library, _IN_USE, text)


_SEARCHED_BEFORE = """
    FROM photos p WHERE p.readable = 1
    AND EXISTS (SELECT 1 FROM analyses a WHERE a.photo_id = p.id AND a.pack_id != :pack)
    AND NOT EXISTS (SELECT 1 FROM analyses a WHERE a.photo_id = p.id AND a.pack_id = :pack)"""


def waiting_for_embedding(library: Library, pack_id: str) -> list[PhotoId]:
    """Present photos whose faces were found with another pack and have no vectors of this one.

    In order of their ids. Photos that were never searched are for the detector.
    """
    rows = library.rows(
        f"""SELECT p.id {_SEARCHED_BEFORE}
            AND EXISTS (SELECT 1 FROM places l WHERE l.photo_id = p.id AND l.missing = 0)
            AND EXISTS (SELECT 1 FROM faces f WHERE f.photo_id = p.id)
            ORDER BY p.id""",
        {"pack": pack_id},
    )
    return [row[0] for row in rows]


def skip_faceless(library: Library, pack_id: str) -> None:
    """Photos another pack found no face in have nothing to embed: they are done."""
    with library.write():
        library.change(
            f"""INSERT OR IGNORE INTO analyses SELECT p.id, :pack {_SEARCHED_BEFORE}
                AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.photo_id = p.id)""",
            {"pack": pack_id},
        )


def forget_other_vectors(library: Library, pack_id: str) -> None:
    """Drop what other packs made of photos that this one is done with.

    Vectors of photos that were not there (a drive unplugged) stay until they are embedded anew.
    """
    done = "SELECT photo_id FROM analyses WHERE pack_id = :pack"
    library.change(
        f"""DELETE FROM embeddings WHERE pack_id != :pack
            AND face_id IN (SELECT id FROM faces WHERE photo_id IN ({done}))""",
        {"pack": pack_id},
    )
    library.change(
        f"DELETE FROM analyses WHERE pack_id != :pack AND photo_id IN ({done})", {"pack": pack_id}
    )


def forget_vectors(library: Library, photos: Sequence[PhotoId], pack_id: str) -> None:
    """Drop the vectors of one pack in these photos, before they are written anew."""
    library.change(
        f"""DELETE FROM embeddings WHERE pack_id = ? AND face_id IN
            (SELECT id FROM faces WHERE photo_id IN ({marks(photos)}))""",
        (pack_id, *photos),
    )
