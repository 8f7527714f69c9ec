"""How the command line ends where it is used wrongly or stopped: one line, or one document."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

_WRONG_USAGE = 2


class PlainGroup(click.Group):
    """A group of commands whose faults are one line for people, with ``--json`` a document too."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Run a command and leave with its exit status: 0 done, 1 failed, 2 wrong usage.

        With ``standalone_mode`` false it returns to a program that goes on, as click's own does.
        """
        words = list(sys.argv[1:] if args is None else args)
        if not more.get("standalone_mode", True):
            return super().main(words, *rest, **more)
        try:
            status = super().main(words, *rest, **{**more, "standalone_mode": False})
        except click.ClickException as fault:
            end(_told(fault), fault.exit_code, as_json="--json" in words)
        except click.Abort:
            end("stopped", 1, as_json="--json" in words)
        sys.exit(status if isinstance(status, int) else 0)


def end(message: str, status: int, *, as_json: bool) -> NoReturn:
    """Leave with ``status`` and one line on standard error; ``as_json``: {"error": ...} as well."""
    line = message.encode("utf-8", "replace").decode().replace("\n", " ")
    if as_json:
        click.echo(json.dumps({"error": line}))
    click.echo(f"faceorg: {line}", err=True)
    sys.exit(status)


def _told(fault: click.ClickException) -> str:
    message = " ".join(fault.format_message().split())
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    if fault.exit_code != _WRONG_USAGE:
        return message
    command = context.command_path if context is not None else "faceorg"
    return f"{message.rstrip('.')}. Help: {command} --help"
