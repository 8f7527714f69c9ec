"""Photos, the places where they lie, and the files that could not be used."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from faceorg.core.entities import Photo, PhotoFacts, PhotoId, Problem
from faceorg.library.finding import look_again
from faceorg.library.places import BELOW, scope
from faceorg.library.sql import Sql, chunks, marks
from faceorg.library.text import fold, fold_path, path_to_text, text_to_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from faceorg.library.database import Library

_FACT_COLUMNS = (
    "format", "width", "height", "orientation", "taken_at", "caption", "folded_caption", "camera",
    "latitude", "longitude", "lens", "rating", "keywords", "taken_zone", "seconds", "pair_id",
    "motion",
)  # fmt: skip
_FACTS = ", ".join(_FACT_COLUMNS)


def now() -> str:
    """The current time as the library writes it: UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def add_folder(library: Library, path: Path) -> None:
    """Remember a folder or file the user gave us."""
    with library.write():
        library.change(
            "INSERT OR IGNORE INTO folders (path, added_at) VALUES (?, ?)",
            (path_to_text(path), now()),
        )


def folders(library: Library) -> list[Path]:
    """The folders and files the user gave us, oldest first."""
    return [text_to_path(row[0]) for row in library.rows("SELECT path FROM folders ORDER BY id")]


def added_at(library: Library, folder: Path) -> str | None:
    """When the user gave us this folder; None for one that is not on the list."""
    found: str | None = library.value(
        "SELECT added_at FROM folders WHERE path = ?", (path_to_text(folder),)
    )
    return found


def problems_below(library: Library, root: Path) -> dict[str, tuple[int, int]]:
    """Size and time of the files that could not be used, at or below ``root``, by path text."""
    rows = library.rows(
        f"SELECT path, size_bytes, modified_ns FROM problems WHERE {BELOW}",
        scope(root),
    )
    return {path: (size, modified) for path, size, modified in rows}


def find_content(library: Library, content_hash: str, size_bytes: int) -> PhotoId | None:
    """The photo with this content, if the library knows it."""
    return library.value(  # type: ignore[no-any-return]
        "SELECT id FROM photos WHERE content_hash = ? AND size_bytes = ?",
        (content_hash, size_bytes),
    )


def add_photo(library: Library, content_hash: str, size_bytes: int, facts: PhotoFacts) -> PhotoId:
    """A new photo; its places are added with `put_place`."""
    return PhotoId(
        library.change(
            f"""INSERT INTO photos (content_hash, size_bytes, {_FACTS}, added_at)
                VALUES (?, ?, {marks(_FACT_COLUMNS)}, ?)""",
            (content_hash, size_bytes, *_facts_row(facts), now()),
        )
    )


def new_version(
    library: Library, photo: PhotoId, content_hash: str, size_bytes: int, facts: PhotoFacts
) -> None:
    """The same photo, edited: new content, to be analyzed again; its faces keep their ids."""
    library.change(
        f"""UPDATE photos SET content_hash = ?, size_bytes = ?, ({_FACTS}) =
                ({marks(_FACT_COLUMNS)}), readable = 1, look = NULL WHERE id = ?""",
        (content_hash, size_bytes, *_facts_row(facts), photo),
    )
    library.change("DELETE FROM analyses WHERE photo_id = ?", (photo,))


def _facts_row(facts: PhotoFacts) -> tuple[object, ...]:
    return (
        facts.format,
        facts.width,
        facts.height,
        facts.orientation,
        facts.taken_at,
        facts.caption,
        fold(facts.caption) if facts.caption else None,
        facts.camera,
        facts.latitude,
        facts.longitude,
        facts.lens,
        facts.rating,
        "\n".join(facts.keywords) or None,
        facts.taken_zone,
        facts.seconds,
        facts.pair_id,
        int(facts.motion),
    )


def update_facts(library: Library, photo: PhotoId, facts: PhotoFacts, version: int) -> None:
    """What the file says, read again by a reader of this ``version``; its content is the same."""
    row = _facts_row(facts)
    same = library.rows(
        f"""SELECT 1 FROM photos WHERE id = ? AND facts_version = ?
                AND ({_FACTS}) IS ({marks(_FACT_COLUMNS)})""",
        (photo, version, *row),
    )
    if not same:
        library.change(
            f"""UPDATE photos SET ({_FACTS}) = ({marks(_FACT_COLUMNS)}), facts_version = ?
                WHERE id = ?""",
            (*row, version, photo),
        )


