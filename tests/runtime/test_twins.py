"""The two sides are the same code but for the waiting."""

import re
from pathlib import Path

import leadconnector
import pytest

PACKAGE = Path(leadconnector.__file__).parent
MODULES = [
    *("_sync/__init__.py", "_sync/client.py", "_sync/core.py", "_sync/items.py", "_sync/resource.py"),
    *("_net/_sync/__init__.py", "_net/_sync/httpx.py", "_net/_sync/pyreqwest.py", "_net/_sync/transport.py"),
]


@pytest.mark.parametrize("module", MODULES)
def test_twins(module: str) -> None:
    sync = (PACKAGE / module).read_text(encoding="utf-8")
    twin = (PACKAGE / module.replace("_sync", "_async")).read_text(encoding="utf-8")
    assert words(twin) == words(sync)


def words(source: str) -> list[str]:
    """The words of a module without what makes it async; layout does not count."""
    source = re.sub(r"\basync |\bawait |Async", "", source).replace("_async.", "_sync.").replace("async_raw", "raw")
    source = re.sub(r"\ba(close|iter_bytes|iter_raw)\b|\basync_(clients|get|sleep)\b", r"\1\2", source)
    source = re.sub(r"__a?(enter|exit|iter|next)__", r"\1", source)
    source = re.sub(r"\b(async|sync) (side|client)\b|\b(threads|tasks)\b", "", source)
    return re.findall(r"\w+|[^\w\s,]", source.replace("The client", "The").replace("side", ""))
