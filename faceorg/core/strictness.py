"""How sure the program has to be before it says who somebody is, in a word instead of a number."""

from __future__ import annotations

from enum import StrEnum

from faceorg.core.calibration import Bounds, Marks


class Strictness(StrEnum):
    """``careful`` asks more and errs less, ``eager`` asks less and errs more."""

    CAREFUL = "careful"
    BALANCED = "balanced"
    EAGER = "eager"

    @classmethod
    def named(cls, name: str) -> Strictness:
        """The strictness of that name; `BALANCED` for a name of none."""
        return cls(name) if name in cls.__members__.values() else cls.BALANCED


_STEPS = {Strictness.CAREFUL: 0.4, Strictness.BALANCED: 0.0, Strictness.EAGER: -0.4}


def shifted(marks: Marks, own: Bounds, strictness: Strictness) -> Marks:
    """``marks`` moved by part of the distances between the pack's own thresholds ``own``.

    In parts, not in numbers, because the similarities of each pack have a scale of their own.
    """
    step = _STEPS[strictness]
    if step == 0.0:
        return marks
    auto = marks.auto + step * (own.auto - own.suggest)
    suggest = marks.suggest + step * (own.suggest - own.never)
    return own.within(Marks(auto, suggest))
