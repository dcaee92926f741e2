"""From an XML element to the JSON value of its schema, by the `xml` keywords of OpenAPI 3.0 to 3.2."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, fromstring

from tests.conformance.documents import resolve
from tests.conformance.values import scalar

Schema = dict[str, Any]


def parsed(root: dict[str, Any], schema: Schema, text: str) -> Any:
    """The JSON value of an XML text."""
    return _value(root, schema, fromstring(text))


def _value(root: dict[str, Any], schema: Schema, element: Element) -> Any:
    schema = resolve(root, schema)
    parts = [schema, *(resolve(root, part) for part in schema.get("allOf", []))]
    named = {name: each for part in parts for name, each in part.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [_value(root, schema.get("items", {}), child) for child in element]
    extra = _extra(parts)
    if not named and extra is None:
        return _leaf(root, schema, parts, element)
    found: dict[str, Any] = {}
    for name, each in named.items():
        for value in _member(root, name, each, element)[:1]:
            found[name] = value
    missing = [name for part in parts for name in part.get("required", []) if name not in found]
    if (
        len(missing) == 1 and not len(element) and _text(element)
    ):  # text beside attributes, which 3.0 and 3.1 cannot say
        found[missing[0]] = _text(element)
    if extra is not None:
        known = {each.get("xml", {}).get("name") or name for name, each in named.items()}
        others = (child for child in element if _local(child.tag) not in known)
        found |= {_local(child.tag): _value(root, extra, child) for child in others}
    return found


def _leaf(root: dict[str, Any], schema: Schema, parts: list[Schema], element: Element) -> Any:
    if schema.get("type") == "object":
        return {}
    if len(parts) > 1 and not schema.get("type"):
        return _value(root, parts[1], element)
    return scalar(schema, _text(element) if schema.get("type") != "string" else element.text or "")


def _extra(parts: list[Schema]) -> Schema | None:
    kinds = ("additionalProperties", "unevaluatedProperties")
    return next((part[kind] for part in parts for kind in kinds if isinstance(part.get(kind), dict)), None)


def _member(root: dict[str, Any], name: str, schema: Schema, element: Element) -> list[Any]:
    """The value of a property; nothing where the element lacks it."""
    layers = [schema, *schema.get("allOf", []), resolve(root, schema)]
    keywords: Schema = next((each["xml"] for each in layers if "xml" in each), {})
    own: Schema = next((each["xml"] for each in layers[:-1] if "xml" in each), {})
    tag, node = own.get("name") or name, keywords.get("nodeType")
    inner = resolve(root, schema)
    if not inner.get("type") and inner.get("allOf"):
        inner = resolve(root, inner["allOf"][0])
    if keywords.get("attribute") or node == "attribute":
        return [scalar(inner, value) for key, value in element.attrib.items() if _local(key) == tag]
    if node == "text" or keywords.get("x-ms-text") or schema.get("x-ms-text"):
        return [scalar(inner, _text(element))]
    if inner.get("type") == "array":
        wrapped = keywords.get("wrapped") or node == "element"
        return _list(root, tag, inner.get("items", {}), bool(wrapped), element)
    return [_value(root, inner if inner.get("type") else schema, child) for child in _children(element, tag)]


def _list(root: dict[str, Any], tag: str, items: Schema, wrapped: bool, element: Element) -> list[Any]:
    if wrapped:
        return [[_value(root, items, child) for child in wrapper] for wrapper in _children(element, tag)]
    layers = [items, *items.get("allOf", [])]
    item = next((each["xml"]["name"] for each in layers if "name" in each.get("xml", {})), tag)
    found = _children(element, item, tag)
    inner = resolve(root, items)
    if len(found) == 1 and (not _value(root, items, found[0]) if inner.get("properties") else len(found[0])):
        # wrapped on the wire; documents before 3.2 do not always say so
        return [[_value(root, items, child) for child in found[0]]]
    return [[_value(root, items, child) for child in found]] if found else []


def _children(element: Element, *tags: str) -> list[Element]:
    return [child for child in element if _local(child.tag) in tags]


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _text(element: Element) -> str:
    return (element.text or "").strip()
