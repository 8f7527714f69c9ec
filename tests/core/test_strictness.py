"""Strictness in words moves a pack's thresholds by parts of its own distances."""

from __future__ import annotations

import pytest

from faceorg.core.calibration import Bounds, Marks
from faceorg.core.strictness import Strictness, shifted


@pytest.mark.parametrize("own", [Bounds(0.95, 0.918, 0.908), Bounds(0.5, 0.4, 0.2)])
def test_careful_asks_for_more_and_eager_for_less(own: Bounds) -> None:
    usual = Marks(own.auto, own.suggest)
    careful = shifted(usual, own, Strictness.CAREFUL)
    eager = shifted(usual, own, Strictness.EAGER)
    assert shifted(usual, own, Strictness.BALANCED) == usual
    assert careful.auto > usual.auto > eager.auto > usual.suggest
    assert careful.suggest > usual.suggest > eager.suggest > own.never
    assert careful.auto < 1


def test_a_word_nobody_knows_is_balanced() -> None:
    assert Strictness.named("careful") is Strictness.CAREFUL
    assert Strictness.named("furious") is Strictness.BALANCED
