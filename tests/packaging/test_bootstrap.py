"""Tests of what the bootstrap script decides; what it installs is tried on a bare system."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

CHECKOUT = Path(__file__).resolve().parents[2]
SCRIPT = CHECKOUT / "packaging" / "bootstrap.py"
PYPROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "sample"
dependencies = ["numpy>=2.0"]
[tool.ruff]
line-length = 100
"""


@pytest.fixture(scope="module")
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("faceorg_bootstrap", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout as far as the fingerprint looks at it."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (tmp_path / "packaging" / "constraints.txt").write_text("numpy==2.4.6\n", encoding="utf-8")
    return tmp_path


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# The stamp


def test_fingerprint_changes_with_a_dependency(bootstrap: ModuleType, checkout: Path) -> None:
    before = bootstrap.fingerprint(checkout)
    replace_in(checkout / "pyproject.toml", "numpy>=2.0", "numpy>=2.1")
    assert bootstrap.fingerprint(checkout) != before


def test_fingerprint_changes_with_a_pinned_version(bootstrap: ModuleType, checkout: Path) -> None:
    before = bootstrap.fingerprint(checkout)
    replace_in(checkout / "packaging" / "constraints.txt", "2.4.6", "2.4.7")
    assert bootstrap.fingerprint(checkout) != before


def test_fingerprint_keeps_when_only_a_linter_setting_changes(
    bootstrap: ModuleType, checkout: Path
) -> None:
    before = bootstrap.fingerprint(checkout)
    replace_in(checkout / "pyproject.toml", "line-length = 100", "line-length = 90")
    assert bootstrap.fingerprint(checkout) == before


def test_fingerprint_changes_when_the_checkout_moves(bootstrap: ModuleType, checkout: Path) -> None:
    before = bootstrap.fingerprint(checkout)
    moved = checkout.rename(checkout.with_name("moved"))
    assert bootstrap.fingerprint(moved) != before


@pytest.mark.parametrize(
    ("stamped_for_tests", "wanted_for_tests", "ready"),
    [(False, False, True), (False, True, False), (True, False, True), (True, True, True)],
)
def test_environment_for_tests_serves_running_but_not_the_other_way_round(
    bootstrap: ModuleType,
    tmp_path: Path,
    stamped_for_tests: bool,
    wanted_for_tests: bool,
    ready: bool,
) -> None:
    bootstrap.write_stamp(tmp_path, "abc", stamped_for_tests)
    assert bootstrap.is_ready(tmp_path, "abc", wanted_for_tests) is ready


def test_environment_of_another_fingerprint_is_not_ready(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    bootstrap.write_stamp(tmp_path, "old", for_tests=True)
    assert not bootstrap.is_ready(tmp_path, "new", for_tests=False)


@pytest.mark.parametrize("content", [None, "", "{", "[]", '{"fingerprint": null}'])
def test_missing_or_damaged_stamp_means_not_ready(
    bootstrap: ModuleType, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / bootstrap.STAMP_NAME).write_text(content, encoding="utf-8")
    assert not bootstrap.is_ready(tmp_path, "abc", for_tests=False)


def test_half_finished_environment_is_made_anew(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "provide_venv_module", lambda: None)
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda *_args, **_options: 0)
    left_over = tmp_path / "venv" / "broken"
    left_over.parent.mkdir()
    left_over.touch()
    (tmp_path / "venv" / bootstrap.MARK_NAME).touch()

    bootstrap.create_venv(tmp_path / "venv")

    assert not left_over.exists()


@pytest.mark.parametrize("fails", [0, 2, 3])
def test_packages_are_fetched_again_where_a_connection_broke(
    bootstrap: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    fails: int,
) -> None:
    exits = iter([1] * fails + [0])
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda *_args, **_options: next(exits))
    if fails == bootstrap.PIP_TRIES:
        with pytest.raises(bootstrap.SetupError, match="pip could not install"):
            bootstrap.install_packages(tmp_path, tmp_path, for_tests=True)
    else:
        bootstrap.install_packages(tmp_path, tmp_path, for_tests=True)
        assert list(exits) == []
    assert capfd.readouterr().out.count("trying again") == min(fails, bootstrap.PIP_TRIES - 1)


