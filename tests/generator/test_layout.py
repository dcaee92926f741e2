"""The layout of a generated package: who imports whom, how long its parts may be, and what is left out."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from generator import pipeline, templates
from generator.emit.features import FEATURES, PACKAGE
from tests import cases
from tests.generator import own_package

LAYERS = (
    ("__init__",),
    ("oauth", "webhooks"),
    ("_sync", "_async"),
    ("_operations",),
    ("_core",),
    ("_wire",),
    ("inputs", "models"),
    ("_models",),
    ("_auth",),
    ("_net",),
    ("errors", "_base"),
)
"""From the top to the bottom: what stands at the root, files and folders. Errors are public, and raised everywhere."""
LONGEST = 300
PACKAGES: dict[str, Callable[[], pipeline.Package]] = {
    "leadconnector": own_package,
    **{case: partial(cases.package, case) for case in cases.CASES},
}


def sources(name: str) -> dict[str, str]:
    """The modules of a package by dotted name."""
    made = PACKAGES[name]()
    home = f"src/{made.api.package}/"
    files = {path.removeprefix(home): text for path, text in made.files.items() if path.startswith(home)}
    return {path.removesuffix(".py").replace("/", "."): text for path, text in files.items() if path.endswith(".py")}


def layer(module: str) -> int:
    root = module.partition(".")[0]
    return next(number for number, roots in enumerate(LAYERS) if root in roots)


def imported(module: str, text: str, known: set[str]) -> Iterator[str]:
    """The modules of its package that one imports, wherever in it: also for annotations only."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = module.split(".")[: -node.level]
            inside = ".".join([*base, *filter(None, [node.module])])
            for alias in node.names:
                below = f"{inside}.{alias.name}".removeprefix(".")
                yield below if below in known else inside


@pytest.mark.parametrize("name", PACKAGES)
def test_arrows_run_down_and_never_in_a_circle(name: str) -> None:
    modules = sources(name)
    graph = {module: set(imported(module, text, {*modules})) for module, text in modules.items()}
    up = [(module, other) for module, used in graph.items() for other in used if other and layer(other) < layer(module)]
    assert up == []
    while leaves := {module for module, used in graph.items() if not used & graph.keys()}:
        graph = {module: used for module, used in graph.items() if module not in leaves}
    assert graph == {}


def test_files_are_short() -> None:
    files = [path for path in templates.TEMPLATES.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert [path.name for path in files if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST] == []
    written = {module: len(text.splitlines()) for module, text in sources("leadconnector").items() if is_ours(module)}
    assert len(written) > 40
    assert {module: length for module, length in written.items() if length > LONGEST} == {}


def is_ours(module: str) -> bool:
    """Whether a module's length is our affair, and not that of the API."""
    resources = {resource.module for resource in own_package().api.resources}
    root, _, below = module.partition(".")
    return root not in ("__init__", "inputs", "models", "_operations") and below not in resources | {"client"}


def test_every_row_of_the_table_is_about_files_that_are_there() -> None:
    home = templates.TEMPLATES / PACKAGE
    for feature in FEATURES.values():
        for file in feature.files:
            assert (home / file).is_dir() or (home / file).is_file() or (home / f"{file}.jinja").is_file(), file


def test_a_package_of_one_operation_has_no_more_than_it_needs() -> None:
    names = set(sources("least"))
    assert not {name for name in names if name.startswith("_auth")}
    assert not names & {"oauth", "webhooks", "_base.limits", "_core.ratelimit", "_core.iteration"}
    assert not names & {"_sync.items", "_async.items"}
    text = "\n".join(sources("least").values()).lower()
    for word in ("oauth", "rate_limits", "pace_requests", "iteration", "webhook", "tokenerror", "deprecated"):
        assert word not in text, word


@pytest.mark.parametrize("name", PACKAGES)
def test_a_name_that_is_optional_is_taken_all_the_same(name: str) -> None:
    public = {exported for exported in templates.public_names() if exported.isidentifier()}
    made = PACKAGES[name]()
    assert not public & made.api.models.modules.keys()
