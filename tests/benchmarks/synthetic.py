"""Made-up embeddings with what makes real ones hard: siblings, children, strangers, poor faces."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.embeddings import PackedVectors

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors

_BLOCK = 20_000
_BUILTIN = Path(__file__).with_name("builtin_faces.csv")
_SPREAD = (-0.04, 0.2)  # logarithm of how far a face is from its person: mean and spread


@dataclass(frozen=True)
class Crowd:
    """``vectors`` (N, D) of unit rows, who each is, and which a quality score calls good."""

    vectors: Vectors
    truth: NDArray[np.int64]
    good: NDArray[np.bool_]


def crowd(count: int, length: int = 512, seed: int = 0, *, stored: bool = False) -> Crowd:
    """Four of ten faces are bystanders, seen once or twice; a fifth of known people are siblings.

    One known person in ten grows up over the years. Two faces of one person have a cosine of about
    0.66, of two people about 0; poor faces lean to one direction, and the score that tells them
    misses 15 % of them and calls 3 % of the others poor. ``stored``: in bytes, as a library has
    them; else float32.
    """
    chance = np.random.default_rng(seed)
    sizes = _sizes(count, chance)
    known = int((sizes[:, 1] == 0).sum())
    centres, grown = _centres(sizes, known, length, chance)
    truth, poor = _shuffled(sizes, chance)
    ruin = _unit(chance.normal(size=length))

    def faces(part: slice) -> NDArray[np.float32]:
        return _faces(truth[part], poor[part], centres, grown, ruin, chance)

    vectors = _made(faces, len(truth), length, stored)
    return Crowd(vectors, truth, _called_good(poor, chance))


def _shuffled(
    sizes: NDArray[np.int64], chance: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Whose each face is, in no order, and which are poor: more of bystanders than of others."""
    truth = chance.permutation(np.repeat(np.arange(len(sizes)), sizes[:, 0]))
    bystander = sizes[truth, 1] == 1
    return truth, chance.random(len(truth)) < np.where(bystander, 0.22, 0.06)


def _called_good(poor: NDArray[np.bool_], chance: np.random.Generator) -> NDArray[np.bool_]:
    return ~np.where(poor, chance.random(len(poor)) < 0.85, chance.random(len(poor)) < 0.03)


def _made(
    faces: Callable[[slice], NDArray[np.float32]], count: int, length: int, stored: bool
) -> Vectors:
    """The vectors that ``faces`` makes, some at a time: as float64 all would be four gigabytes."""
    vectors = np.empty((count, length), np.int8 if stored else np.float32)
    for start in range(0, count, _BLOCK):
        part = slice(start, min(start + _BLOCK, count))
        made = faces(part)
        vectors[part] = levels(made) if stored else made
    return PackedVectors(vectors) if stored else vectors


