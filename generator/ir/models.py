"""The model modules of a package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Models:
    """What datamodel-code-generator made of the schemas."""

    sources: Mapping[str, str]
    """Python source by path in the package."""
    modules: Mapping[str, str]
    """The module of each class or alias, by name."""
