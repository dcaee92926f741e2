"""Writes the imports of a module anew: what its code uses, from each module once."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Mapping


def tidied(source: str) -> str:
    """The source with the imports that it needs.

    datamodel-code-generator imports what it might have written, and what the templates use is not known to it.
    """
    tree = ast.parse(source)
    found = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module != "__future__"]
    if not found:
        return source
    used = _used(tree)
    wanted: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for node in found:
        for alias in node.names:
            if (alias.asname or alias.name) in used:
                wanted["." * node.level + (node.module or "")].add((alias.name, alias.asname or ""))
    lines = source.split("\n")
    first = found[0].lineno - 1
    gone = {line for node in found for line in range(node.lineno - 1, node.end_lineno or node.lineno)}
    kept = [line for index, line in enumerate(lines) if index not in gone]
    blocks = [_block(wanted, is_standard=True), _block(wanted, is_standard=False)]
    written = [line for block in blocks if block for line in (*block, "")]
    return "\n".join([*kept[:first], *written, *kept[first:]])


def _block(wanted: Mapping[str, set[tuple[str, str]]], *, is_standard: bool) -> list[str]:
    return [
        _line(module, names)
        for module, names in sorted(wanted.items())
        if (module.partition(".")[0] in sys.stdlib_module_names) is is_standard
    ]


def _used(tree: ast.Module) -> set[str]:
    """The names that a module uses, those in quoted annotations among them."""
    names: set[str] = set()
    pending: list[ast.AST] = list(tree.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            names.add(node.value)
        pending += ast.iter_child_nodes(node)
    return names


def _line(module: str, names: set[tuple[str, str]]) -> str:
    ordered = sorted(names, key=lambda pair: (not pair[0].isupper(), not pair[0][0].isupper(), pair))
    listed = ", ".join(f"{name} as {alias}" if alias else name for name, alias in ordered)
    return f"from {module} import {listed}"