def put_place(library: Library, photo: PhotoId, path: Path, modified_ns: int) -> None:
    """The photo lies at ``path`` now, whatever was there before.

    A photo that loses its only place is kept with its people, unseen until its content returns.
    """
    text = path_to_text(path)
    before = library.value("SELECT photo_id FROM places WHERE path = ?", (text,))
    for table in ("problems", "shelf", "shelved_problems"):
        library.change(f"DELETE FROM {table} WHERE path = ?", (text,))
    library.change("UPDATE photos SET readable = 1 WHERE id = ?", (photo,))
    library.change(
        """INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET photo_id = excluded.photo_id,
               modified_ns = excluded.modified_ns, missing = 0""",
        (photo, text, fold_path(path), modified_ns),
    )
    library.change(
        """UPDATE photos SET readable = 0 WHERE id = ?
           AND NOT EXISTS (SELECT 1 FROM places WHERE photo_id = photos.id)""",
        (before,),
    )


def forget_places(library: Library, paths: Iterable[Path]) -> None:
    """Drop places whose photo was found elsewhere: it moved."""
    library.change_many(
        "DELETE FROM places WHERE path = ?", [(path_to_text(path),) for path in paths]
    )


def drop_problems(library: Library, paths: Iterable[Path]) -> None:
    """These files are no problem any more."""
    library.change_many(
        "DELETE FROM problems WHERE path = ?", [(path_to_text(path),) for path in paths]
    )


def present_places(library: Library, photo: PhotoId) -> list[Path]:
    """Where the photo lay at the last look."""
    rows = library.rows(
        "SELECT path FROM places WHERE photo_id = ? AND missing = 0 ORDER BY path", (photo,)
    )
    return [text_to_path(row[0]) for row in rows]


def known_places(library: Library, photo: PhotoId) -> list[Path]:
    """Every place of the photo, present or missing."""
    rows = library.rows("SELECT path FROM places WHERE photo_id = ? ORDER BY path", (photo,))
    return [text_to_path(row[0]) for row in rows]


def record_problem(
    library: Library,
    path: Path,
    reason: str,
    size_bytes: int,
    modified_ns: int,
    *,
    own_copy: bool = False,
) -> None:
    """Remember why a file could not be used; it is tried again when it changes.

    ``own_copy``: it is a copy that faceorg made, and no problem.
    """
    library.change(
        """INSERT INTO problems (path, reason, size_bytes, modified_ns, recorded_at, own_copy)
           VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET reason = excluded.reason,
               size_bytes = excluded.size_bytes, modified_ns = excluded.modified_ns,
               recorded_at = excluded.recorded_at, own_copy = excluded.own_copy
           WHERE (reason, size_bytes, modified_ns, own_copy) != (excluded.reason,
               excluded.size_bytes, excluded.modified_ns, excluded.own_copy)""",
        (path_to_text(path), reason, size_bytes, modified_ns, now(), int(own_copy)),
    )


def record_unreadable(library: Library, photo: PhotoId, reason: str, for_good: bool) -> None:
    """The photo's pixels cannot be had: each of its places becomes a problem.

    ``for_good`` keeps it from being tried again until its file changes.
    """
    if for_good:
        library.change("UPDATE photos SET readable = 0 WHERE id = ?", (photo,))
    library.change(
        """INSERT OR REPLACE INTO problems (path, reason, size_bytes, modified_ns, recorded_at)
           SELECT l.path, ?, p.size_bytes, l.modified_ns, ? FROM places l
           JOIN photos p ON p.id = l.photo_id WHERE p.id = ? AND l.missing = 0""",
        (reason, now(), photo),
    )


def problems(library: Library, root: Path | None = None) -> list[Problem]:
    """Files that could not be used, at or below ``root`` or all, by path."""
    here = _within(root)
    rows = library.rows(
        f"SELECT path, reason FROM problems WHERE own_copy = 0 AND {here.text} ORDER BY path",
        here.parameters,
    )
    return [Problem(text_to_path(path), reason) for path, reason in rows]


def own_copies(library: Library, root: Path | None = None) -> list[Path]:
    """Copies that faceorg made and scans met, at or below ``root`` or all, by path."""
    here = _within(root)
    rows = library.rows(
        f"SELECT path FROM problems WHERE own_copy = 1 AND {here.text} ORDER BY path",
        here.parameters,
    )
    return [text_to_path(row[0]) for row in rows]


