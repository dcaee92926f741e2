"""Pages that cannot be read, whatever is wrong with them, give the line and the reason, and never a traceback."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.drift.facts import Page, UnreadablePage
from generator.drift.read import MAX_BYTES, MAX_LINES, read_page
from tests.drift.reading import PAGES, read_text

FILES = sorted(path for path in PAGES.rglob("*") if path.is_file())
NAMES = [str(path.relative_to(PAGES)) for path in FILES]

PLAIN = (PAGES / "plain/renew-loan.txt").read_text(encoding="utf-8")

NOT_UTF_8 = "the page is not UTF-8: it is binary, or of another encoding"
NO_LAYOUT = "the page is of no layout that is known: it shows no method together with a path"
NO_HTML_LAYOUT = "the HTML is of no layout that is known: it shows no method together with a path"
BROKEN: dict[str, tuple[str | bytes, int, str]] = {
    "empty": ("", 1, "the page is empty"),
    "blank": ("\ufeff \n\n\t\n", 1, "the page is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, NOT_UTF_8),
    "a byte of another encoding": (PLAIN.encode() + b"\n\xff", PLAIN.count("\n") + 2, NOT_UTF_8),
    "half of a surrogate pair": (b"PUT\n\xed\xa0\x80", 2, NOT_UTF_8),
    "UTF-16": (PLAIN.encode("utf-16"), 1, "the page is UTF-16; save it as UTF-8"),
    "NUL": ("PUT\n/\nloans\0", 3, "the page is binary: it has the control character U+0000"),
    "an escape sequence": ("PUT\n/\x1b[31m", 2, "the page is binary: it has the control character U+001B"),
    "text of no layout": ("A page about books.\n", 1, NO_LAYOUT),
    "an OpenAPI document": ('{"openapi": "3.1.0"}', 1, NO_LAYOUT),
    "HTML of no layout": ("<!doctype html><p>PUT books</p>", 1, NO_HTML_LAYOUT),
    "HTML without a body": ("<html>", 1, NO_HTML_LAYOUT),
    "HTML too deep": ("<html>\n" + "<div>" * 1000, 2, "the HTML cannot be parsed: "),
}

# Where a page is cut off, and what is missing then. The line is the last one that says something.
CUT: dict[str, list[tuple[str, str]]] = {
    "plain/renew-loan.txt": [
        ("  --header 'Content", "before the section `Response` of /shelves/{shelfId}/loans/{loanId}"),
        ("\nResponse\n\n200", "before the section `Response` of /shelves/{shelfId}/loans/{loanId}"),
        ('\n"loan-1"\n\ndue', "after `Example:`"),
    ],
    "markdown/place-hold.md": [("**pickup**", "before the section `Responses` of /books/{bookId}/holds")],
    "viewer/change-branch.txt": [
        ("street\n", "before the section `Responses` of /v2/branches/{branchId}"),
        ("There is no such branch", "after `Example:`"),
    ],
    "collapsed/renew-loan.txt": [
        ("--header 'Content", "inside a curl command"),
        ('"weeks"', "inside the body of a curl command"),
        ('"copies"', "inside the example of the reply"),
    ],
}


@pytest.mark.parametrize(("name", "cut", "where"), [(name, *each) for name, cuts in CUT.items() for each in cuts])
def test_page_that_breaks_off(name: str, cut: str, where: str, tmp_path: Path) -> None:
    text = (PAGES / name).read_text(encoding="utf-8")
    text = text[: text.index(cut)]
    with pytest.raises(UnreadablePage) as caught:
        read_text(tmp_path, text)
    assert caught.value.reason == f"the page breaks off {where}"
    assert caught.value.line == text.rstrip().count("\n") + 1


def test_code_block_without_an_end(tmp_path: Path) -> None:
    text = (PAGES / "markdown/place-hold.md").read_text(encoding="utf-8")
    text = text[: text.index('  "place": 2')]
    with pytest.raises(UnreadablePage) as caught:
        read_text(tmp_path, text)
    assert caught.value.reason == "the page breaks off inside the code block that begins here"
    assert caught.value.line == text[: text.rindex("```")].count("\n") + 1


@pytest.mark.parametrize("what", BROKEN)
def test_broken_page(what: str, tmp_path: Path) -> None:
    text, line, reason = BROKEN[what]
    with pytest.raises(UnreadablePage) as caught:
        read_text(tmp_path, text)
    assert (caught.value.line, caught.value.reason[: len(reason)]) == (line, reason)
    assert str(caught.value) == f"{tmp_path / 'page.txt'}:{line}: {caught.value.reason}"


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePage, match="there is no such file"):
        read_page(tmp_path / "nothing.txt")
    with pytest.raises(UnreadablePage, match="it is not a file"):
        read_page(tmp_path)
    with pytest.raises(UnreadablePage):
        read_page(Path("a\0b"))


@pytest.mark.parametrize("name", NAMES)
def test_byte_order_mark_and_line_ends_change_nothing(name: str, tmp_path: Path) -> None:
    text = (PAGES / name).read_bytes()
    same = read_text(tmp_path, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert same.operations == read_page(PAGES / name).operations


def test_entities_and_scripts_do_nothing(tmp_path: Path) -> None:
    entities = '<!ENTITY a "bbbbbbbbbb"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY d SYSTEM "/etc/hostname">'
    bomb = f"<!DOCTYPE html [{entities}]>"
    page = (PAGES / "html/renew-loan.html").read_text(encoding="utf-8")
    hostile = page.replace("<!DOCTYPE html>", bomb).replace(
        "<p>How much longer</p>", "<p>&c;&d;</p><script>Body</script>"
    )
    assert hostile.count("&c;") == 1
    assert [each.path for each in read_text(tmp_path, hostile).operations] == ["/shelves/{shelfId}/loans/{loanId}"]


def test_limits(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePage, match="the page is larger than 16 MB"):
        read_text(tmp_path, PLAIN + "x" * MAX_BYTES)
    with pytest.raises(UnreadablePage, match=f"the page has more than {MAX_LINES:,} lines"):
        read_text(tmp_path, PLAIN + "\n" * MAX_LINES)
    with pytest.raises(UnreadablePage, match="there are more than 20,000 fields in one place"):
        read_text(tmp_path, PLAIN + "\nmore\nstring\n" * 20_001)
    with pytest.raises(UnreadablePage, match="there are more than 200 operations on the page"):
        read_text(tmp_path, "PUT\n/loans\n" * 201)


MEGABYTES = 10_000_000
PARAGRAPH = "Books are lent for two weeks, and longer if nobody else waits for them.\n\n"


@pytest.mark.parametrize(
    ("name", "filling"),
    [
        *((name, PARAGRAPH) for name in NAMES),
        *((name, "x") for name in NAMES),
        *((name, unit) for name in NAMES for unit in ("`", "**a** ", "[", "{", "<b>", "\\", "'")),
    ],
)
def test_large_page(name: str, filling: str, tmp_path: Path) -> None:
    """10 MB of text in front of the page, of paragraphs or of one line of marks."""
    page = (PAGES / name).read_text(encoding="utf-8")
    start = page.index("<a href" if "<body>" in page else "<nav>") if name.startswith("html") else 0
    text = page[:start] + filling * (MEGABYTES // len(filling)) + "\n\n" + page[start:]
    begun = time.perf_counter()
    try:
        operations = [each.path for each in read_text(tmp_path, text).operations]
    except UnreadablePage as error:
        assert error.line
    else:
        assert operations == [each.path for each in read_page(PAGES / name).operations]
    # It takes a second or so; a reader that goes back and forth would take minutes.
    assert time.perf_counter() - begun < 20


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A page with some of it cut out, doubled, moved or replaced."""
    page = draw(st.sampled_from(FILES)).read_bytes()
    other = draw(st.sampled_from(FILES)).read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(page)))
        stop = draw(st.integers(start, min(len(page), start + draw(st.sampled_from((1, 20, 400, 10_000))))))
        at = draw(st.integers(0, len(other)))
        new = draw(
            st.one_of(
                st.just(b""),
                st.just(page[start:stop] * 2),
                st.binary(max_size=4),
                st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
                st.sampled_from(
                    (b"\n", b"\n\n", b"'", b'"', b"{", b"]", b"```\n", b"Body\n", b"Response\n\n", b"<pre>")
                ),
                st.just(other[at : at + 200]),
            )
        )
        page = page[:start] + new + page[stop:]
    return page


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(content=mutated())
def test_any_page_is_read_or_refused(content: bytes, tmp_path: Path) -> None:
    try:
        page = read_text(tmp_path, content)
    except UnreadablePage as error:
        assert 1 <= error.line <= content.count(b"\n") + content.count(b"\r") + 1
        assert error.reason
    else:
        assert isinstance(page, Page)
        assert page.operations
        lines = [
            fields.line
            for each in page.operations
            for body in (each.request, each.response)
            if body
            for fields in body.fields or ()
        ]
        assert all(1 <= line <= content.count(b"\n") + content.count(b"\r") + 1 for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_page_cut_off_anywhere(name: str, tmp_path: Path) -> None:
    page = (PAGES / name).read_bytes()
    outcomes = set()
    for stop in range(0, len(page), 7):
        try:
            outcomes.add(type(read_text(tmp_path, page[:stop])))
        except UnreadablePage:
            outcomes.add(UnreadablePage)
    assert outcomes == {Page, UnreadablePage}
