"""Edits of the spec that make an operation as a whole agree with a page: path, statuses, examples, security."""

from __future__ import annotations

from collections.abc import Iterator

from generator.drift import sketch
from generator.drift.described import Described, PlacedFact, above, last
from generator.drift.deviations import COVERAGE
from generator.drift.difference import Compared, Difference
from generator.drift.drift import Spec
from generator.drift.editing import Editor
from generator.drift.facts import Json, OperationFacts
from generator.drift.statements import Statements, shown, statements
from generator.drift.yamltext import NoPlaceError
from generator.spec.document import Node


def change_whole(editor: Editor, row: Difference, compared: Compared, spec: Spec) -> None:
    """Make an operation as the page has it. Raises NoPlaceError where no small edit does."""
    described, facts = compared.described, compared.facts
    if described is None:
        if row.where.aspect == COVERAGE and facts:
            _add_operation(editor, facts, spec)
        return
    match row.where:
        case ("operation", _, "path"):
            _move(editor, row, described)
        case ("operation", _, "deprecated"):
            _flag(editor, described.node, "deprecated", row.documented)
        case ("operation", _, "presence"):
            editor.drop(above(described.node), last(described.node.pointer))
        case ("security", _, "security"):
            _scopes(editor, row, described)
        case ("request", _, "required"):
            _flag(editor, described.node["requestBody"], "required", row.documented)
        case ("request", _, "presence"):
            _body(editor, row, described, facts)
        case (_, _, "status"):
            _statuses(editor, row, described, facts)
        case (_, _, "example"):
            change_example(editor, row, statements(described.facts, described.node))


def change_example(editor: Editor, row: Difference, side: Statements) -> None:
    """Make the example of a body the printed one: the one that is there, value by value, or a new one."""
    fact = side.said.get(row.where)
    if not isinstance(fact, PlacedFact):
        raise NoPlaceError("the spec has no such body")
    if len(fact.named) == 1:
        value = fact.node[next(iter(fact.named))]["value"] if last(fact.node.pointer) == "examples" else fact.node
        _alter(editor, value, row.documented)
    elif fact.named:
        editor.put(fact.node, "documented", {"value": row.documented})
    else:
        editor.put(fact.node, "examples", {"documented": {"value": row.documented}})


def _alter(editor: Editor, node: Node, value: Json) -> None:
    """Change what differs inside a value."""
    current = node.value
    if isinstance(current, dict) and isinstance(value, dict):
        for key in current.keys() - value.keys():
            editor.drop(node, key)
        for key, item in value.items():
            if key not in current:
                editor.put(node, key, item)
            elif shown(current[key]) != shown(item):
                _alter(editor, node[key], item)
    elif isinstance(above(node).value, dict):
        editor.put(above(node), last(node.pointer), value)
    else:
        _alter_list(editor, above(node), int(last(node.pointer)), value)


def _alter_list(editor: Editor, elements: Node, index: int, value: Json) -> None:
    """Lists are told anew: an element has no key to be set by."""
    values = [value if at == index else each for at, each in enumerate(elements.value)]
    editor.put(above(elements), last(elements.pointer), values)


def _move(editor: Editor, row: Difference, described: Described) -> None:
    method, _, path = str(row.documented).partition(" ")
    item = above(described.node)
    if method.lower() != last(described.node.pointer):
        editor.rename(item, last(described.node.pointer), method.lower())
    if path != described.facts.path:
        editor.rename(above(item), described.facts.path, path)
        for old, new in zip(_names(described.facts.path), _names(path), strict=False):
            if old != new:
                _rename_parameter(editor, described.node, old, new)


def _names(path: str) -> Iterator[str]:
    return (step[1:-1] for step in path.split("/") if step.startswith("{"))


def _rename_parameter(editor: Editor, operation: Node, old: str, new: str) -> None:
    for parameter in (*operation["parameters"].elements(), *above(operation)["parameters"].elements()):
        if (parameter.text("in"), parameter.text("name")) == ("path", old):
            editor.put(parameter, "name", new)


def _flag(editor: Editor, node: Node, key: str, value: Json) -> None:
    if value:
        editor.put(node, key, True)
    else:
        editor.drop(node, key)


def _scopes(editor: Editor, row: Difference, described: Described) -> None:
    node = described.node
    needed = node["security"] if node["security"] else node.document.root["security"]
    names = [name for each in needed.elements() for name, _ in each.items()]
    if len(names) != 1:
        raise NoPlaceError("there is no single way to be authorised")
    editor.put(node, "security", [{names[0]: list(row.documented or ())}])


def _body(editor: Editor, row: Difference, described: Described, facts: OperationFacts | None) -> None:
    if row.kind == "spec-only":
        editor.drop(described.node, "requestBody")
    elif facts and facts.request:
        editor.put(described.node, "requestBody", {"content": sketch.body(facts.request)})


def _statuses(editor: Editor, row: Difference, described: Described, facts: OperationFacts | None) -> None:
    responses = described.node["responses"]
    new = [status for status in row.documented or () if status not in row.implemented]
    gone = [status for status in row.implemented if status not in (row.documented or ())]
    if row.where.part == "response" and len(new) == len(gone) == 1:
        editor.rename(responses, gone[0], new[0])
        return
    for status in gone:
        editor.drop(responses, status)
    for status in new:
        body = facts.errors.get(status) if facts and row.where.part == "errors" else None
        editor.put(responses, status, sketch.response(status, body))


def _add_operation(editor: Editor, facts: OperationFacts, spec: Spec) -> None:
    root = spec.document.root
    schemes = [name for name, _ in root["components"]["securitySchemes"].items()]
    operation = sketch.operation(facts, schemes[0] if schemes else None)
    if root["paths"][facts.path]:
        editor.put(root["paths"][facts.path], facts.method.lower(), operation)
    else:
        editor.put(root["paths"], facts.path, {facts.method.lower(): operation})
