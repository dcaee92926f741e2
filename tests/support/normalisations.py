"""What a reply model gives back in another form than it came: booleans that may come as text."""

import json

from tests.support.deviations import deviations
from tests.support.specs import values_at


def normalised(operation: str, reply: str) -> str:
    """The JSON text of a reply as its model gives it back."""
    body = json.loads(reply)
    for field in booleans_as_text(operation):
        parent, _, name = field.rpartition("/")
        for holder in values_at(body, parent):
            if name in holder:
                holder[name] = {"true": True, "false": False}.get(holder[name], holder[name])
    return json.dumps(body)


def booleans_as_text(operation: str) -> list[str]:
    """The fields that are recorded as a boolean on the page and a boolean or text in the spec."""
    return [
        field
        for entry in deviations()
        if operation in entry.operations and (entry.part, entry.aspect) == ("response", "type")
        if (entry.documented, entry.implemented) == ("boolean", ["boolean", "string"])
        for field in entry.fields
    ]
