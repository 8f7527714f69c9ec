"""The folders photos lie in, as a tree with counts: read in one go, however many there are."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from faceorg.library.photos import folders
from faceorg.library.places import scope
from faceorg.library.text import path_to_text, text_to_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder; ``parent`` and ``children`` are places in the list it comes with, -1 is none.

    ``own`` photos lie in it, ``total`` in it or below; of these files ``missing`` were gone at the
    last look and ``offline`` on a drive that was away. ``added`` by the user, and ``there`` now
    (known for folders at the top only).
    """

    path: Path
    name: str
    parent: int
    children: tuple[int, ...]
    own: int
    total: int
    missing: int
    offline: int
    added: bool
    there: bool


@dataclass(slots=True)
class _Draft:
    text: str
    parent: int
    children: list[int] = field(default_factory=list)
    own: int = 0
    total: int = 0
    missing: int = 0
    offline: int = 0


# Everything of a path up to its last separator: the rest is trimmed character by character.
_FOLDER = "rtrim(l.path, replace(l.path, :sep, ''))"


def read_folders(library: Library) -> list[Folder]:
    """Every folder, each after the one it lies in; not for the window's own thread."""
    roots = _roots(library)
    rows = library.rows(
        f"""SELECT {_FOLDER} AS folder, COUNT(DISTINCT l.photo_id), SUM(l.missing = 1),
                   SUM(l.missing = 2)
            FROM places l JOIN listing g ON g.photo_id = l.photo_id GROUP BY folder""",
        {"sep": os.sep},
    )
    tree = _Tree(roots, [_bare(row[0]) for row in rows])
    for folder, own, missing, offline in rows:
        tree.count(_bare(folder), own, missing, offline)
    tree.count_once(_in_several(library))
    added = {path_to_text(path) for path in folders(library)}
    return [_folder(tree, draft, added) for draft in tree.drafts]


def _folder(tree: _Tree, draft: _Draft, added: set[str]) -> Folder:
    path = text_to_path(draft.text)
    children = sorted(draft.children, key=lambda child: tree.drafts[child].text.casefold())
    return Folder(
        path=path,
        name=path.name or str(path),
        parent=draft.parent,
        children=tuple(children),
        own=draft.own,
        total=draft.total,
        missing=draft.missing,
        offline=draft.offline,
        added=draft.text in added,
        there=draft.parent >= 0 or path.is_dir(),
    )


def _bare(folder: str) -> str:
    """Without the separator at its end, but for that of a whole drive."""
    return folder.rstrip(os.sep) or os.sep


def _roots(library: Library) -> list[str]:
    """The folders the user gave us that lie in no other one; single files are none."""
    files = {
        row[0]
        for row in library.rows("SELECT path FROM places WHERE path IN (SELECT path FROM folders)")
    }
    known = [path_to_text(path) for path in folders(library)]
    found = [_bare(text) for text in known if text not in files]
    return _outermost(found)


def _outermost(paths: list[str]) -> list[str]:
    """Those of ``paths`` that lie in no other one; of 100,000 files dropped singly each is one."""
    all_of_them = set(paths)
    return [one for one in paths if not _lies_in_one(one, all_of_them)]


def _lies_in_one(path: str, folders: set[str]) -> bool:
    above = os.path.dirname(path)  # noqa: PTH120 - texts, 100,000 of them
    return above != path and _has_top(above, folders)


def _in_several(library: Library) -> Iterator[list[str]]:
    """For each photo that lies in several places, their folders."""
    rows = library.rows(
        f"""SELECT l.photo_id, {_FOLDER} AS folder FROM places l
            JOIN listing g ON g.photo_id = l.photo_id WHERE g.places > 1
            GROUP BY l.photo_id, folder""",
        {"sep": os.sep},
    )
    several: dict[int, list[str]] = {}
    for photo, folder in rows:
        several.setdefault(photo, []).append(_bare(folder))
    yield from several.values()


class _Tree:
    """Folders by their text, each with everything between it and the top."""

    def __init__(self, roots: list[str], inside: list[str]) -> None:
        self.drafts: list[_Draft] = []
        self._numbers: dict[str, int] = {}
        tops = set(roots)
        loose = [one for one in inside if not _has_top(one, tops)]
        tops.update(_tops_of(loose))
        for text in sorted(tops, key=str.casefold):
            self._add(text, -1)
        for text in sorted(inside):
            self._make(text)

    def _make(self, text: str) -> int:
        if text in self._numbers:
            return self._numbers[text]
        above = os.path.dirname(text)  # noqa: PTH120 - texts, 10,000 of them
        return self._add(text, self._make(above))

    def _add(self, text: str, parent: int) -> int:
        number = self._numbers[text] = len(self.drafts)
        self.drafts.append(_Draft(text, parent))
        if parent >= 0:
            self.drafts[parent].children.append(number)
        return number

    def count(self, text: str, own: int, missing: int, offline: int) -> None:
        """What lies in a folder counts for all it lies in."""
        self.drafts[self._numbers[text]].own = own
        for number in self._upwards(text):
            draft = self.drafts[number]
            draft.total += own
            draft.missing += missing
            draft.offline += offline

    def count_once(self, several: Iterable[list[str]]) -> None:
        """A photo that lies in two folders below another is one photo there."""
        for texts in several:
            times = Counter(number for text in texts for number in self._upwards(text))
            for number, count in times.items():
                self.drafts[number].total -= count - 1

    def _upwards(self, text: str) -> Iterator[int]:
        number = self._numbers[text]
        while number >= 0:
            yield number
            number = self.drafts[number].parent


def _has_top(text: str, tops: set[str]) -> bool:
    while text not in tops:
        above = os.path.dirname(text)  # noqa: PTH120
        if above == text:
            return False
        text = above
    return True


def _tops_of(loose: list[str]) -> set[str]:
    """Under which folders photos outside of all added ones are shown: one, unless it is a drive."""
    if not loose:
        return set()
    try:
        common = os.path.commonpath(loose)
    except ValueError:  # on several drives
        common = os.path.dirname(os.sep)  # noqa: PTH120
    if os.path.dirname(common) != common:  # noqa: PTH120
        return {common}
    return set(_outermost(loose))


def photos_in(library: Library, folder: Path, *, below: bool = True) -> list[PhotoId]:
    """Photos in a folder, newest first; with those ``below`` it."""
    _, first, last = scope(folder)
    own = "" if below else f"AND {_FOLDER} = :first"
    rows = library.rows(
        f"""SELECT photo_id FROM listing WHERE photo_id IN (
                SELECT l.photo_id FROM places l
                WHERE l.path > :first AND l.path < :last {own})
            ORDER BY taken_at DESC, photo_id DESC""",
        {"first": first, "last": last, "sep": os.sep},
    )
    return [row[0] for row in rows]
