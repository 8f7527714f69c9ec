"""A large library with real files behind it, for benchmarks of the window.

Usage: python tests/benchmarks/large_library.py FOLDER [--photos 100000] [--faces 100000]

Photos of twenty years in FOLDER/photos, half a thousand people of very different fame in them,
two of whom have ``FAMOUS`` faces each by the user's word; FOLDER/library.faceorg is the library.
Made again only where it is not there yet.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from synthetic import crowd, levels

from faceorg.core.decisions import Kind
from faceorg.library.database import Library
from faceorg.library.persons import decide
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from numpy.typing import NDArray

FAMOUS = 5000
_DRAWN = 200
_NAMED = 300
_LENGTH = 128
_LOOK = 75  # bytes
_SPREAD = 0.14  # of the cosines of real vectors of the built-in pack, which lie close to 1


def library_in(folder: Path, photos: int, faces: int) -> Path:
    """The library in ``folder``, made if it is not there."""
    path = folder / "library.faceorg"
    if not path.exists():
        started = time.perf_counter()
        partial = folder / "partial.faceorg"
        with Library.open(partial) as library:
            _fill(library, folder / "photos", photos, faces)
        partial.replace(path)
        print(f"made {photos} photos, {faces} faces in {time.perf_counter() - started:.0f} s")
    return path


def draw(path: Path, seed: int) -> Path:
    """A small photo like no other."""
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(seed).integers(0, 255, (12, 16, 3), np.uint8)
    Image.fromarray(noise).resize((640, 480)).save(path)
    return path


def _fill(library: Library, folder: Path, photos: int, faces: int) -> None:
    chance = np.random.default_rng(3)
    files = [draw(folder / "drawn" / f"{n}.jpg", n) for n in range(_DRAWN)]
    for number in range(photos // _DRAWN + 1):
        # The same few files in many folders: a hundred thousand drawn ones would take an hour.
        (folder / f"folder {number}").symlink_to(files[0].parent)
    people = crowd(faces, _LENGTH)
    where = np.sort(chance.integers(1, photos + 1, faces))
    with library.write():
        _add_photos(library, folder, photos)
        _add_faces(library, where, people.good, _as_builtin(people.vectors))
        library.change_many("INSERT INTO folders (path, added_at) VALUES (?, '')", [(str(folder),)])
    print("photos and faces are there")
    _group_and_name(library, people.truth)
    with library.write():
        library.change("ANALYZE")


def _as_builtin(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same likenesses in the narrow range of the built-in pack."""
    aside = vectors - vectors.mean(axis=1, keepdims=True)
    aside /= np.linalg.norm(aside, axis=1, keepdims=True)
    along = np.sqrt((1 - _SPREAD) / vectors.shape[1])
    return (np.sqrt(_SPREAD) * aside + along).astype(np.float32)


def _add_photos(library: Library, folder: Path, photos: int) -> None:
    rows = range(1, photos + 1)
    chance = np.random.default_rng(4)
    library.change_many(
        """INSERT INTO photos (id, content_hash, size_bytes, format, width, height, orientation,
               taken_at, look, added_at) VALUES (?, ?, 1, 'JPEG', 640, 480, 1, ?, ?, '')""",
        # As a search for faces leaves them: without a look the next import looks at each.
        ((n, f"{n:064x}", _moment(n, photos), chance.bytes(_LOOK)) for n in rows),
    )
    library.change_many(
        "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 0)",
        (
            (n, str(folder / f"folder {n // _DRAWN}" / f"{n % _DRAWN}.jpg"), f"/{n}.jpg")
            for n in rows
        ),
    )
    library.change_many("INSERT INTO analyses VALUES (?, ?)", ((n, BUILTIN_ID) for n in rows))


def _moment(n: int, photos: int) -> str:
    day = np.datetime64("2004-01-01") + n * 7300 // photos
    return f"{day}T{n % 24:02}:{n % 60:02}:00"


def _add_faces(
    library: Library,
    where: NDArray[np.int64],
    good: NDArray[np.bool_],
    vectors: NDArray[np.float32],
) -> None:
    library.change_many(
        """INSERT INTO faces (id, photo_id, x, y, w, h, score, quality, source)
           VALUES (?, ?, 0.3, 0.2, 0.3, 0.4, 0.9, ?, 'detected')""",
        (
            (n, photo, 0.8 if is_good else 0.1)
            for n, (photo, is_good) in enumerate(zip(where.tolist(), good.tolist(), strict=True), 1)
        ),
    )
    library.change_many(
        "INSERT INTO embeddings VALUES (?, ?, ?)",
        ((n, BUILTIN_ID, row.tobytes()) for n, row in enumerate(levels(vectors), 1)),
    )


def _group_and_name(library: Library, truth: NDArray[np.int64]) -> None:
    """Groups as good as can be; of the large ones some are named, of those most faces told."""
    order = np.argsort(truth, kind="stable")
    bounds = np.flatnonzero(np.diff(truth[order])) + 1
    groups = sorted((part + 1 for part in np.split(order, bounds)), key=len, reverse=True)
    groups = [group.tolist() for group in groups if len(group) > 1]
    with library.write():
        for number, group in enumerate(groups, 1):
            library.change("INSERT INTO clusters VALUES (?, '')", (number,))
            library.change_many(
                "INSERT INTO cluster_faces VALUES (?, ?)", ((face, number) for face in group)
            )
    # The most famous by likeness give their faces to two whom the window opens and merges.
    known = [face for group in groups for face in group]
    told = [known[:FAMOUS], known[FAMOUS : 2 * FAMOUS]]
    taken = set(known[: 2 * FAMOUS])
    for group in groups:
        rest = [face for face in group if face not in taken]
        if len(rest) > 4 and len(told) < _NAMED:
            told.append(rest[: max(3, len(rest) // 2)])
    for number, faces in enumerate(told):
        payload = {"faces": faces, "person": number + 1, "name": f"Person {number}"}
        decide(library, Kind.LABEL, payload)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--photos", type=int, default=100_000)
    arguments.add_argument("--faces", type=int, default=100_000)
    chosen = arguments.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    print(library_in(chosen.folder, chosen.photos, chosen.faces))


if __name__ == "__main__":
    main()
