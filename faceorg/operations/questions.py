"""Make questions from what the library has stored about undecided faces, without any vectors."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from faceorg.library import review as review_rows
from faceorg.operations.cards import Card, IsThis, Known, SamePerson, VerySure, WhoIsThis
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from faceorg.core.entities import ClusterId, FaceId, PersonId
    from faceorg.library.database import Library
    from faceorg.library.review import Lookalike, OpenFace
    from faceorg.vision.modelpack import Thresholds

_OFFERED = 9  # people offered to "Who is this?": one for each number key
_SHOWN = 24  # faces of each group of "Same person?"


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
        """Questions by how many faces an answer settles, then by likelihood."""
        grouped = [card for cluster in self._groups for card in self._about_group(cluster)]
        cards: list[Card] = [*grouped, *self._single_faces(), *self._same_person()]
        return sorted(cards, key=lambda card: (-card.settles, -_similarity(card), card.key))

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

    def _about_group(self, cluster: ClusterId) -> list[Card]:
        """One question about a group, of the person most of it was matched to or looks like."""
        members = self._groups[cluster]
        faces = tuple(face.face_id for face in members)
        near = self._near.get(cluster, [])
        votes = Counter(face.person_id for face in members if face.person_id is not None)
        person, count = votes.most_common(1)[0] if votes else (None, 0)
        if person is not None and 2 * count >= len(members):
            likeness = max(face.similarity for face in members if face.person_id == person)
        elif near and near[0].similarity >= self._thresholds.suggest:
            person, likeness = near[0].person, near[0].similarity
        else:
            return [WhoIsThis(cluster, faces, tuple(near[:_OFFERED]))]
        others = tuple(known for known in near if known.person != person)[:_OFFERED]
        return [IsThis(person, self._names.get(person), faces, likeness, cluster, others)]

    def _single_faces(self) -> list[IsThis]:
        """Questions about faces in no group."""
        return [
            IsThis(
                face.person_id, self._names.get(face.person_id), (face.face_id,), face.similarity
            )
            for face in self._open
            if face.cluster_id is None and face.person_id is not None and not face.sure
        ]

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


def _similarity(card: Card) -> float:
    if isinstance(card, WhoIsThis):
        return card.nearest[0].similarity if card.nearest else 0
    return 1 if isinstance(card, VerySure) else card.similarity
