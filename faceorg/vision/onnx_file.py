"""Write small ONNX files and free the sizes of existing ones, without the `onnx` package.

An ONNX file is one protobuf message; the numbers below are field numbers of onnx.proto3.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

_ELEMENT = {
    np.dtype(np.float32): 1, np.dtype(np.uint8): 2, np.dtype(np.int8): 3, np.dtype(np.int32): 6,
    np.dtype(np.int64): 7,
}  # fmt: skip
_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5


class Graph:
    """A graph being written: nodes and weights are added, `model` gives the file's bytes."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._weights: list[bytes] = []

    def weight(self, values: NDArray[Any]) -> str:
        """Add a constant (float32, uint8, int8, int32 or int64) and return its name."""
        name = f"w{len(self._weights)}"
        raw = np.asarray(values, order="C")
        shape = b"".join(_varint(side) for side in raw.shape)
        self._weights.append(
            _bytes_field(1, shape)
            + _int_field(2, _ELEMENT[raw.dtype])
            + _bytes_field(8, name)
            + _bytes_field(9, raw.astype(raw.dtype.newbyteorder("<")).tobytes())
        )
        return name

    def node(
        self, operator: str, inputs: Sequence[str], output: str = "", **attributes: Any
    ) -> str:
        """Add an operator with one output and return the output's name (made up if not given)."""
        output = output or f"x{len(self._nodes)}"
        self._nodes.append(
            b"".join(_bytes_field(1, name) for name in inputs)
            + _bytes_field(2, output)
            + _bytes_field(4, operator)
            + b"".join(_bytes_field(5, _attribute(*item)) for item in attributes.items())
        )
        return output

    def model(
        self,
        inputs: Mapping[str, Sequence[int | str]],
        outputs: Mapping[str, Sequence[int | str]],
        opset: int = 13,
        taken: type[np.generic] = np.float32,
    ) -> bytes:
        """The ONNX file; ``inputs`` and ``outputs`` are float32 with sizes or size names.

        ``taken`` is another type of the inputs.
        """
        graph = (
            b"".join(_bytes_field(1, node) for node in self._nodes)
            + _bytes_field(2, "faceorg")
            + b"".join(_bytes_field(5, weight) for weight in self._weights)
            + b"".join(_bytes_field(11, _value(*item, taken)) for item in inputs.items())
            + b"".join(_bytes_field(12, _value(*item)) for item in outputs.items())
        )
        operators = _bytes_field(1, "") + _int_field(2, opset)
        return (
            _int_field(1, 8)
            + _bytes_field(2, "faceorg")
            + _bytes_field(7, graph)
            + _bytes_field(8, operators)
        )


@dataclass(frozen=True)
class Signature:
    """The sizes of a model's first true input and of all its outputs; 0 stands for a free size."""

    input_sizes: tuple[int, ...]
    output_sizes: tuple[tuple[int, ...], ...]
    input_name: str = ""
    output_names: tuple[str, ...] = ()


def read_signature(model: bytes) -> Signature:
    """What an ONNX file takes and gives. Raises ValueError if it is no ONNX file."""
    inputs: list[tuple[str, tuple[int, ...]]] = []
    outputs: list[tuple[str, tuple[int, ...]]] = []
    weights: set[str] = set()
    for graph in _messages(memoryview(model), 7):
        inputs += [_declared(value) for value in _messages(graph, 11)]
        outputs += [_declared(value) for value in _messages(graph, 12)]
        weights |= {_name(tensor, 8) for tensor in _messages(graph, 5)}
    true_inputs = [(name, sizes) for name, sizes in inputs if name not in weights]
    if not true_inputs or not outputs:
        raise ValueError("this is not an ONNX file")
    name, sizes = true_inputs[0]
    return Signature(
        sizes, tuple(size for _, size in outputs), name, tuple(label for label, _ in outputs)
    )


@dataclass(frozen=True)
class Node:
    """One operator of a graph that was read; ``attributes`` are ints, floats and lists of ints."""

    operator: str
    inputs: tuple[str, ...]
    output: str
    attributes: Mapping[str, Any]


def read_graph(model: bytes) -> tuple[list[Node], dict[str, NDArray[np.float32]]]:
    """The operators of an ONNX file in their order, and its float32 weights by name.

    Raises ValueError if it is no ONNX file.
    """
    nodes: list[Node] = []
    weights: dict[str, NDArray[np.float32]] = {}
    for graph in _messages(memoryview(model), 7):
        nodes += [_node(message) for message in _messages(graph, 1)]
        for tensor in _messages(graph, 5):
            if _number(tensor, 2) == _ELEMENT[np.dtype(np.float32)]:
                raw = b"".join(_messages(tensor, 9)) or b"".join(_messages(tensor, 4))
                weights[_name(tensor, 8)] = np.frombuffer(raw, "<f4").reshape(_ints(tensor, 1))
    if not nodes:
        raise ValueError("this is not an ONNX file")
    return nodes, weights


def free_sizes(
    model: bytes,
    inputs: Mapping[str, Sequence[int | str]],
    outputs: Mapping[str, Sequence[int | str]],
) -> bytes:
    """Give the float inputs and outputs of ``model`` new sizes, and drop all other inputs.

    Old exporters list every weight as an input, which keeps ONNX Runtime from folding them
    (twice as slow), and freeze the size of the picture. Raises ValueError on a damaged file.
    """
    parts: list[bytes | memoryview] = []
    for number, content, raw in _fields(memoryview(model)):
        if number == 7 and isinstance(content, memoryview):
            parts.append(_bytes_field(7, _freed_graph(content, inputs, outputs)))
        else:
            parts.append(raw)
    return b"".join(parts)


