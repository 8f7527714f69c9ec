"""The stored neighbour graph of faces, so that new faces cost a query and not a new grouping."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.neighbours import Neighbours
from faceorg.library.notes import note, remember

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from faceorg.library.database import Library

_MADE_FOR = "graph"
_ROWS = 5000  # made ready to be stored at once


def load_graph(
    library: Library, pack_id: str, ids: NDArray[np.int64], count: int, made_for: str
) -> tuple[Neighbours, NDArray[np.bool_]]:
    """The graph over the faces ``ids`` (N,), ascending; and for which of them it is known.

    A graph kept for another rule than ``made_for`` is none. Neighbours that are no longer among
    ``ids`` are left out.
    """
    graph = Neighbours.none(len(ids), count)
    known = np.zeros(len(ids), bool)
    if note(library, _MADE_FOR) != made_for or not len(ids):
        return graph, known
    for rows in library.batches(
        """SELECT face_id, near, similarity FROM neighbours
           WHERE pack_id = ? AND length(near) = ? AND length(similarity) = ?""",
        (pack_id, 4 * count, 4 * count),
    ):
        _take_over(graph, known, ids, rows)
    return graph, known


def _take_over(
    graph: Neighbours,
    known: NDArray[np.bool_],
    ids: NDArray[np.int64],
    rows: list[tuple[int, bytes, bytes]],
) -> None:
    """Let stored ``rows`` be the graph's: a few at a time, as numbers of ids take much memory."""
    count = graph.near.shape[1]
    stored = np.array([row[0] for row in rows], np.int64)
    there = np.isin(stored, ids)
    place = np.searchsorted(ids, stored[there])
    near = _joined([row[1] for row in rows], "<u4", count)[there].astype(np.int64)
    similarity = _joined([row[2] for row in rows], "<f4", count)[there].astype(np.float32)
    where = np.minimum(np.searchsorted(ids, near), len(ids) - 1)
    gone = ids[where] != near
    similarity[gone] = -1
    where[gone] = -1
    order = np.argsort(-similarity, axis=1, kind="stable")
    graph.near[place] = np.take_along_axis(where, order, axis=1)
    graph.similarity[place] = np.take_along_axis(similarity, order, axis=1)
    known[place] = True


def _joined(blobs: list[bytes], kind: str, count: int) -> NDArray[np.generic]:
    return np.frombuffer(b"".join(blobs), kind).reshape(len(blobs), count)


def save_graph(
    library: Library,
    pack_id: str,
    ids: NDArray[np.int64],
    graph: Neighbours,
    changed: NDArray[np.bool_],
    made_for: str,
) -> None:
    """Write the rows of the graph that changed, inside `Library.write`."""
    if note(library, _MADE_FOR) != made_for:
        library.change("DELETE FROM neighbours")
        remember(library, _MADE_FOR, made_for)
    library.change_many(
        "INSERT OR REPLACE INTO neighbours VALUES (?, ?, ?, ?)",
        _stored(pack_id, ids, graph, np.flatnonzero(changed)),
    )


def _stored(
    pack_id: str, ids: NDArray[np.int64], graph: Neighbours, rows: NDArray[np.int64]
) -> Iterator[tuple[int, str, bytes, bytes]]:
    """What is stored of each of ``rows``, made for some of them at a time."""
    names = np.append(ids, 0)  # 0 is no face's id: a missing neighbour
    for start in range(0, len(rows), _ROWS):
        part = rows[start : start + _ROWS]
        near = names[graph.near[part]].astype("<u4")
        similarity = graph.similarity[part].astype("<f4")
        for place, face in enumerate(ids[part].tolist()):
            yield face, pack_id, near[place].tobytes(), similarity[place].tobytes()
