"""Python names for what a spec calls things: the same whatever the order, never a keyword, never twice in one scope."""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator import templates

_WORDS = re.compile(r"A+(?=Aa)|A?a+|A+|l+|0+")
"""The words of a text that stands as its kinds of letters: A is a capital, a small, l has no case, 0 is a digit."""

_KINDS = {"Lu": "A", "Lt": "A", "Ll": "a", "Lo": "l", "Lm": "l", "Nd": "0"}
_RESERVED = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist) - {"type"} | {"self", "cls", "None"}
_MODEL_ATTRIBUTES = frozenset(
    {
        *("copy", "dict", "json", "schema", "validate", "construct", "to_dict", "to_json"),
        *("from_orm", "parse_file", "parse_obj", "parse_raw", "schema_json", "update_forward_refs"),
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

_SYMBOLS: Mapping[str, str] = {
    **{"@": "at", "$": "dollar", "#": "hash", "%": "percent", "&": "and", "*": "star", "+": "plus", "-": "minus"},
    **{".": "dot", "/": "slash", ":": "colon", "<": "less", "=": "equals", ">": "greater", "?": "question"},
    **{"!": "exclamation", "_": "underscore", "~": "tilde", "|": "pipe", "^": "caret", " ": "space", ",": "comma"},
    **{"(": "open", ")": "close", "[": "open", "]": "close", "{": "open", "}": "close", ";": "semicolon"},
}
"""What signs are called in a name; of any other it is what Unicode calls it."""


@cache
def class_words() -> frozenset[str]:
    """Names that no class of a schema may have: it would hide something else that goes by them."""
    taken = templates.public_names() | templates.names_beside_schemas()
    return frozenset(dir(builtins)) | _IMPORTED | taken


def words(text: str) -> list[str]:
    """The words of a name in any spelling: `formSubmitRedirectURL`, `update-calendar`, `Calendar Events`.

    Letters of any script count. They are in the form that Python's own parser gives to identifiers.
    """
    plain = _identifier_form(text)
    kinds = "".join(_kind(char) for char in plain)
    return [plain[found.start() : found.end()].lower() for found in _WORDS.finditer(kinds)]


def snake(text: str) -> str:
    """A name for a function, argument, attribute or module."""
    return _safe(_joined(words(text) or _spelled(text)))


def field(text: str) -> str:
    """A name for a field of a model: a snake name that hides nothing a model has."""
    name = snake(text)
    return f"{name}_" if name in _MODEL_ATTRIBUTES or name.startswith("model_") else name


def pascal(text: str) -> str:
    """A name for a class. It begins with a capital, or ends with `Model` where its script has none."""
    if text.isidentifier() and text[0].isupper() and "_" not in text and _identifier_form(text) == text:
        name = text
    else:
        name = _identifier_form("".join(_capital(word) for word in words(text) or _spelled(text)))
    if name[0].isdecimal():
        name = f"N{name}"
    return f"{name}Model" if name in class_words() or not name[0].isupper() else name


def constant(text: str) -> str:
    """A name for a module's constant."""
    return snake(text).upper()


def unique(keys: Iterable[str], spell: Callable[[str], str]) -> Mapping[str, str]:
    """A name for each key, no two alike. The result keeps the order of the keys, which decides nothing.

    Of keys whose names fall together, the one that is spelled like the name has it. The others keep their own spelling
    where that is a name (`userId` beside `user_id`), or are told apart by their signs (`at_type` beside `type`).
    """
    return told_apart({key: tuple(_candidates(key, spell(key))) for key in keys})


def told_apart(
    candidates: Mapping[str, Sequence[str]], right: Callable[[str, str], object] | None = None
) -> Mapping[str, str]:
    """A name for each key out of its candidates: the first that nobody with more right to it has.

    `right` gives what sorts first for the key with most right to a name. By default that is the key that is spelled
    like the name; then identifiers, then others, by the alphabet. Where all candidates of a key are gone, its first one
    gets a suffix that depends on nothing but the key.
    """
    names: dict[str, str] = {}
    used: set[str] = set()
    pending = sorted(candidates)
    for level in range(max(map(len, candidates.values()), default=0)):
        wanted: dict[str, list[str]] = defaultdict(list)
        for key in pending:
            if level < len(candidates[key]) and candidates[key][level] not in used:
                wanted[candidates[key][level]].append(key)
        for name, rivals in wanted.items():
            names[min(rivals, key=lambda key: (right(key, name) if right else _right(key, name), key))] = name
        used |= set(wanted)
        pending = [key for key in pending if key not in names]
    return {key: names.get(key) or _with_digest(candidates[key][0], key) for key in candidates}


def _right(key: str, name: str) -> object:
    return (key != name, not key.isidentifier())


def _with_digest(name: str, key: str) -> str:
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{name}_{digest}" if name.islower() else f"{name}{digest.upper()}"


def _candidates(key: str, name: str) -> Iterator[str]:
    """The name of a key, then its own spelling, then one with what its signs are called."""
    yield name
    own = _identifier_form(key)
    is_free = own.lower() not in _RESERVED | _MODEL_ATTRIBUTES and not own.startswith(("_", "model_"))
    if own.isidentifier() and own[0].islower() == name[0].islower() and is_free:
        yield own
    spelled = _safe(_joined(_spelled(key)))
    if name[0].islower():
        yield spelled
    else:
        yield spelled.upper() if name.isupper() else "".join(map(_capital, _spelled(key)))
    yield f"{name}_"


@cache
def _kind(char: str) -> str:
    """What a character is in a name: a kind of letter, part of the letter before it, or a break."""
    if not f"a{char}".isidentifier():
        return " "
    return _KINDS.get(unicodedata.category(char), "l" if unicodedata.category(char)[0] in "LM" else " ")


def _identifier_form(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _joined(parts: Iterable[str]) -> str:
    return _identifier_form("_".join(parts))


def _safe(name: str) -> str:
    if name[0].isdecimal() or not name.isidentifier():
        name = f"n{name}"
    return f"{name}_" if name in _RESERVED else name


def _spelled(text: str) -> list[str]:
    """The words of a text with what its signs are called among them."""
    found: list[str] = []
    for char in text or "∅":
        if char.isalnum():
            found.append(char)
            continue
        called = _SYMBOLS.get(char) or unicodedata.name(char, f"u{ord(char):04x}").lower()
        found.append(f" {'empty' if not text else called} ")
    return words("".join(found)) or ["unnamed"]
