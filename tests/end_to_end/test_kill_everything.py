"""Whatever was being written when the process was killed, nothing is lost and all is sound."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).resolve().parents[1] / "benchmarks" / "kill.py"
KILLS = 12


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the program forks what it kills")
def test_kills_at_random_moments_of_everything_that_writes() -> None:
    answer = subprocess.run(
        [sys.executable, str(PROGRAM), str(KILLS)], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert f"{KILLS} kills" in answer.stdout
    told = re.search(r"(\d+) decisions were reported as written, 0 lost; 0 faults", answer.stdout)
    assert told is not None
    assert int(told[1]) > 0
