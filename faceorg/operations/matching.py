"""Which undecided faces look like people the user named: sure ones, and ones to ask about."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.entities import ClusterId, FaceId, PersonId, PhotoId
from faceorg.core.quality import CLUSTER_GATE
from faceorg.core.voices import Voices, clear_winners, heard
from faceorg.library import faces as face_rows
from faceorg.library import review as review_rows
from faceorg.library import times
from faceorg.library.faces import Match
from faceorg.library.persons import stored_verdicts
from faceorg.operations.own_groups import outvoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from faceorg.core.decisions import Verdicts
    from faceorg.library.database import Library
    from faceorg.library.faces import FaceVectors
    from faceorg.vision.modelpack import Thresholds

    Rows = NDArray[np.int64]

_EXEMPLARS = 100  # confirmed faces that speak for a person
_TURNED = 25.0  # degrees of yaw from which on a head is seen from the side
_CELLS = 1 << 21  # similarities held at once: 8 MB
_NO_GROUP = ClusterId(-1)


def margin(thresholds: Thresholds) -> float:
    """How much nearer one person must be than the next, in the pack's own scale."""
    return (thresholds.auto - thresholds.suggest) / 4


@dataclass(frozen=True, slots=True)
class _Voice:
    """A likely person for a face."""

    person: PersonId
    similarity: float
    sure: bool


