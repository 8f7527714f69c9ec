"""The tables of migration m021: what is out of sight by the user's word, and where it lay."""

from __future__ import annotations

STATEMENTS = (
    """CREATE TABLE removals (
        id INTEGER PRIMARY KEY, folder TEXT, photos TEXT NOT NULL, at TEXT NOT NULL,
        place_in_list INTEGER, added_at TEXT) STRICT""",
    """CREATE TABLE shelf (
        id INTEGER PRIMARY KEY, photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        path TEXT NOT NULL UNIQUE, folded TEXT NOT NULL, modified_ns INTEGER NOT NULL,
        missing INTEGER NOT NULL, beside INTEGER NOT NULL, readable INTEGER NOT NULL,
        removal INTEGER) STRICT""",
    "CREATE INDEX shelf_photo ON shelf (photo_id)",
    "CREATE INDEX shelf_removal ON shelf (removal) WHERE removal IS NOT NULL",
    """CREATE TABLE shelved_problems (
        path TEXT PRIMARY KEY, reason TEXT NOT NULL, size_bytes INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL, recorded_at TEXT NOT NULL, own_copy INTEGER NOT NULL)
        STRICT, WITHOUT ROWID""",
    # Folders that are left out had a shelf of their own.
    """INSERT INTO shelf (photo_id, path, folded, modified_ns, missing, beside, readable)
       SELECT photo_id, path, folded, modified_ns, missing, beside, readable FROM left_out
       ORDER BY path""",
    "DROP TABLE left_out",
)
"""All of m021, in order."""
