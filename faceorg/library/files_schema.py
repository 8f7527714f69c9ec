"""The tables of the migration that tells deleted from unplugged, and files beside photos."""

from __future__ import annotations

_COLUMNS = (
    "ALTER TABLE photos ADD COLUMN taken_zone INTEGER",
    "ALTER TABLE photos ADD COLUMN facts_version INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE places ADD COLUMN beside INTEGER NOT NULL DEFAULT 0",
)

_TABLES = (
    "CREATE TABLE volumes (path TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE skips (pattern TEXT PRIMARY KEY, added_at TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE hints (
        photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE, name TEXT NOT NULL,
        source TEXT NOT NULL, x REAL, y REAL, w REAL, h REAL,
        PRIMARY KEY (photo_id, name, source)) STRICT, WITHOUT ROWID""",
)

# Not OR IGNORE: in a trigger, the conflict rule of the statement that woke it would win.
_WORDS = """INSERT INTO stale_words SELECT {0}
            WHERE NOT EXISTS (SELECT 1 FROM stale_words s WHERE s.photo_id = {0})"""

# Finding's own triggers answer every change of these tables; what was added here is none of its
# business, and a drive of 100,000 photos unplugged must not have all words written anew.
_TRIGGERS = (
    "DROP TRIGGER photos_told",
    f"""CREATE TRIGGER photos_told AFTER UPDATE OF taken_at, caption, keywords, camera, lens,
        rating, latitude, longitude, format, readable ON photos
        BEGIN {_WORDS.format("NEW.id")}; END""",
    "DROP TRIGGER places_told",
    f"""CREATE TRIGGER places_told AFTER UPDATE OF photo_id, path ON places
        WHEN OLD.photo_id != NEW.photo_id OR OLD.path != NEW.path
        BEGIN {_WORDS.format("OLD.photo_id")}; {_WORDS.format("NEW.photo_id")}; END""",
    """CREATE TRIGGER places_come_and_go AFTER UPDATE OF missing ON places
        WHEN (OLD.missing = 0) != (NEW.missing = 0)
        BEGIN UPDATE listing SET present = present + (NEW.missing = 0) - (OLD.missing = 0)
              WHERE photo_id = NEW.photo_id; END""",
)

STATEMENTS = (*_COLUMNS, *_TABLES, *_TRIGGERS)
"""All of m005, in order."""
