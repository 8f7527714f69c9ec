"""Window parts: views."""
