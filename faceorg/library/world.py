"""The towns of the world as points: what a map is drawn from where there is no network."""

from __future__ import annotations

import lzma
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg import paths
from faceorg.library.gazetteer import towns_file

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_NAME, _LATITUDE, _LONGITUDE, _PEOPLE = 1, 4, 5, 14


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """Towns by the number of their people, the largest first.

    ``degrees`` (N, 2) float32 are latitude and longitude; ``names`` are as GeoNames writes them.
    """

    degrees: NDArray[np.float32]
    people: NDArray[np.int32]
    names: list[str]


def read_world() -> World | None:
    """The towns of the installed list; None without one. Two seconds once, then from the cache."""
    source = towns_file()
    if source is None:
        return None
    kept = paths.cache_folder() / f"world-{source.stat().st_size}.npz"
    try:
        with np.load(kept) as stored:
            return World(stored["degrees"], stored["people"], str(stored["names"]).split("\n"))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):  # not there, or cut short
        world = _read(source)
        _keep(world, kept)
        return world


def _read(source: Path) -> World:
    lines = lzma.decompress(source.read_bytes()).splitlines()
    numbers = np.empty((len(lines), 3))
    names = []
    for row, line in enumerate(lines):
        parts = line.split(b"\t")
        numbers[row] = float(parts[_LATITUDE]), float(parts[_LONGITUDE]), float(parts[_PEOPLE] or 0)
        names.append(parts[_NAME].decode("utf-8"))
    order = np.argsort(-numbers[:, 2], kind="stable")
    return World(
        numbers[order, :2].astype(np.float32),
        numbers[order, 2].astype(np.int32),
        [names[row] for row in order],
    )


def _keep(world: World, kept: Path) -> None:
    partial = kept.with_name(kept.name + ".part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as out:
            np.savez(
                out,
                degrees=world.degrees,
                people=world.people,
                names=np.array("\n".join(world.names)),
            )
        partial.replace(kept)
    except OSError:  # a full disk: it is read again the next time
        partial.unlink(missing_ok=True)
