"""Sets faceorg up in a checkout, then starts it or runs its tests: needs Python 3.11 alone.

    python3 packaging/bootstrap.py run   [arguments for faceorg]
    python3 packaging/bootstrap.py test  [arguments for pytest]
    python3 packaging/bootstrap.py setup

Packages go into ``.venv`` inside the checkout, at the versions of ``packaging/constraints.txt``.
The first call takes minutes, later ones a second. On Debian and Ubuntu, as root, missing system
packages are installed; elsewhere the line that installs them is printed.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP_NAME = "faceorg-setup.json"  # written last: its absence means half-finished
MARK_NAME = "faceorg-made-this"  # written first: without it the folder is the user's own
PIP_TRIES = 3


class SetupError(Exception):
    """Something the user must put right; the message says what."""


class SystemLibrary(NamedTuple):
    """A shared library Qt loads and no Python package brings, with its package per system."""

    soname: str
    apt: str
    dnf: str
    pacman: str


# Found with ``objdump -p`` on Qt 6.11's libraries and its xcb and wayland platform plugins.
ALWAYS_NEEDED = (
    SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    SystemLibrary("libX11.so.6", "libx11-6", "libX11", "libx11"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    SystemLibrary("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),  # QtNetwork
)
NEEDED_BY_X11 = (
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    SystemLibrary(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    SystemLibrary(
        "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"
    ),
)
NEEDED_BY_WAYLAND = (
    SystemLibrary("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    SystemLibrary("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    SystemLibrary("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
)
INSTALL_COMMANDS = {
    "apt": ("apt-get", "install", "-y", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y"),
    "pacman": ("pacman", "-S", "--needed", "--noconfirm"),
}


def say(text: str) -> None:
    """Print one line at once, so that it stands before the output of the command it announces."""
    print(f"faceorg: {text}", flush=True)


# What this machine has


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds this library and everything it needs in turn."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def needed_libraries(environ: Mapping[str, str], platform: str) -> tuple[SystemLibrary, ...]:
    """System libraries for Qt: none outside Linux, those of a display server only under it."""
    if not platform.startswith("linux"):
        return ()
    under_x11 = NEEDED_BY_X11 if environ.get("DISPLAY") else ()
    under_wayland = NEEDED_BY_WAYLAND if environ.get("WAYLAND_DISPLAY") else ()
    return ALWAYS_NEEDED + under_x11 + under_wayland


def missing_libraries(
    libraries: Iterable[SystemLibrary], probe: Callable[[str], bool] = loads
) -> list[SystemLibrary]:
    """The libraries that ``probe`` cannot load."""
    return [library for library in libraries if not probe(library.soname)]


def installer(which: Callable[[str], str | None] = shutil.which) -> str | None:
    """The package installer of this Linux: a key of ``INSTALL_COMMANDS``, or none known."""
    return next((key for key, line in INSTALL_COMMANDS.items() if which(line[0])), None)


def packages_of(libraries: Iterable[SystemLibrary], tool: str) -> list[str]:
    """Names of the packages that bring the libraries, each once, in order."""
    return list(dict.fromkeys(getattr(library, tool) for library in libraries))


def line_to_type(tool: str | None, libraries: Sequence[SystemLibrary]) -> str:
    """What a user types to install the libraries; their names where the system is unknown."""
    if tool is None:
        return "install these libraries: " + " ".join(library.soname for library in libraries)
    return " ".join(["sudo", *INSTALL_COMMANDS[tool], *packages_of(libraries, tool)])


def may_install(tool: str | None) -> bool:
    """Whether system packages may be installed unasked: as root, with apt."""
    return tool == "apt" and getattr(os, "geteuid", lambda: 1)() == 0


# System packages


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages; fetch the package lists where there are none or they are stale."""
    say(f"installing system packages, up to two minutes: {' '.join(packages)}")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    install = [*INSTALL_COMMANDS["apt"], "-q", *wait, *packages]
    update = ["apt-get", "update", "-q", *wait]
    if has_apt_lists() and subprocess.call(install, env=environ) == 0:
        return
    subprocess.call(update, env=environ)
    if subprocess.call(install, env=environ) != 0:
        raise SetupError(f"apt-get could not install {' '.join(packages)}; its message is above")


def has_apt_lists(folder: Path = Path("/var/lib/apt/lists")) -> bool:
    """Whether package lists were ever fetched; container images come without."""
    return any(folder.glob("*_Packages*"))


def provide_system_libraries() -> None:
    """Install what Qt needs, or say how; never fatal, because the command line needs no Qt."""
    missing = missing_libraries(needed_libraries(os.environ, sys.platform))
    if not missing:
        return
    tool = installer()
    if may_install(tool):
        try:
            apt_install(packages_of(missing, "apt"))
        except SetupError as error:
            say(str(error))
        missing = missing_libraries(missing)
    if missing:
        names = ", ".join(library.soname for library in missing)
        say(f"the window needs system libraries that are missing ({names}). To add them:")
        say(f"    {line_to_type(tool, missing)}")
        say("going on without them")


def provide_venv_module() -> None:
    """Make ``venv`` able to put pip into an environment; Debian packs that part apart."""
    if importlib.util.find_spec("ensurepip"):
        return
    package = "python{}.{}-venv".format(*sys.version_info)
    if not may_install(installer()):
        raise SetupError(f"Python lacks ensurepip. Install it: sudo apt-get install {package}")
    apt_install([package])


