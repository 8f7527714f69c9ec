"""The tables of migration m006: stacks of photos, how photos look, and videos."""

from __future__ import annotations

_COLUMNS = (
    "ALTER TABLE photos ADD COLUMN look BLOB",
    "ALTER TABLE photos ADD COLUMN seconds REAL",
    "ALTER TABLE photos ADD COLUMN pair_id TEXT",
    "ALTER TABLE photos ADD COLUMN motion INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE faces ADD COLUMN moment REAL",
)

_TABLES = (
    """CREATE TABLE stack_finds (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
        stack_id INTEGER NOT NULL, place INTEGER NOT NULL) STRICT""",
    "CREATE INDEX stack_finds_stack ON stack_finds (stack_id)",
    """CREATE TABLE stack_words (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id),
        top_id INTEGER REFERENCES photos (id)) STRICT""",
    "CREATE INDEX stack_words_top ON stack_words (top_id)",
    """CREATE TABLE stacks (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
        top_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE) STRICT""",
    "CREATE INDEX stacks_top ON stacks (top_id)",
    # Few photos have one: finding them must not read all the others.
    "CREATE INDEX photos_motion ON photos (id) WHERE motion = 1",
)

STATEMENTS = (*_COLUMNS, *_TABLES)
"""All of m006, in order."""
