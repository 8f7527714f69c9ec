"""What migration m016 changes: towns know the city they are a district of.

Which towns a photo lies in is found anew for every photo when the library opens.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE towns ADD COLUMN city_id INTEGER",
    "DELETE FROM photo_towns",
    "DELETE FROM town_words",
    "DELETE FROM towns",
    """INSERT INTO stale_words SELECT photo_id FROM listing
       WHERE x IS NOT NULL AND photo_id NOT IN (SELECT photo_id FROM stale_words)""",
    "UPDATE listing SET x = NULL, y = NULL, z = NULL",
)
"""All of m016, in order."""
