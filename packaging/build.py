"""Builds the program that runs without Python, tries it, and packs it: one command.

    python3 packaging/build.py          dist/faceorg/, started once to prove that it works
    python3 packaging/build.py --deb    the same, then dist/faceorg_VERSION_ARCH.deb

Needs what ``bootstrap.py`` needs; a build for Windows or macOS is made on that system.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bootstrap

PYINSTALLER = "pyinstaller==6.22.3"
DIST = bootstrap.ROOT / "dist"
WORK = bootstrap.ROOT / "build"
PROGRAM = DIST / "faceorg" / ("faceorg.exe" if sys.platform == "win32" else "faceorg")
SECONDS_TO_START = 20  # 2.5 to 3.1 s on two busy cores; a cold disk is slower

DRAW_ICON = """
import sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication([])
image = QImage(512, 512, QImage.Format.Format_ARGB32)
image.fill(0)
painter = QPainter(image)
QSvgRenderer(sys.argv[1]).render(painter)
painter.end()
sys.exit(0 if image.save(sys.argv[2]) else 1)
"""
CONTROL = """\
Package: faceorg
Version: {version}
Architecture: {architecture}
Maintainer: The faceorg developers <faceorg@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Section: graphics
Priority: optional
Description: find, name and search the people in your photos
 Finds the faces in your photos, groups those that show the same person, and
 lets you name them. Everything happens on this computer.
"""


def build() -> None:
    """Make ``dist/faceorg`` from the checkout."""
    bootstrap.setup(for_tests=False)
    python = str(bootstrap.python_of(bootstrap.VENV))
    subprocess.run([python, "-m", "pip", "install", "-q", PYINSTALLER], check=True)
    work = WORK / "faceorg"  # where PyInstaller works on a spec of this name
    work.mkdir(parents=True, exist_ok=True)
    svg = bootstrap.ROOT / "resources" / "icons" / "faceorg.svg"
    draw = [python, "-c", DRAW_ICON, str(svg), str(work / "faceorg.png")]
    subprocess.run(draw, check=True, env=offscreen())
    bootstrap.say("freezing the program, two to five minutes")
    spec = str(bootstrap.ROOT / "packaging" / "faceorg.spec")
    places = ["--distpath", str(DIST), "--workpath", str(WORK)]
    quiet = ["--noconfirm", "--log-level", "WARN"]
    subprocess.run([python, "-m", "PyInstaller", *quiet, *places, spec], check=True)


def offscreen() -> dict[str, str]:
    """An environment in which Qt draws in memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def try_it() -> str:
    """Start the frozen program both ways; return the version it prints, empty on Windows."""
    told = subprocess.check_output([str(PROGRAM), "--version"], text=True)
    with tempfile.TemporaryDirectory() as home:
        environ = {**offscreen(), "FACEORG_LIBRARY": str(Path(home) / "tried.faceorg")}
        window = subprocess.Popen([str(PROGRAM)], env=environ)
        deadline = time.monotonic() + SECONDS_TO_START
        while window.poll() is None and time.monotonic() < deadline:
            time.sleep(0.2)
        if window.poll() is not None:
            raise bootstrap.SetupError(f"the window closed by itself, code {window.returncode}")
        window.terminate()
        window.wait()
    version = told.strip()
    bootstrap.say(f"it starts: {version}, {size_of(PROGRAM.parent) // 1_000_000} MB")
    return version


def size_of(folder: Path) -> int:
    """Bytes of all files below the folder; links count nothing."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def pack_deb(version: str) -> Path:
    """Pack ``dist/faceorg`` as a Debian package, with its place in the menu and its icon."""
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(tree)
    # Qt's platform plugins come along; what they load from the system does not.
    libraries = (
        *bootstrap.ALWAYS_NEEDED,
        *bootstrap.NEEDED_BY_X11,
        *bootstrap.NEEDED_BY_WAYLAND,
    )
    control = CONTROL.format(
        version=version,
        architecture=architecture,
        kilobytes=size_of(tree) // 1024,
        depends=", ".join(bootstrap.packages_of(libraries, "apt")),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    package = DIST / f"faceorg_{version}_{architecture}.deb"
    line = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "-b", str(tree), str(package)]
    subprocess.run(line, check=True)
    return package


def lay_out(tree: Path) -> None:
    """Put program, menu entry, description and icon where Debian looks for them."""
    resources = bootstrap.ROOT / "resources"
    name = "org.faceorg.faceorg"
    files = {
        resources / f"{name}.desktop": f"usr/share/applications/{name}.desktop",
        resources / f"{name}.metainfo.xml": f"usr/share/metainfo/{name}.metainfo.xml",
        resources / "icons/faceorg.svg": f"usr/share/icons/hicolor/scalable/apps/{name}.svg",
        bootstrap.ROOT / "LICENSE": "usr/share/doc/faceorg/copyright",
    }
    for source, place in files.items():
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tree / place)
    shutil.copytree(PROGRAM.parent, tree / "usr/lib/faceorg", symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/faceorg").symlink_to("../lib/faceorg/faceorg")


def main(arguments: list[str]) -> int:
    """Build, try and, if asked, pack."""
    if arguments not in ([], ["--deb"]):
        print(__doc__)
        return 2
    try:
        build()
        told = try_it()
        if arguments:
            bootstrap.say(f"packed {pack_deb(told.split()[-1])}")
    except (bootstrap.SetupError, subprocess.CalledProcessError) as error:
        bootstrap.say(f"the build failed: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