class Matching:
    """One pass over undecided faces against the confirmed ones."""

    def __init__(self, library: Library, found: FaceVectors, thresholds: Thresholds) -> None:
        self.found = found
        self.ids: list[FaceId] = found.ids.tolist()
        self.photos: list[PhotoId] = found.photos.tolist()
        self.thresholds = thresholds
        self.margin = margin(thresholds)
        self.verdicts = stored_verdicts(library)
        self.groups = face_rows.load_groups(library)
        self.old = face_rows.load_matches(library)
        self.owners = _owned_groups(self.groups, self.verdicts.labels)
        self.refused = _refusals(self.verdicts)
        self.times = times.photo_times(library)
        self.births = times.birthdays(library)
        self.known, self.persons = self._exemplars(review_rows.head_turns(library))
        self.bars = self._bars()

    def run(self, rows: Rows) -> tuple[list[Match], Rows]:
        """The likeliest person of each undecided face of ``rows``, where there is one.

        And of those in the same photos whose match may change with it: these rows as well.
        """
        undecided = self._undecided(rows)
        if not len(self.known):
            return [], rows
        voices = self._voices(undecided)
        mates = self._mates(undecided, voices)
        voices |= self._voices(mates)
        asked = {self.ids[row] for row in (*undecided.tolist(), *mates.tolist())}
        return self._once_a_photo(voices, asked), np.union1d(rows, mates)

    def _undecided(self, rows: Rows) -> Rows:
        decided = self.verdicts.labels.keys() | self.verdicts.set_asides.keys()
        return np.array([row for row in rows.tolist() if self.ids[row] not in decided], np.int64)

    def _mates(self, rows: Rows, voices: Mapping[int, _Voice]) -> Rows:
        """Undecided faces beside ``rows`` taken for whom one of these is, or was, taken for."""
        mine = set(rows.tolist())
        places = {(self.photos[row], voice.person) for row, voice in voices.items()}
        places |= {
            (self.photos[row], self.old[self.ids[row]][0])
            for row in mine
            if self.ids[row] in self.old
        }
        beside = np.isin(self.found.photos, [photo for photo, _ in places])
        return self._undecided(
            np.array(
                [
                    row
                    for row in np.flatnonzero(beside).tolist()
                    if row not in mine
                    and (taken_for := self.old.get(self.ids[row])) is not None
                    and (self.photos[row], taken_for[0]) in places
                ],
                np.int64,
            )
        )

    def touched(
        self, faces: AbstractSet[FaceId], people: Collection[PersonId]
    ) -> NDArray[np.int64]:
        """Rows whose match may be another now that something was said of ``faces`` and ``people``.

        Those faces, their groups, who was taken for one of the people, and who looks like them.
        """
        groups = {self.groups[face] for face in faces if face in self.groups}
        # Where a face has its name now, whom it was taken for before knows nobody by it.
        open_ = faces - self.verdicts.labels.keys()
        people = {*people, *(self.old[face][0] for face in open_ if face in self.old)}
        theirs = {face for face, (person, _) in self.old.items() if person in people}
        chosen = np.array(
            [
                face in faces or face in theirs or self.groups.get(face) in groups
                for face in self.ids
            ],
            bool,
        )
        # A face that speaks no longer was heard until now, so it counts too.
        said = np.flatnonzero(np.isin(self.found.ids, list(faces)))
        best = said[np.argsort(-self.found.qualities[said], kind="stable")][: 2 * _EXEMPLARS]
        speaking = np.union1d(best, self.known[np.isin(self.persons, list(people))])
        undecided = self._undecided(np.arange(len(self.ids)))
        alike = self._likeness(speaking, undecided) >= self.thresholds.suggest - self.margin
        chosen[undecided[alike]] = True
        return np.flatnonzero(chosen)

    def _likeness(
        self, speaking: NDArray[np.int64], rows: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """How much each face of ``rows`` is like the one of ``speaking`` it is most like."""
        vectors, voices = self.found.vectors, self.found.vectors[speaking]
        best = np.full(len(rows), -1, np.float32)
        step = max(1, _CELLS // max(1, len(speaking)))
        for start in range(0, len(rows) if len(speaking) else 0, step):
            part = slice(start, start + step)
            best[part] = (vectors[rows[part]] @ voices.T).max(axis=1)
        return best

    def _exemplars(
        self, turned: Mapping[FaceId, float]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows of the faces that speak for people, and whom each speaks for.

        The best of each year and pose in turn: somebody photographed for twenty years has several
        looks, and a face in profile is known by one in profile. (A hundred of the best of each
        year alone know 80 % of the profiles, with their poses 99.9 %; likeness that fades with the
        years between two photos knows fewer: `tests/benchmarks/growing_up.py`.)
        """
        looks: dict[PersonId, dict[object, list[int]]] = defaultdict(lambda: defaultdict(list))
        labels = self.verdicts.labels
        said = np.array([row for row, face in enumerate(self.ids) if face in labels], np.int64)
        for row in said[np.argsort(-self.found.qualities[said], kind="stable")].tolist():
            year = self.times.get(self.photos[row], "")[:4]
            side = _side(turned.get(self.ids[row], 0.0))
            looks[labels[self.ids[row]]][year, side].append(row)
        rows: list[int] = []
        persons: list[int] = []
        for person, ranked in sorted(looks.items()):
            mine = _in_turn(list(ranked.values()), _EXEMPLARS)
            good = [r for r in mine if self.found.qualities[r] >= CLUSTER_GATE] or mine[:1]
            rows += good
            persons += [person] * len(good)
        return np.array(rows, np.int64), np.array(persons, np.int64)

    def _bars(self) -> dict[PersonId, float]:
        """How alike a face must be to be shown as somebody's without asking, for each person.

        One confirmed face is a weaker witness than ten: of LFW's strangers one face takes 33 in a
        million for its person at the pack's own mark, ten faces 8. And where the user said no to
        two faces as alike as that, look-alikes are about: only who is more alike than those two is
        sure. (A single "no" may be a slip.)
        """
        confirmed = Counter(self.persons.tolist())
        auto = self.thresholds.auto
        bars = {PersonId(who): auto + self.margin / count for who, count in confirmed.items()}
        for person, alike in self._refused_likeness().items():
            if person in bars and len(alike) > 1:
                bars[person] = max(bars[person], sorted(alike)[-2] + self.margin / 2)
        return bars

    def _refused_likeness(self) -> dict[PersonId, list[float]]:
        """How much the faces that the user said are not somebody are like them."""
        row_of = (
            {face: row for row, face in enumerate(self.ids)} if self.verdicts.rejections else {}
        )
        refused: dict[PersonId, list[int]] = defaultdict(list)
        for face, person in self.verdicts.rejections:
            row = row_of.get(face)
            if row is not None and self.found.qualities[row] >= CLUSTER_GATE:
                refused[person].append(row)
        alike: dict[PersonId, list[float]] = {}
        for person, rows in refused.items():
            theirs = self.known[self.persons == person]
            if len(theirs):
                found = self.found.vectors[rows] @ self.found.vectors[theirs].T
                alike[person] = np.sort(found, axis=1)[:, -2:].mean(axis=1).tolist()
        return alike

    def refused_by(self, row: int) -> set[PersonId]:
        """Whom a face is not: by the user's word, or because they were not born yet."""
        refused = self.refused.get(self.ids[row], set())
        if self.births and (taken := self.times.get(self.photos[row])):
            unborn = {person for person, born in self.births.items() if taken[:10] < born}
            return refused | unborn
        return refused

    def _voices(self, rows: Rows) -> dict[int, _Voice]:
        """Likely persons of ``rows``."""
        vectors, least = self.found.vectors, self.thresholds.suggest - self.margin
        who, starts = np.unique(self.persons, return_index=True)
        voices = self._accepted(heard(vectors, rows, self.known, starts, least), who)
        clear = clear_winners(voices, self.thresholds.suggest, self.margin)
        people: list[PersonId] = who[clear.people].tolist()
        found = {
            row: _Voice(person, alike, alike >= self.bars[person] and self._is_good(row))
            for row, person, alike in zip(
                clear.rows.tolist(), people, clear.loudness.tolist(), strict=True
            )
        }
        for row in rows.tolist():
            owner = self.owners.get(self.groups.get(self.ids[row], _NO_GROUP))
            if owner is None or (row in found and found[row].person == owner):
                continue
            if owner not in self.refused_by(row):
                # Its group is theirs, but not it by itself: they may have left it out on purpose.
                alike = self._likeness(self.known[self.persons == owner], np.array([row]))
                likeness = float(alike[0]) if owner in self.bars else self.thresholds.cut
                found[row] = _Voice(owner, likeness, False)
        self._heed_groups(found)
        return found

    def _heed_groups(self, voices: dict[int, _Voice]) -> None:
        """Only ask about who is like somebody, but more like one of their group who is not."""
        sure = {}
        for row, voice in voices.items():
            group = self.groups.get(self.ids[row])
            if voice.sure and group is not None and self.owners.get(group) != voice.person:
                sure[row] = voice.person
        decided = self.verdicts.labels.keys() | self.verdicts.set_asides.keys()
        speaking = {who: self.known[self.persons == who] for who in set(sure.values())}
        for row in outvoted(self.found, self.groups, decided, speaking, self.bars, sure):
            voices[row] = replace(voices[row], sure=False)

    def _is_good(self, row: int) -> bool:
        return bool(self.found.qualities[row] >= CLUSTER_GATE)

    def _accepted(self, voices: Voices, who: NDArray[np.int64]) -> Voices:
        """Without people that a face is not; ``who`` are their ids by place."""
        if not self.refused and not self.births:
            return voices
        refused = {row: self.refused_by(row) for row in np.unique(voices.rows).tolist()}
        kept = [
            person not in refused[row]
            for row, person in zip(voices.rows.tolist(), who[voices.people].tolist(), strict=True)
        ]
        return voices.at(np.flatnonzero(kept))

    def _once_a_photo(self, voices: Mapping[int, _Voice], asked: set[FaceId]) -> list[Match]:
        """A person is in a photo once: the likeliest face is sure, others are asked about."""
        taken = set()
        for face, photo in zip(self.ids, self.photos, strict=True):
            if (label := self.verdicts.labels.get(face)) is not None:
                taken.add((photo, label))
            elif face not in asked and (kept := self.old.get(face)) is not None and kept[1]:
                taken.add((photo, kept[0]))
        matches = {}
        rows = np.fromiter(voices, np.int64, len(voices))
        alike = np.fromiter((voice.similarity for voice in voices.values()), np.float64, len(rows))
        # By NumPy: `sorted` would keep the interpreter, and the window waiting, for 50 ms.
        for row in rows[np.lexsort((rows, -alike))].tolist():
            voice = voices[row]
            place = (self.photos[row], voice.person)
            sure = voice.sure and place not in taken
            if sure:
                taken.add(place)
            matches[row] = Match(self.ids[row], voice.person, voice.similarity, sure)
        return [matches[row] for row in np.sort(rows).tolist()]

    def let_go(self) -> None:
        """Forget all that was read, one thing after the other; nothing can be asked afterwards.

        Left to Python a hundred thousand faces go at once, and the window waits 70 ms for it.
        """
        for name in list(vars(self)):
            delattr(self, name)
            time.sleep(0)


def _side(yaw: float) -> int:
    """Whether a head is turned to the left (-1), to the right (1), or to neither side (0)."""
    return 0 if abs(yaw) < _TURNED else -1 if yaw < 0 else 1


def _in_turn(looks: list[list[int]], most: int) -> list[int]:
    """One of each list after another, until there are ``most``."""
    longest = max(len(rows) for rows in looks)
    turns = (rows[turn] for turn in range(min(longest, most)) for rows in looks if turn < len(rows))
    return [row for row, _ in zip(turns, range(most), strict=False)]


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
