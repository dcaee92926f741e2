"""Makes the type of a schema that is no class: scalars, lists, mappings, unions, references, and their constraints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic_core import SchemaError, SchemaValidator, core_schema

from generator.ledger import Ledger
from generator.models import shape as shapes
from generator.models.families import Member, tag_text
from generator.models.formats import CHECKS, Direction, Mark, is_checked, scalar
from generator.models.merge import Merged
from generator.models.naming import member_steps, pascal_step
from generator.models.reach import Node, Reach
from generator.models.schemas import Key, Planned
from generator.models.shape import ANYTHING, NULL, Shape
from generator.names import told_apart
from generator.spec.objects import Schema

_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_LENGTHS = ("minLength", "maxLength")
_COUNTS = ("minItems", "maxItems")


@dataclass
class Types:
    """Makes the types of fields; what needs a class or an alias of its own is put into `queue`."""

    package: str
    plans: Mapping[Key, Planned]
    reach: Reach
    ledger: Ledger
    taken: set[str] = field(default_factory=set)
    nested: dict[Schema, Planned] = field(default_factory=dict)
    """The classes inside the one that is being made, by their schemas."""
    queue: list[Planned] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taken.update(plan.name for plan in self.plans.values())

    def field(self, schema: Schema, owner: Planned, step: str) -> Shape:
        """The type of a field, which limits and marks can stand on."""
        made = self.reach.merger.merged(schema)
        if made.ref is not None:
            return self.referring(made, owner)
        if self.reach.is_class(Node(schema)):
            shape = self._nest(schema, owner, step)
        else:
            shape = self.inner(made, owner, step)
        return shapes.or_null(shape) if made.null else shape

    def _item(self, schema: Schema, owner: Planned, step: str) -> Shape:
        """A type inside another one: an alias where it has limits or marks."""
        made = self.reach.merger.merged(schema)
        if made.ref is None and schema not in self.nested and not self.reach.is_class(Node(schema)):
            before = list(self.queue), dict(self.nested), set(self.taken)
            shape = self.field(schema, owner, step)
            if shape.is_bare:
                return shape
            self.queue, self.nested, self.taken = before  # its parts are named after the alias
            return self._nest(schema, owner, step)
        return self.field(schema, owner, step)

    def referring(self, made: Merged, owner: Planned) -> Shape:
        node = self.reach.node(made.target)
        plan = self.plans[node, owner.direction]
        shape = shapes.reference(plan.path, plan.annotation)
        is_said_there = not (plan.node.is_family or self.reach.is_class(node))
        null = made.null or (not is_said_there and self.reach.merger.takes_null(made.target))
        return shapes.or_null(shape) if null else shape

    def _nest(self, schema: Schema, owner: Planned, step: str) -> Shape:
        """A reference to a class made for this schema, named after the class and property that hold it."""
        plan = self.nested.get(schema)
        if plan is None:
            name = f"{owner.name}{pascal_step(step)}"
            kind = "Object" if self.reach.is_class(Node(schema)) else "Value"
            candidates = [each for each in (name, f"{name}{kind}") if each not in self.taken]
            key = f"{name} {schema.place.file}#{schema.place.pointer}"
            name = candidates[0] if candidates else told_apart({key: [name], "": [name]}, lambda each, _: each)[key]
            self.taken.add(name)
            plan = replace(owner, name=name, node=Node(schema))
            self.nested[schema] = plan
            self.queue.append(plan)
        return shapes.reference(plan.path, plan.annotation)

    def inner(self, own: Merged, owner: Planned, step: str = "") -> Shape:
        """The type of a schema that is no reference and no class, but for null."""
        direction = owner.direction
        if own.never:
            return ANYTHING.marked(Mark(CHECKS, "OneOf")) if direction == "inputs" else ANYTHING
        if own.types == ("null",):
            return NULL
        if own.enum is not None:
            return shapes.enumeration(own.enum, own.types, direction)
        if _is_text_boolean(own):
            return shapes.wire_bool(self.package)
        if members := self.reach.union(own):
            return self._union(own, members, owner, step)
        kinds = own.types or _implied(own)
        if not kinds:
            return ANYTHING
        if len(kinds) == 1:
            return self._typed(own, kinds[0], owner, step)
        return shapes.any_of(self._part(own, kind, owner, step) for kind in kinds)

    def _part(self, own: Merged, kind: str, owner: Planned, step: str) -> Shape:
        """One of several types of a schema."""
        shape = self._typed(own, kind, owner, step)
        if shape.is_bare:
            return shape
        alone = self.reach.merger.only(own, kind)
        return self._nest(alone, owner, f"{step} {kind}")

    def _typed(self, own: Merged, kind: str, owner: Planned, step: str) -> Shape:
        match kind:
            case "array":
                return self._array(own, owner, step)
            case "object":
                return self._mapping(own, owner, step)
            case _:
                return self._scalar(own, kind, owner.direction)

    def _scalar(self, own: Merged, kind: str, direction: Direction) -> Shape:
        found = scalar(kind, own.format, own.content_encoding, own.epoch, direction)
        shape = shapes.scalar(kind, found, self.package)
        if direction == "models" or kind == "boolean" or is_checked(found):
            return shape
        if kind != "string":
            step = own.limits.get("multipleOf")
            marks = (Mark(CHECKS, "MultipleOf", (f"{step}",)),) if step is not None else ()
            return replace(shape, limits=_some(own.limits, _BOUNDS), marks=marks)
        limits = _some(own.limits, _LENGTHS)
        usable = [pattern for pattern in own.regexes if self._compiles(pattern, own)]
        if usable:
            limits["pattern"] = usable[0]
        return replace(shape, limits=limits, marks=tuple(Mark(CHECKS, "Matches", (each,)) for each in usable[1:]))

    def _compiles(self, pattern: str, own: Merged) -> bool:
        """Whether pydantic's regular expressions can express the pattern; where not, the ledger says so."""
        try:
            SchemaValidator(core_schema.str_schema(pattern=pattern))
        except (SchemaError, UnicodeEncodeError):
            self.ledger.lenient(
                own.keywords.get("pattern", own.place), "keyword", "pattern",
                "`pattern` is documented, not enforced: its regular expression has no equivalent",
            )  # fmt: skip
            return False
        return True

    def _array(self, own: Merged, owner: Planned, step: str) -> Shape:
        least, most = own.limits.get("minItems", 0), own.limits.get("maxItems")
        closed = own.items is not None and self.reach.merger.content(own.items).never
        count = len(own.prefix)
        if count and least >= count and (closed or most == count):
            items = [self._item(each, owner, f"{step} {index}") for index, each in enumerate(own.prefix, 1)]
            return shapes.fixed(items).marked(*self._array_marks(own, owner, step))
        if own.prefix:
            others = [] if closed else [own.items] if own.items is not None else [None]
            members = [
                self._item(each, owner, f"{step} item") if each is not None else ANYTHING
                for each in (*own.prefix, *others)
            ]
            item = shapes.any_of(members)
        else:
            item = self._item(own.items, owner, f"{step} item") if own.items is not None else ANYTHING
        shape = shapes.listed(item, owner.direction)
        if owner.direction == "models":
            return shape
        limits = _some(own.limits, _COUNTS)
        if closed:
            limits["maxItems"] = min(count, limits.get("maxItems", count))
        return replace(shape, limits=limits, marks=self._array_marks(own, owner, step))

    def _array_marks(self, own: Merged, owner: Planned, step: str) -> tuple[Mark, ...]:
        if owner.direction == "models":
            return ()
        marks = [Mark(CHECKS, "Unique")] if own.limits.get("uniqueItems") else []
        if own.contains is not None:
            alias = self._nest(own.contains, owner, f"{step} contains") if not self._refers(own.contains) else None
            plan = self.nested[own.contains] if alias else self.plans[self.reach.node(own.contains), "inputs"]
            reference = f"{self.package}.{plan.module}:{plan.name}"
            sizes = own.limits.get("minContains", 1), own.limits.get("maxContains")
            marks.append(Mark(CHECKS, "Contains", (reference, *sizes)))
        return tuple(marks)

    def _refers(self, schema: Schema) -> bool:
        return self.reach.merger.merged(schema).ref is not None

    def _mapping(self, own: Merged, owner: Planned, step: str) -> Shape:
        shape = shapes.mapping(self.values(own, owner, step, free=True), owner.direction)
        if owner.direction == "models":
            return shape
        marks = [Mark(CHECKS, "Size", sizes)] if (sizes := key_limits(own)) else []
        if own.patterns and own.additional is not None and self.reach.merger.content(own.additional).never:
            marks.append(Mark(CHECKS, "Keys", tuple(sorted(own.patterns))))
        return shape.marked(*marks)

    def values(self, own: Merged, owner: Planned, step: str, *, free: bool) -> Shape:
        """The type of the properties that have no names of their own; `free` where the schema allows any by default."""
        members = [
            self._item(each, owner, f"{step} value {pattern}" if len(own.patterns) > 1 else f"{step} value")
            for pattern, each in own.patterns.items()
        ]
        if own.additional is None:
            members += [ANYTHING] if free else []
        elif not self.reach.merger.content(own.additional).never:
            members.append(self._item(own.additional, owner, f"{step} value"))
        return shapes.any_of(members) if members else ANYTHING

    def family(self, plan: Planned) -> Shape:
        """The children of a parent, and the parent itself for values that no child has."""
        parent = plan.node.schema
        members = self.reach.members(parent, plan.direction)
        found = [self.plans[node, plan.direction] for node, _ in members]
        tags = {
            tag_text(value): target.name for (_, values), target in zip(members, found, strict=True) for value in values
        }
        family = self.reach.families.of(parent)
        assert family is not None
        own = self.plans.get((Node(parent), plan.direction))
        shape = shapes.any_of(shapes.reference(target.path, target.annotation) for target in found)
        if plan.direction == "inputs" or len(found) == 1:
            return shape
        other = own.name if own is not None and own in found else self._default(parent, plan)
        return shape.marked(shapes.choice(family.tag, dict(sorted(tags.items())), other))

    def _default(self, schema: Schema, plan: Planned) -> str:
        """The name of the member for a missing or an unknown tag."""
        discriminator = self.reach.merger.content(schema).discriminator
        if discriminator is None or discriminator.default is None:
            return ""
        found = self.plans.get((self.reach.node(schema.components[discriminator.default]), plan.direction))
        return found.name if found else ""

    def _union(self, own: Merged, members: tuple[Member, ...], owner: Planned, step: str) -> Shape:
        contents = [self.reach.merger.content(member.schema) for member in members]
        tag = own.discriminator.property if own.discriminator else ""
        steps = member_steps(contents, tag, [member.values for member in members])
        parts = [
            self._item(member.schema, owner, f"{step} {inner}") for member, inner in zip(members, steps, strict=True)
        ]
        shape = shapes.any_of(parts)
        if owner.direction == "inputs" or not self._needs_choice(contents, tag):
            return shape
        tags = {
            tag_text(value): (part.spelled.members or (part.spelled,))[0].text
            for member, part in zip(members, parts, strict=True)
            for value in member.values
        }
        return shape.marked(shapes.choice(tag, dict(sorted(tags.items())), self._union_default(own, owner)))

    def _union_default(self, own: Merged, owner: Planned) -> str:
        if own.discriminator is None or own.discriminator.default is None:
            return ""
        node = self.reach.node(own.components[own.discriminator.default])
        found = self.plans.get((node, owner.direction))
        return found.name if found else ""

    def _needs_choice(self, members: list[Merged], tag: str) -> bool:
        """Whether pydantic could take the wrong member: two objects, or two lists, may both fit."""
        objects = [each for each in members if self._is_object(each)]
        lists = [each for each in members if "array" in each.types]
        return bool(tag and objects) or len(objects) > 1 or len(lists) > 1 or any(each.union for each in members)

    def _is_object(self, content: Merged) -> bool:
        return "object" in (content.types or _implied(content))


def key_limits(own: Merged) -> tuple[int, int | None] | None:
    """How many keys an object must have; None where it may have any number."""
    least, most = own.limits.get("minProperties", 0), own.limits.get("maxProperties")
    return (least, most) if least or most is not None else None


def _some(limits: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: limits[name] for name in names if name in limits}


def _is_text_boolean(own: Merged) -> bool:
    """Whether a schema is a boolean that may also come as the text "true" or "false"."""
    booleans = [each for each in own.union if each.types == ("boolean",)]
    texts = [each for each in own.union if set(map(str, each.enum or ())) == {"true", "false"} and each.ref is None]
    return len(own.union) == 2 and len(booleans) == 1 and len(texts) == 1


def _implied(own: Merged) -> tuple[str, ...]:
    """The type that a schema means which names none."""
    if own.properties or own.required or own.patterns or own.additional is not None:
        return ("object",)
    if own.items is not None or own.prefix:
        return ("array",)
    if own.regexes or "minLength" in own.limits or "maxLength" in own.limits:
        return ("string",)
    return ("number",) if any(name in own.limits for name in (*_BOUNDS, "multipleOf")) else ()
