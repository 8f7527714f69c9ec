"""The tables of migration m011: what grouping leaves to ask about, and when vectors changed."""

from __future__ import annotations

_TELL = "UPDATE vector_version SET version = version + 1"


def _trigger(name: str, event: str) -> str:
    return f"CREATE TRIGGER vectors_{name} AFTER {event} BEGIN {_TELL}; END"


STATEMENTS = (
    """CREATE TABLE loose_pairs (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
        similarity REAL NOT NULL) STRICT""",
    "CREATE INDEX loose_pairs_other ON loose_pairs (other_id)",
    # One row: another number, other vectors to compare; what was read once need not be read again.
    """CREATE TABLE vector_version (
        id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT""",
    "INSERT INTO vector_version VALUES (1, 0)",
    _trigger("come", "INSERT ON embeddings"),
    _trigger("change", "UPDATE ON embeddings"),
    _trigger("go", "DELETE ON embeddings"),
    _trigger("gain_or_lose_quality", "UPDATE OF quality ON faces"),
    _trigger("are_shelved", "UPDATE OF readable ON photos WHEN OLD.readable != NEW.readable"),
    _trigger("are_no_faces", "INSERT ON set_asides WHEN NEW.reason = 'not_a_face'"),
    _trigger("are_faces", "DELETE ON set_asides WHEN OLD.reason = 'not_a_face'"),
    _trigger("are_told", "UPDATE ON set_asides WHEN OLD.reason != NEW.reason"),
)
"""All of m011, in order."""
