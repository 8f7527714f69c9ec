"""Where photos lie that the user wants out of sight, kept until they are to be seen again.

What is to be seen follows from the lists of the user: the folders that were given to us, and the
folders among what scans leave out. Of those that a path lies in, the innermost decides; one that is
in none is seen unless it lies in a folder that was removed. Whoever changes one of the lists calls
`hide` or `reveal` for that folder, so that what is on the shelf is what they say, whatever was said
and undone in between. Photos removed because their files are gone are there by their removal.

A photo without a place is not ``readable`` to all who list or count; its people and albums stay.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from faceorg.core.entities import RemovalId
from faceorg.core.removal_rules import Removal
from faceorg.library.patterns import is_whole, plain_path, whole_path
from faceorg.library.places import BELOW, scope
from faceorg.library.text import path_to_text, text_to_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

_AMONG = "IN (SELECT value FROM json_each(?1))"
_PROBLEM = "path, reason, size_bytes, modified_ns, recorded_at, own_copy"


class _Sight:
    """What is to be seen, by the lists there are when it is made."""

    def __init__(self, library: Library) -> None:
        self._folders = {row[0] for row in library.rows("SELECT path FROM folders")}
        self._left_out = set()
        for (pattern,) in library.rows("SELECT pattern FROM skips"):
            if (folder := folder_meant(pattern)) is not None:
                self._left_out.add(folder)
        self._removed = {row[0] for row in library.rows("SELECT folder FROM removals")}
        self._known: dict[str, tuple[bool | None, bool]] = {}

    def holds(self, path: str) -> bool:
        """Whether what lies at ``path`` is to be seen."""
        seen, removed = self._at(path)
        return not removed if seen is None else seen

    def _at(self, path: str) -> tuple[bool | None, bool]:
        """What the innermost folder says, and whether there is a removed one (where none does)."""
        if path in self._folders:
            return True, False
        if path in self._left_out:
            return False, False
        above = os.path.dirname(path)  # noqa: PTH120 - texts, 100,000 of them
        if (known := self._known.get(above)) is None:
            known = self._known[above] = (None, False) if above == path else self._at(above)
        return known[0], known[1] or path in self._removed


def folder_meant(pattern: str) -> str | None:
    """The one file or folder that a pattern means; None for a pattern of names."""
    plain = plain_path(pattern)
    return plain.rstrip(os.sep) if is_whole(pattern) and whole_path(plain) == pattern else None


def hide(library: Library, root: Path) -> None:
    """Put away what lies at and below ``root`` and is not to be seen, inside `Library.write`."""
    sight = _Sight(library)
    _put_away(library, [p for p in _paths(library, "places", root) if not sight.holds(p)])
    problems = json.dumps([p for p in _paths(library, "problems", root) if not sight.holds(p)])
    library.change(
        f"""INSERT OR REPLACE INTO shelved_problems ({_PROBLEM})
            SELECT {_PROBLEM} FROM problems WHERE path {_AMONG}""",
        (problems,),
    )
    library.change(f"DELETE FROM problems WHERE path {_AMONG}", (problems,))


def reveal(library: Library, root: Path) -> None:
    """Bring back what lay at and below ``root`` and is to be seen again, in `Library.write`.

    What lies there by now stays as it is.
    """
    sight = _Sight(library)
    kept = _paths(library, "shelf", root, "AND removal IS NULL")
    _bring_back(library, [path for path in kept if sight.holds(path)])
    problems = [p for p in _paths(library, "shelved_problems", root) if sight.holds(p)]
    library.change(
        f"""INSERT OR IGNORE INTO problems ({_PROBLEM})
            SELECT {_PROBLEM} FROM shelved_problems WHERE path {_AMONG}""",
        (json.dumps(problems),),
    )
    _drop_problems(library, problems)


def _drop_problems(library: Library, paths: list[str]) -> None:
    library.change(f"DELETE FROM shelved_problems WHERE path {_AMONG}", (json.dumps(paths),))


def bring_found(library: Library, root: Path, found: Mapping[str, object]) -> None:
    """Bring back what a scan of ``root`` found again, in `Library.write`: it need not be read.

    ``found`` are paths as the library writes them. What was not found waits.
    """
    _bring_back(library, [path for path in _paths(library, "shelf", root) if path in found])
    # Whether it can be used is told anew.
    _drop_problems(library, [p for p in _paths(library, "shelved_problems", root) if p in found])


def kept_places(library: Library, photo: PhotoId) -> list[Path]:
    """Where a photo lay that is out of sight there."""
    rows = library.rows("SELECT path FROM shelf WHERE photo_id = ? ORDER BY path", (photo,))
    return [text_to_path(row[0]) for row in rows]


def forget_kept(library: Library, paths: Iterable[Path]) -> None:
    """These files lie elsewhere now: nothing is to come back there."""
    texts = [(path_to_text(path),) for path in paths]
    library.change_many("DELETE FROM shelf WHERE path = ?", texts)


@contextmanager
def seen_or_kept(library: Library) -> Iterator[None]:
    """While two copies of a library are put together: what comes first of a place is true."""
    for one, other in (("places", "shelf"), ("shelf", "places")):
        library.change(
            f"""CREATE TEMP TRIGGER {one}_first BEFORE INSERT ON {other}
                WHEN EXISTS (SELECT 1 FROM {one} o WHERE o.path = NEW.path)
                BEGIN SELECT RAISE(IGNORE); END"""
        )
    yield
    for one in ("places", "shelf"):
        library.change(f"DROP TRIGGER temp.{one}_first")


def release_lost(library: Library) -> None:
    """What is kept for a removal that is not known any more is kept like anything else."""
    with library.write():
        library.change(
            "UPDATE shelf SET removal = NULL WHERE removal NOT IN (SELECT id FROM removals)"
        )


def _paths(library: Library, table: str, root: Path, more: str = "") -> list[str]:
    sql = f"SELECT path FROM {table} WHERE {BELOW} {more}"
    return [row[0] for row in library.rows(sql, scope(root))]


def _put_away(library: Library, paths: list[str], removal: RemovalId | None = None) -> None:
    among = json.dumps(paths)
    library.change(
        f"""INSERT OR REPLACE INTO shelf
                (photo_id, path, folded, modified_ns, missing, beside, readable, removal)
            SELECT l.photo_id, l.path, l.folded, l.modified_ns, l.missing, l.beside, p.readable, ?2
            FROM places l JOIN photos p ON p.id = l.photo_id WHERE l.path {_AMONG} ORDER BY l.id""",
        (among, removal),
    )
    library.change(f"DELETE FROM places WHERE path {_AMONG}", (among,))
    library.change(
        f"""UPDATE photos SET readable = 0 WHERE readable = 1
            AND id IN (SELECT photo_id FROM shelf WHERE path {_AMONG})
            AND NOT EXISTS (SELECT 1 FROM places l WHERE l.photo_id = photos.id)""",
        (among,),
    )


def _bring_back(library: Library, paths: list[str]) -> None:
    among = json.dumps(paths)
    library.change(
        f"""UPDATE photos SET readable = 1 WHERE readable = 0
            AND id IN (SELECT s.photo_id FROM shelf s WHERE s.path {_AMONG} AND s.readable = 1
                       AND NOT EXISTS (SELECT 1 FROM places o WHERE o.path = s.path))
            AND NOT EXISTS (SELECT 1 FROM places l WHERE l.photo_id = photos.id)""",
        (among,),
    )
    # Where a problem was noted meanwhile, the photo is there no more.
    library.change(
        f"""INSERT OR IGNORE INTO places (photo_id, path, folded, modified_ns, missing, beside)
            SELECT photo_id, path, folded, modified_ns, MAX(missing, EXISTS
                (SELECT 1 FROM problems q WHERE q.path = shelf.path)), beside
            FROM shelf WHERE path {_AMONG} ORDER BY id""",
        (among,),
    )
    library.change(f"DELETE FROM shelf WHERE path {_AMONG}", (among,))


def removals(library: Library, among: str | None = None) -> dict[RemovalId, Removal]:
    """What was taken out of the library; ``among``: a JSON list of the numbers asked for."""
    rows = library.rows(
        """SELECT id, folder, photos, at FROM removals
           WHERE ?1 IS NULL OR id IN (SELECT value FROM json_each(?1))""",
        (among,),
    )
    return {
        number: Removal(folder, tuple(json.loads(photos)), at)
        for number, folder, photos, at in rows
    }


def next_removal_id(library: Library) -> RemovalId:
    """A number that no removal ever had: that of the decision which is to be made."""
    last = library.value("SELECT seq FROM sqlite_sequence WHERE name = 'decisions'")
    return RemovalId((last or 0) + 1)


def write_removals(library: Library, wanted: Mapping[RemovalId, Removal | None]) -> None:
    """Bring what is taken out from one state to another (None: not any more), in `write`."""
    for number, removal in sorted(wanted.items(), key=lambda one: one[0]):
        if removal is None:
            _take_back(library, number)
        elif removal.folder is not None:
            _remove_folder(library, number, removal, removal.folder)
        else:
            _remove_photos(library, number, removal)


def _remove_folder(library: Library, number: RemovalId, removal: Removal, folder: str) -> None:
    library.change(
        """INSERT OR REPLACE INTO removals (id, folder, photos, at, place_in_list, added_at)
           SELECT ?1, ?2, '[]', ?3, (SELECT id FROM folders WHERE path = ?2),
                  (SELECT added_at FROM folders WHERE path = ?2)""",
        (number, folder, removal.at),
    )
    # One that was added later is not meant, where all is made anew from the log.
    library.change("DELETE FROM folders WHERE path = ? AND added_at <= ?", (folder, removal.at))
    hide(library, text_to_path(folder))


def _remove_photos(library: Library, number: RemovalId, removal: Removal) -> None:
    photos = json.dumps(removal.photos)
    library.change(
        "INSERT OR REPLACE INTO removals (id, photos, at) VALUES (?, ?, ?)",
        (number, photos, removal.at),
    )
    gone = [path for path, _ in gone_places(library, removal.photos)]
    _put_away(library, gone, number)


def gone_places(library: Library, photos: Sequence[PhotoId]) -> list[tuple[str, PhotoId]]:
    """Where these photos lay and were not there at the last look, with the photo of each."""
    return library.rows(
        """SELECT path, photo_id FROM places WHERE missing != 0
           AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY photo_id""",
        (json.dumps(photos),),
    )


def _take_back(library: Library, number: RemovalId) -> None:
    folder = library.value("SELECT folder FROM removals WHERE id = ?", (number,))
    if folder is not None:
        _list_again(library, number)
    library.change("DELETE FROM removals WHERE id = ?", (number,))
    if folder is not None:
        reveal(library, text_to_path(folder))
    kept = library.rows("SELECT path FROM shelf WHERE removal = ?", (number,))
    library.change("UPDATE shelf SET removal = NULL WHERE removal = ?", (number,))
    sight = _Sight(library)
    _bring_back(library, [path for (path,) in kept if sight.holds(path)])


def _list_again(library: Library, number: RemovalId) -> None:
    """Where it was in the list; one that was added again meanwhile counts as never removed."""
    library.change(
        """INSERT INTO folders (id, path, added_at)
           SELECT (SELECT r.place_in_list
                   WHERE NOT EXISTS (SELECT 1 FROM folders f WHERE f.id = r.place_in_list)),
                  folder, COALESCE(added_at, at)
           FROM removals r WHERE id = ?
           ON CONFLICT (path) DO UPDATE SET added_at = MIN(added_at, excluded.added_at)""",
        (number,),
    )
