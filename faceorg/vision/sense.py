"""What files say of the moment, the place, the stars and the camera, where it makes sense."""

from __future__ import annotations

import math
import re
from datetime import datetime

_EARLIEST_YEAR, _LATEST_YEAR = 1826, 2100  # the oldest photo there is; clocks that are wrong
_ZONE = re.compile(r"([+-])(\d\d):?(\d\d)")
_FARTHEST_ZONE_MINUTES = 15 * 60


def moment(*parts: str | None) -> str | None:
    """``YYYY-MM-DDTHH:MM:SS`` of year, month, day, hour, minute and second, the last may be None.

    None for what no calendar knows, and before there were photos.
    """
    try:
        found = datetime(*(int(part or 0) for part in parts))  # type: ignore[arg-type]
    except ValueError:
        return None
    return written(found)


def written(found: datetime) -> str | None:
    """``found`` as `moment` gives it."""
    sensible = _EARLIEST_YEAR <= found.year <= _LATEST_YEAR
    return found.replace(tzinfo=None, microsecond=0).isoformat() if sensible else None


def zone(text: str | None) -> int | None:
    """Minutes ahead of UTC of ``+HH:MM``, ``-HHMM`` or ``Z``; None for anything else."""
    if text == "Z":
        return 0
    match = _ZONE.fullmatch(text or "")
    if match is None:
        return None
    minutes = 60 * int(match[2]) + int(match[3])
    if minutes > _FARTHEST_ZONE_MINUTES:
        return None
    return -minutes if match[1] == "-" else minutes


def place(latitude: object, longitude: object) -> tuple[float, float] | None:
    """A position in degrees; None for none, and for 0, 0, which a receiver without a fix writes."""
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    north, east = float(latitude), float(longitude)
    known = math.isfinite(north) and math.isfinite(east) and (north, east) != (0.0, 0.0)
    return (north, east) if known and abs(north) <= 90 and abs(east) <= 180 else None


def stars(text: object) -> int | None:
    """A rating of 0 to 5; None for any other, of which -1 is "rejected"."""
    try:
        number = round(float(text))  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError, ArithmeticError):
        return None
    return number if 0 <= number <= 5 else None


def camera(maker: str, model: str) -> str | None:
    """Maker and model of a camera, the maker named once; None where both are empty."""
    if maker and model.lower().startswith(maker.split()[0].lower()):
        return model
    return f"{maker} {model}".strip() or None
