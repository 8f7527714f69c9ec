"""Every command of the command line, for tests that no command may escape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from faceorg.cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator


def all_commands(group: Any = cli, *words: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The words of each command, groups too, with the command."""
    for name, command in group.commands.items():
        yield (*words, name), command
        if hasattr(command, "commands"):
            yield from all_commands(command, *words, name)
