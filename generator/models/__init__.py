"""From schemas to model modules: what is sent, and what comes back."""

from __future__ import annotations

from generator.models.build import Models, build
from generator.models.classes import Field, Made
from generator.models.formats import Direction
from generator.models.reach import Reach
from generator.models.schemas import Use

__all__ = ["Direction", "Field", "Made", "Models", "Reach", "Use", "build"]
