"""NameOffers: names from the words of the photos of some faces, one button each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from faceorg.gui.name_sources import source_words
from faceorg.operations.name_offers import NameOffer, name_offers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import FaceId
    from faceorg.gui.context import Context

_SHOWN = 3


class NameOffers(QWidget):
    """Out of sight while there is nothing to offer.

    Signal: ``chosen(NameOffer)``.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, faces: Sequence[FaceId], parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.hide()
        context.jobs.read(lambda library: name_offers(library, faces, _SHOWN), self._on_read)

    def _on_read(self, offers: list[NameOffer]) -> None:
        for offer in offers:
            source = source_words(offer.source)
            text = f"{offer.name} \u00b7 {source}"
            button = QPushButton(text.replace("&", "&&"), self)
            button.setAccessibleName(text)
            button.setToolTip(self.tr("This is {name}").format(name=offer.name))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, offer=offer: self.chosen.emit(offer))
            self._layout.addWidget(button)
        self.setVisible(bool(offers))
