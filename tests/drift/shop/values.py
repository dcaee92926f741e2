"""Changes of what a field may hold: enums, defaults, examples, limits, formats, and what is deprecated."""

from __future__ import annotations

from generator.drift.facts import RunTogether
from tests.drift.shop import Expected, in_parameters, in_request, in_response, with_

VALUES: dict[str, Expected] = {
    "enum value added": (
        in_response(with_("/status", enum=["shelved", "sold", "lost"])),
        ("response", "/status", "enum", "changed"),
        ["shelved", "sold", "lost"],
        ["shelved", "sold"],
    ),
    "enum value removed": (
        in_response(with_("/status", enum=["shelved"])),
        ("response", "/status", "enum", "changed"),
        ["shelved"],
        ["shelved", "sold"],
    ),
    "enum value added, run together": (
        in_request(with_("/genre", enum=RunTogether("novelpoemhalf-titleessay"))),
        ("request", "/genre", "enum", "changed"),
        ["novel", "poem", "half-title", "essay"],
        ["novel", "poem", "half-title"],
    ),
    "enum value added that holds another, run together": (
        in_request(with_("/genre", enum=RunTogether("novelpoemhalf-titleprose-poem"))),
        ("request", "/genre", "enum", "changed"),
        ["novel", "poem", "half-title", "prose-poem"],
        ["novel", "poem", "half-title"],
    ),
    "enum value removed, run together": (
        in_request(with_("/genre", enum=RunTogether("novelhalf-title"))),
        ("request", "/genre", "enum", "changed"),
        ["novel", "half-title"],
        ["novel", "poem", "half-title"],
    ),
    "number removed, run together": (
        in_request(with_("/sizes/*", enum=RunTogether("00.5"))),
        ("request", "/sizes/*", "enum", "changed"),
        [0, 0.5],
        [0, 0.5, 1],
    ),
    "enum gone": (
        in_response(with_("/status", enum=None)),
        ("response", "/status", "enum", "changed"),
        None,
        ["shelved", "sold"],
    ),
    "enum new": (
        in_request(with_("/title", enum=["The Sea", "yes"])),
        ("request", "/title", "enum", "changed"),
        ["The Sea", "yes"],
        None,
    ),
    "default changed": (
        in_request(with_("/genre", default="poem")),
        ("request", "/genre", "default", "changed"),
        "poem",
        "novel",
    ),
    "default gone": (
        in_request(with_("/genre", default=None)),
        ("request", "/genre", "default", "changed"),
        None,
        "novel",
    ),
    "default new": (in_request(with_("/pages", default=1)), ("request", "/pages", "default", "changed"), 1, None),
    "default of a parameter": (
        in_parameters(with_("/query/notify", default=False)),
        ("parameters", "/query/notify", "default", "changed"),
        False,
        True,
    ),
    "example changed": (
        in_request(with_("/title", example=["The Hill"])),
        ("request", "/title", "example", "changed"),
        ["The Hill"],
        ["The Sea"],
    ),
    "example of a parameter": (
        in_parameters(with_("/path/shelfId", example=["s2"])),
        ("parameters", "/path/shelfId", "example", "changed"),
        ["s2"],
        ["s1"],
    ),
    "limit changed": (
        in_request(with_("/pages", limits={"minimum": 2})),
        ("request", "/pages", "limits", "changed"),
        {"minimum": 2},
        {"minimum": 1},
    ),
    "limit new": (
        in_request(with_("/title", limits={"maxLength": 80})),
        ("request", "/title", "limits", "changed"),
        {"maxLength": 80},
        None,
    ),
    "limit gone": (
        in_request(with_("/pages", limits=None)),
        ("request", "/pages", "limits", "changed"),
        None,
        {"minimum": 1},
    ),
    "format new": (
        in_request(with_("/title", format="uuid")),
        ("request", "/title", "format", "changed"),
        "uuid",
        None,
    ),
    "nullable": (
        in_request(with_("/title", nullable=True)),
        ("request", "/title", "nullable", "changed"),
        True,
        False,
    ),
    "no longer nullable": (
        in_request(with_("/bound", nullable=False)),
        ("request", "/bound", "nullable", "changed"),
        False,
        True,
    ),
    "field deprecated": (
        in_request(with_("/title", deprecated=True)),
        ("request", "/title", "deprecated", "changed"),
        True,
        False,
    ),
    "field no longer deprecated": (
        in_request(with_("/bound", deprecated=False)),
        ("request", "/bound", "deprecated", "changed"),
        False,
        True,
    ),
    "parameter deprecated": (
        in_parameters(with_("/query/notify", deprecated=True)),
        ("parameters", "/query/notify", "deprecated", "changed"),
        True,
        False,
    ),
}