def levels(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    """What `faceorg.core.embeddings.packed` makes of each row."""
    return np.rint(vectors * (127 / np.abs(vectors).max(axis=1, keepdims=True))).astype(np.int8)


def _sizes(count: int, chance: np.random.Generator) -> NDArray[np.int64]:
    """Faces of each person, and whether they are a bystander."""
    bystanders = int(0.4 * count)
    people = max(2, int(1.2 * count**0.6))
    weight = 1 / (np.arange(people) + 3.0) ** 1.05
    known = np.maximum(2, np.round(weight / weight.sum() * (count - bystanders))).astype(int)
    known[0] = max(2, known[0] + count - bystanders - known.sum())
    seen = chance.choice([1, 2, 3], bystanders, p=[0.9, 0.08, 0.02])
    seen = seen[: np.searchsorted(np.cumsum(seen), bystanders) + 1]
    return np.array([(n, 0) for n in known] + [(n, 1) for n in seen])


def _centres(
    sizes: NDArray[np.int64], known: int, length: int, chance: np.random.Generator
) -> tuple[NDArray[np.float32], dict[int, NDArray[np.float32]]]:
    centres = np.empty((len(sizes), length), np.float32)
    for start in range(0, len(sizes), _BLOCK):
        some = centres[start : start + _BLOCK]
        some[:] = _unit(chance.normal(size=some.shape).astype(np.float32))
    mixed = chance.permutation(known)
    siblings = mixed[: known // 5 // 2 * 2].reshape(-1, 2)
    for one, other in siblings:
        centres[other] = _at(centres[one], centres[other], chance.uniform(0.48, 0.62))
    children = {0, *mixed[known // 5 : known // 5 + known // 10].tolist()}
    grown = {
        child: _at(centres[child], _unit(chance.normal(size=length)), chance.uniform(0.35, 0.55))
        for child in children
    }
    return centres, grown


def _at(
    towards: NDArray[np.float32], other: NDArray[np.float32], cosine: float
) -> NDArray[np.float32]:
    """A unit vector of this cosine to ``towards``, in its plane with ``other``."""
    aside = _unit(other - (other @ towards) * towards)
    return cosine * towards + np.sqrt(1 - cosine**2) * aside


def _faces(
    who: NDArray[np.int64],
    poor: NDArray[np.bool_],
    centres: NDArray[np.float32],
    grown: dict[int, NDArray[np.float32]],
    ruin: NDArray[np.float32],
    chance: np.random.Generator,
) -> NDArray[np.float32]:
    middle = centres[who].copy()
    age = chance.random(len(who))
    for row in np.flatnonzero(np.isin(who, list(grown))):
        middle[row] = _unit((1 - age[row]) * middle[row] + age[row] * grown[int(who[row])])
    near = np.clip(chance.normal(0.815, 0.07, len(who)), 0.45, 0.95).astype(np.float32)[:, None]
    noise = _unit(chance.normal(size=middle.shape).astype(np.float32))
    faces = near * middle + np.sqrt(1 - near**2) * noise
    share = (0.9 * chance.beta(2, 2.2, len(who)))[:, None]
    noise = _unit(chance.normal(size=middle.shape).astype(np.float32))
    ruined = (1 - share) * faces + share * ruin + 0.25 * share * noise
    return _unit(np.where(poor[:, None], ruined, faces)).astype(np.float32)


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    return vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + 1e-12)


@dataclass(frozen=True)
class FaceModel:
    """How the vectors of a pack lie: people around ``mean``, faces around people.

    Two-covariance Gaussian model (as in probabilistic linear discriminant analysis) fitted to real
    vectors; ``between`` and ``within`` are roots of covariances. Faces made by it have the cosines
    of the real ones to about 0.01, at both tails a little less favourable.
    """

    mean: NDArray[np.float64]
    between: NDArray[np.float64]
    within: NDArray[np.float64]

    @classmethod
    def fit(cls, vectors: NDArray[np.float32], names: NDArray[np.str_]) -> FaceModel:
        """From unit rows (N, D) and who each is; people of four faces tell of the spread."""
        who, first, counts = np.unique(names, return_index=True, return_counts=True)
        rows = [vectors[names == name].astype(float) for name in who[counts >= 4]]
        spread = np.vstack([(r - r.mean(0)) * np.sqrt(len(r) / (len(r) - 1)) for r in rows])
        within = spread.T @ spread / len(spread)
        total = np.cov(vectors[first].T)
        return cls(vectors.mean(0), _root(total - within), _root(within))

    @classmethod
    def of_builtin_pack(cls) -> FaceModel:
        """As `fit` to the centre faces of lfw_dev that ``clustering_quality.py --save`` writes.

        Along the axes of the whole spread, what lies between them left out: the cosines are the
        same to 0.003.
        """
        mean, between, within = np.loadtxt(_BUILTIN, delimiter=",", skiprows=1).T
        return cls(mean, np.diag(between), np.diag(within))

    def along_axes(self) -> NDArray[np.float64]:
        """What `of_builtin_pack` reads: mean and roots of the spreads (D, 3), widest axis first."""
        between, within = self.between @ self.between, self.within @ self.within
        axes = np.linalg.eigh(between + within)[1][:, ::-1]
        spreads = [
            np.sqrt(np.maximum(np.diag(axes.T @ one @ axes), 0)) for one in (between, within)
        ]
        return np.column_stack((axes.T @ self.mean, *spreads))

    def crowd(self, count: int, seed: int = 0, *, stored: bool = False) -> Crowd:
        """As the other `crowd`: bystanders, siblings, children, poor faces that lean to the mean.

        Siblings are as much like each other, as a share of the way from strangers to one person.
        """
        chance = np.random.default_rng(seed)
        sizes = _sizes(count, chance)
        known = int((sizes[:, 1] == 0).sum())
        centres = self._people(len(sizes), chance)
        mixed = chance.permutation(known)
        for one, other in mixed[: known // 5 // 2 * 2].reshape(-1, 2):
            centres[other] = _mixed(centres[one], centres[other], chance.uniform(0.48, 0.62))
        children = [0, *mixed[known // 5 : known // 5 + known // 10].tolist()]
        grown_up = self._people(len(children), chance)
        shares = chance.uniform(0.35, 0.55, len(children))
        later = {
            who: _mixed(centres[who], grown_up[n], shares[n]) for n, who in enumerate(children)
        }
        truth, poor = _shuffled(sizes, chance)

        def faces(part: slice) -> NDArray[np.float32]:
            return self._faces(truth[part], poor[part], centres, later, chance)

        vectors = _made(faces, len(truth), len(self.mean), stored)
        return Crowd(vectors, truth, _called_good(poor, chance))

    def _people(self, count: int, chance: np.random.Generator) -> NDArray[np.float32]:
        return (chance.normal(size=(count, len(self.mean))) @ self.between).astype(np.float32)

    def _faces(
        self,
        who: NDArray[np.int64],
        poor: NDArray[np.bool_],
        centres: NDArray[np.float32],
        later: dict[int, NDArray[np.float32]],
        chance: np.random.Generator,
    ) -> NDArray[np.float32]:
        middle = centres[who].copy()
        age = chance.random(len(who))
        for row in np.flatnonzero(np.isin(who, list(later))):
            then, now = middle[row], later[int(who[row])]
            grown = (1 - age[row]) * then + age[row] * now
            middle[row] = grown * np.linalg.norm(then) / np.linalg.norm(grown)
        spread = np.exp(chance.normal(*_SPREAD, len(who)))[:, None]
        noise = spread * (chance.normal(size=middle.shape) @ self.within)
        lost = np.where(poor, 0.9 * chance.beta(2, 2.2, len(who)), 0)[:, None]
        return _unit(self.mean + (1 - lost) * middle + noise).astype(np.float32)

    def family(self, faces: int, people: int, seed: int = 0) -> tuple[Crowd, NDArray[np.int64]]:
        """A household's photos: few people with many faces each, and passers-by.

        A fifth of the people are siblings of another, 30 % of the faces passers-by, nearly all
        seen once, and 8 % poor: half a person, half the look that all have. Returns the photos
        too: two to a photo, as a rule.
        """
        chance = np.random.default_rng(seed)
        weight = 1 / (np.arange(people) + 2.0)
        known = np.maximum(2, np.round(weight / weight.sum() * 0.7 * faces)).astype(int)
        seen = chance.choice([1, 2, 3], int(0.3 * faces), p=[0.9, 0.08, 0.02])
        sizes = np.concatenate((known, seen[np.cumsum(seen) <= 0.3 * faces]))
        centres = chance.normal(size=(len(sizes), len(self.mean))) @ self.between
        siblings = chance.permutation(people)[: people // 5 * 2].reshape(2, -1)
        centres[siblings[1]] = 0.6 * centres[siblings[0]] + 0.8 * centres[siblings[1]]
        truth = chance.permutation(np.repeat(np.arange(len(sizes)), sizes))
        poor = chance.random(len(truth)) < 0.08
        scale = np.exp(chance.normal(-0.03, 0.25, len(truth)))[:, None]
        noise = scale * (chance.normal(size=(len(truth), len(self.mean))) @ self.within)
        middle = np.where(poor, 0.5, 1.0)[:, None] * centres[truth]
        vectors = _unit(self.mean + middle + noise).astype(np.float32)
        return Crowd(vectors, truth, _called_good(poor, chance)), _photos(truth)


def _mixed(
    one: NDArray[np.float32], other: NDArray[np.float32], share: float
) -> NDArray[np.float32]:
    """Somebody related to ``one`` by that ``share``, and as usual a person as ``other``."""
    return share * one + np.sqrt(1 - share**2) * other


def _photos(truth: NDArray[np.int64]) -> NDArray[np.int64]:
    """Photos of two neighbours of the list, but where these are one person."""
    pair = np.arange(len(truth)) // 2
    twice = np.append(False, (truth[1:] == truth[:-1]) & (pair[1:] == pair[:-1]))
    return np.where(twice, len(truth) + pair, pair)


def _root(covariance: NDArray[np.float64]) -> NDArray[np.float64]:
    values, axes = np.linalg.eigh(covariance)
    return (axes * np.sqrt(np.maximum(values, 0))) @ axes.T
