"""oneOf, anyOf and discriminators."""

from __future__ import annotations

from typing import Any

from tests.models.rows import Got, Made, Refused, Sent

UNIONS: dict[str, tuple[str, list[Any]]] = {
    "most-specific": (
        """
TextOrInt: {anyOf: [{type: string}, {type: integer}]}
IntOrText: {anyOf: [{type: integer}, {type: string}]}
Small: {type: object, properties: {a: {type: integer}}}
Large: {type: object, properties: {a: {type: integer}, b: {type: integer}}}
Either: {oneOf: [{$ref: '#/components/schemas/Small'}, {$ref: '#/components/schemas/Large'}]}
Types: {anyOf: [{type: object, required: [v], properties: {v: {type: string}}}, {type: object, required: [v], properties: {v: {type: integer}}}]}
Deep: {anyOf: [{anyOf: [{$ref: '#/components/schemas/Small'}, {type: string}]}, {oneOf: [{$ref: '#/components/schemas/Large'}, {type: 'null'}]}]}
Lists: {anyOf: [{type: array, items: {$ref: '#/components/schemas/Small'}}, {type: array, items: {$ref: '#/components/schemas/Large'}}]}
MapOr: {anyOf: [{type: object, additionalProperties: {type: integer}}, {$ref: '#/components/schemas/Large'}]}
Both:
  type: object
  required: [id]
  properties: {id: {type: string}}
  oneOf:
    - {required: [x], properties: {x: {type: integer}}}
    - {required: [y], properties: {y: {type: integer}}}
Groups: {type: object, properties: {p: {type: string}, q: {type: string}}, anyOf: [{required: [p]}, {required: [q]}]}
Holder: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/Either'}}, map: {type: object, additionalProperties: {$ref: '#/components/schemas/Either'}}, maybe: {oneOf: [{$ref: '#/components/schemas/Small'}, {$ref: '#/components/schemas/Large'}, {type: 'null'}]}}}
""",
        [
            Sent("TextOrIntInput", "12"),
            Sent("IntOrTextInput", "12"),
            Sent("TextOrIntInput", 12),
            Sent("IntOrTextInput", 12.0, 12),
            Got("TextOrInt", '"12"', "'12'"),
            Got("IntOrText", '"12"', "'12'"),
            Got("IntOrText", "12", "12"),
            Got("Either", '{"a":1}', "Small(a=1)"),
            Got("Either", '{"a":1,"b":2}', "Large(a=1, b=2)"),
            Got("Either", '{"b":2}', "Large(a=None, b=2)"),
            Got("Either", '{"a":1,"b":"x"}', "Small(a=1, b='x')", ("unknown-field /b",)),
            Sent("EitherInput", {"a": 1, "b": 2}),
            Made("EitherInput", "LargeInput", {"b": 2}, {"b": 2}),
            Refused("EitherInput", {"c": 2}, "c"),
            Got("Types", '{"v":"1"}', "TypesObject(v='1')"),
            Got("Types", '{"v":1}', "TypesWithV(v=1)"),
            Got("Deep", '"x"', "'x'"),
            Got("Deep", "null", "None"),
            Got("Deep", '{"b":1}', "Large(a=None, b=1)"),
            Sent("DeepInput", None),
            Got("Lists", '[{"a":1},{"b":2}]', "[Large(a=1, b=None), Large(a=None, b=2)]"),
            Got("Lists", '[{"a":1}]', "[Small(a=1)]"),
            Got("MapOr", '{"a":1,"c":2}', "{'a': 1, 'c': 2}"),
            Got("MapOr", '{"a":1,"b":2}', "Large(a=1, b=2)"),
            Got("Both", '{"id":"i","y":1}', "BothWithY(id='i', y=1)"),
            Sent("BothInput", {"id": "i", "x": 1}),
            Refused("BothInput", {"x": 1}, "id"),
            Refused("BothInput", {"id": "i"}, "'x'"),
            Refused("GroupsInput", {}, "one of p, q"),
            Sent("GroupsInput", {"q": "1"}),
            Got("Groups", '{"q":"1"}', "Groups(p=None, q='1')"),
            Got("Holder", '{"list":[{"a":1},{"b":1}],"map":{"k":{"b":1}},"maybe":null}',
                "Holder(list_=[Small(a=1), Large(a=None, b=1)], map={'k': Large(a=None, b=1)}, maybe=None)"),
            Got("Holder", '{"maybe":{"a":1,"b":2}}', "Holder(list_=None, map=None, maybe=Large(a=1, b=2))"),
            Got("Holder", '{"list":[{"a":"x"}]}', "Holder(list_=[Small(a='x')], map=None, maybe=None)",
                ("type /list/*/a",)),
        ],
    ),
    "one-of-with-mapping": (
        """
Cat: {type: object, required: [kind], properties: {kind: {type: string}, meow: {type: boolean}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: boolean}}}
ByRef:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {tom: '#/components/schemas/Cat', rex: Dog, fido: '#/components/schemas/Dog'}}
Zoo: {type: object, properties: {all: {type: array, items: {$ref: '#/components/schemas/ByRef'}}, map: {type: object, additionalProperties: {$ref: '#/components/schemas/ByRef'}}}}
""",
        [
            Got("ByRef", '{"kind":"tom"}', "Cat(kind='tom', meow=None)"),
            Got("ByRef", '{"kind":"rex","bark":true}', "Dog(kind='rex', bark=True)"),
            Got("ByRef", '{"kind":"fido"}', "Dog(kind='fido', bark=None)"),
            Got("ByRef", '{"kind":"fish","wet":1}', "ReplyModel(kind='fish', wet=1)", ("unknown-value /kind",)),
            Got("ByRef", '{"kind":"tom","meow":"x"}', "Cat(kind='tom', meow='x')", ("type /meow",)),
            Got("ByRef", '{"bark":true}', "Dog(kind=None, bark=True)", ("missing /kind",)),
            Made("ByRefInput", "CatInput", {"meow": True}, {"kind": "tom", "meow": True}),
            Made("ByRefInput", "DogInput", {"kind": "rex"}, {"kind": "rex"}),
            Made("ByRefInput", "DogInput", {}, {"kind": "fido"}),
            Sent("ByRefInput", {"kind": "rex", "bark": False}),
            Refused("ByRefInput", {"kind": "fish"}, "kind"),
            Got("Zoo", '{"all":[{"kind":"tom"},{"kind":"rex"}],"map":{"a":{"kind":"tom"}}}',
                "Zoo(all=[Cat(kind='tom', meow=None), Dog(kind='rex', bark=None)], "
                "map={'a': Cat(kind='tom', meow=None)})"),
        ],
    ),
    "inline-constants": (
        """
List:
  type: array
  items:
    discriminator: {propertyName: n}
    oneOf:
      - {title: One, type: object, required: [n, a], properties: {n: {const: 1}, a: {type: integer}}}
      - {title: Two, type: object, required: [n, b], properties: {n: {const: 2}, b: {type: string}}}
Bool:
  discriminator: {propertyName: ok}
  oneOf:
    - {type: object, required: [ok], properties: {ok: {const: true}, data: {type: string}}}
    - {type: object, required: [ok], properties: {ok: {const: false}, error: {type: string}}}
NoTag:
  oneOf:
    - {type: object, required: [t], properties: {t: {const: a}, v: {type: string}}}
    - {type: object, required: [t], properties: {t: {const: b}, v: {type: string}}}
Bare: {type: object, properties: {why: {type: string}}}
Other: {type: object, properties: {what: {type: string}}}
Undeclared:
  oneOf: [{$ref: '#/components/schemas/Bare'}, {$ref: '#/components/schemas/Other'}]
  discriminator: {propertyName: $type, mapping: {bare: '#/components/schemas/Bare', other: '#/components/schemas/Other'}}
""",
        [
            Got("List", '[{"n":1,"a":1},{"n":2,"b":"x"}]', "[ListItemOne(n=1, a=1), ListItemTwo(n=2, b='x')]"),
            Refused("ListInput", [{"n": 1}], "a"),
            Sent("ListInput", [{"n": 2, "b": "x"}]),
            Got("Bool", '{"ok":false,"error":"e"}', "BoolFalse(ok=False, error='e')"),
            Got("Bool", '{"ok":true}', "BoolTrue(ok=True, data=None)"),
            Made("BoolInput", "BoolInputTrue", {"data": "d"}, {"ok": True, "data": "d"}),
            Got("NoTag", '{"t":"b","v":"x"}', "NoTagB(t='b', v='x')"),
            Got("Undeclared", '{"$type":"other","what":"x"}', "Other(what='x', type='other')"),
            Got("Undeclared", '{"$type":"new","x":1}', "ReplyModel($type='new', x=1)", ("unknown-value /$type",)),
            Made("UndeclaredInput", "BareInput", {"why": "w"}, {"$type": "bare", "why": "w"}),
        ],
    ),
    "parents": (
        """
Auth:
  type: object
  discriminator: {propertyName: type}
  required: [type]
  properties: {type: {type: string}}
  oneOf: [{$ref: '#/components/schemas/KeyAuth'}, {$ref: '#/components/schemas/PassAuth'}]
KeyAuth: {type: object, allOf: [{$ref: '#/components/schemas/Auth'}, {type: object, required: [key], properties: {key: {type: string}}}]}
PassAuth: {type: object, allOf: [{$ref: '#/components/schemas/Auth'}, {type: object, required: [pass], properties: {pass: {type: string}}}]}
Req:
  oneOf: [{$ref: '#/components/schemas/V1'}, {$ref: '#/components/schemas/V2'}]
  discriminator: {propertyName: version, mapping: {v1: '#/components/schemas/V1', v2: '#/components/schemas/V2'}}
Version: {type: string, enum: [v1, v2]}
Base: {type: object, required: [version], properties: {version: {$ref: '#/components/schemas/Version'}, trace: {type: string}}}
V1: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {request_id: {type: string}}, required: [request_id]}
V2: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {other: {type: integer}}}
Pet:
  type: object
  required: [petType]
  properties: {petType: {type: string}, friends: {type: array, items: {$ref: '#/components/schemas/Pet'}}}
  discriminator: {propertyName: petType, mapping: {cat: '#/components/schemas/Cat'}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {name: {type: string}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: boolean}}}]}
""",
        [
            Got("AnyAuth", '{"type":"KeyAuth","key":"k"}', "KeyAuth(type='KeyAuth', key='k')"),
            Got("AnyAuth", '{"type":"other"}', "Auth(type='other')", ("unknown-value /type",)),
            Made("AnyAuthInput", "PassAuthInput", {"pass_": "p"}, {"type": "PassAuth", "pass": "p"}),
            Refused("AnyAuthInput", {"type": "PassAuth"}, "pass"),
            Got("Req", '{"version":"v2","other":1}', "V2(version='v2', trace=None, other=1)"),
            Made("ReqInput", "V1Input", {"request_id": "r"}, {"version": "v1", "request_id": "r"}),
            Got("AnyPet", '{"petType":"cat","name":"n","friends":[{"petType":"Dog"},{"petType":"Lion","mane":true}]}',
                "Cat(pet_type='cat', friends=[Dog(pet_type='Dog', friends=None), "
                "Lion(pet_type='Lion', friends=None, name=None, mane=True)], name='n')"),
            Got("AnyPet", '{"petType":"eel","long":1}', "Pet(pet_type='eel', friends=None, long=1)",
                ("unknown-field /long", "unknown-value /petType")),
            Made("AnyPetInput", "DogInput", {}, {"petType": "Dog"}),
            Made("AnyPetInput", "LionInput", {"mane": True}, {"petType": "Lion", "mane": True}),
            Made("AnyPetInput", "PetInput", {"pet_type": "eel"}, {"petType": "eel"}),
        ],
    ),
    "nested-discriminators": (
        """
Fish:
  type: object
  required: [kind, age]
  properties: {kind: {type: string}, age: {type: integer}}
  discriminator: {propertyName: kind, mapping: {shark: '#/components/schemas/Shark', salmon: '#/components/schemas/Salmon'}}
Shark:
  type: object
  required: [kind, sharktype]
  properties: {kind: {type: string, enum: [shark]}, sharktype: {type: string}}
  discriminator: {propertyName: sharktype, mapping: {saw: '#/components/schemas/SawShark'}}
  allOf: [{$ref: '#/components/schemas/Fish'}]
SawShark: {type: object, properties: {sharktype: {type: string, enum: [saw]}, teeth: {type: integer}}, required: [sharktype], allOf: [{$ref: '#/components/schemas/Shark'}]}
Salmon: {type: object, properties: {kind: {type: string, enum: [salmon]}, partner: {$ref: '#/components/schemas/Fish'}}, allOf: [{$ref: '#/components/schemas/Fish'}]}
""",
        [
            Got("AnyFish", '{"kind":"shark","sharktype":"saw","age":1,"teeth":3}',
                "SawShark(kind='shark', age=1, sharktype='saw', teeth=3)"),
            Got("AnyFish", '{"kind":"shark","sharktype":"new","age":1}', "Shark(kind='shark', age=1, sharktype='new')",
                ("unknown-value /sharktype",)),
            Got("AnyFish", '{"kind":"salmon","age":1,"partner":{"kind":"shark","sharktype":"saw","age":2}}',
                "Salmon(kind='salmon', age=1, partner=SawShark(kind='shark', age=2, sharktype='saw', teeth=None))"),
            Made("AnyFishInput", "SawSharkInput", {"age": 1}, {"kind": "shark", "age": 1, "sharktype": "saw"}),
            Got("AnyShark", '{"kind":"shark","sharktype":"saw","age":1}',
                "SawShark(kind='shark', age=1, sharktype='saw', teeth=None)"),
        ],
    ),
    "default-mapping": (
        """
Known: {type: object, properties: {kind: {type: string}, a: {type: integer}}}
Rest: {type: object, additionalProperties: true, properties: {kind: {type: string}}}
Union:
  oneOf: [{$ref: '#/components/schemas/Known'}, {$ref: '#/components/schemas/Rest'}]
  discriminator: {propertyName: kind, defaultMapping: '#/components/schemas/Rest', mapping: {known: '#/components/schemas/Known'}}
""",
        [
            Got("Union", '{"kind":"known","a":1}', "Known(kind='known', a=1)"),
            Got("Union", '{"a":1}', "Rest(kind=None, a=1)"),
            Sent("UnionInput", {"kind": "known", "a": 1}),
        ],
    ),
}
