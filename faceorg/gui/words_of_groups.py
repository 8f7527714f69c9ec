"""What was done to groups of faces, as one would say it: put together, added to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("wording", text, "", n)


def put_together(payload: Mapping[str, Any], name: str) -> str:
    """Of groups that became one person by one word; ``name`` is empty where they have none."""
    count = len(payload["faces"])
    made = "name" in payload
    groups = payload["groups"] + (not made)
    if name and not made:
        return _tr("Add %n faces to {name}", count).format(name=name)
    if not name or (made and payload["name"] is None):
        return _tr("Merge %n groups", groups) if groups > 1 else _tr("Put %n faces together", count)
    if groups > 1:
        return _tr("Merge %n groups as {name}", groups).format(name=name)
    return _tr("Name %n faces {name}", count).format(name=name)


def merged(one: str | None, other: str | None) -> str:
    """Of two people, ``one`` of whom became part of the ``other``; None has no name."""
    if other is None:
        return _tr("Merge %n groups", 2)
    if one is None:
        return _tr("Add a group to {name}").format(name=other)
    return _tr("Merge {one} with {other}").format(one=one, other=other)
