"""How fast searches are in a large library, of rows alone.

Usage: python tests/benchmarks/search.py [PHOTOS] [LIBRARY]

Makes a library of PHOTOS photos (100,000) with three faces each on average, 500 people of very
different fame, 2,000 days, 60 towns, captions, keywords, albums; kept as LIBRARY where one is
named and used again. Prints for every kind of query how many photos it finds, the 95th percentile
of the time to the first page (100 ids in order and the rows and faces to draw them), and that of
all ids. The aim is 50 ms for the first page.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.albums import add_to_album, create_album
from faceorg.library.database import Library
from faceorg.library.photos import photos_by_id
from faceorg.library.plain import understand
from faceorg.library.search import find_maybe, find_photos
from faceorg.library.text import fold, fold_path
from faceorg.operations.alike import find_alike

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE = 500
PAGE = 100
ROUNDS = 21
WORDS = (
    "beach", "birthday", "wedding", "garden", "school", "party", "mountain", "snow", "river",
    "summer", "concert", "market", "harbour", "café", "église", "Straße", "forest", "bridge",
    "picnic", "castle", "museum", "train", "boat", "dinner", "kitchen", "dance",
)  # fmt: skip
TOWNS = [(41.9, 12.5), (48.14, 11.58), (52.52, 13.4), (48.86, 2.35), (40.71, -74.0), (35.68, 139.7)]

QUERIES = (
    "",
    "Anna",
    "Bob -Anna",
    "Anna Bob",
    "Anna Bob Carl",
    "Zoe",
    "-Anna",
    "only:Anna",
    "only:Anna,Bob",
    "people:3",
    "people:>4",
    "unnamed:yes",
    "beach",
    "b",
    '"birthday wedding"',
    "eglise -party",
    "img_12",
    "date:2019",
    "date:2019-06..2020-01",
    "date:summer-2018",
    "place:Rome",
    "place:Italia",
    "near:41.9,12.5,10km",
    "near:41.9,12.5,1km Anna",
    "camera:canon",
    "lens:50mm",
    "type:png",
    "rating:>=4",
    "folder:holiday",
    "folder:/photos/2019/holiday",
    "album:Best",
    'album:"Anna with Bob"',
    "is:offline",
    "is:missing",
    "is:duplicate",
    "is:video",
    "Anna or Bob",
    "(Anna or Bob) (beach or party) -Carl date:2015..2020",
    "age:Anna<3",
    "%",
    "Anna and Bob in summer 2018",
    "Rome or Munich, without Carl, June",
    "Weihnachten ohne Anna",
    "winter",
)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary) / "library"
        made = path.exists()
        with Library.open(path) as library:
            if not made:
                started = time.perf_counter()
                make(library, count)
                size = path.stat().st_size / 1e6
                print(f"made in {time.perf_counter() - started:.0f} s, {size:.0f} MB")
        with Library.open(path, read_only=True) as reader:
            measure(reader)


def make(library: Library, count: int) -> None:
    chance = random.Random(5)
    with library.write():
        make_photos(library, count, chance)
        make_people(library)
        make_faces(library, count, chance)
    print("rows are there; what searches read is made with them")
    best = create_album(library, "Best")
    add_to_album(library, best, chance.sample(range(1, count + 1), count // 50))
    create_album(library, "Anna with Bob", "Anna Bob")
    with library.write():
        library.change("ANALYZE")


def make_photos(library: Library, count: int, chance: random.Random) -> None:
    rows, places = [], []
    for photo in range(1, count + 1):
        year, month, day = chance.randint(2005, 2025), chance.randint(1, 12), chance.randint(1, 28)
        taken = f"{year}-{month:02}-{day:02}T{chance.randrange(24):02}:{chance.randrange(60):02}:00"
        caption = " ".join(chance.sample(WORDS, 3)) if chance.random() < 0.3 else None
        keywords = "\n".join(chance.sample(WORDS, 2)) if chance.random() < 0.3 else None
        town = chance.choice(TOWNS) if chance.random() < 0.6 else None
        where = [degrees + chance.gauss(0, 0.1) for degrees in town] if town else [None, None]
        rows.append(
            (photo, f"{photo:040x}", photo, "PNG" if photo % 20 == 0 else "JPEG", taken, caption,
             fold(caption) if caption else None, keywords, *where,
             chance.choice(("Canon EOS 5D", "NIKON D90", "Apple iPhone 12", None)),
             chance.choice(("EF 50mm f/1.8", "18-55mm", None)), chance.choice((None, 3, 4, 5)))
        )  # fmt: skip
        folder = Path("/photos") / str(year) / f"{chance.choice(('holiday', 'home'))} {month}"
        for copy in range(2 if photo % 50 == 0 else 1):
            path = folder / f"{'copy' * copy}IMG_{photo}.jpg"
            places.append((photo, str(path), fold_path(path), photo, int(photo % 70 == 0)))
    library.change_many(
        """INSERT INTO photos (id, content_hash, size_bytes, format, width, height, orientation,
               taken_at, caption, folded_caption, keywords, latitude, longitude, camera, lens,
               rating, added_at)
           VALUES (?, ?, ?, ?, 4000, 3000, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')""",
        rows,
    )
    library.change_many(
        "INSERT INTO places (photo_id, path, folded, modified_ns, missing) VALUES (?, ?, ?, ?, ?)",
        places,
    )


