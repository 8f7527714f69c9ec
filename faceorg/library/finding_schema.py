"""The tables of migration m003: what searches read instead of putting it together each time.

Triggers only note which photos are out of date; `faceorg.library.finding` writes them anew before
the transaction ends, so that no reader ever sees the two apart.
"""

from __future__ import annotations

_COLUMNS = (
    "ALTER TABLE photos ADD COLUMN lens TEXT",
    "ALTER TABLE photos ADD COLUMN rating INTEGER",
    "ALTER TABLE photos ADD COLUMN keywords TEXT",
    "ALTER TABLE persons ADD COLUMN birthday TEXT",
)

_TABLES = (
    # In the order shown, so that a first page is the first rows of it. x, y, z: on the unit sphere.
    """CREATE TABLE listing (
        taken_at TEXT NOT NULL, photo_id INTEGER NOT NULL, people INTEGER NOT NULL,
        unnamed INTEGER NOT NULL, places INTEGER NOT NULL, present INTEGER NOT NULL,
        format TEXT NOT NULL, rating INTEGER, x REAL, y REAL, z REAL,
        PRIMARY KEY (taken_at, photo_id)) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX listing_photo ON listing (photo_id)",
    """CREATE TABLE photo_people (
        person_id INTEGER NOT NULL, photo_id INTEGER NOT NULL, faces INTEGER NOT NULL,
        asked INTEGER NOT NULL, PRIMARY KEY (person_id, photo_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX photo_people_photo ON photo_people (photo_id, person_id, faces, asked)",
    """CREATE TABLE towns (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL) STRICT""",
    """CREATE TABLE photo_towns (
        town_id INTEGER NOT NULL REFERENCES towns (id), photo_id INTEGER NOT NULL,
        PRIMARY KEY (town_id, photo_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX photo_towns_photo ON photo_towns (photo_id)",
    """CREATE VIRTUAL TABLE photo_words USING fts5(
        caption, keywords, name, folder, camera, lens,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')""",
    """CREATE VIRTUAL TABLE town_words USING fts5(
        names, tokenize = 'unicode61 remove_diacritics 2')""",
    "CREATE TABLE stale_words (photo_id INTEGER PRIMARY KEY) STRICT",
    "CREATE TABLE stale_people (photo_id INTEGER PRIMARY KEY) STRICT",
)


def _trigger(name: str, event: str, statement: str) -> str:
    return f"CREATE TRIGGER {name} AFTER {event} BEGIN {statement}; END"


# Not INSERT OR IGNORE: the conflict rule of the statement that fires a trigger overrules its own.
def _stale(kind: str, photo: str) -> str:
    return f"""INSERT INTO stale_{kind} SELECT {photo}
        WHERE NOT EXISTS (SELECT 1 FROM stale_{kind} s WHERE s.photo_id = {photo})"""


def _stale_of_face(face: str) -> str:
    return f"""INSERT INTO stale_people SELECT photo_id FROM faces f WHERE id = {face}
        AND NOT EXISTS (SELECT 1 FROM stale_people s WHERE s.photo_id = f.photo_id)"""


_STALE_OF_PERSON = """INSERT INTO stale_people
    SELECT photo_id FROM faces WHERE id IN (
        SELECT face_id FROM matches WHERE person_id = NEW.id
        UNION SELECT face_id FROM labels WHERE person_id = NEW.id)
    EXCEPT SELECT photo_id FROM stale_people"""

_TRIGGERS = (
    _trigger("photos_new", "INSERT ON photos", _stale("words", "NEW.id")),
    _trigger("photos_told", "UPDATE ON photos", _stale("words", "NEW.id")),
    _trigger(
        "photos_shelved",
        "UPDATE OF readable ON photos WHEN OLD.readable != NEW.readable",
        _stale("people", "NEW.id"),
    ),
    _trigger("photos_gone", "DELETE ON photos", _stale("words", "OLD.id")),
    _trigger("places_new", "INSERT ON places", _stale("words", "NEW.photo_id")),
    _trigger(
        "places_told",
        "UPDATE ON places",
        f"{_stale('words', 'OLD.photo_id')}; {_stale('words', 'NEW.photo_id')}",
    ),
    _trigger("places_gone", "DELETE ON places", _stale("words", "OLD.photo_id")),
    _trigger("faces_new", "INSERT ON faces", _stale("people", "NEW.photo_id")),
    _trigger("faces_gone", "DELETE ON faces", _stale("people", "OLD.photo_id")),
    _trigger(
        "persons_told",
        """UPDATE ON persons WHEN OLD.merged_into IS NOT NEW.merged_into OR OLD.live != NEW.live
           OR (OLD.name IS NULL) != (NEW.name IS NULL)""",
        _STALE_OF_PERSON,
    ),
    *(
        _trigger(f"{table}_{when}", f"{event} ON {table}", _stale_of_face(f"{row}.face_id"))
        for table in ("labels", "set_asides", "rejections", "matches")
        for when, event, row in (
            ("new", "INSERT", "NEW"),
            ("told", "UPDATE", "NEW"),
            ("moved", "UPDATE OF face_id", "OLD"),
            ("gone", "DELETE", "OLD"),
        )
    ),
)

_FILL = (
    "INSERT INTO stale_words SELECT id FROM photos",
    "INSERT INTO stale_people SELECT id FROM photos",
)

STATEMENTS = (*_COLUMNS, *_TABLES, *_TRIGGERS, *_FILL)
"""All of m003, in order."""
