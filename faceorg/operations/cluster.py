"""From faces to suggestions: groups of look-alikes, and faces that look like a known person.

Nothing here touches the user's word. Groups and matches are made anew whenever faces change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.changes import Changes
from faceorg.core.clustering import NOISE, GroupingRule, clear_winner, group_faces, nearest
from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.core.quality import CLUSTER_GATE
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.faces import FaceVectors, Match
from faceorg.library.review import replace_lookalikes
from faceorg.operations.lookalikes import find_lookalikes
from faceorg.operations.thresholds import comparable, note_first_use

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from faceorg.core.decisions import Verdicts
    from faceorg.library.database import Library
    from faceorg.vision.modelpack import ModelPack, Thresholds

_EXEMPLARS = 100  # confirmed faces that speak for a person, the best ones
_STATE = "grouped"


def grouping_rule(thresholds: Thresholds) -> GroupingRule:
    """How the faces of a pack are grouped, from the pack's own thresholds."""
    return GroupingRule(cut=thresholds.cut, join=thresholds.auto, margin=_margin(thresholds))


def _margin(thresholds: Thresholds) -> float:
    """How much nearer one person must be than the next, in the pack's own scale."""
    return (thresholds.auto - thresholds.suggest) / 4


def cluster_faces(
    library: Library,
    pack: ModelPack,
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> Changes:
    """Group all faces of ``pack`` and match them to known people; a group unchanged keeps its id.

    Does nothing when the faces are those of the last time.
    """
    cancel = cancel or CancelToken()
    note_first_use(library, pack)
    pack = comparable(library, pack)
    state = f"{face_rows.grouping_state(library, pack.id)} {pack.thresholds}"
    if face_rows.note(library, _STATE) == state:
        return Changes()
    progress("people", 0, 0)
    found = face_rows.load_vectors(library, pack.id)
    good = found.qualities >= CLUSTER_GATE
    labels = group_faces(found.vectors, good, found.photos, grouping_rule(pack.thresholds))
    cancel.check()
    groups: dict[int, list[FaceId]] = defaultdict(list)
    for face, label in zip(found.ids.tolist(), labels.tolist(), strict=True):
        if label != NOISE:
            groups[label].append(FaceId(face))
    with library.write():
        old = face_rows.load_groups(library)
        face_rows.replace_groups(library, _with_old_ids(list(groups.values()), old))
        face_rows.remember(library, _STATE, state)
        match_people(library, pack)
    return Changes(everything=True)


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
    for _, negative, cluster in sorted(shared, reverse=True):
        if -negative not in ids and cluster not in ids.values():
            ids[-negative] = cluster
    return [(ids.get(index), faces) for index, faces in enumerate(groups)]


def match_people(library: Library, pack: ModelPack) -> Changes:
    """Find undecided faces that look like people the user named; a "no" is never asked again."""
    pack = comparable(library, pack)
    verdicts = person_rows.stored_verdicts(library)
    found = face_rows.load_vectors(library, pack.id)
    groups = face_rows.load_groups(library)
    matches = _Matching(found, verdicts, pack.thresholds, groups).run()
    alike = find_lookalikes(found, verdicts, groups, pack.thresholds)
    with library.write():
        old = face_rows.load_matches(library)
        face_rows.replace_matches(library, matches)
        replace_lookalikes(library, alike)
    new = {match.face_id: (match.person_id, match.sure) for match in matches}
    changed = {face for face in old.keys() | new.keys() if old.get(face) != new.get(face)}
    people = {side[face][0] for side in (old, new) for face in changed if face in side}
    return Changes(faces=frozenset(changed), persons=frozenset(people), clusters=bool(changed))


@dataclass(frozen=True, slots=True)
class _Voice:
    """A likely person for a face."""

    person: PersonId
    similarity: float
    sure: bool


class _Matching:
    """One pass over the undecided faces against the confirmed ones."""

    def __init__(
        self,
        found: FaceVectors,
        verdicts: Verdicts,
        thresholds: Thresholds,
        groups: Mapping[FaceId, ClusterId],
    ) -> None:
        self.found = found
        self.verdicts = verdicts
        self.thresholds = thresholds
        self.margin = _margin(thresholds)
        self.owners = _owned_groups(groups, verdicts.labels)
        self.groups = groups
        self.refused = _refusals(verdicts)

    def run(self) -> list[Match]:
        """The likeliest person of each undecided face, where there is one."""
        known, persons = self._exemplars()
        open_rows = self._undecided()
        if not len(known) or not len(open_rows):
            return []
        vectors = self.found.vectors
        count = min(3 * _NEIGHBOURS, len(known))
        near, similarity = nearest(vectors[open_rows], vectors[known], count)
        voices: dict[int, _Voice] = {}
        for position, row in enumerate(open_rows.tolist()):
            voice = self._voice(row, persons[near[position]], similarity[position])
            if voice is not None:
                voices[row] = voice
        return self._once_a_photo(voices)

    def _exemplars(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows of the faces that speak for people, and whom each speaks for."""
        by_person: dict[int, list[int]] = defaultdict(list)
        for row in np.argsort(-self.found.qualities, kind="stable").tolist():
            owner = self.verdicts.labels.get(FaceId(int(self.found.ids[row])))
            if owner is not None and len(by_person[owner]) < _EXEMPLARS:
                by_person[owner].append(row)
        rows: list[int] = []
        persons: list[int] = []
        for person, mine in by_person.items():
            good = [r for r in mine if self.found.qualities[r] >= CLUSTER_GATE] or mine[:1]
            rows += good
            persons += [person] * len(good)
        return np.array(rows, np.int64), np.array(persons, np.int64)

    def _undecided(self) -> NDArray[np.int64]:
        decided = self.verdicts.labels.keys() | self.verdicts.set_asides.keys()
        return np.flatnonzero([face not in decided for face in self.found.ids.tolist()])

    def _voice(
        self, row: int, persons: NDArray[np.int64], similarity: NDArray[np.float32]
    ) -> _Voice | None:
        face = FaceId(int(self.found.ids[row]))
        refused = self.refused.get(face, set())
        allowed = ~np.isin(persons, list(refused))
        persons, similarity = persons[allowed], similarity[allowed]
        owner = self.owners.get(self.groups.get(face, ClusterId(-1)))
        if owner is not None and owner not in refused:
            mine = similarity[persons == owner]
            return _Voice(owner, float(mine[0]) if len(mine) else self.thresholds.cut, True)
        person = PersonId(clear_winner(persons, similarity, self.thresholds.suggest, self.margin))
        if person == NOISE:
            return None
        best = similarity[persons == person][:2].mean()
        poor = self.found.qualities[row] < CLUSTER_GATE
        sure = bool(best >= self.thresholds.auto) and not poor
        return _Voice(person, float(best), sure)

    def _once_a_photo(self, voices: Mapping[int, _Voice]) -> list[Match]:
        """A person is in a photo once: the likeliest face is sure, others are asked about."""
        ids, photos = self.found.ids.tolist(), self.found.photos.tolist()
        taken = {
            (photo, self.verdicts.labels[face])
            for face, photo in zip(ids, photos, strict=True)
            if face in self.verdicts.labels
        }
        matches = []
        for row, voice in sorted(voices.items(), key=lambda item: (-item[1].similarity, item[0])):
            place = (photos[row], voice.person)
            sure = voice.sure and place not in taken
            if sure:
                taken.add(place)
            matches.append(Match(FaceId(ids[row]), voice.person, voice.similarity, sure))
        return sorted(matches, key=lambda match: match.face_id)


_NEIGHBOURS = 24


def _owned_groups(
    groups: Mapping[FaceId, ClusterId], labels: Mapping[FaceId, PersonId]
) -> dict[ClusterId, PersonId]:
    """Groups of which the user gave more than half to one person: the rest is theirs as well."""
    sizes = Counter(groups.values())
    counts = Counter((groups[face], person) for face, person in labels.items() if face in groups)
    return {cluster: person for (cluster, person), n in counts.items() if 2 * n > sizes[cluster]}


def _refusals(verdicts: Verdicts) -> dict[FaceId, set[PersonId]]:
    """Whom each face is not: by the user's "no", or as told apart from one of their faces."""
    refused: dict[FaceId, set[PersonId]] = defaultdict(set)
    for face, person in verdicts.rejections:
        refused[face].add(person)
    for first, second in _both_ways(verdicts.separations):
        if second in verdicts.labels:
            refused[first].add(verdicts.labels[second])
    return refused


def _both_ways(pairs: Iterable[tuple[FaceId, FaceId]]) -> Iterable[tuple[FaceId, FaceId]]:
    for first, second in pairs:
        yield first, second
        yield second, first
