"""dlib's face recognition network as an ONNX file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from faceorg.vision.onnx_file import Graph

if TYPE_CHECKING:
    from faceorg.vision.dlib_weights import Layer, Network

CHIP_SIZE = 150
EMBEDDING_LENGTH = 128


def onnx_model(network: Network) -> bytes:
    """Write ``network`` so that ``rgb`` (N, 3, 150, 150), float32 of 0 to 255, gives ``vector``
    (N, 128), float32, not normalized.

    Mean, division by 256 and the affine layers are folded into the convolutions: exact, since
    the first convolution has no padding.
    """
    writer = _Writer(network)
    layers = [*network.layers]
    while layers:
        layer = layers.pop(0)
        affine = layers.pop(0) if layers and layers[0].kind == "affine_" else None
        writer.add(layer, affine)
    return writer.graph.model(
        {"rgb": ["N", 3, CHIP_SIZE, CHIP_SIZE]}, {"vector": ["N", EMBEDDING_LENGTH]}
    )


class _Writer:
    """Follows the layers upwards.

    ``name`` and ``shape`` (channels, rows, columns) are the current output, ``entry`` is what
    went into the current residual block, ``shortcut`` its pooled form if the block halves.
    """

    def __init__(self, network: Network) -> None:
        self.graph = Graph()
        self._mean = np.array(network.mean).reshape(1, 3, 1, 1)
        self._name = "rgb"
        self._shape = (3, CHIP_SIZE, CHIP_SIZE)
        self._entry = self._name, self._shape
        self._shortcut: tuple[str, tuple[int, int, int]] | None = None
        self._added = False

    def add(self, layer: Layer, affine: Layer | None) -> None:
        if layer.kind == "con_4":
            self._convolution(layer, affine)
        elif layer.kind == "relu_":
            self._name = self.graph.node("Relu", [self._name])
            if self._added:
                self._entry = self._name, self._shape
                self._added = False
        elif layer.kind == "max_pool_2":
            self._name, self._shape = self._pool("MaxPool", layer, self._name, self._shape)
        elif layer.kind == "avg_pool_2" and layer.window:
            self._shortcut = self._pool("AveragePool", layer, *self._entry)
        elif layer.kind == "avg_pool_2":
            self._name = self.graph.node("GlobalAveragePool", [self._name])
        elif layer.kind == "add_prev_":
            self._join()
        else:
            flat = self.graph.node("Flatten", [self._name])
            self.graph.node("MatMul", [flat, self.graph.weight(layer.weights)], "vector")

    def _convolution(self, layer: Layer, affine: Layer | None) -> None:
        filters, bias = layer.weights.astype(np.float64), layer.bias.astype(np.float64)
        if self._name == "rgb":
            filters = filters / 256
            bias = bias - (filters * self._mean).sum(axis=(1, 2, 3))
        if affine is not None:
            filters = filters * affine.weights[:, None, None, None]
            bias = bias * affine.weights + affine.bias
        self._name = self.graph.node(
            "Conv",
            [
                self._name,
                self.graph.weight(filters.astype(np.float32)),
                self.graph.weight(bias.astype(np.float32)),
            ],
            kernel_shape=[layer.window] * 2,
            strides=[layer.stride] * 2,
            pads=[layer.padding] * 4,
        )
        self._shape = _shrunk(self._shape, layer, len(filters))

    def _pool(
        self, operator: str, layer: Layer, name: str, shape: tuple[int, int, int]
    ) -> tuple[str, tuple[int, int, int]]:
        window, stride = [layer.window] * 2, [layer.stride] * 2
        pooled = self.graph.node(operator, [name], kernel_shape=window, strides=stride)
        shape = _shrunk(shape, layer, shape[0])
        self._entry = pooled, shape
        return pooled, shape

    def _join(self) -> None:
        """Add the block to its input; dlib pads the smaller one with zeros at the end."""
        block = self._name, self._shape
        other = self._shortcut or self._entry
        channels, rows, columns = (max(pair) for pair in zip(block[1], other[1], strict=True))
        self._shape = channels, rows, columns
        self._name = self.graph.node("Add", [self._padded(*block), self._padded(*other)])
        self._shortcut = None
        self._added = True

    def _padded(self, name: str, shape: tuple[int, int, int]) -> str:
        missing = [want - have for want, have in zip(self._shape, shape, strict=True)]
        if not any(missing):
            return name
        pads = np.array([0] * 5 + missing, np.int64)
        return self.graph.node("Pad", [name, self.graph.weight(pads)])


def _shrunk(shape: tuple[int, int, int], layer: Layer, channels: int) -> tuple[int, int, int]:
    rows, columns = (
        (side + 2 * layer.padding - layer.window) // layer.stride + 1 for side in shape[1:]
    )
    return channels, rows, columns