def make_people(library: Library) -> None:
    names = ["Anna", "Bob", "Carl", *(f"Person {n}" for n in range(3, PEOPLE - 1)), "Zoe"]
    library.change_many(
        "INSERT INTO persons (id, name, folded_name, birthday) VALUES (?, ?, ?, ?)",
        [
            (n, name, fold(name), "2014-05-01" if n == 1 else None)
            for n, name in enumerate(names, 1)
        ],
    )


def make_faces(library: Library, count: int, chance: random.Random) -> None:
    faces, labels, matches, groups = [], [], [], []
    for face in range(1, 3 * count + 1):
        who = min(int(chance.paretovariate(0.8)), PEOPLE)
        faces.append((face, chance.randint(1, count), chance.random()))
        roll = chance.random()
        if roll < 0.2:
            labels.append((face, who))
        elif roll < 0.7:
            matches.append((face, who, 0.8, int(roll < 0.6)))
        groups.append((face, who) if roll < 0.8 else (face, PEOPLE + face % 5000))
    library.change_many(
        """INSERT INTO faces (id, photo_id, x, y, w, h, score, quality, source)
           VALUES (?, ?, 0.1, 0.1, 0.2, 0.2, 0.9, ?, 'detected')""",
        faces,
    )
    library.change_many("INSERT INTO labels VALUES (?, ?)", labels)
    library.change_many("INSERT INTO matches VALUES (?, ?, ?, ?)", matches)
    library.change_many(
        "INSERT OR IGNORE INTO clusters VALUES (?, '')", sorted({(group,) for _, group in groups})
    )
    library.change_many("INSERT INTO cluster_faces VALUES (?, ?)", groups)


def measure(library: Library) -> None:
    print(f"{'':54}{'photos':>8}{'page ms':>9}{'all ms':>8}")
    slow = 0
    for query in QUERIES:
        found = len(_find(library, query))
        first = percentile_95(lambda query=query: page(library, _find(library, query, PAGE)))
        every = percentile_95(lambda query=query: _find(library, query))
        slow += first > 50
        print(f"{query or 'all photos':54}{found:8}{first:9.1f}{every:8.1f}")
    for query in ("Anna Bob", "only:Anna,Bob"):
        found = len(find_maybe(library, query))
        first = percentile_95(
            lambda query=query: page(library, find_maybe(library, query, limit=PAGE))
        )
        print(f"{'maybe: ' + query:54}{found:8}{first:9.1f}")
    photo = find_photos(library, "Anna Bob", limit=1)[0]
    print(f"{'alike':62}{percentile_95(lambda: find_alike(library, photo, limit=PAGE)):9.1f}")
    print(
        f"{'People page: persons':62}{percentile_95(lambda: person_rows.persons(library), 3):9.1f}"
    )
    print(f"{'People page: groups':62}{percentile_95(lambda: face_rows.clusters(library), 3):9.1f}")
    print(f"{slow} of {len(QUERIES)} first pages above 50 ms")


def _find(library: Library, query: str, limit: int | None = None) -> list:
    """As typed: what it means is found out each time."""
    return find_photos(library, understand(library, query).text, limit=limit)


def page(library: Library, ids: list) -> None:
    photos_by_id(library, ids)
    face_rows.faces_of_photos(library, ids)


def percentile_95(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Milliseconds; the first run warms the file up and does not count."""
    act()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        act()
        times.append((time.perf_counter() - started) * 1000)
    return sorted(times)[int(0.95 * (rounds - 1))]


if __name__ == "__main__":
    main()
