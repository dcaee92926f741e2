"""Lays sources out as black does, in as many processes as there are processors."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

_FENCE = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_MOST = 4
"""More processes than this take longer to start than they save."""


@contextmanager
def workers() -> Iterator[Executor | None]:
    """Processes to format in, which start while the caller does something else; None where one processor is all."""
    count = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, _MOST)
    if count == 1:
        yield None
        return
    # a fork would take over the locks of whatever threads run, such as the one that draws the progress
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context) as executor:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # they inherit it: Ctrl-C is for the one that waits
        try:
            for _ in range(count):
                executor.submit(_black, "")  # loads the grammar
        finally:
            signal.signal(signal.SIGINT, before)
        yield executor


def format_all(files: Mapping[str, str], executor: Executor | None = None) -> dict[str, str]:
    """The same files as black writes them; in Markdown, the Python blocks."""
    if executor is None:
        return {path: formatted(path, text) for path, text in files.items()}
    largest_first = sorted(files, key=lambda path: -len(files[path]))
    made = executor.map(formatted, largest_first, [files[path] for path in largest_first])
    return dict(zip(largest_first, made, strict=True))


def formatted(path: str, text: str) -> str:
    """One file as black writes it."""
    if path.endswith(".py"):
        return _black(text)
    if path.endswith(".md"):
        return _FENCE.sub(lambda match: _black(match[0]), text)
    return text


def _black(source: str) -> str:
    # here, since the process that only waits does without
    import black
    from black.mode import TargetVersion

    return black.format_str(source, mode=black.Mode(target_versions={TargetVersion.PY311}, line_length=120))
