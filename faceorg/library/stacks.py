"""Stacks: photos shown as one, by the user's word, else as the machine finds them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from faceorg.core.decisions import ALONE
from faceorg.core.entities import PhotoId

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from faceorg.library.database import Library

_AMONG = "IN (SELECT value FROM json_each(?))"


class StackRow(NamedTuple):
    """What tells whether a photo belongs to another, and which of them is the best.

    ``seconds`` is the length of a video, None for a still; ``faces`` the sum of the quality of
    the faces in it; ``present`` False for one whose file is not there.
    """

    photo_id: PhotoId
    format: str
    taken_at: str | None
    camera: str | None
    width: int
    height: int
    rating: int | None
    look: bytes | None
    pair_id: str | None
    seconds: float | None
    present: bool
    faces: float


def stack_rows(library: Library) -> list[StackRow]:
    """Every photo that is shown, by id."""
    known: dict[str | None, str | None] = {}  # words that a hundred thousand rows say again
    found: list[StackRow] = []
    for rows in library.batches(
        """SELECT p.id, p.format, p.taken_at, p.camera, p.width, p.height, p.rating, p.look,
                  p.pair_id, p.seconds, l.present > 0, COALESCE(f.total, 0)
           FROM photos p JOIN listing l ON l.photo_id = p.id
           LEFT JOIN (SELECT photo_id, SUM(quality) AS total FROM faces GROUP BY photo_id) f
               ON f.photo_id = p.id
           WHERE p.readable = 1 ORDER BY p.id"""
    ):
        for photo, kind, taken, camera, *rest in rows:
            same = known.setdefault(kind, kind), taken, known.setdefault(camera, camera)
            found.append(StackRow(photo, *same, *rest))  # type: ignore[arg-type]
    return found


def paths_of_all(library: Library) -> Iterator[tuple[str, PhotoId]]:
    """Every known place of the photos that are shown, as the library writes it."""
    for rows in library.batches(
        """SELECT l.path, l.photo_id FROM places l JOIN photos p ON p.id = l.photo_id
           WHERE p.readable = 1"""
    ):
        yield from rows


def without_look(library: Library) -> list[PhotoId]:
    """Stills that are there and of which nobody knows yet how they look, oldest first."""
    rows = library.rows(
        """SELECT p.id FROM photos p WHERE p.look IS NULL AND p.readable = 1 AND p.seconds IS NULL
           AND EXISTS (SELECT 1 FROM places l WHERE l.photo_id = p.id AND l.missing = 0)
           ORDER BY p.id"""
    )
    return [row[0] for row in rows]


def set_look(library: Library, photo: PhotoId, look: bytes) -> None:
    """Remember how a photo looks."""
    library.change("UPDATE photos SET look = ? WHERE id = ?", (look, photo))


def look(library: Library, photo: PhotoId) -> bytes | None:
    """How a photo looks (see `core.looks`); None where nobody looked."""
    found: bytes | None = library.value("SELECT look FROM photos WHERE id = ?", (photo,))
    return found


def stack_words(
    library: Library, photos: Sequence[PhotoId] | None = None
) -> dict[PhotoId, PhotoId]:
    """What the user said about stacks: the top of each photo's; `ALONE` for one in none.

    With ``photos``, what was said of these and of all that lie below one of them.
    """
    where, among = "", json.dumps(photos)
    if photos is not None:
        where = f"WHERE photo_id {_AMONG} OR top_id {_AMONG}"
    rows = library.rows(
        f"SELECT photo_id, COALESCE(top_id, {ALONE}) FROM stack_words {where}",
        () if photos is None else (among, among),
    )
    return dict(rows)


def write_stack_words(library: Library, words: Mapping[PhotoId, PhotoId | None]) -> None:
    """Write what the user says now (None: nothing), and let it be shown; in `Library.write`."""
    if not words:
        return
    touched = _stacked_with(library, words)
    gone = [(photo,) for photo, top in words.items() if top is None]
    library.change_many("DELETE FROM stack_words WHERE photo_id = ?", gone)
    library.change_many(
        "INSERT OR REPLACE INTO stack_words VALUES (?, ?)",
        [(photo, top or None) for photo, top in words.items() if top is not None],
    )
    _show(library, touched | _stacked_with(library, words))


def replace_finds(library: Library, groups: Iterable[Sequence[PhotoId]]) -> set[PhotoId]:
    """Write what the machine would stack, best photo first; the photos for which it is new."""
    wanted = {photo: (min(group), place) for group in groups for place, photo in enumerate(group)}
    rows = library.rows("SELECT photo_id, stack_id, place FROM stack_finds")
    found = {photo: (stack, place) for photo, stack, place in rows}
    changed = {p for p in found.keys() | wanted.keys() if found.get(p) != wanted.get(p)}
    if changed:
        touched = _stacked_with(library, changed)
        gone = [(photo,) for photo in changed if photo not in wanted]
        library.change_many("DELETE FROM stack_finds WHERE photo_id = ?", gone)
        library.change_many(
            "INSERT OR REPLACE INTO stack_finds VALUES (?, ?, ?)",
            [(photo, *wanted[photo]) for photo in changed if photo in wanted],
        )
        _show(library, touched | _stacked_with(library, changed))
    return changed


def show_all(library: Library) -> None:
    """Make everything that is shown again from what was said and found."""
    rows = library.rows(
        """SELECT photo_id FROM stack_finds UNION SELECT photo_id FROM stack_words
           UNION SELECT photo_id FROM stacks"""
    )
    _show(library, {row[0] for row in rows})


def _stacked_with(library: Library, photos: Iterable[PhotoId]) -> set[PhotoId]:
    """These photos and all that share a stack with one of them, shown, said or found."""
    among = json.dumps(list(photos))
    rows = library.rows(
        f"""SELECT value FROM json_each(?1)
            UNION SELECT o.photo_id FROM stacks s JOIN stacks o USING (top_id)
                WHERE s.photo_id IN (SELECT value FROM json_each(?1))
            UNION SELECT o.photo_id FROM stack_words s JOIN stack_words o USING (top_id)
                WHERE s.photo_id IN (SELECT value FROM json_each(?1))
            UNION SELECT o.photo_id FROM stack_finds s JOIN stack_finds o USING (stack_id)
                WHERE s.photo_id IN (SELECT value FROM json_each(?1))""",  # noqa: F541
        (among,),
    )
    return {row[0] for row in rows}


def _show(library: Library, photos: Collection[PhotoId]) -> None:
    """Write the stacks of these photos, which hold all of each stack they touch."""
    among = json.dumps(list(photos))
    said = dict(
        library.rows(f"SELECT photo_id, top_id FROM stack_words WHERE photo_id {_AMONG}", (among,))
    )
    stacks: dict[tuple[str, int], list[PhotoId]] = defaultdict(list)
    for photo, top in said.items():
        if top is not None:
            stacks["said", top].append(photo)
    for photo, stack in library.rows(
        f"SELECT photo_id, stack_id FROM stack_finds WHERE photo_id {_AMONG} ORDER BY place",
        (among,),
    ):
        if photo not in said:
            stacks["found", stack].append(photo)
    library.change(f"DELETE FROM stacks WHERE photo_id {_AMONG}", (among,))
    library.change_many(
        "INSERT INTO stacks VALUES (?, ?)",
        [
            (photo, key[1] if key[0] == "said" else members[0])
            for key, members in stacks.items()
            if len(members) > 1
            for photo in members
        ],
    )


def tops(library: Library) -> dict[PhotoId, PhotoId]:
    """The top of the stack that a photo is in; photos in none are left out."""
    return dict(library.rows("SELECT photo_id, top_id FROM stacks"))


def collapsed(
    library: Library, photos: Sequence[PhotoId], opened: Collection[PhotoId] = ()
) -> list[PhotoId]:
    """``photos`` in their order with one of each stack: its top where that is among them.

    Else the first of them that is in it. Stacks with a photo in ``opened`` stay as they are.
    """
    all_tops = tops(library)
    open_tops = {all_tops.get(photo) for photo in opened}
    top_of = {photo: top for photo, top in all_tops.items() if top not in open_tops}
    if not top_of:
        return list(photos)
    shown = {top_of[photo]: photo for photo in reversed(photos) if photo in top_of}
    shown |= {photo: photo for photo in photos if top_of.get(photo) == photo}
    return [p for p in photos if (top := top_of.get(p)) is None or shown[top] == p]


def below_shown(
    library: Library, photos: Sequence[PhotoId], shown: Sequence[PhotoId]
) -> dict[int, int]:
    """Of ``photos`` collapsed to ``shown``: by row of these, how many lie below the photo there."""
    if len(photos) == len(shown):
        return {}
    top_of, there = tops(library), set(shown)
    hidden = Counter(top_of[photo] for photo in photos if photo not in there)
    tops_shown = ((row, top_of.get(photo)) for row, photo in enumerate(shown))
    return {row: hidden[top] for row, top in tops_shown if top is not None and top in hidden}


def stack_sizes(library: Library, photos: Sequence[PhotoId]) -> dict[PhotoId, int]:
    """How many photos that are shown are in the stack of each of these; none left out."""
    rows = library.rows(
        f"""SELECT s.photo_id, (SELECT COUNT(*) FROM stacks o JOIN listing l USING (photo_id)
                                WHERE o.top_id = s.top_id)
            FROM stacks s WHERE s.photo_id {_AMONG}""",
        (json.dumps(list(photos)),),
    )
    return {photo: size for photo, size in rows if size > 1}


def stack_of(library: Library, photo: PhotoId) -> list[PhotoId]:
    """The stack that a photo is in, its top first, then in the order of time; else itself."""
    rows = library.rows(
        """SELECT o.photo_id FROM stacks s JOIN stacks o USING (top_id)
           JOIN listing l ON l.photo_id = o.photo_id WHERE s.photo_id = ?
           ORDER BY o.photo_id != o.top_id, l.taken_at, o.photo_id""",
        (photo,),
    )
    return [PhotoId(row[0]) for row in rows] or [photo]


def with_stacks(library: Library, photos: Sequence[PhotoId]) -> list[PhotoId]:
    """``photos``, each followed by the others of its stack; each photo once."""
    stacked = stack_sizes(library, photos)
    return list(
        dict.fromkeys(
            one
            for photo in photos
            for one in (photo, *(stack_of(library, photo) if photo in stacked else ()))
        )
    )


def all_stacks(library: Library) -> dict[PhotoId, list[PhotoId]]:
    """Every stack by its top, with all its photos, top first."""
    found: dict[PhotoId, list[PhotoId]] = {}
    rows = library.rows(
        """SELECT s.top_id, s.photo_id FROM stacks s JOIN listing l USING (photo_id)
           ORDER BY s.top_id, s.photo_id != s.top_id, l.taken_at, s.photo_id"""
    )
    for top, photo in rows:
        found.setdefault(top, []).append(photo)
    return {top: members for top, members in found.items() if len(members) > 1}
