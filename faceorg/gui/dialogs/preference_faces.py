"""FacesPage: how hard photos are searched, on which device, and how sure a match has to be."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from faceorg.core.search_level import SearchLevel
from faceorg.core.strictness import Strictness
from faceorg.gui import wording
from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.faults import fault_words
from faceorg.gui.views.controls import level, plain_button
from faceorg.operations.calibrate import apply_calibration, apply_strictness, calibrate
from faceorg.operations.thresholds import strictness
from faceorg.settings import load_settings, save_settings

if TYPE_CHECKING:
    from faceorg.core.changes import Changes
    from faceorg.core.errors import FaceorgError
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.operations.calibrate import Calibration
    from faceorg.operations.measure import EngineSpeed


_FEW = 3  # of fewer a second, a tenth makes a difference


class FacesPage(QWidget):
    """Every choice holds from the next job on; other limits group people anew at once."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._found: Calibration | None = None
        settings = load_settings(settings_file())
        self.level = self._choice(self.tr("Search"), self._levels(), settings.search_level)
        self.device = self._choice(self.tr("Device"), self._devices(), settings.provider)
        wanted = strictness(context.reader)
        self.strictness = self._choice(self.tr("Strictness"), self._words(), wanted)
        self.speed = hint("", self)
        self.measure = plain_button(self.tr("Measure"), self._measure, self)
        self.measure.setToolTip(
            self.tr("Measure how fast faces are found on this computer; takes a few seconds")
        )
        self.fit = hint("", self)
        self.learn = plain_button(self.tr("Learn from my people"), self._learn, self)
        self.learn.setToolTip(self.tr("Judge new faces by those you confirmed"))
        self.reset = plain_button(self.tr("Reset"), self._reset, self)
        self.reset.setToolTip(self.tr("Judge new faces as faceorg did at first"))
        self._build()
        self.level.activated.connect(self._on_level)
        self.device.activated.connect(self._on_device)
        self.strictness.activated.connect(self._on_strictness)
        self._look()

    def _choice(self, name: str, entries: list[tuple[Any, str]], chosen: Any) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        for key, text in entries:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Search"), self.level)
        form.addRow("", hint(self.tr("Photos that were searched already stay as they are."), self))
        form.addRow(self.tr("Device"), self.device)
        fallback = self.tr("If this does not work on your computer, the processor is used.")
        form.addRow("", hint(fallback, self))
        form.addRow(self.tr("Speed"), _beside(self.measure, self.speed))
        form.addRow(self.tr("Strictness"), self.strictness)
        form.addRow("", hint(self.tr("What you said yourself never changes."), self))
        form.addRow(QLabel(self.tr("Learning"), self), self.fit)
        form.addRow("", _beside(self.learn, self.reset))
        level(form)

    def _levels(self) -> list[tuple[Any, str]]:
        return [
            (str(SearchLevel.FAST), self.tr("Fast: large faces only")),
            (str(SearchLevel.NORMAL), self.tr("Normal")),
            (str(SearchLevel.THOROUGH), self.tr("Thorough: small faces too, takes much longer")),
        ]

    def _words(self) -> list[tuple[Any, str]]:
        return [
            (Strictness.CAREFUL, self.tr("Careful: asks more, makes fewer mistakes")),
            (Strictness.BALANCED, self.tr("Balanced")),
            (Strictness.EAGER, self.tr("Eager: asks less, makes more mistakes")),
        ]

    def _devices(self) -> list[tuple[Any, str]]:
        """Devices worth offering on this system; the first is "choose for me"."""
        offered = {"darwin": ("coreml",), "win32": ("cuda", "directml")}.get(
            sys.platform, ("cuda", "openvino")
        )
        entries: list[tuple[Any, str]] = [(None, self.tr("Automatic (fastest)"))]
        return [*entries, *((key, self._device(key)) for key in (*offered, "cpu"))]

    def _device(self, key: str) -> str:
        names = {
            "cuda": self.tr("NVIDIA graphics card"),
            "coreml": self.tr("Apple Neural Engine"),
            "directml": self.tr("Graphics card (DirectX)"),
            "openvino": self.tr("Intel graphics (OpenVINO)"),
        }
        return names.get(key, self.tr("Processor"))

    def _on_level(self, _: int) -> None:
        _save(search_level=self.level.currentData())

    def _on_device(self, _: int) -> None:
        _save(provider=self.device.currentData())
        self.speed.clear()

    def _on_strictness(self, _: int) -> None:
        wanted, engines = self.strictness.currentData(), self._context.engines

        def apply(library: Library, progress: Progress, cancel: CancelToken) -> Changes:
            del progress, cancel
            return apply_strictness(library, engines.pack, wanted)

        self._context.jobs.run(self.tr("Grouping people"), apply, self._look)

    def _measure(self) -> None:
        self.measure.setEnabled(False)
        self.speed.setText(self.tr("Measuring…"))
        load = self._context.engines.load

        def run(_: Library, __: Progress, cancel: CancelToken) -> EngineSpeed:
            from faceorg.operations.measure import measure_engine

            return measure_engine(load(), cancel)

        self._context.jobs.run(self.tr("Measuring"), run, self._on_measured, self._on_fault)

    def _on_measured(self, speed: EngineSpeed) -> None:
        self.measure.setEnabled(True)
        there, here = speed.detection_provider, speed.embedding_provider
        if there == here:
            text = self.tr("About {photos} photos or {faces} faces a second ({there})")
        else:
            text = self.tr("About {photos} photos ({there}) or {faces} faces ({here}) a second")
        self.speed.setText(
            text.format(
                photos=_a_second(speed.photo_ms),
                faces=_a_second(speed.face_ms),
                there=self._device(there),
                here=self._device(here),
            )
        )

    def _on_fault(self, error: FaceorgError) -> None:
        self.measure.setEnabled(True)
        self.speed.setText(fault_words(error))

    def _look(self, *_: object) -> None:
        """Ask what the confirmed faces say; nothing changes by that."""
        engines = self._context.engines
        for button in (self.learn, self.reset):
            button.setEnabled(False)
        self._context.jobs.read(
            lambda library: calibrate(library, engines.pack), self._on_fit, self._on_no_fit
        )

    def _on_fit(self, found: Calibration) -> None:
        self._found = found
        self.learn.setEnabled(found.estimated is not None)
        self.reset.setEnabled(found.applied is not None)
        if found.applied is not None:
            text = self.tr("New faces are judged by those you confirmed.")
        elif found.estimated is not None:
            text = self.tr("You confirmed enough faces of %n people to learn from them.", "",
                           found.people)  # fmt: skip
        else:
            text = self.tr("Name a few more people first, so that there is enough to learn from.")
        self.fit.setText(text)

    def _on_no_fit(self, error: FaceorgError) -> None:
        self.fit.setText(fault_words(error))

    def _learn(self) -> None:
        self._fit_to(of_own=True)

    def _reset(self) -> None:
        self._fit_to(of_own=False)

    def _fit_to(self, *, of_own: bool) -> None:
        marks = self._found.estimated if of_own and self._found is not None else None
        engines = self._context.engines

        def apply(library: Library, progress: Progress, cancel: CancelToken) -> Changes:
            del progress, cancel
            return apply_calibration(library, engines.pack, marks)

        self._context.jobs.run(self.tr("Grouping people"), apply, self._look)


def _save(**chosen: Any) -> None:
    file = settings_file()
    save_settings(replace(load_settings(file), **chosen), file)


def _a_second(milliseconds: float) -> str:
    """How many of what takes so long are done in a second, as exact as anybody needs it."""
    number = 1e3 / max(milliseconds, 1e-3)
    return wording.decimal(number, 1 if number < _FEW else 0)


def _beside(*parts: QWidget) -> QHBoxLayout:
    """Controls side by side, no wider than their words."""
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
