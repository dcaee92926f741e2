"""What the templates say of names: which ones are taken before a spec has said a word, whatever features are on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TEMPLATES = Path(__file__).parent.parent / "templates" / "package"
NAMESPACES = frozenset({"webhooks"})
"""Public modules whose names say too little without them, as `verify` does: the module is the name."""

_HOME = TEMPLATES / "src" / "package"
_SIDE = "{{ A }}"
"""What stands before a name that has a form for each side."""

_LINE = re.compile(r"^ *\{%.*?%\}\n", re.MULTILINE)
_INLINE = re.compile(r"\{%.*?%\}")
_ALL = re.compile(r"^__all__ = \[(.*?)\]", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r'"([^"]+)"')
_CLASS = re.compile(r"^ *class ((?:\{\{ A \}\})?\w+)(?=[(:])", re.MULTILINE)
_ASSIGNED = re.compile(r"^(\w+)(?:: [^=\n]+)? = ", re.MULTILINE)
_IMPORT = re.compile(r"^ *from [^\n]+? import ([^\n]+)$", re.MULTILINE)
_METHOD = re.compile(r"^    (?:\{\{ async_ \}\})?def ([a-z]\w*)", re.MULTILINE)


@cache
def public_names() -> frozenset[str]:
    """Every name that a package may have for its users: what the `__all__` of the templates say."""
    paths = [path for path in _HOME.rglob("*.py*") if path.name.partition(".")[0] not in NAMESPACES]
    blocks = [block for path in paths for block in _ALL.findall(_text(path))]
    return frozenset(form for block in blocks for name in _QUOTED.findall(block) for form in _forms(name))


@cache
def names_beside_schemas() -> frozenset[str]:
    """The names in the modules that speak of a spec's schemas by class: those would hide them."""
    places = (_HOME / "_io" / "[resource].py.jinja", _HOME / "_operations" / "[resource].py.jinja")
    bases = (_HOME / "_models" / "base.py", _HOME / "_models" / "formats.py")
    return frozenset(name for path in places for name in _scope(path)).union(*map(_defined, bases))


@cache
def names_beside_resources() -> frozenset[str]:
    """The names in the module of a client, which speaks of resources by class."""
    return frozenset(_scope(_HOME / "_io" / "client.py.jinja"))


@cache
def modules_beside_resources() -> frozenset[str]:
    """The modules that every client has in the folder of the modules of resources."""
    return frozenset(path.name.partition(".")[0] for path in (_HOME / "_io").iterdir() if "[" not in path.name)


@cache
def client_attributes() -> frozenset[str]:
    """The attributes that every client has, so that no resource can have one."""
    return frozenset(_METHOD.findall(_text(_HOME / "_io" / "client.py.jinja")))


@cache
def _text(path: Path) -> str:
    """A template without its statements."""
    return _INLINE.sub("", _LINE.sub("", path.read_text(encoding="utf-8")))


def _forms(name: str) -> set[str]:
    """A name as it reads on each side; none where it is one that a spec decides, or stands for a type."""
    forms = {name.replace(_SIDE, ""), name.replace(_SIDE, "Async")}
    return {form for form in forms if form.isidentifier() and len(form) > 1}


def _defined(path: Path) -> Iterator[str]:
    """Every name that a module defines."""
    for name in (*_CLASS.findall(_text(path)), *_ASSIGNED.findall(_text(path))):
        yield from _forms(name)


def _scope(path: Path) -> Iterator[str]:
    """Every name that a module defines or imports."""
    for names in _IMPORT.findall(_text(path)):
        for name in names.split(","):
            yield from _forms(name.split(" as ")[-1].strip())
    yield from _defined(path)
