"""What every room of the window is given: the library, the jobs, the thumbnails, the models."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import ref

from faceorg import paths
from faceorg.gui.wishes import Wishes
from faceorg.settings import Settings, load_settings

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.gui.jobs import JobRunner
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.library.database import Library
    from faceorg.vision.device import Device
    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.modelpack import ModelPack

    _Wanted = tuple[str | None, ...]


def settings_file() -> Path:
    """Where the user's preferences are kept."""
    return paths.config_folder() / "settings.json"


class Engines:
    """The models, loaded once, in the job that first needs them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pack: tuple[_Wanted, ModelPack] | None = None
        self._engine: tuple[_Wanted, FaceEngine] | None = None
        self._lent: tuple[_Wanted, ref[FaceEngine]] | None = None
        self._device: Device | None = None
        self._fault_told = False

    @property
    def settings(self) -> Settings:
        """The preferences as they are on disk now."""
        return load_settings(settings_file())

    @property
    def pack(self) -> ModelPack:
        """The pack the preferences name; loads no models. Raises `ModelPackError`."""
        # Imported late: onnxruntime costs half a second that the window does not have.
        from faceorg.operations.packs import active_pack

        settings = self.settings
        wanted = (settings.pack, settings.pack_folder)
        # Kept, because the id of a user's pack is the checksum of a file of many megabytes.
        if self._pack is None or self._pack[0] != wanted:
            self._pack = (wanted, active_pack(settings))
        return self._pack[1]

    def load(self) -> FaceEngine:
        """The loaded models; seconds at the first call, so only within a job.

        Raises `ModelPackError`.
        """
        from faceorg.operations import packs

        with self._lock:
            settings = self.settings
            wanted = (
                settings.pack,
                settings.pack_folder,
                settings.provider,
                settings.search_level,
            )
            if self._engine is None or self._engine[0] != wanted:
                engine = self._still_lent(wanted) or packs.load(self.pack, settings, _threads())
                self._engine, self._device = (wanted, engine), engine.device
            return self._engine[1]

    def lend(self) -> FaceEngine:
        """As `load`, for a job that is done with the models long before it is done.

        On the processor they go as soon as it lets go of them: what they take, a hundred megabytes
        and more, is there for what comes after, and loading them again takes a tenth of a second.
        """
        engine = self.load()
        if self._engine is not None and (engine.device is None or engine.device.on_processor):
            self._lent = (self._engine[0], ref(engine))
            self.let_go()
        return engine

    def _still_lent(self, wanted: _Wanted) -> FaceEngine | None:
        return self._lent[1]() if self._lent is not None and self._lent[0] == wanted else None

    def new_fault(self) -> str | None:
        """What made the models leave the accelerator; None when it was asked for before."""
        fault = None if self._device is None else self._device.fault
        if fault is None or self._fault_told:
            return None
        self._fault_told = True
        return fault

    def let_go(self) -> None:
        """Forget the loaded models, a hundred megabytes and more; who runs them keeps them."""
        if self._lock.acquire(blocking=False):  # else they are being loaded, so wanted
            self._engine = None
            self._lock.release()


def _threads() -> int:
    """Half the cores: the window and the decoding of photos need the others."""
    return max(1, (os.cpu_count() or 2) // 2)


@dataclass(frozen=True)
class Context:
    """Handed to every room and dialog; ``reader`` is read-only and for the main thread alone."""

    library_path: Path
    reader: Library
    jobs: JobRunner
    thumbnails: Thumbnails
    engines: Engines
    wishes: Wishes = field(default_factory=Wishes)
