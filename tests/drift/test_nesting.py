"""Where fields belong that a page prints one after the other."""

import pytest

from generator.drift.facts import BodyFacts, Fact, FieldFacts
from generator.drift.nesting import nested, settle

# A name ending in {} is an object, one ending in [] a list of objects.
SPEC = {"/a", "/a/x", "/a/y", "/b", "/b/*", "/b/*/x", "/b/*/c", "/b/*/c/z", "/x", "/e"}


def field(text: str) -> list[FieldFacts]:
    name = text.rstrip("{}[]").lstrip(">")
    depth = len(text) - len(text.lstrip(">"))
    kind = {"{}": "object", "[]": "array"}.get(text[-2:], "string")
    facts = [FieldFacts(path=f"/{name}", line=1, aspects={"type": Fact(value=kind, line=1)}, depth=depth)]
    if kind == "array":
        element = {"type": Fact(value="object", line=1)}
        facts.append(FieldFacts(path=f"/{name}/*", line=1, aspects=element, depth=depth))
    return facts


def paths(fields: tuple[FieldFacts, ...] | None) -> list[str]:
    return [each.path for each in fields or () if not each.path.endswith("/*")]


def body(*texts: str) -> BodyFacts:
    return BodyFacts(line=1, fields=tuple(each for text in texts for each in field(text)), nesting="order")


@pytest.mark.parametrize(
    ("printed", "settled"),
    [
        ("x e", "/x /e"),
        # All objects open, all closed, and one of each.
        ("a{} x y b[] x c{} z x e", "/a /a/x /a/y /b /b/*/x /b/*/c /b/*/c/z /x /e"),
        ("a{} b[] x e", "/a /b /x /e"),
        ("a{} b[] x c{} x e", "/a /b /b/*/x /b/*/c /x /e"),
        ("a{} x y b[] e", "/a /a/x /a/y /b /e"),
        # A field that the spec does not know stays where it is, at either end too.
        ("a{} x new y e", "/a /a/x /a/new /a/y /e"),
        ("a{} new x y e", "/a /a/new /a/x /a/y /e"),
        ("a{} x y x new", "/a /a/x /a/y /x /new"),
        # What is missing tells whether a new name is that of the last field inside or of the first one behind.
        ("a{} y new b[] x e", "/a /a/y /a/new /b /x /e"),
        ("a{} x y new x e", "/a /a/x /a/y /new /x /e"),
        # An object that the spec does not know keeps what comes after it, up to a name known around.
        ("n{} p q e", "/n /n/p /n/q /e"),
        ("n{} p x q x e", "/n /n/p /n/x /n/q /x /e"),
    ],
)
def test_settled_by_a_spec(printed: str, settled: str) -> None:
    assert paths(settle(body(*printed.split()), SPEC).fields) == settled.split()


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("x e", "/x /e"),
        # The object that was opened last has what follows, one level deep, until a name comes again.
        ("a{} x y", "/a /a/x /a/y"),
        ("a{} x c{} y", "/a /a/x /a/c /a/y"),
        ("a{} x y x e", "/a /a/x /a/y /x /e"),
    ],
)
def test_rule_without_a_spec(printed: str, read: str) -> None:
    assert paths(nested(body(*printed.split()).fields or (), by_order=True)) == read.split()


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("a{} x", "/a /x"),
        ("a{} >x >c{} >>z >y e", "/a /a/x /a/c /a/c/z /a/y /e"),
        ("b[] >>x >>y e", "/b /b/*/x /b/*/y /e"),
        (">a{} >>x e", "/a /a/x /e"),
    ],
)
def test_marks_of_the_page(printed: str, read: str) -> None:
    assert paths(nested(body(*printed.split()).fields or (), by_order=False)) == read.split()


def test_marks_bind_what_order_leaves_open() -> None:
    """Lists in brackets beside objects without: the brackets hold, whatever the spec knows."""
    fields = body("b[]", ">x", ">c{}", ">z", "a{}", "y", "e")
    assert paths(settle(fields, SPEC).fields) == ["/b", "/b/*/x", "/b/*/c", "/b/*/c/z", "/a", "/a/y", "/e"]


def test_nesting_that_is_shown_is_kept() -> None:
    shown = BodyFacts(line=1, fields=body("a{}", "x").fields)
    assert settle(shown, SPEC) is shown


def test_elements_move_along() -> None:
    found = settle(body("a{}", "b[]", "x", "c{}"), {"/a", "/a/b", "/a/b/*/x"}).fields or ()
    assert [each.path for each in found] == ["/a", "/a/b", "/a/b/*", "/a/b/*/x", "/a/b/*/c"]
