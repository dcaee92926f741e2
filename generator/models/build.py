"""From the schemas that operations use to the modules of their classes, and to the types of signatures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.ir.annotation import Annotation
from generator.ledger import Ledger
from generator.models.classes import Classes, Made
from generator.models.formats import Direction
from generator.models.reach import Reach
from generator.models.schemas import Key, Planned, Use, everything, plan, root, unused
from generator.models.types import Types
from generator.spec.objects import Api, Schema


@dataclass(frozen=True, kw_only=True)
class Models:
    """The model modules of a package, and what signatures need to know of them."""

    sources: Mapping[str, str]
    """Python source by path in the package."""
    modules: Mapping[str, str]
    """The module of each class or alias, by name."""
    made: Mapping[str, Made]
    """Each class or alias by name."""
    reach: Reach = field(repr=False)
    plans: Mapping[Key, Planned] = field(repr=False)

    @property
    def wire_names(self) -> Mapping[str, str]:
        """The Python name of every property, by wire name; not of one that has several."""
        return wire_names(list(self.made.values()))

    def plan(self, schema: Schema, direction: Direction) -> Planned:
        """The class or alias of a schema that an operation holds, or of a component."""
        node = root(Use(direction=direction, area="", schema=schema, name=""), self.reach)
        return self.plans[node, direction]

    def annotation(self, schema: Schema, direction: Direction) -> Annotation:
        """How the schema of a body, a reply or a component reads in a signature."""
        return self.plan(schema, direction).annotation

    def reference(self, schema: Schema, direction: Direction) -> str:
        """How the runtime names it: `models.things:Thing`."""
        found = self.plan(schema, direction)
        return f"{found.module}:{found.name}"

    def object(self, schema: Schema, direction: Direction) -> Made | None:
        """The class of a schema that is a plain object, with its fields; None for any other schema."""
        found = self.made[self.plan(schema, direction).name]
        return found if found.fields is not None else None


def build(uses: Sequence[Use], api: Api, *, package: str, client_class: str, ledger: Ledger, reach: Reach) -> Models:
    """Generate the classes that the uses need; of a document without operations, of all its components.

    `reach` is the one that was asked for faults. Raises Unsupported for a use of a schema with a fault.
    """
    if uses:
        unused(uses, reach, api.schemas, ledger)
    elif not api.operations:
        uses = [use for use in everything(api.schemas) if reach.fault(use.schema, use.direction) is None]
    reserved = frozenset({client_class, f"Async{client_class}", f"{client_class}Error"})
    plans = plan(uses, reach, reserved, api.place.file)
    classes = Classes(Types(package, plans, reach, ledger))
    made = [each for planned in plans.values() for each in classes.make(planned)]
    made.sort(key=lambda each: (each.plan.module, each.plan.name))
    sources: Mapping[str, str] = {}
    if made:
        from generator.models.datamodel import modules

        sources = modules(made, wire_names(made), package)
    return Models(
        sources=sources,
        modules={each.plan.name: each.plan.module for each in made},
        made={each.plan.name: each for each in made},
        reach=reach,
        plans=plans,
    )


def wire_names(made: Sequence[Made]) -> Mapping[str, str]:
    """The Python name of every property, by wire name; not of one that has several."""
    pairs = {(each.wire, each.name) for one in made for each in one.fields or ()}
    several = Counter(wire for wire, _ in pairs)
    return {wire: name for wire, name in sorted(pairs) if several[wire] == 1}
