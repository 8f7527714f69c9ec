"""The table of migration m015: faces that are their person although they look like nobody."""

from __future__ import annotations

STATEMENTS = (
    """CREATE TABLE vouched (
        face_id INTEGER NOT NULL REFERENCES faces (id),
        person_id INTEGER NOT NULL REFERENCES persons (id),
        PRIMARY KEY (face_id, person_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX vouched_person ON vouched (person_id)",
)
"""All of m015, in order."""
