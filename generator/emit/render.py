"""Renders the templates: a file of the package for each of them, or one for each resource or side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import arguments, ir
from generator.emit.exports import exports
from generator.emit.features import PACKAGE, features, is_needed
from generator.templates import TEMPLATES
from generator.text import docstring, literal, plain

SIDES: Mapping[str, Mapping[str, str]] = {
    "_sync": {"A": "", "async_": "", "await_": "", "side": "sync", "folder": "_sync"},
    "_async": {"A": "Async", "async_": "async ", "await_": "await ", "side": "async", "folder": "_async"},
}
"""What differs between the two renderings of a template in a folder `_io`."""

_ROOT = f"{PACKAGE}__init__.py.jinja"


def render(api: ir.Api, extra: Mapping[str, str]) -> dict[str, str]:
    """The text of every file that varies, by path in the output; `extra` are the files that will stand beside them."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters |= {"literal": literal, "docstring": docstring, "plain": plain}
    has = features(api)
    rows = arguments.settings(api, has)
    known = {"api": api, "has": has, "settings": rows, "checks": arguments.checks(rows), "extra": extra}
    known |= {"credentials": arguments.credentials(api, has), "made_with": arguments.example(api)}
    files = {f"src/{api.package}/{path}": source for path, source in api.models.sources.items()}
    for name in _templates(has):
        if name.endswith(".jinja") and name != _ROOT:
            template = environment.get_template(name)
            for target, context in _renderings(_placed(name.removesuffix(".jinja"), api.package), api):
                files[target] = template.render(**known, **context)
    public = exports(api, {**runtime(api), **files})
    files[f"src/{api.package}/__init__.py"] = environment.get_template(_ROOT).render(**known, exports=public)
    return files


def runtime(api: ir.Api) -> dict[str, str]:
    """The text of every file that is the same in all packages that have it."""
    return {
        _placed(name, api.package): (TEMPLATES / name).read_text(encoding="utf-8")
        for name in _templates(features(api))
        if not name.endswith(".jinja")
    }


def _templates(has: Mapping[str, bool]) -> list[str]:
    """Every template that is needed, plain files among them, by path."""
    found = (path for path in TEMPLATES.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    names = sorted(path.relative_to(TEMPLATES).as_posix() for path in found)
    return [name for name in names if is_needed(name, has)]


def _placed(name: str, package: str) -> str:
    return name.replace(PACKAGE, f"src/{package}/", 1)


def _renderings(target: str, api: ir.Api) -> Iterator[tuple[str, dict[str, Any]]]:
    """The files that one template gives, and what each of them knows."""
    for resource in api.resources if "[resource]" in target else (None,):
        named = target.replace("[resource]", resource.module) if resource else target
        for side, words in SIDES.items() if "/_io/" in target else [("", {})]:
            yield named.replace("/_io/", f"/{side}/"), {"resource": resource, **words}
