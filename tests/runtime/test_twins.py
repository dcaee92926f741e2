"""The two sides are the same code but for the waiting."""

import re
from pathlib import Path

import leadconnector
import pytest

PACKAGE = Path(leadconnector.__file__).parent
MODULES = ["__init__.py", "client.py", "core.py", "httpx.py", "pyreqwest.py", "items.py", "resource.py", "transport.py"]


@pytest.mark.parametrize("module", MODULES)
def test_twins(module: str) -> None:
    sync = (PACKAGE / "_sync" / module).read_text(encoding="utf-8")
    twin = (PACKAGE / "_async" / module).read_text(encoding="utf-8")
    assert words(twin) == words(sync)


def words(source: str) -> list[str]:
    """The words of a module without what makes it async; layout does not count."""
    source = re.sub(r"\basync |\bawait |Async", "", source)
    source = re.sub(r"\ba(close|iter_bytes|iter_raw)\b|\basync_(clients|get|sleep)\b", r"\1\2", source)
    source = re.sub(r"__a?(enter|exit|iter|next)__", r"\1", source)
    source = re.sub(r"\b(async|sync) (side|client)\b|\b(threads|tasks)\b", "", source)
    return re.findall(r"\w+|[^\w\s,]", source.replace("The client", "The").replace("side", ""))
