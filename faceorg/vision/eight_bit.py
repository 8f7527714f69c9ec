"""A network of convolutions rewritten to compute with whole numbers of 8 bits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.vision.onnx_file import Graph, Node, read_graph

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    Ranges = Mapping[str, tuple[float, float]]

_WEIGHT_STEPS = 127


@dataclass(frozen=True, slots=True)
class _Bytes:
    """A tensor in bytes: its value is (byte - ``zero``) * ``scale``."""

    name: str
    scale: float
    zero: int


def eight_bit(
    model: bytes,
    ranges: Ranges,
    exact: Collection[str],
    inputs: Mapping[str, list[int | str]],
    outputs: Mapping[str, list[int | str]],
    raised: Mapping[str, float],
) -> bytes:
    """``model`` (an ONNX file) with its convolutions in bytes; the input becomes uint8.

    ``ranges`` tells for every tensor kept in bytes, by its name after the Relu, which values it
    covers; what lies outside is cut off. Weights get one scale for each channel. Convolutions with
    an output in ``exact`` stay float32, and so does all that is no convolution and no sum.
    ``raised`` is added to the bias of some of those, to make up for what rounding took away.
    Raises ValueError if it is no ONNX file, KeyError for a tensor without a range.
    """
    nodes, weights = read_graph(model)
    for node in nodes:
        if node.output in raised:
            weights[node.inputs[2]] = weights[node.inputs[2]] + np.float32(raised[node.output])
    writer = _Writer(weights, ranges, list(inputs))
    relus = {node.inputs[0]: node.output for node in nodes if node.operator == "Relu"}
    for node in nodes:
        if node.operator == "Conv" and node.output not in exact:
            writer.convolution(node, relus.get(node.output, node.output))
        elif node.operator == "Add":
            writer.sum(node)
        elif not writer.known(node.output):  # a Relu that went into its convolution
            writer.as_it_is(node)
    return writer.graph.model(inputs, outputs, taken=np.uint8)


class _Writer:
    """Follows the operators; each tensor exists in bytes, in float32, or in both."""

    def __init__(
        self, weights: Mapping[str, NDArray[np.float32]], ranges: Ranges, inputs: list[str]
    ) -> None:
        self.graph = Graph()
        self._weights = weights
        self._ranges = ranges
        self._bytes = {name: _Bytes(name, 1.0, 0) for name in inputs}
        self._floats: dict[str, str] = {}

    def known(self, name: str) -> bool:
        return name in self._bytes or name in self._floats

    def convolution(self, node: Node, output: str) -> None:
        """A convolution and the Relu behind it: bytes cannot be below their zero."""
        taken, given = self._in_bytes(node.inputs[0]), self._kept(output)
        weights = self._weights[node.inputs[1]].astype(np.float64)
        largest = np.abs(weights).reshape(len(weights), -1).max(axis=1)
        scales = (np.maximum(largest, 1e-8) / _WEIGHT_STEPS).astype(np.float32)
        whole = np.rint(weights / scales.reshape(-1, 1, 1, 1)).astype(np.int8)
        bias = np.rint(self._weights[node.inputs[2]] / (taken.scale * scales.astype(np.float64)))
        constant = self.graph.weight
        self.graph.node(
            "QLinearConv",
            [
                taken.name, *self._measure(taken),
                constant(whole), constant(scales), constant(np.zeros(len(scales), np.int8)),
                *self._measure(given), constant(bias.astype(np.int32)),
            ],
            given.name,
            **node.attributes,
        )  # fmt: skip

    def sum(self, node: Node) -> None:
        """Written so that ONNX Runtime knows it for a sum of bytes."""
        added = self.graph.node("Add", [self._in_floats(name) for name in node.inputs])
        self._floats[node.output] = added
        self._in_bytes(node.output)
        del self._floats[node.output]

    def as_it_is(self, node: Node) -> None:
        inputs = [
            self.graph.weight(self._weights[name])
            if name in self._weights
            else self._in_floats(name)
            for name in node.inputs
        ]
        self._floats[node.output] = self.graph.node(
            node.operator, inputs, node.output, **node.attributes
        )

    def _kept(self, name: str) -> _Bytes:
        low, high = self._ranges[name]
        scale = float(np.float32((high - low) / 255))
        kept = self._bytes[name] = _Bytes(f"{name} in bytes", scale, round(-low / scale))
        return kept

    def _measure(self, tensor: _Bytes) -> tuple[str, str]:
        scale = self.graph.weight(np.array(tensor.scale, np.float32))
        return scale, self.graph.weight(np.array(tensor.zero, np.uint8))

    def _in_bytes(self, name: str) -> _Bytes:
        if name not in self._bytes:
            kept, source = self._kept(name), self._floats[name]
            self.graph.node("QuantizeLinear", [source, *self._measure(kept)], kept.name)
        return self._bytes[name]

    def _in_floats(self, name: str) -> str:
        if name in self._floats:
            return self._floats[name]
        held = self._bytes[name]
        # Not remembered: ONNX Runtime joins each with the one operator that reads it.
        return self.graph.node("DequantizeLinear", [held.name, *self._measure(held)])