def _within(root: Path | None) -> Sql:
    """At or below ``root``; None: anywhere."""
    return Sql("1") if root is None else Sql(BELOW, scope(root))


def forget_problems(library: Library, paths: Sequence[Path]) -> None:
    """Try these files again at the next scan."""
    with library.write():
        texts = [(path_to_text(path),) for path in paths]
        library.change_many(
            """UPDATE photos SET readable = 1 WHERE readable = 0
               AND id IN (SELECT photo_id FROM places WHERE path = ?)""",
            texts,
        )
        drop_problems(library, paths)


def waiting_for_analysis(library: Library, pack_id: str) -> list[PhotoId]:
    """Present, readable photos that were not searched for faces with this pack, oldest first.

    None where the user wants no faces to be found (see `face_data`).
    """
    rows = library.rows(
        """SELECT p.id FROM photos p WHERE p.readable = 1
           AND NOT EXISTS (SELECT 1 FROM notes WHERE key = 'find faces' AND value = 'no')
           AND EXISTS (SELECT 1 FROM places l WHERE l.photo_id = p.id AND l.missing = 0)
           AND NOT EXISTS (SELECT 1 FROM analyses a WHERE a.photo_id = p.id AND a.pack_id = ?)
           ORDER BY p.id""",
        (pack_id,),
    )
    return [row[0] for row in rows]


def photos_by_id(library: Library, ids: Sequence[PhotoId]) -> list[Photo]:
    """Photos in the order of ``ids``; unknown ids are left out."""
    found: dict[int, Photo] = {}
    for part in chunks(ids):
        for row in library.rows(_PHOTO_ROWS.format(marks=marks(part)), part):
            found[row[0]] = _photo(row)
    return [found[photo] for photo in ids if photo in found]


_PHOTO_ROWS = """
    SELECT p.id, p.content_hash, p.size_bytes, p.format, p.width, p.height, p.orientation,
           p.taken_at, p.caption, p.camera, p.latitude, p.longitude, p.lens, p.rating,
           p.keywords, l.path, MIN(l.missing), p.taken_zone, p.seconds, p.pair_id, p.motion
    FROM photos p JOIN places l ON l.photo_id = p.id
    WHERE p.id IN ({marks})
      AND l.id = (SELECT b.id FROM places b WHERE b.photo_id = p.id
                  ORDER BY b.missing = 1, b.missing, b.path LIMIT 1)
    GROUP BY p.id"""


def _photo(row: tuple[Any, ...]) -> Photo:
    keywords = tuple(row[14].split("\n") if row[14] else ())
    facts = (*row[3:14], keywords, *row[17:20], bool(row[20]))
    return Photo(
        id=PhotoId(row[0]),
        path=text_to_path(row[15]),
        content_hash=row[1],
        size_bytes=row[2],
        facts=PhotoFacts(*facts),
        missing=bool(row[16]),
        offline=row[16] == 2,
    )


def photo_at(library: Library, path: Path) -> PhotoId | None:
    """The photo that lies at ``path``."""
    found: PhotoId | None = library.value(
        "SELECT photo_id FROM places WHERE path = ?", (path_to_text(path.absolute()),)
    )
    return found


def photos_below(library: Library, root: Path) -> tuple[set[PhotoId], set[PhotoId]]:
    """Readable photos with a place at or below ``root``: those there now, and all known."""
    rows = library.rows(
        """SELECT p.id, MIN(l.missing) FROM places l CROSS JOIN photos p ON p.id = l.photo_id
           WHERE p.readable = 1 AND (l.path = ? OR l.path > ? AND l.path < ?) GROUP BY p.id""",
        scope(root),
    )
    return {photo for photo, missing in rows if not missing}, {photo for photo, _ in rows}


def count_photos(library: Library) -> int:
    """Readable photos, those on unplugged drives included."""
    look_again(library)
    count: int = library.value("SELECT COUNT(*) FROM listing")
    return count


def count_own_copies(library: Library, root: Path | None = None) -> int:
    """How many `own_copies` there are."""
    here = _within(root)
    count: int = library.value(
        f"SELECT COUNT(*) FROM problems WHERE own_copy = 1 AND {here.text}", here.parameters
    )
    return count


def count_problems(library: Library) -> int:
    """Files that could not be used."""
    count: int = library.value("SELECT COUNT(*) FROM problems WHERE own_copy = 0")
    return count