def _freed_graph(
    graph: memoryview,
    inputs: Mapping[str, Sequence[int | str]],
    outputs: Mapping[str, Sequence[int | str]],
) -> bytes:
    """The graph without declared inputs, outputs and inner sizes, then the new ones."""
    kept: list[bytes | memoryview] = [
        raw for number, _, raw in _fields(graph) if number not in (11, 12, 13)
    ]
    kept += [_bytes_field(11, _value(*item)) for item in inputs.items()]
    kept += [_bytes_field(12, _value(*item)) for item in outputs.items()]
    return b"".join(kept)


def _messages(message: memoryview, wanted: int) -> Iterator[memoryview]:
    """The contents of all fields of one number."""
    for number, content, _ in _fields(message):
        if number == wanted and isinstance(content, memoryview):
            yield content


def _name(message: memoryview, number: int) -> str:
    return next((bytes(text).decode("utf-8", "replace") for text in _messages(message, number)), "")


def _node(message: memoryview) -> Node:
    names = [
        [bytes(text).decode("utf-8", "replace") for text in _messages(message, number)]
        for number in (1, 2)
    ]
    attributes = {_name(part, 1): _attribute_value(part) for part in _messages(message, 5)}
    return Node(_name(message, 4), tuple(names[0]), names[1][0], attributes)


def _attribute_value(message: memoryview) -> Any:
    kind = _number(message, 20)
    if kind == 1:
        return struct.unpack("<f", next(_messages(message, 2)))[0]
    return _number(message, 3) if kind == 2 else _ints(message, 8)


def _number(message: memoryview, wanted: int) -> int:
    """A whole number, 0 where it is left out; none of ours are negative."""
    return next((size for number, size, _ in _fields(message)
                 if number == wanted and isinstance(size, int)), 0)  # fmt: skip


def _ints(message: memoryview, wanted: int) -> list[int]:
    """A list of whole numbers, however they are written: one by one or packed together."""
    found: list[int] = []
    for number, content, _ in _fields(message):
        if number == wanted and isinstance(content, int):
            found.append(content)
        elif number == wanted and not isinstance(content, int):
            at = 0
            while at < len(content):
                value, at = _read_varint(content, at)
                found.append(value)
    return found


def _declared(value: memoryview) -> tuple[str, tuple[int, ...]]:
    """Name and sizes of an input or output."""
    sides = [
        side
        for kind in _messages(value, 2)
        for tensor in _messages(kind, 1)
        for shape in _messages(tensor, 2)
        for side in _messages(shape, 1)
    ]
    return _name(value, 1), tuple(_side(side) for side in sides)


def _side(message: memoryview) -> int:
    return _number(message, 1)


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    encoded = bytearray()
    while value > 127:
        encoded.append(value & 127 | 128)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)


def _int_field(number: int, value: int) -> bytes:
    return _varint(number << 3 | _VARINT) + _varint(value)


def _bytes_field(number: int, value: bytes | str) -> bytes:
    content = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | _BYTES) + _varint(len(content)) + content


def _attribute(name: str, value: Any) -> bytes:
    """An int, a float or a list of ints."""
    named = _bytes_field(1, name)
    if isinstance(value, int):
        return named + _int_field(3, value) + _int_field(20, 2)
    if isinstance(value, float):
        return named + _varint(2 << 3 | _FOUR_BYTES) + struct.pack("<f", value) + _int_field(20, 1)
    packed = b"".join(_varint(item) for item in value)
    return named + _bytes_field(8, packed) + _int_field(20, 7)


def _value(name: str, sizes: Sequence[int | str], element: type[np.generic] = np.float32) -> bytes:
    """The declaration of an input or output."""
    sides = (
        _bytes_field(2, side) if isinstance(side, str) else _int_field(1, side) for side in sizes
    )
    shape = b"".join(_bytes_field(1, side) for side in sides)
    tensor = _int_field(1, _ELEMENT[np.dtype(element)]) + _bytes_field(2, shape)
    return _bytes_field(1, name) + _bytes_field(2, _bytes_field(1, tensor))


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview, memoryview]]:
    """Each field's number, content and raw bytes; views, since files may be large."""
    at = 0
    while at < len(message):
        start = at
        key, at = _read_varint(message, at)
        kind = key & 7
        content: int | memoryview
        if kind == _VARINT:
            content, at = _read_varint(message, at)
        else:
            length, at = _length(message, at, kind)
            content = message[at : at + length]
            at += length
        if at > len(message):
            raise ValueError("the ONNX file is cut short")
        yield key >> 3, content, message[start:at]


def _length(message: memoryview, at: int, kind: int) -> tuple[int, int]:
    if kind == _BYTES:
        return _read_varint(message, at)
    if kind in (_EIGHT_BYTES, _FOUR_BYTES):
        return (8 if kind == _EIGHT_BYTES else 4), at
    raise ValueError("this is not an ONNX file")


def _read_varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message):
        byte = message[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
    raise ValueError("the ONNX file is cut short")
