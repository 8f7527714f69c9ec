"""Names that other programs gave to people in photos, to be asked about or taken over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from faceorg.core.entities import Hint, PhotoId
from faceorg.core.geometry import BoundingBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library


def set_hints(library: Library, photo: PhotoId, hints: Iterable[Hint]) -> None:
    """What the file and those beside it name now, in place of what they named before."""
    library.change("DELETE FROM hints WHERE photo_id = ?", (photo,))
    library.change_many(
        "INSERT OR IGNORE INTO hints (photo_id, name, source, x, y, w, h) VALUES (?,?,?,?,?,?,?)",
        [(photo, hint.name, hint.source, *_edges(hint.box)) for hint in hints],
    )


def _edges(box: BoundingBox | None) -> tuple[float | None, ...]:
    return (None,) * 4 if box is None else (box.x, box.y, box.w, box.h)


def hints_of(library: Library, photo: PhotoId) -> list[Hint]:
    """The names given to people in a photo, those with a box first."""
    rows = library.rows(
        """SELECT name, source, x, y, w, h FROM hints WHERE photo_id = ?
           ORDER BY x IS NULL, x, name""",
        (photo,),
    )
    return [
        Hint(name, source, None if box[0] is None else BoundingBox(*box))
        for name, source, *box in rows
    ]


def hinted_searched_photos(library: Library) -> list[PhotoId]:
    """Photos with a hint that has a box, and in which faces were sought."""
    return [
        row[0]
        for row in library.rows(
            """SELECT DISTINCT h.photo_id FROM hints h JOIN photos p ON p.id = h.photo_id
               WHERE h.x IS NOT NULL AND p.readable = 1
               AND EXISTS (SELECT 1 FROM analyses a WHERE a.photo_id = h.photo_id) ORDER BY 1"""
        )
    ]


def told_names(library: Library) -> set[tuple[FaceId, str]]:
    """Faces and the names that were taken over for them from files, undone since or not."""
    return set(
        library.rows(
            """SELECT j.value, json_extract(d.payload, '$.told')
               FROM decisions d, json_each(d.payload, '$.faces') j
               WHERE d.kind = 'label' AND json_extract(d.payload, '$.source') = 'imported'"""
        )
    )


def never_spoken_of(library: Library, faces: Sequence[FaceId]) -> list[FaceId]:
    """Those of ``faces`` about which the user never said a word that stands."""
    rows = library.rows(
        """SELECT value FROM json_each(?) WHERE value NOT IN (SELECT face_id FROM labels)
           AND value NOT IN (SELECT face_id FROM set_asides)
           AND value NOT IN (SELECT face_id FROM rejections)""",
        (json.dumps(list(faces)),),
    )
    return [row[0] for row in rows]
