"""LifeYears: a face for each year of a person, after one for all years together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from faceorg.core.entities import FaceId, PhotoId
from faceorg.gui.counts import count_photos
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList

if TYPE_CHECKING:
    from faceorg.library.lives import Life


@dataclass(frozen=True, slots=True)
class YearTile:
    """A year, or all of them (``year`` None); ``age`` in completed years at the end of it."""

    year: str | None
    face_id: FaceId | None
    photos: frozenset[PhotoId]
    age: int | None = None


class LifeYears(KeyedList[YearTile]):
    """The first tile stands for everything; years without a date come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda tile: tile.year, parent)

    def show_life(self, life: Life, cover: FaceId | None) -> None:
        """Show the years of ``life``."""
        everything = frozenset[PhotoId]().union(*(one.photos for one in life.years))
        tiles = [YearTile(None, cover, everything)]
        dated = [one for one in life.years if one.year]
        for one in (*dated, *(one for one in life.years if not one.year)):
            tiles.append(YearTile(one.year, one.face_id, one.photos, life.age_in(one.year)))
        self.replace(tiles)

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The tile and its words."""
        if not index.isValid():
            return None
        tile = self.items[index.row()]
        if role == ItemRole:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(tile)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            parts = (self.title(tile), self.age(tile), count_photos(len(tile.photos)))
            return " · ".join(part for part in parts if part)
        return None

    def title(self, tile: YearTile) -> str:
        """The year."""
        if tile.year is None:
            return self.tr("All years")
        return tile.year or self.tr("No date")

    def age(self, tile: YearTile) -> str:
        """How old the person became in that year; empty where that is not known."""
        if tile.age is None:
            return ""
        return self.tr("age {years}").format(years=tile.age) if tile.age else self.tr("born")