# The virtual environment


def fingerprint(root: Path) -> str:
    """Hash of all that decides what is installed; settings of linters in pyproject do not."""
    import tomllib  # here, so that an older Python gets as far as the message about its age

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    said = {key: project.get(key) for key in ("build-system", "project")}
    facts = [said, str(root), sys.version_info[:2], sys.platform]
    constraints = (root / "packaging" / "constraints.txt").read_bytes()
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode() + constraints).hexdigest()


def is_ready(venv: Path, wanted: str, for_tests: bool) -> bool:
    """Whether the environment was finished for this fingerprint, test tools included if asked."""
    try:
        stamp = json.loads((venv / STAMP_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if not isinstance(stamp, dict) or stamp.get("fingerprint") != wanted:
        return False
    return bool(stamp.get("for_tests")) or not for_tests


def write_stamp(venv: Path, wanted: str, for_tests: bool) -> None:
    """Record that everything was installed."""
    stamp = {"fingerprint": wanted, "for_tests": for_tests}
    (venv / STAMP_NAME).write_text(json.dumps(stamp), encoding="utf-8")


def python_of(venv: Path, platform: str = sys.platform) -> Path:
    """The interpreter inside a virtual environment."""
    return venv / "Scripts" / "python.exe" if platform == "win32" else venv / "bin" / "python"


def runs(python: Path) -> bool:
    """Whether the interpreter starts; it does not after an upgrade of the system's Python."""
    try:
        return subprocess.call([str(python), "-c", ""], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def create_venv(venv: Path) -> None:
    """Make an empty environment; one that this script made before is thrown away first."""
    if venv.exists() and not (venv / MARK_NAME).exists() and any(venv.iterdir()):
        say(f"using the environment found in {venv}")
        return
    provide_venv_module()
    shutil.rmtree(venv, ignore_errors=True)
    venv.mkdir(parents=True)
    (venv / MARK_NAME).touch()
    # A child process: this one would not see an ensurepip that was installed a moment ago.
    if subprocess.call([sys.executable, "-m", "venv", str(venv)]) != 0:
        raise SetupError(f"Python could not make an environment in {venv}; its message is above")


def install_packages(venv: Path, root: Path, for_tests: bool) -> None:
    """Install faceorg from the checkout itself, with what it needs at the pinned versions.

    Raises `SetupError` when pip has failed as often as it may.
    """
    say("installing Python packages into .venv: about 400 MB to fetch, two to ten minutes")
    target = f"{root}[dev]" if for_tests else str(root)
    constraints = str(root / "packaging" / "constraints.txt")
    pip = [str(python_of(venv)), "-m", "pip", "install", "--disable-pip-version-check"]
    chosen = ["--progress-bar", "off", "-c", constraints, "-e", target]
    # Builds the one package without a wheel apart, with a setuptools of its own. Said through
    # the environment because pip 26 knows no other way, hence no option for it either.
    environ = {"PIP_DEFAULT_TIMEOUT": "60", **os.environ, "PIP_USE_PEP517": "1"}
    for tries_left in reversed(range(PIP_TRIES)):
        if subprocess.call([*pip, *chosen], cwd=root, env=environ) == 0:
            return
        if tries_left:  # pip itself gives up where a connection breaks in the middle of a file
            say("that failed; trying again, what is here already is not fetched anew")
    raise SetupError("pip could not install the packages (is there a network?); see above why")


def setup(for_tests: bool, venv: Path = VENV, root: Path = ROOT) -> None:
    """Bring system libraries and ``.venv`` to what the checkout asks for; quick when they are."""
    provide_system_libraries()
    wanted = fingerprint(root)
    whole = is_ready(venv, wanted, for_tests=False) and runs(python_of(venv))
    if whole and is_ready(venv, wanted, for_tests):
        return
    if not whole:
        create_venv(venv)
    (venv / STAMP_NAME).unlink(missing_ok=True)
    install_packages(venv, root, for_tests)
    write_stamp(venv, wanted, for_tests)
    say("set up")


# Commands


def run(arguments: Sequence[str]) -> int:
    """Start faceorg: its window, or where no window can be shown, its demonstration."""
    setup(for_tests=False)
    if not arguments and not has_display(os.environ, sys.platform):
        say("there is no display here, so no window can be shown (DISPLAY is not set).")
        say("Doing the same work on the command line instead, on sample pictures:")
        say("    python -m faceorg demo")
        arguments = ["demo"]
    return subprocess.call([str(python_of(VENV)), "-m", "faceorg", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Run the tests; windows are drawn in memory."""
    setup(for_tests=True)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call(
        [str(python_of(VENV)), "-m", "pytest", *arguments], cwd=ROOT, env=environ
    )


def main(arguments: Sequence[str]) -> int:
    """Run the command named first; the exit code is that of the program it starts."""
    if sys.version_info < OLDEST_PYTHON:
        say("Python 3.11 or newer is needed, this is {}.{}".format(*sys.version_info))
        return 1
    command, rest = (arguments[0] if arguments else ""), list(arguments[1:])
    if command not in {"run", "test", "setup"}:
        print(__doc__)
        return 0 if command in {"-h", "--help"} else 2
    try:
        if command == "setup":
            setup(for_tests=True)
            return 0
        return run(rest) if command == "run" else test(rest)
    except (SetupError, OSError) as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
