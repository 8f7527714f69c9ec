"""The tables of migration m007: where each face stands, and how many stand in each place.

As with what searches read, triggers only note which photos are out of date, and
`faceorg.library.standings` writes them anew before the transaction ends.
"""

from __future__ import annotations

_TABLES = (
    # ``place`` and ``owner``: a person, a group, or one of the piles of single faces (owner 0);
    # ``asked``: the person a face is only asked about; the face of a place with the highest
    # ``worth`` (of equals the oldest) stands for it.
    """CREATE TABLE standings (
        face_id INTEGER PRIMARY KEY, photo_id INTEGER NOT NULL, place TEXT NOT NULL,
        owner INTEGER NOT NULL, asked INTEGER, is_face INTEGER NOT NULL, worth REAL NOT NULL)
        STRICT""",
    "CREATE INDEX standings_photo ON standings (photo_id, place, owner)",
    "CREATE INDEX standings_place ON standings (place, owner, worth DESC, face_id)",
    """CREATE TABLE tallies (
        place TEXT NOT NULL, owner INTEGER NOT NULL, faces INTEGER NOT NULL,
        photos INTEGER NOT NULL, asked INTEGER NOT NULL, cover INTEGER,
        PRIMARY KEY (place, owner)) STRICT, WITHOUT ROWID""",
    "CREATE TABLE stale_standings (photo_id INTEGER PRIMARY KEY) STRICT",
)


# Not INSERT OR IGNORE: the conflict rule of the statement that fires a trigger overrules its own.
def _trigger(name: str, event: str, photos: str) -> str:
    return f"""CREATE TRIGGER {name} AFTER {event} BEGIN
        INSERT INTO stale_standings SELECT DISTINCT q.photo_id FROM ({photos}) q WHERE NOT EXISTS
            (SELECT 1 FROM stale_standings s WHERE s.photo_id = q.photo_id); END"""


def _of_face(face: str) -> str:
    """Photos of this face, and of those that its group tells apart from it."""
    return f"""SELECT photo_id FROM faces WHERE id = {face} OR id IN
        (SELECT face_id FROM separations WHERE other_id = {face})"""


_TRIGGERS = (
    _trigger("groups_new", "INSERT ON cluster_faces", _of_face("NEW.face_id")),
    _trigger("groups_told", "UPDATE ON cluster_faces", _of_face("NEW.face_id")),
    _trigger("groups_gone", "DELETE ON cluster_faces", _of_face("OLD.face_id")),
    _trigger(
        "told_apart", "INSERT ON separations", "SELECT photo_id FROM faces WHERE id = NEW.face_id"
    ),
    _trigger(
        "told_alike", "DELETE ON separations", "SELECT photo_id FROM faces WHERE id = OLD.face_id"
    ),
    _trigger("faces_told", "UPDATE OF quality ON faces", "SELECT NEW.photo_id AS photo_id"),
)

STATEMENTS = (*_TABLES, *_TRIGGERS, "INSERT INTO stale_standings SELECT id FROM photos")
"""All of m007, in order."""
