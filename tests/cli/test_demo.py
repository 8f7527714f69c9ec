"""The demo goes the whole way, since it is what a machine without a display shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from faceorg.cli import cli

if TYPE_CHECKING:
    from pathlib import Path


def test_every_step_is_gone_to_the_safe_copies(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["demo", str(tmp_path)])
    assert done.exit_code == 0, done.output
    steps = [line.split()[2] for line in done.stderr.splitlines() if line.startswith("$ faceorg ")]
    assert steps == [
        "scan", "people", "name", "name", "search", "album", "export", "anonymize", "check",
    ]  # fmt: skip
    assert f"Look at the results in {tmp_path}" in done.stderr
    for made in ("exported", "safe"):
        assert list((tmp_path / made).glob("*.jpg")), made
