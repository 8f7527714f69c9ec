"""Whether time helps to tell children who grow up, siblings among them.

    python tests/benchmarks/growing_up.py [--families N] [--siblings COSINE]

Made-up faces of families of three siblings over 16 years: a child's middle moves from birth to
adulthood as in `synthetic.crowd`, siblings start alike, a fifth of the faces are in profile. The
user named some faces of the first ten years. Printed for ways to choose who speaks for a person
and to compare across years: how many of the other faces are shown as theirs rightly and wrongly,
and how many of the rest are asked about rightly.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import NOISE, clear_winner

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Key = Callable[["Faces", int], object]

YEARS, NAMED_YEARS, A_YEAR, NAMED_A_YEAR = 16, 10, 60, 24
AUTO, SUGGEST = 0.5, 0.4  # of packs in this scale, see resources/modelpacks.toml
EXEMPLARS = 100


@dataclass(frozen=True)
class Faces:
    """``vectors`` (N, D), whose each is, its year, whether it is in profile, and its quality."""

    vectors: Floats
    who: NDArray[np.int64]
    year: NDArray[np.int64]
    profile: NDArray[np.bool_]
    quality: Floats


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", type=int, default=6)
    parser.add_argument("--siblings", type=float, default=0.55, help="how alike they are born")
    options = parser.parse_args()
    chance = np.random.default_rng(1)
    faces, named = families(options.families, options.siblings, chance)
    ways: dict[str, tuple[Key, float]] = {
        "best faces": (lambda faces, row: 0, 0.0),
        "best of each year": (lambda faces, row: faces.year[row], 0.0),
        "best of each year and pose": (
            lambda faces, row: (faces.year[row], faces.profile[row]),
            0.0,
        ),
        "year and pose, -0.005 a year": (
            lambda faces, row: (faces.year[row], faces.profile[row]),
            0.005,
        ),
        "year and pose, -0.01 a year": (
            lambda faces, row: (faces.year[row], faces.profile[row]),
            0.01,
        ),
        "year and pose, -0.02 a year": (
            lambda faces, row: (faces.year[row], faces.profile[row]),
            0.02,
        ),
    }
    print(f"{int((~named).sum())} faces to tell, {int(named.sum())} named")
    print(f"{'':30} shown rightly  wrongly per 1,000  asked rightly  of profiles rightly")
    for name, (key, fade) in ways.items():
        print(f"{name:30}" + tell(faces, named, key, fade))


def families(
    count: int, siblings: float, chance: np.random.Generator
) -> tuple[Faces, NDArray[np.bool_]]:
    """All faces, and which of them the user named."""
    length = 512
    people = 3 * count
    born = unit(chance.normal(size=(people, length)))
    for family in range(count):
        for sibling in (1, 2):
            place = 3 * family + sibling
            born[place] = towards(
                born[3 * family], born[place], siblings + chance.uniform(-0.07, 0.07)
            )
    grown = np.array(
        [towards(one, unit(chance.normal(size=length)), chance.uniform(0.35, 0.55)) for one in born]
    )
    turned = np.array([towards(one, unit(chance.normal(size=length)), 0.75) for one in born])
    who = np.repeat(np.arange(people), YEARS * A_YEAR)
    year = np.tile(np.repeat(np.arange(YEARS), A_YEAR), people)
    age = (year / (YEARS - 1))[:, None]
    middle = unit((1 - age) * born[who] + age * grown[who])
    profile = chance.random(len(who)) < 0.2
    middle[profile] = unit(middle[profile] + (turned - born)[who[profile]])
    near = np.clip(chance.normal(0.815, 0.07, len(who)), 0.45, 0.95)[:, None]
    vectors = near * middle + np.sqrt(1 - near**2) * unit(chance.normal(size=middle.shape))
    quality = np.where(profile, 0.5, 0.8) + 0.2 * chance.random(len(who))
    named = (year < NAMED_YEARS) & (chance.random(len(who)) < NAMED_A_YEAR / A_YEAR)
    found = Faces(vectors.astype(np.float32), who, year, profile, quality.astype(np.float32))
    return found, named


def unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def towards(
    one: NDArray[np.float64], other: NDArray[np.float64], cosine: float
) -> NDArray[np.float64]:
    """A unit vector of this cosine to ``one``, in its plane with ``other``."""
    return cosine * one + np.sqrt(1 - cosine**2) * unit(other - (other @ one) * one)


def exemplars(faces: Faces, named: NDArray[np.bool_], key: Key) -> NDArray[np.int64]:
    """Rows of the faces that speak for people: the best of each ``key`` in turn."""
    lists: dict[int, dict[object, list[int]]] = defaultdict(lambda: defaultdict(list))
    rows = np.flatnonzero(named)
    for row in rows[np.argsort(-faces.quality[rows], kind="stable")].tolist():
        lists[int(faces.who[row])][key(faces, row)].append(row)
    chosen: list[int] = []
    for ranked in lists.values():
        turns = [
            one[turn]
            for turn in range(max(map(len, ranked.values())))
            for one in ranked.values()
            if turn < len(one)
        ]
        chosen += turns[:EXEMPLARS]
    return np.array(chosen, np.int64)


def tell(faces: Faces, named: NDArray[np.bool_], key: Key, fade: float) -> str:
    """Match every other face as the library does, and say how well that went."""
    known = exemplars(faces, named, key)
    rows = np.flatnonzero(~named)
    alike = faces.vectors[rows] @ faces.vectors[known].T
    alike -= fade * np.abs(faces.year[rows][:, None] - faces.year[known][None])
    right = wrong = asked = of_profile = 0
    for place, row in enumerate(rows.tolist()):
        order = np.argsort(-alike[place])[:72]
        persons, similarity = faces.who[known[order]], alike[place][order]
        person = clear_winner(persons, similarity, SUGGEST, (AUTO - SUGGEST) / 4)
        if person == NOISE:
            continue
        sure = similarity[persons == person][:2].mean() >= AUTO
        correct = person == faces.who[row]
        right += sure and correct
        wrong += sure and not correct
        asked += not sure and correct
        of_profile += sure and correct and faces.profile[row]
    count, profiles = len(rows), int(faces.profile[rows].sum())
    return (
        f"{right / count:14.1%}{1000 * wrong / count:19.2f}{asked / count:15.1%}"
        f"{of_profile / profiles:20.1%}"
    )


if __name__ == "__main__":
    main()
