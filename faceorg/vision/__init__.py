"""Pixels and models: decoding, detection, embedding, redaction."""
