"""A document as a package: its resources, its client, and the facts of its API."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import ir, templates
from generator.arguments import TAKEN
from generator.ledger import Ledger
from generator.lower import facts, security, servers
from generator.lower.methods import methods
from generator.lower.operations import Lowering
from generator.lower.options import options
from generator.lower.rivals import Paths
from generator.lower.wanted import Wanted, uses, wanted
from generator.models import Models, Reach, build
from generator.names import pascal
from generator.settings import Settings
from generator.spec.objects import Api


def lower(document: Api, settings: Settings, ledger: Ledger) -> ir.Api:
    """The package to render. What cannot be generated is left out, and noted in the ledger."""
    reach = Reach(document.schemas)
    found = [wanted(method, reach) for method in methods(document, reach, ledger)]
    models = build(
        list(uses(found)),
        document,
        package=settings.package,
        client_class=settings.client_class,
        ledger=ledger,
        reach=reach,
        known=[form.media.schema for each in found for form in each.method.body if form.media.schema is not None],
    )
    made = _Lowered(document, settings, models, found, ledger)
    message, trace = facts.errors(document, ledger)
    return ir.Api(
        title=document.title or settings.client_class,
        description=document.description,
        api_version=document.version,
        version=settings.version,
        package=settings.package,
        client_class=settings.client_class,
        server=servers.of_api(document, ledger, {*TAKEN, *(scheme.argument for scheme in made.schemes.used)}),
        schemes=made.schemes.used,
        security=made.schemes.requirements(document.security),
        options=options(found, ledger),
        error_message=message,
        trace_id=trace,
        rate_limits=facts.rate_limits(document, ledger),
        oauth=facts.oauth(document, ledger) or ir.OAuth(),
        webhooks=facts.webhooks(document, ledger),
        resources=made.resources(),
        models=ir.Models(sources=models.sources, modules=models.modules),
    )


@dataclass
class _Lowered:
    """Lowers the resources of a document."""

    document: Api
    settings: Settings
    models: Models
    found: Sequence[Wanted]
    ledger: Ledger

    def __post_init__(self) -> None:
        methods = [each.method for each in self.found]
        self.schemes = security.Schemes(self.document, [method.operation for method in methods], TAKEN, self.ledger)
        self.lowering = Lowering(
            models=self.models,
            schemes=self.schemes,
            paths=Paths(method.operation.path for method in methods),
            names={method.id: method.name for method in methods} | dict(self.models.wire_names),
            ledger=self.ledger,
        )
        self.described = {tag.name: tag.description for tag in self.document.tags}

    def resources(self) -> tuple[ir.Resource, ...]:
        """One for each tag."""
        ordered = sorted(self.found, key=lambda each: each.method.area)
        return tuple(
            self._resource(area, list(group)) for area, group in groupby(ordered, lambda each: each.method.area)
        )

    def _resource(self, area: str, group: Sequence[Wanted]) -> ir.Resource:
        tag = group[0].method.tag
        attribute = f"{area}_" if area in templates.client_attributes() else area
        names = {each.method.name for each in group}
        return ir.Resource(
            tag=tag,
            attribute=attribute,
            module=f"{attribute}_" if attribute in templates.modules_beside_resources() else attribute,
            class_name=self._class_name(area),
            description=self.described.get(tag) or f"The operations of {tag}.",
            operations=tuple(self.lowering.operation(each, attribute, names - {each.method.name}) for each in group),
        )

    def _class_name(self, area: str) -> str:
        """The class of a resource, which must not hide what stands beside it in a module."""
        name = pascal(area)
        taken = {*self.models.modules, self.settings.client_class, *templates.names_beside_resources()}
        return f"{name}Resource" if name in taken else name
