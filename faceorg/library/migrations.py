"""The ordered schema steps of the library file, and what each table holds.

============== =====================================================================================
table          one row is
============== =====================================================================================
folders        a folder (or single file) the user gave us to index
photos         a photo, known by its content (BLAKE2b hash and size); facts read from the file;
               ``readable`` 0 when its pixels cannot be decoded or another photo took its
               only place: kept, with all its people, but not shown; ``taken_zone`` minutes east of
               UTC; ``facts_version`` of the reader that read the facts; ``look``: see
               `core.looks`; ``seconds`` how long a video is, NULL for stills; ``pair_id`` names
               both halves of a Live Photo; ``motion`` 1 for a still with a film inside
places         a path where a photo lies (exact copies are one photo with several places);
               ``folded`` is the path without case and accents, for search; ``missing`` 1 when it
               was gone at the last look, 2 when its whole drive was; ``beside`` changes with the
               files beside it that tell about it (XMP, JSON), 0 without any
volumes        a folder that was a drive of its own when photos were found on it
skips          a pattern of files and folders that scans leave out, as of the log
removals       a folder taken off the list, or photos removed as their files were gone, as of the
               log (``place_in_list`` and ``added_at`` are the folder's in ``folders``)
shelf          a place out of sight by one of these, kept until it is taken back: see
               `library.shelf`; ``shelved_problems`` problems that went with them
hints          a name that other programs gave to someone in a photo; box or none
problems       a file that could not be used, and why; ``own_copy`` 1: one that faceorg made as a
               copy, about which nobody needs to do anything
copies         content of a file that faceorg exported or hid faces in: no photo to scans
analyses       "this photo was searched for faces with this model pack"
faces          a face: box and landmarks in fractions of the upright photo (``landmarks``: ten
               little-endian float32, x and y of five points), detector score, quality, source;
               ``yaw``, ``pitch`` and ``roll`` of the head in degrees, NULL where not known;
               ``moment``: seconds from the start of a video
embeddings     a face's unit vector under one model pack (``vector``: see `core.embeddings`)
vector_version one number, another whenever vectors to compare come, change or go
clusters       the machine's groups of look-alike faces; disposable, ids of unchanged groups persist
cluster_faces  which group a face is in, whatever the user has decided meanwhile
matches        undecided faces the machine thinks are a known person; ``sure`` 1: shown as theirs,
               0: only asked about; disposable
lookalikes     groups that may be one person: a cluster and a person, two clusters or two people;
               ``similarity`` is the mean over their pairs of faces; disposable
loose_pairs    two faces in no group that are each other's nearest: alike enough to be asked about,
               not to be grouped; disposable
neighbours     the graph that groups are made from: for a face with a vector of ``pack_id`` the ids
               of its nearest faces (``near``: little-endian uint32) and how similar they are
               (``similarity``: little-endian float32), nearest first; disposable
decisions      THE USER'S WORD: an append-only log (kind and JSON payload); nothing else below is
               truth, it is what the log says, written out so that SQL can ask for it; ids below
               zero are of albums that were there before albums were in the log
ways_back      what a decision in effect changed, the other way round, so that undoing it is quick;
               disposable: replaying the log tells the same
persons        people as of the log; ``merged_into`` names the person they are part of now; ``live``
               0 when the decision that made them is undone
labels         faces the user said are a person
set_asides     faces the user took out of all groups (stranger, not_a_face: drawings undone too)
rejections     faces the user said are NOT a person
separations    pairs of faces the user said are different people; in a group of both, ``face_id``
               is the one that does not belong
refused_names  names, folded, that were offered for a face and that the user said no to
vouched        faces that were doubted at a check of their person, and are that person all the same
event_matches  those of ``matches`` that are asked about for what was seen minutes apart:
               ``near_id`` is the clear face of the person, ``seconds`` lie between; disposable
albums         as of the log: a list of photos, or with ``query`` whatever that search finds
album_photos   photos of an album, in order
listing        photos that are shown, in their order, with what searches ask of them: ``people`` all
               faces but those that are none, ``unnamed`` those without a name, ``places`` paths,
               ``present`` paths there at the last look; x, y, z on the unit sphere
photo_people   how many faces of a person are in a photo, and how many are only asked about
standings      where each face of a photo that is shown stands (``place`` and ``owner``), read from
               the tables above; ``tallies`` how many faces and photos that makes, and the face
               that stands for them
photo_words    words of captions, keywords, files, folders, cameras and lenses (full text)
towns          towns that photos were taken in, by GeoNames id; ``town_words`` all their names;
               ``city_id`` of a district: the city it is a part of
photo_towns    which towns a photo was taken in
stack_finds    photos that the machine would stack: ``stack_id`` is the same for one stack,
               ``place`` 0 its best photo; disposable
stack_words    photos the user stacked (``top_id``: the photo on top) or took out of all stacks
               (NULL), as of the log
stacks         photos shown as one, the user's word before the machine's finds
stale_words    photos whose words, or (stale_people) people, searches have wrong until the end of
               the transaction; stale_standings those whose ``standings`` are
notes          the machine's own memory, such as which faces the groups were last made from
============== =====================================================================================

Paths are text; a byte that is not UTF-8 is kept as the private character U+10F700 + byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sqlite_utils.migrations import Migrations

from faceorg.core.embeddings import packed
from faceorg.core.pose import head_pose
from faceorg.library import (
    albums_schema,
    context_schema,
    copies,
    districts_schema,
    files_schema,
    finding_schema,
    grouping_schema,
    left_out,
    refused_schema,
    shelf_schema,
    stacks_schema,
    standing_schema,
    vouched_schema,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

library_migrations = Migrations("faceorg")

_ROWS_AT_ONCE = 10_000

_FILES = (
    """CREATE TABLE folders (
        id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, added_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE photos (
        id INTEGER PRIMARY KEY AUTOINCREMENT, content_hash TEXT NOT NULL,
        size_bytes INTEGER NOT NULL, format TEXT NOT NULL, width INTEGER NOT NULL,
        height INTEGER NOT NULL, orientation INTEGER NOT NULL, taken_at TEXT, caption TEXT,
        folded_caption TEXT, camera TEXT, latitude REAL, longitude REAL, added_at TEXT NOT NULL,
        readable INTEGER NOT NULL DEFAULT 1, UNIQUE (content_hash, size_bytes)) STRICT""",
    "CREATE INDEX photos_taken_at ON photos (taken_at)",
    """CREATE TABLE places (
        id INTEGER PRIMARY KEY, photo_id INTEGER NOT NULL REFERENCES photos (id),
        path TEXT NOT NULL UNIQUE, folded TEXT NOT NULL, modified_ns INTEGER NOT NULL,
        missing INTEGER NOT NULL DEFAULT 0) STRICT""",
    "CREATE INDEX places_photo_id ON places (photo_id)",
    """CREATE TABLE problems (
        path TEXT PRIMARY KEY, reason TEXT NOT NULL, size_bytes INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL, recorded_at TEXT NOT NULL) STRICT, WITHOUT ROWID""",
)

_FACES = (
    """CREATE TABLE analyses (
        photo_id INTEGER NOT NULL REFERENCES photos (id), pack_id TEXT NOT NULL,
        PRIMARY KEY (photo_id, pack_id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE faces (
        id INTEGER PRIMARY KEY AUTOINCREMENT, photo_id INTEGER NOT NULL REFERENCES photos (id),
        x REAL NOT NULL, y REAL NOT NULL, w REAL NOT NULL, h REAL NOT NULL, landmarks BLOB,
        score REAL NOT NULL, quality REAL NOT NULL, source TEXT NOT NULL) STRICT""",
    "CREATE INDEX faces_photo_id ON faces (photo_id)",
    """CREATE TABLE embeddings (
        face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE, pack_id TEXT NOT NULL,
        vector BLOB NOT NULL, PRIMARY KEY (face_id, pack_id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE clusters (
        id INTEGER PRIMARY KEY AUTOINCREMENT, made_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE cluster_faces (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
        cluster_id INTEGER NOT NULL REFERENCES clusters (id) ON DELETE CASCADE) STRICT""",
    "CREATE INDEX cluster_faces_cluster ON cluster_faces (cluster_id)",
)

_PEOPLE = (
    """CREATE TABLE decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT, made_at TEXT NOT NULL, kind TEXT NOT NULL,
        payload TEXT NOT NULL) STRICT""",
    """CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END""",
    """CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END""",
    """CREATE TABLE persons (
        id INTEGER PRIMARY KEY, name TEXT, folded_name TEXT,
        cover_face_id INTEGER REFERENCES faces (id), hidden INTEGER NOT NULL DEFAULT 0,
        merged_into INTEGER REFERENCES persons (id), live INTEGER NOT NULL DEFAULT 1) STRICT""",
    "CREATE INDEX persons_cover ON persons (cover_face_id)",
    "CREATE INDEX persons_merged_into ON persons (merged_into)",
    "CREATE INDEX persons_folded_name ON persons (folded_name)",
    """CREATE TABLE labels (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id),
        person_id INTEGER NOT NULL REFERENCES persons (id)) STRICT""",
    "CREATE INDEX labels_person ON labels (person_id)",
    """CREATE TABLE set_asides (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id), reason TEXT NOT NULL) STRICT""",
    """CREATE TABLE rejections (
        face_id INTEGER NOT NULL REFERENCES faces (id),
        person_id INTEGER NOT NULL REFERENCES persons (id),
        PRIMARY KEY (face_id, person_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX rejections_person ON rejections (person_id)",
    """CREATE TABLE separations (
        face_id INTEGER NOT NULL REFERENCES faces (id),
        other_id INTEGER NOT NULL REFERENCES faces (id),
        PRIMARY KEY (face_id, other_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX separations_other ON separations (other_id)",
    """CREATE TABLE matches (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
        person_id INTEGER NOT NULL REFERENCES persons (id), similarity REAL NOT NULL,
        sure INTEGER NOT NULL) STRICT""",
    "CREATE INDEX matches_person ON matches (person_id)",
)

_ALBUMS = (
    """CREATE TABLE albums (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, query TEXT,
        created_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE album_photos (
        album_id INTEGER NOT NULL REFERENCES albums (id) ON DELETE CASCADE,
        photo_id INTEGER NOT NULL REFERENCES photos (id), position INTEGER NOT NULL,
        PRIMARY KEY (album_id, photo_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX album_photos_photo ON album_photos (photo_id)",
)

_NOTES = ("CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",)

_VIEWS = (
    # One row a face with the last word on it: the user's label, else a sure match that the user
    # has neither set aside nor refused. Merged people answer under the person they are part of.
    """CREATE VIEW face_people AS
        SELECT f.id AS face_id, f.photo_id, f.quality, s.reason AS set_aside,
               l.person_id AS labelled,
               CASE WHEN NOT EXISTS (
                   SELECT 1 FROM separations d JOIN cluster_faces o ON o.face_id = d.other_id
                   WHERE d.face_id = f.id AND o.cluster_id = c.cluster_id)
               THEN c.cluster_id END AS cluster_id,
               CASE WHEN l.person_id IS NULL AND s.reason IS NULL AND p.live = 1
                         AND r.face_id IS NULL
                    THEN COALESCE(p.merged_into, p.id) END AS matched,
               COALESCE(m.sure, 0) AS sure
        FROM faces f JOIN photos h ON h.id = f.photo_id AND h.readable = 1
        LEFT JOIN labels l ON l.face_id = f.id
        LEFT JOIN set_asides s ON s.face_id = f.id
        LEFT JOIN cluster_faces c ON c.face_id = f.id
        LEFT JOIN matches m ON m.face_id = f.id
        LEFT JOIN persons p ON p.id = m.person_id
        LEFT JOIN rejections r
            ON r.face_id = f.id AND r.person_id = COALESCE(p.merged_into, p.id)""",
)


@library_migrations()
def m001_first_library(db: Database) -> None:
    """Everything of version 0.1."""
    for statement in (*_FILES, *_FACES, *_PEOPLE, *_ALBUMS, *_NOTES, *_VIEWS):
        db.execute(statement)


_LOOKALIKES = (
    """CREATE TABLE lookalikes (
        cluster_id INTEGER REFERENCES clusters (id) ON DELETE CASCADE,
        person_id INTEGER REFERENCES persons (id),
        other_cluster_id INTEGER REFERENCES clusters (id) ON DELETE CASCADE,
        other_person_id INTEGER REFERENCES persons (id),
        similarity REAL NOT NULL) STRICT""",
    "CREATE INDEX lookalikes_cluster ON lookalikes (cluster_id)",
    "CREATE INDEX lookalikes_person ON lookalikes (person_id)",
    "CREATE INDEX lookalikes_other_cluster ON lookalikes (other_cluster_id)",
    "CREATE INDEX lookalikes_other_person ON lookalikes (other_person_id)",
    """CREATE TABLE neighbours (
        face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
        pack_id TEXT NOT NULL, near BLOB NOT NULL, similarity BLOB NOT NULL) STRICT""",
    # A face found again has another vector: its place in the graph must be found again, too.
    """CREATE TRIGGER neighbours_follow_vectors AFTER INSERT ON embeddings
        BEGIN DELETE FROM neighbours WHERE face_id = NEW.face_id; END""",
    """CREATE TABLE ways_back (
        decision_id INTEGER PRIMARY KEY REFERENCES decisions (id), back TEXT NOT NULL) STRICT""",
)


@library_migrations()
def m002_lookalikes(db: Database) -> None:
    """Who looks like whom, for review and grouping; what each decision changed, for undoing."""
    for statement in _LOOKALIKES:
        db.execute(statement)


@library_migrations()
def m003_finding(db: Database) -> None:
    """Lens, rating, keywords and birthdays; what searches read, filled when the library opens."""
    for statement in finding_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m004_poses_and_bytes(db: Database) -> None:
    """How heads are turned, from their points; vectors of one byte a dimension, once float16."""
    for column in ("yaw", "pitch", "roll"):
        db.execute(f"ALTER TABLE faces ADD COLUMN {column} REAL")
    db.conn.executemany(
        "UPDATE faces SET yaw = ?, pitch = ?, roll = ? WHERE id = ?", list(_poses(db))
    )
    last = db.execute("SELECT MAX(face_id) FROM embeddings").fetchone()[0] or 0
    for start in range(0, last + 1, _ROWS_AT_ONCE):
        rows = db.execute(
            "SELECT vector, face_id, pack_id FROM embeddings WHERE face_id BETWEEN ? AND ?",
            (start, start + _ROWS_AT_ONCE - 1),
        ).fetchall()
        db.conn.executemany(
            "UPDATE embeddings SET vector = ? WHERE face_id = ? AND pack_id = ?",
            [(_narrowed(vector), *key) for vector, *key in rows],
        )


@library_migrations()
def m005_files(db: Database) -> None:
    """Unplugged drives, files beside photos, names other programs gave."""
    for statement in files_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m006_stacks_and_videos(db: Database) -> None:
    """Photos shown as one, and what a moving picture needs besides."""
    for statement in stacks_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m007_standings(db: Database) -> None:
    """Where each face stands and how many do, so that opening the People page counts nothing."""
    for statement in standing_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m008_albums_by_log(db: Database) -> None:
    """Albums are what the log of decisions says, those there are already included."""
    albums_schema.take_over(db.conn)


@library_migrations()
def m012_context(db: Database) -> None:
    """Names refused, and people likely for what was seen minutes apart."""
    for statement in context_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m011_loose_pairs(db: Database) -> None:
    """Pairs of faces in no group that may be one person; a number that tells vectors changed."""
    for statement in grouping_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m015_vouched(db: Database) -> None:
    """Faces that were doubted, and are who they are all the same."""
    for statement in vouched_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m016_districts(db: Database) -> None:
    """Districts are known as parts of their cities."""
    for statement in districts_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m016_left_out(db: Database) -> None:
    """What scans leave out is what the log of decisions says."""
    left_out.take_over(db.conn)


@library_migrations()
def m017_copies(db: Database) -> None:
    """Scans know the copies that faceorg made."""
    for statement in copies.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m020_own_copies(db: Database) -> None:
    """Copies that faceorg made are told from files that could not be used."""
    for statement in refused_schema.STATEMENTS:
        db.execute(statement)


@library_migrations()
def m021_removals(db: Database) -> None:
    """What was removed is what the log of decisions says, and comes back as it was."""
    for statement in shelf_schema.STATEMENTS:
        db.execute(statement)


def _narrowed(vector: bytes) -> bytes:
    """A float16 vector as bytes; a damaged one is cut to nothing, which no reader takes for one."""
    if len(vector) % 2:
        return b""
    return packed(np.frombuffer(vector, "<f2").astype(np.float32))


def _poses(db: Database) -> Iterator[tuple[float, float, float, int]]:
    """Yaw, pitch, roll and id of every face with points that make sense."""
    rows = db.execute(
        """SELECT f.id, f.landmarks, p.width, p.height FROM faces f
           JOIN photos p ON p.id = f.photo_id WHERE length(f.landmarks) = 40"""
    )
    for face, landmarks, width, height in rows.fetchall():
        points = np.frombuffer(landmarks, "<f4").reshape(5, 2).astype(np.float64)
        pose = head_pose(points * [width, height])
        if pose is not None:
            yield pose.yaw, pose.pitch, pose.roll, face
