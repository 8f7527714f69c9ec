"""Group embeddings into people: neighbour graph, cut, HDBSCAN tree, leftovers by margin.

HDBSCAN (Campello, Moulavi, Sander 2013) over a sparse mutual-reachability graph that is cut at the
pack's threshold, its virtual root AT the cut: with the root farther away, the tree would prefer
whole chained components to the people inside them. Poor faces never enter the graph, because poor
faces of different people look alike; they, and what the tree calls noise, join a group
afterwards, and only when one group is clearly the nearest. Last, groups alike on the whole are
put together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.group_tree import stable_groups
from faceorg.core.merging import merge_groups
from faceorg.core.neighbours import Neighbours, find_neighbours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]

NOISE = -1
_CELLS = 1 << 20  # similarities held at once: 4 MB
_ORDERED = 1 << 19  # of which so many are put in order at once: 4 MB, near to the processor
_BATCH = 1500  # rows of one tree, and as many more as its last component has
_POOR_MARGINS = 2
_LEAST_DISTANCE = 1e-6  # a distance of 0 would give a knot infinite stability in the tree


@dataclass(frozen=True, slots=True)
class GroupingRule:
    """How faces are grouped; similarities are cosines of one pack.

    ``cut``: less similar faces are never neighbours. ``join`` and ``margin``: a leftover face
    joins the group whose best two faces resemble it at least so much, and by so much more than
    the next group's, a poor face by twice as much. ``smallest`` is the least number of faces that
    make a group.
    """

    cut: float
    join: float
    margin: float
    smallest: int = 2
    neighbours: int = 24

    @property
    def least(self) -> float:
        """Less similar neighbours change nothing: no edge, no voice, no rival."""
        return min(self.cut, self.join - _POOR_MARGINS * self.margin)


def group_faces(
    vectors: Vectors,
    good: NDArray[np.bool_],
    photos: Integers,
    rule: GroupingRule,
    graph: Neighbours | None = None,
) -> Integers:
    """One label per row of ``vectors`` (N, D) float32 unit rows; `NOISE` for no group.

    ``good`` marks faces whose quality lets them start a group; ``photos`` tells which faces share
    a photo: they are different people. ``graph`` holds the good neighbours of each row, at least
    `GroupingRule.least` alike, and is found here when absent. Labels are numbered by their first
    row, so equal input gives equal labels.
    """
    if graph is None:
        graph = find_neighbours(vectors, good, rule.neighbours, rule.least)
    labels = np.full(len(vectors), NOISE, np.int64)
    rows = np.flatnonzero(good)
    if len(rows) >= rule.smallest:
        labels[rows] = _tree_labels(graph, rows, rule)
    _join_leftovers(labels, graph, good, rule)
    halfway = rule.join - 2 * rule.margin
    labels = merge_groups(labels, vectors, good, photos, graph, rule.join, halfway)
    _once_a_photo(labels, vectors, photos, rule.smallest)
    return _numbered(labels)


def loose_pairs(
    labels: Integers, good: NDArray[np.bool_], photos: Integers, graph: Neighbours
) -> list[tuple[int, int, float]]:
    """Good rows in no group that are each other's nearest such rows, with their similarity."""
    loose = good & (labels == NOISE)
    rows = np.flatnonzero(loose)
    near = graph.near[rows]
    fits = (near >= 0) & np.append(loose, False)[near] & (photos[near] != photos[rows][:, None])
    first = fits.argmax(axis=1)
    place = np.arange(len(rows))
    mate = np.full(len(labels), -1, np.int64)
    mate[rows] = np.where(fits.any(axis=1), near[place, first], -1)
    alike = graph.similarity[rows][place, first]
    return [
        (row, other, value)
        for row, other, value in zip(
            rows.tolist(), mate[rows].tolist(), alike.tolist(), strict=True
        )
        if other > row and mate[other] == row
    ]


