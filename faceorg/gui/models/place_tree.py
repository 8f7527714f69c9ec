"""PlaceTree: countries with their towns, and at the end what lies in none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from faceorg.core.query import Filter, Key, PhotoQuery
from faceorg.gui import wording
from faceorg.gui.models.keyed_list import Index, ItemRole

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from faceorg.core.entities import PhotoId
    from faceorg.library.towns import Travels


class PlaceKind(StrEnum):
    """What a row stands for."""

    EVERYWHERE = "everywhere"
    COUNTRY = "country"
    TOWN = "town"
    TOWNLESS = "townless"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Place:
    """A row: a country, a town (by its GeoNames id), or photos that are in none."""

    kind: PlaceKind
    name: str
    count: int
    id: int = 0
    cover_id: PhotoId | None = None

    @property
    def key(self) -> tuple[str, str, int]:
        """The same from one reading to the next."""
        return self.kind, self.name, self.id

    @property
    def query(self) -> str | None:
        """The search that finds these photos; None where words do not reach."""
        if self.kind not in (PlaceKind.COUNTRY, PlaceKind.TOWN):
            return None
        name = self.name.replace('"', " ")
        return str(PhotoQuery(filters=(Filter(Key.PLACE, name),)))


class PlaceTree(QAbstractItemModel):
    """Two levels; an index below another carries the row of that plus one as its id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tops: list[Place] = []
        self._below: list[list[Place]] = []

    def show_travels(self, travels: Travels) -> None:
        """Show what was read; where only counts changed, rows stay chosen and open."""
        tops, below = self._rows(travels)
        shape = [[place.key for place in row] for row in (tops, *below)]
        if shape == [[place.key for place in row] for row in (self._tops, *self._below)]:
            self._tops, self._below = tops, below
            self._tell()
            return
        self.beginResetModel()
        self._tops, self._below = tops, below
        self.endResetModel()

    def _tell(self) -> None:
        if self._tops:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._tops) - 1, 0))
        for row, towns in enumerate(self._below):
            if towns:
                top = self.index(row, 0)
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(towns) - 1, 0, top))

    def _rows(self, travels: Travels) -> tuple[list[Place], list[list[Place]]]:
        tops: list[Place] = []
        below: list[list[Place]] = []
        if count := len(travels.photos):
            everywhere = self.tr("Everywhere")
            tops.append(Place(PlaceKind.EVERYWHERE, everywhere, count))
            below.append([])
        for country in travels.countries:
            name, cover = country.name, country.cover_id
            tops.append(Place(PlaceKind.COUNTRY, name, country.count, 0, cover))
            below.append(
                [Place(PlaceKind.TOWN, t.name, t.count, t.id, t.cover_id) for t in country.towns]
            )
        for kind, name, count in (
            (PlaceKind.TOWNLESS, self.tr("Far from every town"), travels.townless),
            (PlaceKind.UNPLACED, self.tr("Without a place"), travels.unplaced),
        ):
            if count:
                tops.append(Place(kind, name, count))
                below.append([])
        return tops, below

    def place(self, index: Index) -> Place | None:
        """What a row stands for."""
        if not index.isValid():
            return None
        inside = index.internalId()
        return self._below[inside - 1][index.row()] if inside else self._tops[index.row()]

    def find(self, key: tuple[str, str, int]) -> QModelIndex:
        """The row of a place by its `Place.key`; an invalid index where there is none."""
        for row, top in enumerate(self._tops):
            if top.key == key:
                return self.index(row, 0)
            for inner, town in enumerate(self._below[row]):
                if town.key == key:
                    return self.index(inner, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The row within its level."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The country of a town."""
        inside = index.internalId() if index.isValid() else 0
        return self.createIndex(inside - 1, 0, 0) if inside else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Countries, or the towns of one."""
        if not parent.isValid():
            return len(self._tops)
        if parent.internalId() or parent.column():
            return 0
        return len(self._below[parent.row()])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        del parent
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The name, the `Place`, and both in words."""
        place = self.place(index)
        if place is None:
            return None
        if role == ItemRole:
            return place
        if role == Qt.ItemDataRole.DisplayRole:
            return place.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{place.name}: {wording.count_photos(place.count)}"
        return None
