"""Pixels and models: decoding, detection, embedding, redaction."""

import os

# Since 1.32 ONNX Runtime tells Microsoft what it runs on which machine, unless it is told not to
# before it is imported; which only modules of this package do.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
