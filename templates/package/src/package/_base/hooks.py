"""How the caller's own functions are told of something."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from . import api

E = TypeVar("E")


def tell(hook: Callable[[E], object] | None, event: E) -> None:
    """Call a hook. One that fails is noted and disturbs nothing: the request may have done its work by then."""
    if hook is None:
        return
    try:
        hook(event)
    except Exception as error:
        logging.getLogger(api.NAME).error("a hook raised %s", type(error).__name__, exc_info=error)