def test_environment_of_the_users_own_is_not_thrown_away(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    own = tmp_path / "venv" / "own"
    own.parent.mkdir()
    own.touch()

    bootstrap.create_venv(tmp_path / "venv")

    assert own.exists()


# System libraries


def test_missing_libraries_are_those_the_probe_refuses(bootstrap: ModuleType) -> None:
    missing = bootstrap.missing_libraries(
        bootstrap.ALWAYS_NEEDED, probe=lambda soname: soname != "libEGL.so.1"
    )
    assert [library.apt for library in missing] == ["libegl1"]


def test_probe_tells_a_library_that_is_there_from_one_that_is_not(bootstrap: ModuleType) -> None:
    assert not bootstrap.loads("libfaceorg-has-no-such-library.so.9")
    if sys.platform.startswith("linux"):
        assert bootstrap.loads("libc.so.6")


@pytest.mark.parametrize(
    ("variable", "group"),
    [("DISPLAY", "NEEDED_BY_X11"), ("WAYLAND_DISPLAY", "NEEDED_BY_WAYLAND")],
)
def test_libraries_of_a_display_server_are_needed_under_it_only(
    bootstrap: ModuleType, variable: str, group: str
) -> None:
    without = bootstrap.needed_libraries({}, "linux")
    under_it = bootstrap.needed_libraries({variable: "some"}, "linux")
    assert set(under_it) - set(without) == set(getattr(bootstrap, group))


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_need_no_system_library(bootstrap: ModuleType, platform: str) -> None:
    assert bootstrap.needed_libraries({"DISPLAY": ":0"}, platform) == ()


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("apt-get", "sudo apt-get install -y --no-install-recommends libegl1 libgl1"),
        ("dnf", "sudo dnf install -y libglvnd-egl libglvnd-glx"),
        ("pacman", "sudo pacman -S --needed --noconfirm libglvnd"),
        ("emerge", "install these libraries: libEGL.so.1 libGL.so.1"),
    ],
)
def test_line_to_type_fits_the_distribution(bootstrap: ModuleType, program: str, line: str) -> None:
    tool = bootstrap.installer(which=lambda name: name if name == program else None)
    assert bootstrap.line_to_type(tool, bootstrap.ALWAYS_NEEDED[:2]) == line


def test_package_lists_are_fetched_only_where_there_are_none(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    assert not bootstrap.has_apt_lists(tmp_path)
    (tmp_path / "deb.debian.org_dists_bookworm_main_binary-amd64_Packages.lz4").touch()
    assert bootstrap.has_apt_lists(tmp_path)


# The display and the commands


@pytest.mark.parametrize(
    ("environ", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_display_is_found(
    bootstrap: ModuleType, environ: dict[str, str], platform: str, shown: bool
) -> None:
    assert bootstrap.has_display(environ, platform) is shown


@pytest.fixture
def started(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Command lines the script would start, each after the interpreter; all exit with 7."""
    lines: list[list[str]] = []

    def call(line: list[str], **_options: object) -> int:
        lines.append(line[1:])
        return 7

    monkeypatch.setattr(bootstrap, "setup", lambda for_tests: None)
    monkeypatch.setattr(bootstrap.subprocess, "call", call)
    monkeypatch.setattr(bootstrap.sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return lines


def test_run_opens_the_window_where_there_is_a_display(
    bootstrap: ModuleType, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert bootstrap.main(["run"]) == 7
    assert started == [["-m", "faceorg"]]


def test_run_without_a_display_says_so_and_runs_the_demonstration(
    bootstrap: ModuleType, started: list[list[str]], capfd: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(["run"]) == 7
    assert started == [["-m", "faceorg", "demo"]]
    assert "no display" in capfd.readouterr().out


def test_run_passes_arguments_as_they_are(bootstrap: ModuleType, started: list[list[str]]) -> None:
    assert bootstrap.main(["run", "scan", "my photos"]) == 7
    assert started == [["-m", "faceorg", "scan", "my photos"]]


def test_test_passes_arguments_and_exit_code(
    bootstrap: ModuleType, started: list[list[str]]
) -> None:
    assert bootstrap.main(["test", "-k", "name"]) == 7
    assert started == [["-m", "pytest", "-k", "name"]]


def test_unknown_command_prints_the_usage_and_fails(
    bootstrap: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(["rnu"]) == 2
    assert "bootstrap.py test" in capfd.readouterr().out


def test_script_needs_the_standard_library_alone() -> None:
    """``-S`` leaves out site-packages, ``-I`` the environment: what a bare machine has."""
    line = [sys.executable, "-I", "-S", str(SCRIPT), "--help"]
    outcome = subprocess.run(line, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
    assert "bootstrap.py run" in outcome.stdout


# The pinned versions


def test_every_dependency_is_pinned() -> None:
    import tomllib

    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = (CHECKOUT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    assert all(str(pin.specifier).startswith("==") for pin in pins)
    pinned = {canonicalize_name(pin.name) for pin in pins}
    wanted = {canonicalize_name(Requirement(line).name) for line in named}
    assert wanted - pinned == set()
