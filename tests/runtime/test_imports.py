"""What the first line of a user's program costs, and what it loads."""

import json
import subprocess
import sys
from pathlib import Path

import leadconnector
import pytest

PACKAGE = Path(leadconnector.__file__).parents[1]
FIRST_LINE = 'from leadconnector import LeadConnector, AsyncLeadConnector; LeadConnector(token="x")'


def run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(PACKAGE)!r})\n{code}"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_nothing_heavy_is_loaded() -> None:
    loaded = set(json.loads(run(f"{FIRST_LINE}\nimport json; print(json.dumps(list(sys.modules)))")))
    ours = {name for name in loaded if name.startswith("leadconnector")}
    assert not {"pydantic", "httpx2", "typing", "dataclasses", "re", "enum", "urllib", "logging"} & (
        loaded - set(json.loads(run("import json; print(json.dumps(list(sys.modules)))")))
    )
    assert len(ours) <= 17, ours


def test_public_names() -> None:
    *names, version = leadconnector.__all__
    assert names == sorted(names) and version == "__version__"
    assert {*leadconnector.__all__} <= {*dir(leadconnector)}
    for name in leadconnector.__all__:
        assert getattr(leadconnector, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(leadconnector, "nonsense" + "")


def test_public_names_are_documented() -> None:
    for name in leadconnector.__all__:
        value = getattr(leadconnector, name)
        if isinstance(value, type) and value.__module__.startswith("leadconnector._"):
            methods = [each for key, each in vars(value).items() if not key.startswith("_") and callable(each)]
            assert all(each.__doc__ for each in (value, *methods)), name
