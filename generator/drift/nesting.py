"""Gives fields their paths: by the marks of a page where it has some, else by the order of the fields.

A page that prints nested fields one after the other, with nothing to show where an object ends, does not say where
a field belongs. Two things are sure: the fields of an object follow it, and a name stands in an object only once.
Without a spec the reader keeps a rule: a field belongs to the object that was opened last, one level deep (a viewer
opens no more by itself), until a name comes again. `settle` puts the fields where the spec knows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from generator.drift.facts import BodyFacts, FieldFacts

OPENED = 1
"""How many levels below the body a viewer shows by itself."""
AHEAD = 10
"""How many fields are looked at to see whether an object is open on the page."""


def settle(body: BodyFacts, known: Collection[str]) -> BodyFacts:
    """The body with each field where it belongs, given the paths that the spec has for this body.

    A field that the spec knows at several places goes to the innermost. One that it does not know stays beside the
    field before it, unless the page lacks a field around, of which it may be the new name. Changes nothing in a body
    whose nesting the page shows.
    """
    if body.nesting == "shown" or not body.fields:
        return body
    return replace(body, fields=nested(body.fields, known, by_order=True))


def nested(fields: Sequence[FieldFacts], known: Collection[str] = (), *, by_order: bool) -> tuple[FieldFacts, ...]:
    """The fields with new paths. Each field is followed by those of its elements, which move along with it."""
    groups = _groups(fields)
    if not groups:
        return ()
    heads = [group[0] for group in groups]
    # The first field stands at the top, whatever follows it; in front of it is only the list that the body may be.
    tree = _Tree(heads[0].path.rpartition("/")[0], heads[0].depth, known, by_order, Counter(map(name_of, heads)))
    moved = []
    for index, group in enumerate(groups):
        following = [name_of(head) for head in heads[index + 1 : index + 1 + AHEAD]] if by_order else []
        path, old = tree.add(group, following), group[0].path
        moved += [replace(each, path=path + each.path[len(old) :]) for each in group]
    return tuple(moved)


def is_open(group: Sequence[FieldFacts]) -> bool:
    """Whether fields of its own may follow a field. One that has an example shows its inside there."""
    kind = group[-1].aspects.get("type")
    example = group[0].aspects.get("example")
    return kind is not None and kind.value == "object" and (example is None or example.value is None)


def _groups(fields: Sequence[FieldFacts]) -> list[list[FieldFacts]]:
    """Each field together with the fields of its elements."""
    groups: list[list[FieldFacts]] = []
    for each in fields:
        if each.path.endswith("/*") and groups:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


@dataclass
class _Level:
    """An object that fields can belong to; `depth` is None until it has its first."""

    prefix: str
    owner: str
    owner_depth: int
    depth: int | None = None
    names: set[str] = field(default_factory=set)

    def path(self, name: str) -> str:
        return f"{self.prefix}/{name}"


class _Tree:
    """Follows the fields of a body in their order, and remembers the objects around the last one."""

    def __init__(self, root: str, depth: int, known: Collection[str], by_order: bool, names: Counter[str]) -> None:
        self.known, self.by_order = known, by_order
        self.to_come = names
        self.children: dict[str, list[str]] = {}
        for path in known:
            prefix, _, name = path.rpartition("/")
            self.children.setdefault(prefix, []).append(name)
        self.levels = [_Level(root, "", depth, depth)]

    def add(self, group: Sequence[FieldFacts], following: Sequence[str]) -> str:
        """Put the next field somewhere; gives its path."""
        head = group[0]
        name = name_of(head)
        self.to_come[name] -= 1
        level = self._home(name, head.depth, following)
        while self.levels[-1] is not level:
            self.levels.pop()
        level.names.add(name)
        level.depth = head.depth
        path = level.path(name)
        if is_open(group):
            self.levels.append(_Level(path + "/*" * (len(group) - 1), path, head.depth))
        return path

    def _home(self, name: str, depth: int, following: Sequence[str]) -> _Level:
        fresh = self.levels[-1] if self.levels[-1].depth is None else None
        if fresh and depth > fresh.owner_depth:
            return fresh
        around = self._around(depth)
        return self._by_order(fresh, around, name, following) if self.by_order else around[0]

    def _around(self, depth: int) -> list[_Level]:
        """The objects whose fields stand as far in as this one, innermost first."""
        shallower = [level for level in self.levels if level.depth is not None and level.depth <= depth]
        if not shallower:
            return self.levels[:1]
        nearest = shallower[-1].depth
        return [level for level in reversed(shallower) if level.depth == nearest]

    def _by_order(self, fresh: _Level | None, around: list[_Level], name: str, following: Sequence[str]) -> _Level:
        free = [level for level in around if name not in level.names] or around[:1]
        knowing = [level for level in free if level.path(name) in self.known]
        if fresh and self._belongs_inside(fresh, free, [name, *following]):
            return fresh
        inner = free[0]
        # In an object that the spec does not know, a name that it knows around stands there the next time it comes.
        foreign = inner.owner and inner.owner not in self.known
        if foreign and (not knowing or self.to_come[name]):
            return inner
        return knowing[0] if knowing else self._beside(free, following)

    def _beside(self, free: Sequence[_Level], following: Sequence[str]) -> _Level:
        """Where a field that the spec does not know belongs: it may be one that the spec has under another name."""
        inner, outer = free[0], free[1:]
        for name in following:
            inside = inner.path(name) in self.known
            if inside != any(level.path(name) in self.known for level in outer):
                if inside:
                    return inner
                break
        if any(name not in inner.names for name in self.children.get(inner.prefix, ())):
            return inner
        return next(filter(self._lacks, outer), inner)

    def _lacks(self, level: _Level) -> bool:
        """Whether the spec knows a field of the object that the page has nowhere from here on."""
        return any(not self.to_come[name] and name not in level.names for name in self.children.get(level.prefix, ()))

    def _belongs_inside(self, fresh: _Level, around: Sequence[_Level], names: Sequence[str]) -> bool:
        """Whether a field is the first one of the object just before it.

        Where its name does not tell, since the spec has it inside and outside, or nowhere, the names after it may.
        """
        if fresh.owner not in self.known and not any(level.path(names[0]) in self.known for level in around):
            return len(self.levels) <= OPENED + 1
        for name in names:
            inside = fresh.path(name) in self.known
            if inside != any(level.path(name) in self.known for level in around):
                return inside
        return fresh.path(names[0]) in self.known


def name_of(facts: FieldFacts) -> str:
    """The wire name at the end of a path."""
    return facts.path.rpartition("/")[2]