def nearest(
    queries: Floats, among: Floats, count: int, *, exclude_self: bool = False
) -> tuple[Integers, Floats]:
    """Exact nearest rows by cosine: ids and similarities (Q, count), most similar first.

    With ``exclude_self`` row i of ``queries`` is row i of ``among`` and not its own neighbour.
    Missing neighbours have id -1 and similarity -1.
    """
    kept = min(count, len(among) - exclude_self)
    ids = np.full((len(queries), count), -1, np.int64)
    similarities = np.full((len(queries), count), -1, np.float32)
    if kept <= 0:
        return ids, similarities
    block_rows = max(1, _CELLS // len(among))
    for start in range(0, len(queries), block_rows):
        stop = min(start + block_rows, len(queries))
        block = queries[start:stop] @ among.T
        if exclude_self:
            block[np.arange(stop - start), np.arange(start, stop)] = -2
        top = _largest(block, kept)
        values = np.take_along_axis(block, top, axis=1)
        order = np.lexsort((top, -values), axis=1)
        ids[start:stop, :kept] = np.take_along_axis(top, order, axis=1)
        similarities[start:stop, :kept] = np.take_along_axis(values, order, axis=1)
    return ids, similarities


def _largest(block: Floats, count: int) -> Integers:
    """Columns (N, count) of the largest values of each row of ``block``, in no order."""
    found = np.empty((len(block), count), np.int64)
    step = max(1, _ORDERED // block.shape[1])
    for start in range(0, len(block), step):
        part = slice(start, start + step)
        found[part] = np.argpartition(-block[part], count - 1, axis=1)[:, :count]
    return found


def _tree_labels(graph: Neighbours, rows: Integers, rule: GroupingRule) -> Integers:
    """Labels of the good ``rows`` from the condensed tree of the cut neighbour graph."""
    count = len(rows)
    labels = np.full(count, NOISE, np.int64)
    forest = _spanning_forest(graph, rows, rule.cut)
    large, edges, component = _large_enough(count, forest, rule.smallest)
    cut = float(_distance(np.array([rule.cut], np.float32))[0])
    for members, inside in _batches(edges, component):
        tree = _with_root(inside, component[members], cut * (1 + _LEAST_DISTANCE), rule.smallest)
        chosen = stable_groups(tree, rule.smallest)[: len(members)]
        labels[large[members]] = np.where(chosen == NOISE, NOISE, chosen + labels.max() + 1)
    return labels


def _batches(
    edges: NDArray[np.float64], component: Integers
) -> Iterator[tuple[Integers, NDArray[np.float64]]]:
    """Some components at a time: their rows, and their edges numbered among those rows.

    Components do not touch, so nothing is lost; and the time that the package takes for a tree
    grows faster than its size, and nobody else gets the interpreter meanwhile.
    """
    order = np.argsort(component, kind="stable")
    ordered = component[order]
    edge_component = component[edges[:, 0].astype(np.int64)] if len(edges) else component[:0]
    edge_order = np.argsort(edge_component, kind="stable")
    edge_component = edge_component[edge_order]
    place = np.empty(len(component), np.int64)
    start = 0
    while start < len(order):
        last = ordered[min(start + _BATCH, len(order)) - 1]
        stop = int(np.searchsorted(ordered, last, "right"))
        members = order[start:stop]
        place[members] = np.arange(len(members))
        first = int(np.searchsorted(edge_component, ordered[start], "left"))
        end = int(np.searchsorted(edge_component, last, "right"))
        inside = edges[edge_order[first:end]].copy()
        inside[:, 0] = place[inside[:, 0].astype(np.int64)]
        inside[:, 1] = place[inside[:, 1].astype(np.int64)]
        yield members, inside
        start = stop


def _distance(similarity: Floats) -> NDArray[np.float64]:
    """Euclidean distance of unit vectors from their cosine."""
    squared = np.maximum(2 - 2 * similarity.astype(np.float64), 0)
    return np.maximum(np.sqrt(squared), _LEAST_DISTANCE)


def _spanning_forest(graph: Neighbours, rows: Integers, cut: float) -> NDArray[np.float64]:
    """Minimum spanning forest of ``rows`` (from, to, weight), numbered by their place in them.

    Linked are neighbours among them at least ``cut`` alike. A million faces have fifteen million
    such links, so they are held once, and as few bytes; all else is made for some rows at a time.
    """
    from scipy.sparse import csr_matrix  # 22 MB that matching people does not need
    from scipy.sparse.csgraph import minimum_spanning_tree

    place = np.full(len(graph.near) + 1, -1, np.int32)  # the last is that of a missing neighbour
    place[rows] = np.arange(len(rows))
    # min_samples 2, the face itself counted, as hdbscan counts
    core = _distance(graph.similarity[rows, 0])
    counts, others, weights = [np.zeros(1, np.int64)], [], []
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        near, similarity = place[graph.near[part]], graph.similarity[part]
        linked = (similarity >= cut) & (near >= 0)
        other, edges = near[linked], linked.sum(axis=1)
        weight = np.maximum(_distance(similarity[linked]), core[other])
        counts.append(edges)
        others.append(other)
        weights.append(np.maximum(weight, np.repeat(core[start : start + len(part)], edges)))
    starts = np.cumsum(np.concatenate(counts))
    parts = np.concatenate(weights), np.concatenate(others), starts
    del weights, others
    matrix = csr_matrix(parts, shape=(len(rows), len(rows)))
    forest = minimum_spanning_tree(matrix, overwrite=True).tocoo()
    return np.column_stack((forest.row, forest.col, forest.data)).astype(np.float64)


def _large_enough(
    count: int, forest: NDArray[np.float64], smallest: int
) -> tuple[Integers, NDArray[np.float64], Integers]:
    """The components of at least ``smallest`` rows: rows, edges among them, component of each.

    A row without neighbours must not enter the tree: joined at the root with a component, it
    would count as one of that component's outer members.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    first, second = forest[:, 0].astype(np.int64), forest[:, 1].astype(np.int64)
    graph = coo_matrix((np.ones(len(forest)), (first, second)), (count, count))
    _, member = connected_components(graph, directed=False)
    kept = np.bincount(member, minlength=1)[member] >= smallest
    rows = np.flatnonzero(kept)
    renumbered = np.cumsum(kept) - 1
    inside = kept[first]
    edges = np.column_stack(
        (renumbered[first[inside]], renumbered[second[inside]], forest[inside, 2])
    )
    return rows, edges, member[rows].astype(np.int64)


def _with_root(
    edges: NDArray[np.float64], component: Integers, root: float, smallest: int
) -> NDArray[np.float64]:
    """One tree of the components, joined at distance ``root``, with edges ordered by weight.

    The tree's own root is never a group, so a component alone would fall into its parts. Rows
    that are no faces, after the others and near each other only, stand beside the components.
    """
    count = len(component)
    _, heads = np.unique(component, return_index=True)
    others = [(count + step, count + step + 1, _LEAST_DISTANCE) for step in range(smallest - 1)]
    joins = [(heads[0], head, root) for head in (*heads[1:], count)]
    tree = np.vstack((edges, others, joins)).astype(np.float64)
    return np.ascontiguousarray(tree[np.argsort(tree[:, 2], kind="stable")])


def _join_leftovers(
    labels: Integers, graph: Neighbours, good: NDArray[np.bool_], rule: GroupingRule
) -> None:
    """Let ungrouped faces join the one group they clearly belong to; good ones first.

    Poor faces are like many, so theirs has to be ahead of others by more. (Like the built-in
    pack's, 10,000 to 30,000 made-up faces: pairs 0.98 right instead of 0.91, BCubed F 0.947
    instead of 0.942; on LFW, where few are poor, nothing changes.)
    """
    for allowed, margin in ((good, rule.margin), (~good, _POOR_MARGINS * rule.margin)):
        known = np.where(good, labels, NOISE)
        known = np.append(known, NOISE)  # what a missing neighbour, -1, stands for
        open_ = np.flatnonzero((labels == NOISE) & allowed)
        for face in open_[(known[graph.near[open_]] != NOISE).any(axis=1)]:
            groups = known[graph.near[face]]
            labels[face] = clear_winner(groups, graph.similarity[face], rule.join, margin)


def clear_winner(groups: Integers, similarity: Floats, join: float, margin: float) -> int:
    """The group that a face belongs to by its neighbours, or `NOISE`.

    ``groups`` and ``similarity`` (K,) are the face's neighbours, most similar first. A group's
    voice is the mean of its two most similar faces (a group of one speaks for itself).
    """
    voices: dict[int, list[float]] = {}
    for group, value in zip(groups.tolist(), similarity.tolist(), strict=True):
        if group != NOISE and len(voices.setdefault(group, [])) < 2:
            voices[group].append(value)
    ranked = sorted(((sum(v) / len(v), group) for group, v in voices.items()), reverse=True)
    if not ranked or ranked[0][0] < join:
        return NOISE
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin:
        return NOISE
    return ranked[0][1]


def _once_a_photo(labels: Integers, vectors: Vectors, photos: Integers, smallest: int) -> None:
    """Of several faces of one photo in one group, leave only the one most like the group.

    The others are asked about as soon as the group has a name: a mirror or a collage may well
    show somebody twice.
    """
    grouped = np.flatnonzero(labels != NOISE)
    # One number for each place: rows of two would be compared by a function of Python's, which
    # nobody else gets the interpreter from meanwhile.
    _, photo = np.unique(photos[grouped], return_inverse=True)
    places = labels[grouped] * len(photos) + photo
    _, inverse, counts = np.unique(places, return_inverse=True, return_counts=True)
    twice = counts[inverse] > 1
    rows, place = grouped[twice], inverse[twice]
    if not len(rows):
        return
    likeness = np.empty(len(rows))
    for group in np.unique(labels[rows]):
        mine = labels[rows] == group
        likeness[mine] = vectors[rows[mine]] @ vectors[labels == group].sum(axis=0)
    order = np.lexsort((rows, -likeness, place))
    later = np.append(False, place[order][1:] == place[order][:-1])
    labels[rows[order][later]] = NOISE
    sizes = np.bincount(labels[labels != NOISE], minlength=labels.max() + 2)
    labels[(labels != NOISE) & (sizes < smallest)[labels]] = NOISE


def _numbered(labels: Integers) -> Integers:
    """The same groups, numbered 0, 1, 2… in the order of their first face."""
    found, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    order = np.empty(len(found), np.int64)
    order[np.argsort(first)] = np.arange(len(found))
    if len(found) and found[0] == NOISE:
        noise_rank = order[0]
        order[order > noise_rank] -= 1
        order[0] = NOISE
    return order[inverse] if len(labels) else labels
