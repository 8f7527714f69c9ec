"""``--help`` of every command: whole sentences, true usage lines, any width of the terminal."""

from __future__ import annotations

import pytest
from all_commands import all_commands
from click.testing import CliRunner

from faceorg.cli import cli


def help_of(*words: str, columns: int = 80) -> str:
    result = CliRunner().invoke(
        cli, [*words, "--help"], env={"COLUMNS": str(columns)}, prog_name="faceorg"
    )
    assert result.exit_code == 0
    return result.stdout


GROUPS = [(), *(words for words, command in all_commands() if hasattr(command, "commands"))]


@pytest.mark.parametrize("words", GROUPS)
def test_every_summary_is_one_whole_sentence_on_one_line(words: tuple[str, ...]) -> None:
    lines = help_of(*words).splitlines()
    here = [w[-1] for w, _ in all_commands() if w[:-1] == words]
    assert here
    for name in here:
        (line,) = [one for one in lines if one.startswith(f"  {name} ")]
        summary = line.removeprefix(f"  {name} ").strip()
        assert summary[0].isupper(), line
        assert summary.endswith("."), line
        assert "..." not in summary, line


@pytest.mark.parametrize("columns", [20, 30, 51, 60, 200])
def test_help_fits_terminals_of_any_width(columns: int) -> None:
    text = help_of(columns=columns)
    listed = text.partition("Photos:")[2]
    assert "Index photos where they lie" in " ".join(listed.split())
    widest = max(map(len, listed.splitlines()))
    assert widest <= max(columns, 26)


def test_the_first_page_tells_all_ways_in_and_out() -> None:
    text = " ".join(help_of().split())
    assert "faceorg FOLDER the same, and add this folder" in text
    assert "where there is no display, scan it" in text
    for status in ("0 done", "1 failed", "2 wrong usage", "130 stopped by Ctrl+C"):
        assert status in text
    assert "progress is shown on a terminal only" in text


@pytest.mark.parametrize("words", [words for words, _ in all_commands()], ids=" ".join)
def test_every_command_takes_the_common_options(words: tuple[str, ...]) -> None:
    text = help_of(*words)
    assert "--library FILE" in text
    assert "--json" in text


@pytest.mark.parametrize(
    ("words", "usage"),
    [
        (("search",), "faceorg search [OPTIONS] [QUERY]..."),
        (("restore",), "faceorg restore [OPTIONS] [BACKUP]"),
        (("skip",), "faceorg skip [OPTIONS] [PATTERN]..."),
        (("demo",), "faceorg demo [OPTIONS] [FOLDER]"),
        (("find",), "faceorg find [OPTIONS] [PHOTO]"),
        (("scan",), "faceorg scan [OPTIONS] PATH..."),
    ],
)
def test_usage_lines_tell_what_may_be_left_out(words: tuple[str, ...], usage: str) -> None:
    assert help_of(*words).startswith(f"Usage: {usage}\n")


def test_a_group_alone_shows_its_help() -> None:
    result = CliRunner().invoke(cli, ["album"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "create" in result.stderr
    assert result.stderr.count("\n") > 10


def test_a_mistyped_command_is_answered_with_what_may_be_meant() -> None:
    result = CliRunner().invoke(cli, ["anonymise"])
    assert result.exit_code == 2
    assert "anonymize" in result.stderr
    assert result.stderr.count("\n") == 1
