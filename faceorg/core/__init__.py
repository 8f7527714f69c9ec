"""Pure Python and NumPy: no files, no SQL, no Qt, no ONNX."""
