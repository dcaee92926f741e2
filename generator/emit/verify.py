"""Holds the rendered sources against what was planned, before any of them reaches a disk."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping

from generator import ir

_IMPORTABLE = frozenset(
    {"__future__", "builtins", "collections", "datetime", "decimal", "pydantic", "typing", "typing_extensions", "uuid"}
)


class VerificationError(AssertionError):
    """A bug of the generator: the source is not what was planned."""


def verify(files: Mapping[str, str], api: ir.Api) -> None:
    """Hold each module made from the spec: it defines what was planned, imports no more, and binds what it annotates.

    Raises VerificationError.
    """
    planned = _planned(api)
    for path, source in files.items():
        if not path.endswith(".py"):
            continue
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError) as error:
            raise VerificationError(f"{path} does not parse: {error}") from error
        if path in planned:
            found = {name for node in tree.body for name in _defined(node)}
            if found != planned[path]:
                raise VerificationError(f"{path} defines {sorted(found ^ planned[path])} against the plan")
            _verify_imports(path, tree, api.package)
            _verify_annotations(path, tree)


def _planned(api: ir.Api) -> Mapping[str, set[str]]:
    """The names that each module made from the spec defines."""
    home = f"src/{api.package}"
    planned: dict[str, set[str]] = {}
    for name, module in api.models.modules.items():
        planned.setdefault(f"{home}/{module.replace('.', '/')}.py", set()).add(name)
    for resource in api.resources:
        constants = {item.constant for item in resource.operations}
        constants |= {item.iterator.constant for item in resource.operations if item.iterator}
        planned[f"{home}/_operations/{resource.module}.py"] = constants
        for side, prefix in (("_sync", ""), ("_async", "Async")):
            planned[f"{home}/{side}/{resource.module}.py"] = {
                f"{prefix}{resource.class_name}",
                f"{prefix}Raw{resource.class_name}",
            }
    return planned


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.If(test=ast.Name("TYPE_CHECKING")):
            return []
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="model_rebuild"))):
            return []
        case _:
            return [f"line {node.lineno}"]


def _verify_imports(path: str, tree: ast.Module, package: str) -> None:
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in names:
            if name.partition(".")[0] not in _IMPORTABLE | {package}:
                raise VerificationError(f"{path} imports {name}")


def _verify_annotations(path: str, tree: ast.Module) -> None:
    bound = set(dir(builtins)).union(*(_bound(node) for node in ast.walk(tree)))
    for annotation in (each for node in ast.walk(tree) for each in _annotations(node)):
        used = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
        if not used <= bound:
            raise VerificationError(f"{path}:{annotation.lineno} uses {sorted(used - bound)}, which nothing binds")


def _bound(node: ast.AST) -> set[str]:
    """The names that a statement brings into a module."""
    match node:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return {alias.asname or alias.name.partition(".")[0] for alias in names}
        case ast.ClassDef(name=name):
            return {name}
        case ast.Assign() | ast.AnnAssign():
            return set(_defined(node))
        case _:
            return set()


def _annotations(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.FunctionDef(returns=ast.expr() as annotation):
            yield annotation
        case ast.AsyncFunctionDef(returns=ast.expr() as annotation):
            yield annotation
        case ast.ClassDef(bases=bases):
            yield from bases
