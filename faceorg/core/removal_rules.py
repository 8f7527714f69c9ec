"""What the log says was taken out of the library: folders, and photos whose files are gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from faceorg.core.decisions import Verdicts
    from faceorg.core.entities import PhotoId


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing taken out: a ``folder``, or (None) those places of ``photos`` that were gone.

    ``at`` is the time it was said, as the library writes times: a folder that was added after that
    is not meant.
    """

    folder: str | None
    photos: tuple[PhotoId, ...]
    at: str


def remove_folder(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"removal", "folder", "at"}``: this folder (as text) and its photos are shown no more."""
    removal = Removal(payload["folder"], (), payload["at"])
    verdicts.removals[payload["removal"]] = removal


def remove_photos(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"removal", "photos", "at"}``: those of their places that are gone are forgotten."""
    removal = Removal(None, tuple(payload["photos"]), payload["at"])
    verdicts.removals[payload["removal"]] = removal
