"""The tables of migration m012: names refused by the user, and what happened minutes apart."""

from __future__ import annotations

STATEMENTS = (
    """CREATE TABLE refused_names (
        face_id INTEGER NOT NULL REFERENCES faces (id), name TEXT NOT NULL,
        PRIMARY KEY (face_id, name)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE event_matches (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
        person_id INTEGER NOT NULL REFERENCES persons (id),
        near_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
        seconds INTEGER NOT NULL) STRICT""",
    "CREATE INDEX event_matches_person ON event_matches (person_id)",
    "CREATE INDEX event_matches_near ON event_matches (near_id)",
)
"""All of m012, in order."""
