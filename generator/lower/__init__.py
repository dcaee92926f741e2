"""From the parsed document to the package as Python sees it: resources, methods, arguments."""

from __future__ import annotations

from generator.lower.api import lower

__all__ = ["lower"]
