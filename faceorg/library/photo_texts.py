"""The words of photos that may name somebody, and how many photos have a word."""

from __future__ import annotations

import json
import os
import re
from enum import StrEnum
from typing import TYPE_CHECKING

from faceorg.library.places import BELOW, scope
from faceorg.library.text import fold, search_words, text_to_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from faceorg.core.entities import FaceId, PersonId, PhotoId
    from faceorg.library.database import Library

_AMONG = "IN (SELECT value FROM json_each(?))"


class TextSource(StrEnum):
    """Where words about a photo stand, what tells most of people first."""

    TAG = "tag"
    CAPTION = "caption"
    KEYWORD = "keyword"
    FILE = "file"
    FOLDER = "folder"


def texts_of(
    library: Library, photos: Iterable[PhotoId]
) -> dict[PhotoId, list[tuple[TextSource, str]]]:
    """What is written about each photo: people tagged without a place, captions, keywords, names.

    Folders count from the one the user added, which is the last to speak for itself.
    """
    among = json.dumps(list(photos))
    found: dict[PhotoId, list[tuple[TextSource, str]]] = {photo: [] for photo in json.loads(among)}
    for photo, name in library.rows(
        f"SELECT photo_id, name FROM hints WHERE x IS NULL AND photo_id {_AMONG}", (among,)
    ):
        found[photo].append((TextSource.TAG, name))
    for photo, caption, keywords in library.rows(
        f"SELECT id, caption, keywords FROM photos WHERE id {_AMONG}", (among,)
    ):
        found[photo] += [(TextSource.CAPTION, caption)] if caption else []
        found[photo] += [
            (TextSource.KEYWORD, word) for word in (keywords or "").split("\n") if word
        ]
    roots = _roots(library)
    for photo, path in library.rows(
        f"SELECT photo_id, path FROM places WHERE photo_id {_AMONG}", (among,)
    ):
        found[photo] += _path_texts(path, roots)
    return found


def _roots(library: Library) -> list[str]:
    """Folders the user added, the deepest first."""
    rows = library.rows("SELECT path FROM folders ORDER BY length(path) DESC")
    return [row[0] for row in rows]


def _path_texts(path: str, roots: list[str]) -> Iterator[tuple[TextSource, str]]:
    parts = text_to_path(path).parts
    yield TextSource.FILE, os.path.splitext(parts[-1])[0]  # noqa: PTH122 - a name, not a path
    root = next((one for one in roots if path.startswith(one.rstrip(os.sep) + os.sep)), None)
    above = len(text_to_path(root).parts) - 1 if root is not None else len(parts) - 2
    for folder in parts[max(above, 0) : -1]:
        if folder != os.sep:
            yield TextSource.FOLDER, folder


def word_parts(text: str) -> tuple[str, ...]:
    """``text`` folded, as the words that searches know."""
    return tuple(re.findall(r"\w+", search_words(text).replace("_", " ")))


def count_photos(library: Library) -> int:
    """How many photos there are to be shown."""
    count: int = library.value("SELECT COUNT(*) FROM listing")
    return count


def photos_with(library: Library, words: tuple[str, ...]) -> int:
    """How many photos have ``words``, one after the other, in what is written about them.

    Words of folders above the ones the user added do not count: they are of everything.
    """
    columns = "caption keywords name"
    above = {word for root in _roots(library) for word in word_parts(os.path.dirname(root))}  # noqa: PTH120
    if not set(words) <= above:
        columns += " folder"
    phrase = " ".join(words).replace('"', "")
    count: int = library.value(
        """SELECT COUNT(*) FROM photo_words w JOIN listing l ON l.photo_id = w.rowid
           WHERE photo_words MATCH ?""",
        (f'{{{columns}}} : "{phrase}"',),
    )
    if "folder" not in columns:
        count += _in_folders_below(library, " ".join(words))
    return count + _tagged(library, words)


def _in_folders_below(library: Library, words: str) -> int:
    """Photos in a folder with ``words`` below one the user added; a name of two words as one."""
    return sum(
        library.value(
            f"""SELECT COUNT(DISTINCT photo_id) FROM places
                WHERE {BELOW} AND instr(substr(folded, ?), ?) > 0""",
            (*scope(text_to_path(root)), len(fold(root)), words),
        )
        for root in _roots(library)
    )


def _tagged(library: Library, words: tuple[str, ...]) -> int:
    """Photos where another program tagged this name, and nothing else says it."""
    names = library.rows("SELECT DISTINCT name FROM hints WHERE x IS NULL")
    among = json.dumps([name for (name,) in names if word_parts(name) == words])
    count: int = library.value(
        f"SELECT COUNT(DISTINCT photo_id) FROM hints WHERE x IS NULL AND name {_AMONG}", (among,)
    )
    return count


def is_town(library: Library, words: tuple[str, ...]) -> bool:
    """Whether a photo was taken in a town or country of this name."""
    phrase = " ".join(words).replace('"', "")
    found = library.value(
        """SELECT 1 FROM town_words WHERE town_words MATCH ?
           AND rowid IN (SELECT town_id FROM photo_towns) LIMIT 1""",
        (f'"{phrase}"',),
    )
    return found is not None


def refused_by(library: Library, faces: Iterable[FaceId]) -> set[str]:
    """Names, folded, that the user refused for one of these faces."""
    return {
        row[0]
        for row in library.rows(
            f"SELECT DISTINCT name FROM refused_names WHERE face_id {_AMONG}",
            (json.dumps(list(faces)),),
        )
    }


def people_not(library: Library, faces: Iterable[FaceId]) -> set[PersonId]:
    """Whom the user said one of these faces is not."""
    among = json.dumps(list(faces))
    rows = library.rows(
        f"""SELECT person_id FROM rejections WHERE face_id {_AMONG}
            UNION SELECT l.person_id FROM separations s JOIN labels l ON l.face_id = s.other_id
            WHERE s.face_id {_AMONG}
            UNION SELECT l.person_id FROM separations s JOIN labels l ON l.face_id = s.face_id
            WHERE s.other_id {_AMONG}""",
        (among, among, among),
    )
    return {row[0] for row in rows}


def people_beside(
    library: Library, photos: Iterable[PhotoId], faces: Iterable[FaceId]
) -> dict[PhotoId, set[PersonId]]:
    """Whom the user said other faces of these photos are, without ``faces``."""
    rows = library.rows(
        f"""SELECT f.photo_id, l.person_id FROM faces f JOIN labels l ON l.face_id = f.id
            WHERE f.photo_id {_AMONG} AND f.id NOT {_AMONG}""",
        (json.dumps(list(photos)), json.dumps(list(faces))),
    )
    found: dict[PhotoId, set[PersonId]] = {}
    for photo, person in rows:
        found.setdefault(photo, set()).add(person)
    return found
