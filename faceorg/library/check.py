"""Verify a library: the file itself, its references, and that people are what the log says."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from faceorg.core.decisions import replay
from faceorg.core.errors import LibraryDamagedError, LibraryError
from faceorg.library.persons import read_log, stored_verdicts
from faceorg.library.standings import standing_faults

if TYPE_CHECKING:
    from faceorg.library.database import Library

_ORPHANS = {
    "photos without a place": """SELECT COUNT(*) FROM photos p WHERE readable = 1 AND NOT EXISTS
        (SELECT 1 FROM places l WHERE l.photo_id = p.id)""",
    "searched photos that are not there": """SELECT COUNT(*) FROM analyses
        WHERE photo_id NOT IN (SELECT id FROM photos)""",
    "face vectors of faces that are not there": """SELECT COUNT(*) FROM embeddings
        WHERE face_id NOT IN (SELECT id FROM faces)""",
    "face vectors of a wrong length": """SELECT COUNT(*) FROM embeddings e WHERE length(vector) !=
        (SELECT length(vector) FROM embeddings o WHERE o.pack_id = e.pack_id LIMIT 1)""",
    "groups of faces that are not there": """SELECT COUNT(*) FROM cluster_faces
        WHERE cluster_id NOT IN (SELECT id FROM clusters)""",
    "boxes outside their photo": """SELECT COUNT(*) FROM faces
        WHERE x < -0.001 OR y < -0.001 OR x + w > 1.001 OR y + h > 1.001 OR w <= 0 OR h <= 0""",
}


def check_library(library: Library) -> list[str]:
    """What is wrong, one sentence each; empty for a sound library. Reads only."""
    try:
        damage = [row[0] for row in library.db.execute("PRAGMA integrity_check(20)").fetchall()]
    except sqlite3.DatabaseError as error:
        return [f"the file is damaged: {error}"]
    if damage != ["ok"]:
        return [f"the file is damaged: {line}" for line in damage]
    try:
        return [
            *_broken_references(library),
            *_orphans(library),
            *_forgotten_words(library),
            *_miscounted(library),
        ]
    except LibraryDamagedError as error:  # within a row, where SQLite itself sees nothing wrong
        return [error.message]


def _broken_references(library: Library) -> list[str]:
    rows = library.rows("PRAGMA foreign_key_check")
    return [
        f"table {row[0]}, row {row[1]}: refers to a row of {row[2]} that is gone" for row in rows
    ]


def _orphans(library: Library) -> list[str]:
    counts = {what: library.value(sql) for what, sql in _ORPHANS.items()}
    return [f"{count} {what}" for what, count in counts.items() if count]


def log_fault(library: Library) -> str | None:
    """Why the log of decisions cannot be followed; None where it can."""
    try:
        replay(read_log(library))
    except (LibraryError, ValueError, LookupError, TypeError):  # bits that flipped inside a text
        return "a decision of yours cannot be understood"
    return None


def _miscounted(library: Library) -> list[str]:
    faults = standing_faults(library)
    if not faults:
        return []
    return [f"{faults} counts of people and groups are wrong; faceorg check --repair counts anew"]


def _forgotten_words(library: Library) -> list[str]:
    fault = log_fault(library)
    if fault is not None:
        return [f"{fault}; faceorg check --repair goes on without it"]
    said, written = replay(read_log(library)), stored_verdicts(library)
    parts = {
        "people": (said.persons, written.persons),
        "names of faces": (said.labels, written.labels),
        "faces set aside": (said.set_asides, written.set_asides),
        "refusals": (said.rejections, written.rejections),
        "separations": (said.separations, written.separations),
        "refused names": (said.refused_names, written.refused_names),
        "faces vouched for": (said.vouched, written.vouched),
        "stacks of photos": (said.stacks, written.stacks),
        "what is left out": (said.left_out, written.left_out),
        "what was removed": (said.removals, written.removals),
        "albums": (said.albums, written.albums),
        "photos of albums": (said.album_photos, written.album_photos),
    }
    return [
        f"{part} are not what your decisions say; faceorg check --repair makes them so"
        for part, (one, other) in parts.items()
        if one != other
    ]
