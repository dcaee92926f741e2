"""allOf and what stands beside it, null, extra keys, arrays, recursion."""

from __future__ import annotations

from typing import Any

from tests.models.rows import Got, Made, Refused, Sent

COMPOSITIONS: dict[str, tuple[str, list[Any]]] = {
    "allof-chain": (
        """
A: {type: object, required: [a], properties: {a: {type: string, maxLength: 9}}}
B: {allOf: [{$ref: '#/components/schemas/A'}]}
C:
  allOf: [{$ref: '#/components/schemas/B'}, {properties: {c: {type: integer, minimum: 1}, a: {type: string, maxLength: 3}}}]
  properties: {d: {type: boolean}}
  required: [d]
  additionalProperties: {type: integer}
Later: {allOf: [{type: object, properties: {x: {type: string}, y: {type: string}}}, {required: [y]}]}
Twice:
  allOf:
    - {type: object, properties: {n: {type: integer, minimum: 1, maximum: 9}}}
    - {type: object, properties: {n: {type: number, minimum: 3, multipleOf: 2}}}
Siblings: {$ref: '#/components/schemas/A', required: [extra], properties: {extra: {type: string}}}
""",
        [
            Sent("CInput", {"a": "x", "d": True, "c": 1, "more": 2}),
            Refused("CInput", {"d": True}, "'a'"),
            Refused("CInput", {"a": "x"}, "'d'"),
            Refused("CInput", {"a": "long", "d": True}, "at most 3"),
            Refused("CInput", {"a": "x", "d": True, "c": 0}, "greater than or equal to 1"),
            Refused("CInput", {"a": "x", "d": True, "more": "text"}, "more"),
            Got("C", '{"a":"x","c":2,"d":true,"more":3}', "C(a='x', c=2, d=True, more=3)"),
            Refused("LaterInput", {"x": "1"}, "'y'"),
            Sent("LaterInput", {"y": "1"}),
            Refused("TwiceInput", {"n": 2}, "3"),
            Refused("TwiceInput", {"n": 5}, "multiple of 2"),
            Refused("TwiceInput", {"n": 10}, "9"),
            Sent("TwiceInput", {"n": 4.0}, {"n": 4}),
            Refused("SiblingsInput", {"a": "x"}, "extra"),
            Got("Siblings", '{"a":"x","extra":"y"}', "Siblings(a='x', extra='y')"),
        ],
    ),
    "allof-of-values": (
        """
Color: {type: string, enum: [red, green, blue]}
Warm: {allOf: [{$ref: '#/components/schemas/Color'}, {enum: [red, yellow]}]}
Short: {allOf: [{type: string, pattern: '^[a-z]+$'}, {type: string, maxLength: 3}, {pattern: 'a'}]}
Few: {allOf: [{type: array, items: {type: string}}, {maxItems: 2}, {items: {maxLength: 2}}]}
Count: {allOf: [{type: number, minimum: 1}, {type: integer, maximum: 5}]}
Maybe: {type: [object, 'null'], properties: {m: {type: string}}}
Both: {allOf: [{$ref: '#/components/schemas/Maybe'}], nullable: true}
Strict: {allOf: [{$ref: '#/components/schemas/Maybe'}, {type: object, required: [m]}]}
Holder:
  type: object
  properties:
    warm: {$ref: '#/components/schemas/Warm'}
    said: {allOf: [{$ref: '#/components/schemas/Color'}], description: Said.}
    maybe: {$ref: '#/components/schemas/Maybe'}
    strict: {$ref: '#/components/schemas/Strict'}
""",
        [
            Sent("WarmInput", "red"),
            Refused("WarmInput", "green", "red"),
            Sent("ShortInput", "abc"),
            Refused("ShortInput", "abcd", "at most 3"),
            Refused("ShortInput", "bcd", "must match 'a'"),
            Refused("ShortInput", "A1", "pattern"),
            Sent("FewInput", ["ab", "c"]),
            Refused("FewInput", ["a", "b", "c"], "at most 2"),
            Refused("FewInput", ["abc"], "at most 2"),
            Sent("CountInput", 5.0, 5),
            Refused("CountInput", 1.5, "integer"),
            Refused("CountInput", 6, "less than or equal to 5"),
            Got("Holder", '{"warm":"red","maybe":null,"said":"blue"}',
                "Holder(warm='red', said='blue', maybe=None, strict=None)"),
            Got("Holder", '{"warm":"pink"}', "Holder(warm='pink', said=None, maybe=None, strict=None)",
                ("unknown-value /warm",)),
            Got("Holder", '{"strict":null}', "Holder(warm=None, said=None, maybe=None, strict=None)", ("null /strict",)),
            Sent("HolderInput", {"maybe": None}),
            Refused("HolderInput", {"strict": None}, "StrictInput"),
            Refused("HolderInput", {"strict": {}}, "'m'"),
        ],
    ),
    "null": (
        """
Thing: {type: [object, 'null'], properties: {t: {type: string}}}
Only: {const: null}
Listed: {enum: [a, null]}
Flag: {type: string, enum: [a, b], nullable: true}
Any: true
Holder:
  type: object
  required: [a, need]
  properties:
    a: {$ref: '#/components/schemas/Thing'}
    items: {type: array, items: {$ref: '#/components/schemas/Thing'}}
    texts: {type: array, items: {type: [string, 'null'], maxLength: 2}}
    map: {type: object, additionalProperties: {type: [integer, 'null']}}
    inline: {type: [object, 'null'], required: [x], properties: {x: {type: integer}}}
    only: {type: 'null'}
    need: {type: [string, 'null']}
    any: {}
    mixed: {type: [object, array, integer, string, 'null']}
    strict: {type: string}
""",
        [
            Sent("HolderInput", {"a": None, "need": None}),
            Sent("HolderInput", {"a": {"t": "x"}, "need": "n", "items": [None, {"t": "x"}], "map": {"k": None},
                                 "inline": None, "only": None, "any": None, "mixed": None, "texts": [None, "ab"]}),
            Refused("HolderInput", {"need": "n"}, "'a'"),
            Refused("HolderInput", {"a": None, "need": "n", "strict": None}, "strict"),
            Refused("HolderInput", {"a": None, "need": "n", "only": 1}, "only"),
            Refused("HolderInput", {"a": None, "need": "n", "texts": ["abc"]}, "at most 2"),
            Sent("HolderInput", {"a": None, "need": None, "mixed": {"k": [1]}}),
            Sent("HolderInput", {"a": None, "need": None, "mixed": "12"}),
            Got("Holder", '{"a":null,"need":null,"items":[null,{"t":"x"}],"map":{"k":null},"inline":null,"only":null,'
                '"any":null,"mixed":[1]}',
                "Holder(a=None, items=[None, Thing(t='x')], texts=None, map={'k': None}, inline=None, only=None, "
                "need=None, any=None, mixed=[1], strict=None)"),
            Got("Holder", '{"a":null,"need":null,"strict":null}',
                "Holder(a=None, items=None, texts=None, map=None, inline=None, only=None, need=None, any=None, "
                "mixed=None, strict=None)", ("null /strict",)),
            Got("Holder", '{"a":null}',
                "Holder(a=None, items=None, texts=None, map=None, inline=None, only=None, need=None, any=None, "
                "mixed=None, strict=None)", ("missing /need",)),
            Sent("OnlyInput", None),
            Refused("OnlyInput", "x", "None"),
            Sent("ListedInput", None),
            Refused("ListedInput", "b", "a"),
            Got("Listed", "null", "None"),
            Got("Flag", "null", "None"),
            Sent("FlagInput", None),
            Sent("ThingInput", {"t": "x"}),
            Got("AnyModel", '[1,null,{"a":2}]', "[1, None, {'a': 2}]"),
            Got("AnyModel", "null", "None"),
        ],
    ),
    "extra-keys": (
        """
Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
Free: {type: object, properties: {a: {type: string}}, additionalProperties: true}
Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
Silent: {type: object, properties: {a: {type: string}}}
Map: {type: object, additionalProperties: {$ref: '#/components/schemas/Silent'}}
Uneval: {type: object, properties: {a: {type: string}}, unevaluatedProperties: {type: array, items: {type: integer}}}
Pattern: {type: object, properties: {a: {type: string}}, patternProperties: {'^x-': {type: integer}}}
Alone: {type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}
Nothing: {type: object, additionalProperties: false}
Needs: {type: object, required: [k]}
Sized: {type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: string}}
SizedClass: {type: object, properties: {a: {type: string}, b: {type: string}}, minProperties: 1}
Spread: {allOf: [{$ref: '#/components/schemas/Typed'}], properties: {b: {type: string}}}
""",
        [
            Sent("TypedInput", {"a": "x", "n": 1}),
            Refused("TypedInput", {"n": "x"}, "n"),
            Got("Typed", '{"a":"x","n":1}', "Typed(a='x', n=1)"),
            Got("Typed", '{"n":"x"}', "Typed(a=None, n='x')", ("type /*",)),
            Sent("FreeInput", {"n": {"deep": [None]}}),
            Got("Free", '{"n":[1]}', "Free(a=None, n=[1])"),
            Refused("ClosedInput", {"b": 1}, "b"),
            Got("Closed", '{"b":1}', "Closed(a=None, b=1)", ("unknown-field /b",)),
            Got("Silent", '{"b":1}', "Silent(a=None, b=1)", ("unknown-field /b",)),
            Sent("MapInput", {"k": {"a": "x"}}),
            Got("Map", '{"k":{"a":"x"}}', "{'k': Silent(a='x')}"),
            Got("Map", '{"k":{"b":"x"}}', "{'k': Silent(a=None, b='x')}", ("unknown-field /*/b",)),
            Sent("UnevalInput", {"n": [1]}),
            Got("Uneval", '{"n":[1]}', "Uneval(a=None, n=[1])"),
            Sent("PatternInput", {"a": "x", "x-1": 1}),
            Refused("PatternInput", {"y": 1}, "does not know: y"),
            Refused("PatternInput", {"x-1": "text"}, "x-1"),
            Got("Pattern", '{"x-1":1}', "Pattern(a=None, x-1=1)"),
            Got("Pattern", '{"y":1}', "Pattern(a=None, y=1)", ("unknown-field /y",)),
            Got("Pattern", '{"y":"t"}', "Pattern(a=None, y='t')", ("unknown-field /y",)),
            Sent("AloneInput", {"x-1": 1}),
            Refused("AloneInput", {"y": 1}, "keys that match"),
            Got("Alone", '{"x-1":1}', "{'x-1': 1}"),
            Sent("NothingInput", {}),
            Refused("NothingInput", {"a": 1}, "a"),
            Refused("NeedsInput", {}, "k"),
            Sent("NeedsInput", {"k": 1, "other": 2}),
            Got("Needs", '{"k":1,"other":2}', "Needs(k=1, other=2)"),
            Refused("SizedInput", {}, "at least 1"),
            Refused("SizedInput", {"a": "1", "b": "2", "c": "3"}, "at most 2"),
            Sent("SizedInput", {"a": "1"}),
            Refused("SizedClassInput", {}, "at least 1"),
            Sent("SizedClassInput", {"b": "1"}),
            Sent("SpreadInput", {"a": "1", "b": "2", "n": 3}),
        ],
    ),
    "arrays": (
        """
Pair: {type: array, prefixItems: [{type: string}, {$ref: '#/components/schemas/Item'}], items: false, minItems: 2}
Fixed: {type: array, prefixItems: [{type: string}, {type: integer}], minItems: 2, maxItems: 2}
Loose: {type: array, prefixItems: [{type: string}], items: {type: integer}}
Item: {type: object, properties: {i: {type: integer}}}
Unique: {type: array, items: {$ref: '#/components/schemas/Item'}, uniqueItems: true, minItems: 1}
Has: {type: array, items: {type: integer}, contains: {type: integer, minimum: 5}, maxContains: 2}
Holder: {type: object, properties: {lists: {type: array, items: {type: array, minItems: 1, items: {type: string}}}, pair: {$ref: '#/components/schemas/Pair'}}}
""",
        [
            Sent("PairInput", ("a", {"i": 1}), ["a", {"i": 1}]),
            Sent("PairInput", ["a", {"i": 1}]),
            Refused("PairInput", ["a"], "1"),
            Refused("PairInput", ["a", {}, 3], "2"),
            Got("Pair", '["a",{"i":1}]', "('a', Item(i=1))"),
            Got("Pair", '["a",{"i":"x"}]', "('a', Item(i='x'))", ("type /1/i",)),
            Got("Holder", '{"pair":["a"]}', "Holder(lists=None, pair=['a'])", ("type /pair",)),
            Sent("FixedInput", ("a", 1), ["a", 1]),
            Sent("LooseInput", ["a", 1, 2]),
            Got("Loose", '["a",1,2]', "['a', 1, 2]"),
            Refused("UniqueInput", [{"i": 1}, {"i": 1}], "no item twice"),
            Refused("UniqueInput", [], "at least 1"),
            Sent("UniqueInput", [{"i": 1}, {"i": 2}]),
            Got("Unique", '[{"i":1},{"i":1}]', "[Item(i=1), Item(i=1)]"),
            Refused("HasInput", [1, 2], "at least 1"),
            Refused("HasInput", [5, 6, 7], "at most 2"),
            Sent("HasInput", [1, 5]),
            Refused("HolderInput", {"lists": [[]]}, "at least 1"),
            Sent("HolderInput", {"lists": [["a"]]}),
        ],
    ),
    "recursion": (
        """
Node: {type: object, properties: {value: {type: integer}, left: {$ref: '#/components/schemas/Node'}, others: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, n: {type: integer}}}
Json: {anyOf: [{type: string}, {type: number}, {type: array, items: {$ref: '#/components/schemas/Json'}}, {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}]}
Tree: {type: object, additionalProperties: {$ref: '#/components/schemas/Tree'}}
Base: {type: object, properties: {self: {$ref: '#/components/schemas/Base'}}}
Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {self: {$ref: '#/components/schemas/Derived'}, x: {type: integer}}}]}
ListOf: {type: array, items: {$ref: '#/components/schemas/ListOf'}}
""",
        [
            Sent("NodeInput", {"left": {"value": 1, "others": [{"value": 2}]}}),
            Got("Node", '{"left":{"others":[{"value":2}]}}',
                "Node(value=None, left=Node(value=None, left=None, others=[Node(value=2, left=None, others=None)]), "
                "others=None)"),
            Sent("AInput", {"b": {"a": {"b": {"n": 1}}}}),
            Got("A", '{"b":{"a":{"b":{"n":1}}}}', "A(b=B(a=A(b=B(a=None, n=1)), n=None))"),
            Sent("JsonInput", {"a": [1, "x", {"b": []}]}),
            Got("Json", '{"a":[1,"x",{"b":[]}]}', "{'a': [1, 'x', {'b': []}]}"),
            Sent("TreeInput", {"a": {"b": {}}}),
            Refused("TreeInput", {"a": {"b": 1}}, "b"),
            Got("Tree", '{"a":{"b":{}}}', "{'a': {'b': {}}}"),
            Sent("DerivedInput", {"self_": {"x": 1, "self_": {"x": 2}}}, {"self": {"x": 1, "self": {"x": 2}}}),
            Got("Derived", '{"self":{"x":1,"self":{"x":2}}}', "Derived(self_=DerivedSelf(self_=DerivedSelf("
                "self_=None, x=2), x=1), x=None)"),
            Sent("ListOfInput", [[], [[]]]),
        ],
    ),
    "read-and-write-only": (
        """
Thing:
  type: object
  required: [id, name, secret]
  properties: {id: {type: string, readOnly: true}, name: {type: string}, secret: {type: string, writeOnly: true}}
Stamp: {type: object, required: [at], properties: {at: {type: string, readOnly: true}}}
""",
        [
            Sent("ThingInput", {"name": "n", "secret": "s"}),
            Refused("ThingInput", {"id": "1", "name": "n", "secret": "s"}, "id"),
            Got("Thing", '{"id":"1","name":"n"}', "Thing(id='1', name='n')"),
            Sent("StampInput", {}),
            Made("StampInput", "StampInput", {}, {}),
        ],
    ),
}
