"""Face data: all that tells faces apart, to be deleted for good; and whether it may be made."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.library.notes import note, remember
from faceorg.library.spoken import SPOKEN_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faceorg.library.database import Library

WISH = "find faces"
"""The note that says faces are not to be looked for; that note is the user's word, and the next."""
_NO = "no"
_STOPPED = "search stopped"

_MADE_OF_FACES = (
    "embeddings",
    "neighbours",
    "matches",
    "lookalikes",
    "loose_pairs",
    "event_matches",
    "cluster_faces",
    "clusters",
    "analyses",
)
# Faces the user ever spoke of stay, as places in photos: the log of decisions names them.
_FORGET_FACES = f"DELETE FROM faces WHERE source = 'detected' AND id NOT IN ({SPOKEN_OF})"
_FORGET_MEASURES = "UPDATE faces SET landmarks = NULL, yaw = NULL, pitch = NULL, roll = NULL"


@dataclass(frozen=True, slots=True)
class FaceData:
    """How much there is: vectors, faces nobody spoke of, and faces that stay as bare places.

    ``unseen`` of both lie in photos that are not shown: left out, or removed.
    """

    vectors: int
    faces: int
    kept: int
    unseen: int


def faces_wanted(library: Library) -> bool:
    """Whether faces are looked for in photos; they are unless the user said no."""
    return note(library, WISH) != _NO


def want_faces(library: Library, wanted: bool) -> None:
    """Look for faces from the next scan on, or no more."""
    with library.write():
        if wanted:
            library.change("DELETE FROM notes WHERE key = ?", (WISH,))
        else:
            remember(library, WISH, _NO)


def search_stopped(library: Library) -> bool:
    """Whether the user stopped the search for faces, and did not ask to go on since."""
    return note(library, _STOPPED) is not None


def stop_search(library: Library, stopped: bool) -> None:
    """Keep in mind that the user stopped the search for faces, or that it may go on."""
    if stopped == search_stopped(library):
        return
    with library.write():
        if stopped:
            remember(library, _STOPPED, "by the user")
        else:
            library.change("DELETE FROM notes WHERE key = ?", (_STOPPED,))


def face_data(library: Library) -> FaceData:
    """How much there is now."""
    spoken = f"source != 'detected' OR id IN ({SPOKEN_OF})"
    return FaceData(
        vectors=library.value("SELECT COUNT(*) FROM embeddings"),
        faces=library.value(f"SELECT COUNT(*) FROM faces WHERE NOT ({spoken})"),
        kept=library.value(f"SELECT COUNT(*) FROM faces WHERE {spoken}"),
        unseen=library.value(
            "SELECT COUNT(*) FROM faces WHERE photo_id NOT IN (SELECT photo_id FROM listing)"
        ),
    )


def forget_face_data(library: Library) -> FaceData:
    """Delete all that tells faces apart, look for none any more; what there was before.

    The log of decisions is not touched: names stay, at the places in photos they were given for.
    What is deleted is overwritten in the file, too.
    """
    before = face_data(library)
    with _overwriting(library), library.write():
        for table in _MADE_OF_FACES:
            library.change(f"DELETE FROM {table}")
        library.change(_FORGET_FACES)
        library.change(_FORGET_MEASURES)
        library.change("DELETE FROM notes WHERE key IN ('vectors in use', 'graph', 'grouped')")
        want_faces(library, wanted=False)
    _shrink(library)
    return before


@contextmanager
def _overwriting(library: Library) -> Iterator[None]:
    """Deleted rows are overwritten with zeros, not just left out of the tables."""
    library.db.execute("PRAGMA secure_delete = on").fetchone()
    try:
        yield
    finally:
        library.db.execute("PRAGMA secure_delete = off").fetchone()


def _shrink(library: Library) -> None:
    """Give the room back, and let nothing of before stay in the log of writes beside the file.

    While another program reads this cannot be done to the end: then the rest goes when it closes.
    """
    try:
        library.db.execute("VACUUM")
    except sqlite3.OperationalError:
        return  # somebody writes just now; what was deleted is overwritten already
    library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
