"""The tables of migration m011: what grouping leaves for the Review queue to ask about."""

from __future__ import annotations

STATEMENTS = (
    """CREATE TABLE loose_pairs (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
        similarity REAL NOT NULL) STRICT""",
    "CREATE INDEX loose_pairs_other ON loose_pairs (other_id)",
)
"""All of m011, in order."""
