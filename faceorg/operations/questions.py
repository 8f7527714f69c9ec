"""Make questions from what the library has stored about undecided faces, without any vectors."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from faceorg.library import review as review_rows
from faceorg.operations.cards import (
    Candidate,
    Card,
    IsThis,
    Known,
    SamePerson,
    VerySure,
    WhichAre,
    WhoIsThis,
)
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from faceorg.core.entities import ClusterId, FaceId, PersonId
    from faceorg.library.database import Library
    from faceorg.library.review import Lookalike, OpenFace
    from faceorg.vision.modelpack import Thresholds

_OFFERED = 9  # people offered to "Who is this?": one for each number key
_SHOWN = 24  # faces of each group of "Same person?"
_TILES = 12  # candidates of "Which of these are Anna?"
_EVEN = 0.5
_TWICE = 0.1  # how much less likely a face is somebody who is in the photo already
_KNOWN = 0.9  # how often a group of faces is somebody the user knows
_OF_TWO_GROUPS, _OF_TWO_NAMED = 0.5, 0.1


class Questions:
    """All questions there are now; a face is in one of them, and beside it in `SamePerson`."""

    def __init__(self, library: Library, thresholds: Thresholds) -> None:
        self._library = library
        self._thresholds = thresholds
        self._names = review_rows.person_names(library)
        self._alike = review_rows.lookalikes(library)
        self._open = review_rows.open_faces(library)
        self._groups: dict[ClusterId, list[OpenFace]] = defaultdict(list)
        for face in self._open:
            if face.cluster_id is not None and not face.sure:
                self._groups[face.cluster_id].append(face)
        self._apart = review_rows.told_apart(library)
        self._near = self._nearest_people()

    def asked(self) -> list[Card]:
        """Questions, first those whose answer is expected to name the most faces."""
        cards = [*self._about_people(), *self._about_unknown(), *self._same_person()]
        return sorted(cards, key=lambda card: (-self.worth(card), -card.settles, card.key))

    def worth(self, card: Card) -> float:
        """How many faces an answer is expected to name."""
        if isinstance(card, IsThis):
            return self._chance(card.similarity, card.twice) * len(card.faces)
        if isinstance(card, WhichAre):
            return sum(
                self._chance(one.similarity, one.twice) * len(one.faces) for one in card.candidates
            )
        if isinstance(card, SamePerson):
            # Once one of two groups has a name the other is asked about with it, as a rule; and
            # two people with two names seldom are one.
            share = _OF_TWO_NAMED if card.first_name and card.second_name else _OF_TWO_GROUPS
            return share * self._chance(card.similarity) * card.second_count
        if isinstance(card, WhoIsThis) and card.cluster is None:
            return self._chance(card.similarity) * len(card.faces)
        return _KNOWN * len(card.faces)

    def _chance(self, similarity: float, twice: bool = False) -> float:
        """How likely a yes is: nearly none where asking begins, sure at the sure matches.

        In between it rises with the third power, as measured with dlib's network on LFW. Whoever
        is in a photo ``twice`` is in a mirror or a collage, and that is rare.
        """
        marks = self._thresholds
        share = (similarity - marks.suggest) / max(marks.auto - marks.suggest, 1e-6)
        return min(max(share, 0.0), 1.0) ** 3 * (_TWICE if twice else 1)

    def sure(self) -> list[VerySure]:
        """For each person the faces that are shown as theirs unconfirmed, most faces first."""
        theirs: dict[PersonId, list[FaceId]] = defaultdict(list)
        for face in self._open:
            if face.sure and face.person_id is not None:
                theirs[face.person_id].append(face.face_id)
        cards = [VerySure(who, self._names.get(who), tuple(f)) for who, f in theirs.items()]
        return sorted(cards, key=lambda card: (-card.settles, card.key))

    def _nearest_people(self) -> dict[ClusterId, list[Known]]:
        """Whom each group looks like, likeliest first, nobody the user has ruled out."""
        refused = review_rows.clusters_refused(self._library)
        near: dict[ClusterId, list[Known]] = defaultdict(list)
        for pair in self._alike:
            cluster, person = pair.cluster_id, pair.person_id
            if cluster is None or person is None or (cluster, person) in refused:
                continue
            if (f"c{cluster}", f"p{person}") in self._apart:
                continue
            if all(known.person != person for known in near[cluster]):
                near[cluster].append(Known(person, self._names.get(person), pair.similarity))
        return near

    def _about_people(self) -> list[Card]:
        """Questions about faces and groups that look like somebody known, for each person."""
        likely: dict[PersonId, list[Candidate]] = defaultdict(list)
        for cluster, members in self._groups.items():
            if (best := self._likeliest(cluster)) is not None:
                faces = tuple(face.face_id for face in members)
                likely[best[0]].append(self._candidate(faces, best[1], cluster))
        for face in self._open:
            if face.cluster_id is None and face.person_id is not None and not face.sure:
                one = self._candidate((face.face_id,), face.similarity, twice=face.twice)
                likely[face.person_id].append(one)
        return [card for who, found in likely.items() for card in self._cards_of(who, found)]

    def _candidate(
        self,
        faces: tuple[FaceId, ...],
        likeness: float,
        cluster: ClusterId | None = None,
        *,
        twice: bool = False,
    ) -> Candidate:
        return Candidate(faces, likeness, self._chance(likeness, twice) >= _EVEN, cluster, twice)

    def _cards_of(self, person: PersonId, candidates: list[Candidate]) -> list[Card]:
        """Some candidates to a card, likeliest first; the only one makes a simpler question."""
        candidates.sort(key=lambda one: (one.twice, -one.similarity, one.faces))
        name = self._names.get(person)
        cards: list[Card] = []
        for start in range(0, len(candidates), _TILES):
            some = candidates[start : start + _TILES]
            if len(some) > 1:
                cards.append(WhichAre(person, name, tuple(some)))
                continue
            only = some[0]
            near = self._near.get(only.cluster, []) if only.cluster else []
            others = tuple(known for known in near if known.person != person)[:_OFFERED]
            asked = IsThis(person, name, only.faces, only.similarity, only.cluster, others)
            cards.append(replace(asked, twice=only.twice))
        return cards

    def _likeliest(self, cluster: ClusterId) -> tuple[PersonId, float] | None:
        """Whom most of a group was matched to, or whom it looks like; None when nobody.

        Nor when a no is likelier: "Who is this?" offers them too, and takes any name at once.
        """
        members = self._groups[cluster]
        near = self._near.get(cluster, [])
        votes = Counter(face.person_id for face in members if face.person_id is not None)
        voted, count = votes.most_common(1)[0] if votes else (None, 0)
        if voted is not None and 2 * count >= len(members):
            likeness = max(face.similarity for face in members if face.person_id == voted)
            best = voted, likeness
        elif near:
            best = near[0].person, near[0].similarity
        else:
            return None
        return best if self._chance(best[1]) >= _EVEN else None

    def _about_unknown(self) -> list[Card]:
        """ "Who is this?" of groups that look like nobody known, and of pairs in no group."""
        groups = [
            WhoIsThis(
                cluster,
                tuple(face.face_id for face in members),
                tuple(self._near.get(cluster, [])[:_OFFERED]),
            )
            for cluster, members in self._groups.items()
            if self._likeliest(cluster) is None
        ]
        pairs = [
            WhoIsThis(None, (face, other), similarity=similarity)
            for face, other, similarity in review_rows.loose_pairs(self._library)
        ]
        return [*groups, *pairs]

    def _same_person(self) -> list[SamePerson]:
        """Questions about pairs of groups that look alike and were never told apart."""
        alike = [
            (pair.similarity, groups)
            for pair in self._alike
            if pair.similarity >= self._thresholds.suggest and (groups := _two_groups(pair))
        ]
        if not alike:
            return []
        counts = self._counts()
        cards: dict[tuple[Group, Group], SamePerson] = {}
        for similarity, groups in alike:
            first, second = sorted(groups, key=lambda one: (-counts.get(one, 0), str(one)))
            if counts.get(second) and (str(first), str(second)) not in self._apart:
                card = self._card_of_two(first, second, counts, similarity)
                cards.setdefault((first, second), card)
        return list(cards.values())

    def _counts(self) -> dict[Group, int]:
        """How many faces the user gave each person, and how many are open in each cluster."""
        labelled = review_rows.label_counts(self._library)
        people = {Group(person=who): count for who, count in labelled.items()}
        clusters = {Group(cluster=which): len(found) for which, found in self._groups.items()}
        return people | clusters

    def _card_of_two(
        self, first: Group, second: Group, counts: dict[Group, int], similarity: float
    ) -> SamePerson:
        return SamePerson(
            first,
            second,
            self._names.get(first.person) if first.person else None,
            self._names.get(second.person) if second.person else None,
            self._some_faces(first),
            self._some_faces(second),
            counts[first],
            counts[second],
            similarity,
        )

    def _some_faces(self, group: Group) -> tuple[FaceId, ...]:
        if group.person is not None:
            return tuple(review_rows.best_faces(self._library, group.person, _SHOWN))
        members = self._groups[group.cluster] if group.cluster is not None else []
        return tuple(face.face_id for face in members[:_SHOWN])


def _two_groups(pair: Lookalike) -> tuple[Group, Group] | None:
    """The groups of a pair of equals; a cluster and a person make another question."""
    if pair.cluster_id is not None and pair.other_cluster_id is not None:
        return Group(cluster=pair.cluster_id), Group(cluster=pair.other_cluster_id)
    first, second = pair.person_id, pair.other_person_id
    if first is not None and second is not None and first != second:
        return Group(person=first), Group(person=second)
    return None
