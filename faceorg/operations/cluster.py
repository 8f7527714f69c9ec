"""From faces to suggestions: groups of look-alikes, and faces that look like a known person.

Nothing here touches the user's word. Groups and matches are made anew whenever faces change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.changes import Changes
from faceorg.core.clustering import NOISE, GroupingRule, group_faces, loose_pairs
from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.core.neighbours import Neighbours, extend_neighbours, find_neighbours
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.core.quality import CLUSTER_GATE
from faceorg.core.recognisable import recognisable
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import review as review_rows
from faceorg.library.events import replace_nearby
from faceorg.library.graph import load_graph, save_graph
from faceorg.library.history import log_length
from faceorg.library.notes import note, remember
from faceorg.operations.events import suggest_from_events
from faceorg.operations.lookalikes import find_lookalikes
from faceorg.operations.matching import Matching, margin
from faceorg.operations.parting import part_groups
from faceorg.operations.thresholds import comparable, note_first_use
from faceorg.vision.ahead import read_ahead

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors
    from faceorg.library.database import Library
    from faceorg.library.events import Nearby
    from faceorg.library.faces import FaceVectors, Match
    from faceorg.library.review import Lookalike
    from faceorg.vision.modelpack import ModelPack, Thresholds

_FEW = 0.2  # share of new faces up to which graph and matches are extended, not made anew
_STATE = "grouped"
_TRIES = 3  # to match beside the user's decisions; then they wait


def grouping_rule(thresholds: Thresholds) -> GroupingRule:
    """How the faces of a pack are grouped, from the pack's own thresholds."""
    return GroupingRule(cut=thresholds.cut, join=thresholds.auto, margin=margin(thresholds))


