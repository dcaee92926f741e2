"""Python names for what a spec calls things: the same whatever the order, never a keyword, never twice in one scope."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from generator import templates

_WORDS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_RESERVED = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist) - {"type"} | {"self", "cls", "None"}
_MODEL_ATTRIBUTES = frozenset(
    {
        *("copy", "dict", "json", "schema", "validate", "construct", "to_dict", "to_json"),
        # Types, which a field of that name would hide from the annotations below it.
        *("bool", "bytes", "float", "int", "list", "set", "str", "tuple"),
    }
)
_IMPORTED = frozenset(
    {
        *("Annotated", "Any", "AwareDatetime", "BaseModel", "ConfigDict", "Field", "Literal", "Mapping", "RootModel"),
        *("Sequence", "TypeAliasType", "Union"),
    }
)
"""What the modules of models import for their annotations."""


@cache
def class_words() -> frozenset[str]:
    """Names that no class of a schema may have: it would hide something else that goes by them."""
    taken = templates.public_names() | templates.names_beside_schemas()
    return frozenset(dir(builtins)) | _IMPORTED | taken


def words(text: str) -> list[str]:
    """The words of a name in any spelling: `formSubmitRedirectURL`, `update-calendar`, `Calendar Events`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return [word.lower() for word in _WORDS.findall(plain)]


def snake(text: str) -> str:
    """A name for a function, argument, attribute or module."""
    name = "_".join(words(text)) or "unnamed"
    if name[0].isdigit():
        name = f"n{name}"
    return f"{name}_" if name in _RESERVED else name


def field(text: str) -> str:
    """A name for a field of a model: a snake name that hides nothing a model has."""
    name = snake(text)
    return f"{name}_" if name in _MODEL_ATTRIBUTES or name.startswith("model_") else name


def pascal(text: str) -> str:
    """A name for a class."""
    if text.isidentifier() and text.isascii() and text[0].isupper() and "_" not in text:
        name = text
    else:
        name = "".join(word.capitalize() for word in words(text)) or "Unnamed"
    if name[0].isdigit():
        name = f"N{name}"
    return f"{name}Model" if name in class_words() else name


def constant(text: str) -> str:
    """A name for a module's constant."""
    return snake(text).upper()


def unique(keys: Iterable[str], spell: Callable[[str], str]) -> Mapping[str, str]:
    """A name for each key, no two alike.

    The result keeps the order of the keys. Names that fall together are numbered by the alphabet, all but the first, so
    that the order of the spec decides nothing.
    """
    given = list(dict.fromkeys(keys))
    taken = Counter(spell(key) for key in given)
    names: dict[str, str] = {}
    used: set[str] = set()
    for key in sorted(given):
        name, number = spell(key), 1
        while name in used or (number > 1 and name in taken):
            number += 1
            name = f"{spell(key)}_{number}" if name.islower() else f"{spell(key)}{number}"
        used.add(name)
        names[key] = name
    return {key: names[key] for key in given}
