"""The column of migration m020: files that are left alone and are no problem for anybody."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE problems ADD COLUMN own_copy INTEGER NOT NULL DEFAULT 0",
    # What the scan wrote before it told the two apart.
    "UPDATE problems SET own_copy = 1 WHERE reason LIKE 'a copy that faceorg made%'",
)
"""All of m020, in order."""