def cluster_faces(
    library: Library,
    pack: ModelPack,
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> Changes:
    """Group all faces of ``pack`` and match them to known people; a group unchanged keeps its id.

    Does nothing when the faces are those of the last time. The library is held only while what
    was found is written, so that the user's word never waits; where they spoke meanwhile, faces
    are matched once more.
    """
    cancel = cancel or CancelToken()
    note_first_use(library, pack)
    pack = comparable(library, pack)
    state = f"{face_rows.grouping_state(library, pack.id)} {pack.thresholds}"
    state += f" {review_rows.separations_state(library)}"
    if note(library, _STATE) == state:
        return Changes()
    progress("people", 0, 0)
    read_ahead("scipy", "sparse", "linalg", "_lib")
    read_ahead("hdbscan")
    found = face_rows.load_vectors(library, pack.id)
    known, old = _group(library, pack, found, cancel)
    news = _news(library, found, known, old)
    for _ in range(_TRIES):
        said = log_length(library)
        matched = _matched(library, pack, found, news)
        with library.write():
            if log_length(library) == said:
                _write(library, matched, state)
                return Changes(everything=True)
    with library.write():
        _write(library, _matched(library, pack, found, news), state)
    return Changes(everything=True)


def _group(
    library: Library, pack: ModelPack, found: FaceVectors, cancel: CancelToken
) -> tuple[NDArray[np.bool_], Mapping[FaceId, ClusterId]]:
    """Write the groups of all faces; which of those were grouped before, and the groups then."""
    good = recognisable(found.vectors, found.qualities >= CLUSTER_GATE)
    rule = grouping_rule(pack.thresholds)
    made_for = f"{pack.id} {rule.least:.6f} {rule.neighbours}"
    graph, known = load_graph(library, pack.id, found.ids, rule.neighbours, made_for)
    graph, changed = grown(graph, known, found.vectors, good, rule)
    cancel.check()
    labels = group_faces(found.vectors, good, found.photos, rule, graph)
    cancel.check()
    groups: dict[int, list[FaceId]] = defaultdict(list)
    for face, label in zip(found.ids.tolist(), labels.tolist(), strict=True):
        if label != NOISE:
            groups[label].append(FaceId(face))
    loose = loose_pairs(labels, good, found.photos, graph)
    parted = part_groups(list(groups.values()), found, person_rows.stored_verdicts(library))
    with library.write():
        save_graph(library, pack.id, found.ids, graph, changed, made_for)
    with library.write():
        remember(library, _STATE, "")  # not done before faces are matched to them
        old = face_rows.load_groups(library)
        face_rows.replace_groups(library, _with_old_ids(parted, old))
        ids: list[FaceId] = found.ids.tolist()
        review_rows.replace_loose_pairs(
            library, [(ids[row], ids[other], alike) for row, other, alike in loose]
        )
    return known, old


def _news(
    library: Library,
    found: FaceVectors,
    known: NDArray[np.bool_],
    old: Mapping[FaceId, ClusterId],
) -> tuple[frozenset[FaceId], frozenset[PersonId]] | None:
    """New faces, those whose group is another now and those they left; None when most are."""
    groups = face_rows.load_groups(library)
    ids: list[FaceId] = found.ids.tolist()
    fresh = {face for face, is_known in zip(ids, known.tolist(), strict=True) if not is_known}
    fresh |= {face for face in ids if groups.get(face) != old.get(face)}
    left = {old[face] for face in fresh if face in old}
    fresh |= {face for face in ids if groups.get(face) in left}
    if len(fresh) > len(ids) * _FEW:
        return None
    labels = person_rows.stored_verdicts(library).labels
    return frozenset(fresh), frozenset(labels[face] for face in fresh if face in labels)


def grown(
    graph: Neighbours,
    known: NDArray[np.bool_],
    vectors: Vectors,
    good: NDArray[np.bool_],
    rule: GroupingRule,
) -> tuple[Neighbours, NDArray[np.bool_]]:
    """The graph over all faces, and its rows that changed: extended, or anew when much is new."""
    if (~known).mean() > _FEW if len(known) else True:
        anew = find_neighbours(vectors, good, rule.neighbours, rule.least)
        return anew, np.ones(len(vectors), bool)
    return extend_neighbours(graph, vectors, good, ~known, rule.least)


def _with_old_ids(
    groups: list[list[FaceId]], old: Mapping[FaceId, ClusterId]
) -> list[tuple[ClusterId | None, list[FaceId]]]:
    """Each group under the old id it shares most faces with; an id goes to one group only."""
    shared = [
        (count, -index, cluster)
        for index, faces in enumerate(groups)
        for cluster, count in Counter(old[face] for face in faces if face in old).items()
    ]
    ids: dict[int, ClusterId] = {}
    taken: set[ClusterId] = set()
    for _, negative, cluster in sorted(shared, reverse=True):
        if -negative not in ids and cluster not in taken:
            ids[-negative] = cluster
            taken.add(cluster)
    return [(ids.get(index), faces) for index, faces in enumerate(groups)]


def match_people(library: Library, pack: ModelPack, since: Changes | None = None) -> Changes:
    """Find undecided faces that look like people the user named; a "no" is never asked again.

    With ``since``, what a decision changed, only faces it may concern are looked at again.
    """
    pack = comparable(library, pack)
    found = face_rows.kept_vectors(library, pack.id)
    if since is None or since.everything:
        return _write(library, _matched(library, pack, found, None))
    kept = review_rows.lookalikes(library)
    touched = since.faces, since.persons
    return _write(library, _matched(library, pack, found, touched, kept))


@dataclass(frozen=True, slots=True)
class _Matched:
    """Who looks like whom, of all undecided faces or of those ``asked`` about; ``old``: before."""

    matches: list[Match]
    nearby: list[Nearby]
    lookalikes: list[Lookalike]
    asked: AbstractSet[FaceId] | None
    old: Mapping[FaceId, tuple[PersonId, bool]]


def _matched(
    library: Library,
    pack: ModelPack,
    found: FaceVectors,
    touched: tuple[frozenset[FaceId], frozenset[PersonId]] | None,
    kept: list[Lookalike] | None = None,
) -> _Matched:
    matching = Matching(library, found, pack.thresholds)
    rows = np.arange(len(found.ids)) if touched is None else matching.touched(*touched)
    matches, rows = matching.run(rows)
    nearby = suggest_from_events(
        library, matching, matches, None if touched is None else rows, touched[0] if touched else ()
    )
    alike = find_lookalikes(found, matching.verdicts, matching.groups, pack.thresholds, kept)
    asked = None
    if touched is not None:
        asked = {matching.ids[row] for row in rows.tolist()} | matching.verdicts.labels.keys()
        asked |= matching.verdicts.set_asides.keys() | (nearby.looked_at or frozenset())
    found_out = _Matched(matches + nearby.matches, nearby.nearby, alike, asked, matching.old)
    matching.let_go()
    return found_out


def _write(library: Library, matched: _Matched, state: str | None = None) -> Changes:
    """Write who looks like whom, and of which ``state`` of the faces groups and matches are."""
    asked = matched.asked
    with library.write():
        if asked is None:
            face_rows.replace_matches(library, matched.matches)
        else:
            review_rows.replace_some_matches(library, asked, matched.matches)
        replace_nearby(library, asked, matched.nearby)
        review_rows.replace_lookalikes(library, matched.lookalikes)
        if state is not None:
            remember(library, _STATE, state)
    new, old = face_rows.load_matches(library), matched.old
    changed = {face for face in old.keys() | new.keys() if old.get(face) != new.get(face)}
    people = {side[face][0] for side in (old, new) for face in changed if face in side}
    return Changes(faces=frozenset(changed), persons=frozenset(people), clusters=bool(changed))
