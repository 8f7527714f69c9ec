"""How many answers name a library: a simulated user in the Review queue, against two other ways.

Usage: python tests/benchmarks/review_effort.py VECTORS.npz [--wrong 0.02] [--family FACES]

VECTORS.npz is what clustering_quality.py --save writes: vectors, qualities, photos and names of
faces. The user knows everybody with two or more photos, calls the others strangers, answers what
the queue asks, and once in a while (--wrong) wrongly. Counted are answers, each tick that has to be
set or taken off among them, until 95 % of the faces of people with two or more photos carry the
right name: in the queue; cluster by cluster; and face by face in folder order; beside what anybody
needs who says each name once. Then wrong names that nobody gave, per 1,000 faces.

--family takes, in place of the faces themselves, a made-up library of so many faces that lie as
those do (synthetic.FaceModel): forty people with many photos each, siblings and passers-by among
them. LFW has 1.6 photos a person, and 5 faces an answer is the most that it allows.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from synthetic import FaceModel

from faceorg.core.entities import PhotoFacts, PhotoId
from faceorg.core.errors import DecisionError
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.operations import review
from faceorg.operations.cards import Card, IsThis, SamePerson, VerySure, WhichAre, WhoIsThis
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import FaceId

REACH = 0.95
MILESTONES = (0.5, 0.8, 0.9, 0.925, REACH)
BOX = BoundingBox(0.3, 0.3, 0.3, 0.3)
PACK = builtin_pack()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--wrong", type=float, default=0.0)
    parser.add_argument("--family", type=int, default=0, metavar="FACES")
    options = parser.parse_args()
    stored = dict(np.load(options.vectors))
    if options.family:
        stored = family(stored, options.family)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        user = User(library, stored, options.wrong)
        user.review()


def family(stored: dict[str, Any], faces: int) -> dict[str, Any]:
    """A made-up library like those faces, whose people are called by numbers."""
    model = FaceModel.fit(stored["vectors"], stored["names"])
    made, photos = model.family(faces, 40)
    names = np.array([f"person {who}" for who in made.truth])
    qualities = np.where(made.good, 0.8, 0.1)
    return {"vectors": made.vectors, "qualities": qualities, "photos": photos, "names": names}


class User:
    """Knows who each face is, and answers the queue."""

    def __init__(self, library: Library, stored: dict[str, Any], wrong: float) -> None:
        self.library = library
        self.chance = random.Random(0)
        self.wrong = wrong
        self.truth = fill(library, stored)
        counts = Counter(self.truth.values())
        self.wanted = {face for face, name in self.truth.items() if counts[name] > 1}
        self.known = {name for name, count in counts.items() if count > 1}
        self.answers: Counter[str] = Counter()
        self.taps = 0
        self.skipped: set[str] = set()
        cluster_faces(library, PACK)
        groups = face_rows.load_groups(library)
        self.by_cluster = cluster_by_cluster(groups, self.truth, self.known)

    def review(self) -> None:
        total = len(self.wanted)
        reached: dict[float, int] = {}
        while (cards := review.next_cards(self.library, PACK, 1, skipped=self.skipped)) and (
            not isinstance(cards[0], VerySure)
        ):
            before = self.asked
            changes = self.answer(cards[0])
            if changes is not None:
                match_people(self.library, PACK, changes)
            if before // 10 != self.asked // 10:
                right = self.right()
                for share in MILESTONES:
                    if share not in reached and right >= share * total:
                        reached[share] = self.asked
            if self.asked > total:
                break
        print(f"  {total} faces of {len(self.known)} people with two photos or more: "
              f"one answer for each is {total / len(self.known):.1f} faces an answer, "
              f"and for the commonest of them up to {REACH:.0%} "
              f"{REACH * total / self.floor(REACH):.1f}")  # fmt: skip
        print(f"  answers by kind: {dict(self.answers)}, taps on tiles {self.taps}")
        for share, count in reached.items():
            print(f"  {share:.0%} named after {count} answers: {share * total / count:.1f} faces "
                  f"an answer; knowing all in advance {self.floor(share)}")  # fmt: skip
        print(f"  all {self.asked} answers: {self.right() / total:.3f} named")
        print(
            f"  folder order: {int(REACH * total)} answers; cluster by cluster: {self.by_cluster}"
        )
        automatic, wrong = self.automatic()
        print(f"  names nobody gave: {automatic}, wrong {wrong}, "
              f"{1000 * wrong / max(1, len(self.truth)):.2f} per 1,000 faces; "
              f"wrong in all {self.wrongly()}")  # fmt: skip

    @property
    def asked(self) -> int:
        """Cards answered, and tiles of them that had to be ticked or unticked."""
        return sum(self.answers.values()) + self.taps

    def floor(self, share: float) -> int:
        """Answers of somebody who has to say each name once, the commonest first, and no more."""
        sizes = Counter(self.truth[face] for face in self.wanted)
        named, answers = 0, 0
        for _, count in sizes.most_common():
            if named >= share * len(self.wanted):
                break
            named, answers = named + count, answers + 1
        return answers

    def answer(self, card: Card) -> object:
        self.answers[type(card).__name__] += 1
        if self.chance.random() < self.wrong:
            return self.answer_wrongly(card)
        if isinstance(card, SamePerson):
            yes = self.mostly(card.first_faces) == self.mostly(card.second_faces) is not None
            return (review.answer_yes if yes else review.answer_no)(self.library, card)
        if isinstance(card, WhichAre):
            return self.tick(card)
        name = self.mostly(card.faces)
        if isinstance(card, IsThis):
            return (review.answer_yes if name == card.name else review.answer_no)(
                self.library, card
            )
        if isinstance(card, WhoIsThis) and card.cluster is None and name is None:
            return review.answer_no(self.library, card)
        if name not in self.known:
            return review.answer_stranger(self.library, card)
        return review.answer_name(self.library, card, name)

    def mostly(self, faces: Sequence[FaceId]) -> str | None:
        """Who more than half of the faces are."""
        name, count = Counter(self.truth[face] for face in faces).most_common(1)[0]
        return name if 2 * count > len(faces) else None

    def tick(self, card: WhichAre) -> object:
        right = [one for one in card.candidates if self.mostly(one.faces) == card.name]
        self.taps += sum(one.likely != (one in right) for one in card.candidates)
        chosen = {face for one in right for face in one.faces}
        return review.answer_which(self.library, card, chosen)

    def answer_wrongly(self, card: Card) -> object:
        try:
            if isinstance(card, WhoIsThis):
                name = self.chance.choice(sorted(self.known))
                return review.answer_name(self.library, card, name)
            if isinstance(card, WhichAre):
                return review.answer_yes(self.library, card)
            return review.answer_no(self.library, card)
        except DecisionError:
            self.skipped.add(card.key)
            return None

    def right(self) -> int:
        faces = face_rows.all_faces(self.library)
        return sum(f.id in self.wanted and f.person_name == self.truth[f.id] for f in faces)

    def automatic(self) -> tuple[int, int]:
        """Faces named by a match, and how many of those wrongly."""
        labels = person_rows.stored_verdicts(self.library).labels
        named = [
            face
            for face in face_rows.all_faces(self.library)
            if face.person_name is not None and face.id not in labels
        ]
        return len(named), sum(face.person_name != self.truth[face.id] for face in named)

    def wrongly(self) -> int:
        """Faces under a wrong name, whoever gave it: a group may hold a face that is not theirs."""
        faces = face_rows.all_faces(self.library)
        return sum(f.person_name is not None and f.person_name != self.truth[f.id] for f in faces)


def cluster_by_cluster(groups: dict, truth: dict, known: set[str]) -> int:
    """Naming each cluster, then each face that is in none or in the wrong one."""
    clusters = Counter(groups.values())
    faces = {c: Counter(truth[f] for f, g in groups.items() if g == c) for c in clusters}
    odd = sum(count - faces[c].most_common(1)[0][1] for c, count in clusters.items())
    alone = sum(face not in groups and name in known for face, name in truth.items())
    wanted = sum(name in known for name in truth.values())
    return max(0, len(clusters) + odd + alone - int((1 - REACH) * wanted))


def fill(library: Library, stored: dict) -> dict:
    truth = {}
    with library.write():
        numbers: dict[int, PhotoId] = {}
        for vector, quality, photo, name in zip(
            stored["vectors"], stored["qualities"], stored["photos"], stored["names"], strict=True
        ):
            if photo not in numbers:
                facts = PhotoFacts("JPEG", 250, 250)
                numbers[photo] = photo_rows.add_photo(library, f"{photo:x}", 1, facts)
                photo_rows.put_place(library, numbers[photo], Path(f"/lfw/{name}/{photo}.jpg"), 1)
            new = NewFace(BOX, None, 0.9, float(quality), vector.astype(np.float32))
            truth[face_rows.add_face(library, numbers[photo], new, PACK.id)] = str(name)
    return truth


if __name__ == "__main__":
    main()
