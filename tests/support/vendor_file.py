"""The vendor's own OpenAPI file, where it is at hand, looked at as if each of its operations were a page."""

from dataclasses import dataclass
from typing import Any

from tests.support.documents import bundle
from tests.support.pages import Fields
from tests.support.places import VENDOR_FILE
from tests.support.specs import Operation, operations


@dataclass(frozen=True)
class VendorPage:
    """One operation of the file."""

    operation: Operation

    @property
    def number(self) -> str:
        return "vendor"

    @property
    def content(self) -> dict[str, Any]:
        return {
            "security": {"scopes": self.operation.scopes},
            "shows": ["required"],
            "request": {"required": self.operation.body_required},
            "response": {"status": self.operation.successes[0]},
        }

    @property
    def endpoint(self) -> str:
        return self.operation.endpoint

    @property
    def errors(self) -> dict[str, Any]:
        return {status: {} for status in self.operation.errors}

    def fields(self, part: str) -> Fields:
        return {path: {**aspects, "printed": {}} for path, aspects in self.operation.fields(part).items()}


def vendor_pages() -> dict[str, VendorPage]:
    """Every operation of the file by its id; none where the file is not at hand."""
    if not VENDOR_FILE.is_file():
        return {}
    return {name: VendorPage(operation) for name, operation in operations(bundle(VENDOR_FILE)).items()}
