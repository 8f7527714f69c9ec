"""Read the layers of dlib's face recognition network from its published ``.dat`` file.

dlib writes a network outside in: the version of every layer first, the outermost first; then the
input layer; then each layer's details from the input upwards. Numbers take as many bytes as they
need. Only the layers of this one network are understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_LAYERS = 130
_NO_WEIGHTS = np.empty(0, np.float32)
_NEGATIVE, _BYTE_COUNT = 0x80, 0x0F


@dataclass(frozen=True)
class Layer:
    """One layer from the input upwards.

    ``kind`` is dlib's name (``con_4``, ``affine_``, ``relu_``, ``max_pool_2``, ``avg_pool_2``,
    ``add_prev_``, ``fc_2``). ``weights`` are filters (out, in, rows, columns), scales (channels)
    or a matrix (in, out); ``bias`` goes with the first two. ``window``, ``stride`` and
    ``padding`` are equal in both directions.
    """

    kind: str
    weights: Floats
    bias: Floats
    window: int = 0
    stride: int = 1
    padding: int = 0


@dataclass(frozen=True)
class Network:
    """Mean colour (R, G, B) to subtract before dividing by 256; layers from the input upwards."""

    mean: tuple[float, float, float]
    layers: tuple[Layer, ...]


def read_network(data: bytes) -> Network:
    """Decode the file's bytes to the last one; ValueError if they are something else."""
    reader = _Reader(data)
    reader.integer()  # version of the loss layer
    reader.expect("loss_metric_2")
    reader.numbers(2)
    for _ in range(_LAYERS):
        reader.integer()
    reader.expect("input_rgb_image_sized")
    mean = reader.number(), reader.number(), reader.number()
    if [reader.integer(), reader.integer()] != [150, 150]:
        raise ValueError("not the published face network")
    layers = [_layer(reader)]
    reader.tensor()  # gradient of the whole; a training leftover, as all gradients here
    reader.integer()
    while not reader.at_end:
        layers.append(_layer(reader))
        reader.tensor()
    return Network(mean, tuple(layers))


def _layer(reader: _Reader) -> Layer:
    """One layer's details without its last gradient."""
    kind = reader.string()
    layer = _details(reader, kind)
    reader.skip(3)  # three booleans
    reader.tensor()
    reader.tensor()
    return layer


def _details(reader: _Reader, kind: str) -> Layer:
    if kind == "con_4":
        return _convolution(reader)
    if kind == "affine_":
        values = reader.tensor().reshape(2, -1)
        reader.aliases(2)
        reader.integer()
        return Layer(kind, values[0], values[1])
    if kind in ("max_pool_2", "avg_pool_2"):
        window, _, stride, _, padding, _ = (reader.integer() for _ in range(6))
        return Layer(kind, _NO_WEIGHTS, _NO_WEIGHTS, window, stride, padding)
    if kind == "fc_2":
        return _matrix(reader)
    if kind in ("relu_", "add_prev_"):
        return Layer(kind, _NO_WEIGHTS, _NO_WEIGHTS)
    raise ValueError(f"unknown layer {kind!r}")


def _convolution(reader: _Reader) -> Layer:
    values = reader.tensor().ravel()
    count, window, _, stride, _, padding, _ = (reader.integer() for _ in range(7))
    shape, _ = reader.aliases(2)
    reader.numbers(4)
    filters = values[:-count].reshape(shape)
    return Layer("con_4", filters, values[-count:], window, stride, padding)


def _matrix(reader: _Reader) -> Layer:
    reader.integer()
    reader.integer()
    values = reader.tensor()
    reader.aliases(2)
    reader.integer()
    reader.numbers(4)
    return Layer("fc_2", values.reshape(values.shape[:2]), _NO_WEIGHTS)


class _Reader:
    """dlib's primitive encodings, read one after the other."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def at_end(self) -> bool:
        return self._at == len(self._data)

    def skip(self, count: int) -> bytes:
        start, self._at = self._at, self._at + count
        if self._at > len(self._data):
            raise ValueError("the network file is cut short")
        return self._data[start : self._at]

    def integer(self) -> int:
        head = self.skip(1)[0]
        if head & ~(_NEGATIVE | _BYTE_COUNT):
            raise ValueError("the network file is damaged")
        value = int.from_bytes(self.skip(head & _BYTE_COUNT), "little")
        return -value if head & _NEGATIVE else value

    def number(self) -> float:
        mantissa, exponent = self.integer(), self.integer()
        return float(np.ldexp(float(mantissa), exponent))

    def numbers(self, count: int) -> list[float]:
        return [self.number() for _ in range(count)]

    def string(self) -> str:
        return self.skip(self.integer()).decode("latin-1")

    def expect(self, name: str) -> None:
        if self.string() != name:
            raise ValueError("not the published face network")

    def tensor(self) -> Floats:
        """Four-dimensional: samples, channels, rows, columns."""
        if self.integer() != 2:
            raise ValueError("the network file is damaged")
        shape = [self.integer() for _ in range(4)]
        return np.frombuffer(self.skip(4 * int(np.prod(shape))), "<f4").reshape(shape)

    def aliases(self, count: int) -> list[list[int]]:
        """Shapes of the parts of a tensor, each after a version number."""
        return [[self.integer() for _ in range(5)][1:] for _ in range(count)]
