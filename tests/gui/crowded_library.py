"""A library with a hundred thousand of everything a list of the window can show.

Photo n lies in a folder of its own and has three faces: A is Anna's in every photo, B is the only
face of "Person n", C is asked about for Bea and looks like all other C. Album n holds photo n, the
album "Everything" all of them. As many patterns are left out, refusals stand, files have problems,
towns were visited.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg.core.decisions import Kind
from faceorg.core.embeddings import packed
from faceorg.library.database import Library
from faceorg.library.persons import rebuild
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from pathlib import Path

MANY = 100_000
ANNA, BEA = 1, 2
_BOXES = ((0.1, 0.2), (0.4, 0.2), (0.7, 0.2))


def make(path: Path, folder: Path, count: int = MANY) -> None:
    """Write the library this module describes; no photo of it has a file."""
    with Library.open(path) as library:
        with library.write():
            _add_photos(library, folder, count)
            _add_faces(library, count)
            _add_log(library, count)
            _add_files(library, folder, count)
            rebuild(library)
            matches = ((face(n, 2), BEA, 0.9, 0) for n in range(1, count + 1))
            library.change_many("INSERT INTO matches VALUES (?, ?, ?, ?)", matches)
        with library.write():
            _add_towns(library, count)
            library.change("ANALYZE")


def _add_photos(library: Library, folder: Path, count: int) -> None:
    library.change_many(
        """INSERT INTO photos (id, content_hash, size_bytes, format, width, height, orientation,
               taken_at, added_at) VALUES (?, ?, 1, 'JPEG', 640, 480, 1, ?, '')""",
        ((n, f"{n:064x}", _moment(n)) for n in range(1, count + 1)),
    )
    library.change_many(
        "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 0)",
        ((n, str(folder / f"day {n}" / "photo.jpg"), f"day {n}/photo.jpg")
         for n in range(1, count + 1)),
    )  # fmt: skip
    analyses = ((n, BUILTIN_ID) for n in range(1, count + 1))
    library.change_many("INSERT INTO analyses VALUES (?, ?)", analyses)


def _moment(n: int) -> str:
    return f"{np.datetime64('1900-01-01') + n % 45_000}T{n % 24:02}:{n % 60:02}:00"


def face(photo: int, number: int) -> int:
    """The id of face 0 (A), 1 (B) or 2 (C) of a photo."""
    return 3 * (photo - 1) + number + 1


def _add_faces(library: Library, count: int) -> None:
    library.change_many(
        """INSERT INTO faces (id, photo_id, x, y, w, h, score, quality, source)
           VALUES (?, ?, ?, ?, 0.2, 0.3, 0.9, 0.8, 'detected')""",
        ((face(n, k), n, *_BOXES[k]) for n in range(1, count + 1) for k in range(3)),
    )
    vector = np.zeros(128, np.float32)
    vector[0] = 1
    alike = packed(vector)
    library.change_many(
        "INSERT INTO embeddings VALUES (?, ?, ?)",
        ((face(n, 2), BUILTIN_ID, alike) for n in range(1, count + 1)),
    )


def _add_log(library: Library, count: int) -> None:
    everyone = range(1, count + 1)
    anna = [face(n, 0) for n in everyone]
    log: list[tuple[Kind, dict[str, Any]]] = [
        (Kind.LABEL, {"faces": anna, "person": ANNA, "name": "Anna"})
    ]
    log += [
        (Kind.LABEL, {"faces": [face(n, 1)], "person": n + 1, "name": f"Person {n}"})
        for n in everyone
    ]
    log += [(Kind.RENAME, {"person": BEA, "name": "Bea"})]
    log += [(Kind.REJECT, {"faces": [face(n, 1) for n in everyone], "person": ANNA})]
    log += [(Kind.LEAVE_OUT, {"patterns": [f"*.part{n}" for n in everyone]})]
    log += [(Kind.ALBUM, {"album": n, "name": f"Album {n:06}", "photos": [n]}) for n in everyone]
    whole = {"album": count + 1, "name": "Everything", "photos": list(everyone)}
    log += [(Kind.ALBUM, whole)]
    library.change_many(
        "INSERT INTO decisions (made_at, kind, payload) VALUES (?, ?, ?)",
        ((f"2026-01-01T00:{n % 60:02}:00", str(kind), json.dumps(said))
         for n, (kind, said) in enumerate(log)),
    )  # fmt: skip


def _add_files(library: Library, folder: Path, count: int) -> None:
    given = [folder, *(folder.parent / "dropped" / f"{n}.jpg" for n in range(1, count))]
    rows = ((str(path),) for path in given)
    library.change_many("INSERT INTO folders (path, added_at) VALUES (?, '')", rows)
    library.change_many(
        """INSERT INTO problems (path, reason, size_bytes, modified_ns, recorded_at)
           VALUES (?, ?, 1, 1, '')""",
        ((str(folder / f"day {n}" / "broken.jpg"), ("Not a photo", "Cut off")[n % 2])
         for n in range(1, count + 1)),
    )  # fmt: skip


def _add_towns(library: Library, count: int) -> None:
    """As many towns as photos, which the gazetteer does not have."""
    first = 1_000_000_000
    library.change_many(
        "INSERT INTO towns (id, name, country) VALUES (?, ?, ?)",
        ((first + n, f"Town {n}", f"Country {n % 200}") for n in range(1, count + 1)),
    )
    visits = ((first + n, n) for n in range(1, count + 1))
    library.change_many("INSERT INTO photo_towns VALUES (?, ?)", visits)
    library.change_many(
        "UPDATE listing SET x = ?, y = ?, z = 0 WHERE photo_id = ?",
        ((math.cos(n), math.sin(n), n) for n in range(1, count + 1)),
    )
