"""The transcriptions say what the captured pages say, where the pages are at hand."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.pages import Page, pages
from tests.support.places import CAPTURED_PAGES

pytestmark = pytest.mark.skipif(
    not CAPTURED_PAGES.is_dir(), reason="the captured pages are not beside this checkout (../shared/docs/pages)"
)

TYPE = r"string|number|boolean|object|array\[\w+\]|enum<string>"
# A field is its name, its type and its flags: on lines of their own, or in one line of Markdown.
PLAIN_FIELD = re.compile(rf"^(\w+)\n({TYPE})(?:\nheader)?(\nrequired)?(\ndeprecated)?(\nrequired)?$", re.M)
MARKDOWN_FIELD = re.compile(rf"^\*\*(\w+)\*\* ({TYPE})(required)?()()$", re.M)

PAGES = {page.number: page for page in pages()}
TYPED = [number for number, page in PAGES.items() if "type" in page.content["shows"]]


def text_of(page: Page) -> str:
    return CAPTURED_PAGES.joinpath(page.content["file"]).read_text(encoding="utf-8")


def packed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("number", "name"), [(number, name) for number, page in PAGES.items() for name in page.examples()]
)
def test_examples_stand_on_the_page(number: str, name: str) -> None:
    assert packed(PAGES[number].examples()[name]) in packed(text_of(PAGES[number]))


@pytest.mark.parametrize("number", PAGES)
def test_method_path_and_title_stand_on_the_page(number: str) -> None:
    page, text = PAGES[number].content, text_of(PAGES[number])
    assert page["title"] in text
    assert f"{page['server']}{page['path']}" in text
    assert page["method"] in text


@pytest.mark.parametrize("number", TYPED)
def test_fields_are_those_of_the_page_in_its_order(number: str) -> None:
    assert list(transcribed_fields(PAGES[number])) == list(printed_fields(text_of(PAGES[number])))


@pytest.mark.parametrize("number", PAGES)
def test_values_stand_on_the_page(number: str) -> None:
    text = text_of(PAGES[number])
    missing = [value for value in printed_values(PAGES[number].content) if value not in text]
    assert not missing


@pytest.mark.parametrize("number", PAGES)
def test_nothing_printed_about_values_was_overlooked(number: str) -> None:
    text = text_of(PAGES[number])
    every = list(every_field(PAGES[number].content))
    printed = {
        "default": len(re.findall(r"^(?:Default:$|default:)", text, re.M)),
        "limits": len(re.findall(r"^[<>]=? ", text, re.M)),
        "enum": len(re.findall(r"^(?:Available options:|Allowed values?:)$|\*\*Possible values:\*\*", text, re.M)),
        "example": len(re.findall(r"^(?:Examples?:$|Example:`)", text, re.M)),
    }
    if number in TYPED:
        counted = {key: sum(key in field for _, field in every) for key in printed}
        counted["example"] += sum("examples" in field for _, field in every)
        assert counted == printed
    else:
        assert not any(printed.values())


@pytest.mark.parametrize("number", PAGES)
def test_values_that_run_together_were_split_without_loss(number: str) -> None:
    for name, field in every_field(PAGES[number].content):
        for key, values in (("printed-enum", "enum"), ("printed-examples", "examples")):
            if key in field:
                assert "".join(str(value) for value in field[values]) == field[key], name


def printed_fields(text: str) -> Iterator[tuple[str, str, bool, bool]]:
    for match in (*PLAIN_FIELD.finditer(text), *MARKDOWN_FIELD.finditer(text)):
        name, kind, first, deprecated, second = match.groups()
        yield name, kind, bool(first or second), bool(deprecated)


def transcribed_fields(page: Page) -> Iterator[tuple[str, str, bool, bool]]:
    for name, field in every_field(page.content):
        yield name, field["type"], field.get("required", False), field.get("deprecated", False)


def every_field(content: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The fields of a page in the order in which it prints them."""
    scheme = content["security"].get("scheme", {})
    if scheme.get("type") == "string":
        yield scheme["name"], scheme
    for parameter in content["parameters"]:
        yield parameter["name"], parameter
    for part in (content["request"], content["response"], *content["errors"].values()):
        yield from below(part["fields"])


def below(fields: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, field in fields.items():
        yield name, field
        yield from below(field.get("fields", {}))


def printed_values(content: dict[str, Any]) -> Iterator[str]:
    """The texts of a page that a transcription keeps as printed."""
    yield from (content[key] for key in ("source", "printed-last-modified", "printed-captured") if key in content)
    yield from content["security"].get("scopes", [])
    yield from (error["heading"] for error in content["errors"].values())
    for _, field in every_field(content):
        yield from (field[key] for key in ("printed-enum", "printed-examples", "printed-limits") if key in field)
        yield from (str(field[key]) for key in ("default", "example") if isinstance(field.get(key), str | float))
