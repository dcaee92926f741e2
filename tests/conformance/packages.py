"""Generates a package of each document, with the project's own generator, in two processes."""

from __future__ import annotations

import multiprocessing
import re
import shutil
from collections.abc import Collection
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.conformance.corpus import DOCUMENTS

PROCESSES = 2


def name(version: str, document: str) -> str:
    """The name of a document's package: it names the version, so that one process can import all."""
    stem = document.removesuffix(".yaml").replace("openapi", "")
    return "_".join(re.findall(r"[a-z0-9]+", f"v{version.replace('.', '')}/{stem}".lower()))


def generate(version: str, documents: Collection[str], folder: Path) -> dict[str, str]:
    """Write the packages below the folder, each into a folder of its own, and say why a document has none."""
    shutil.rmtree(folder, ignore_errors=True)
    largest_first = sorted(documents, key=lambda document: -(DOCUMENTS / version / document).stat().st_size)
    # a fork would take over the locks of whatever threads run
    with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as executor:
        made = {document: executor.submit(_generated, version, document, folder) for document in largest_first}
        refusals = {document: future.result() for document, future in made.items()}
    return {document: refusal for document, refusal in refusals.items() if refusal is not None}


def source(version: str, document: str, folder: Path) -> Path:
    """The folder that a document's package is imported from."""
    return folder / name(version, document) / "src"


def _generated(version: str, document: str, folder: Path) -> str | None:
    """Generate one package; gives the first of the errors, where there are any."""
    from generator import pipeline
    from generator.diagnostics import InputError
    from generator.emit import output
    from generator.settings import settings

    package = name(version, document)
    try:
        chosen = settings(spec=DOCUMENTS / version / document, output=folder / package, package=package)
        output.write(pipeline.build(chosen).files, chosen.output)
    except InputError as error:
        first = error.diagnostics[0]
        return f"line {first.line}: {first.message}"
    except Exception as error:  # a crash costs its document only
        return f"{type(error).__name__}: {error}"
    return None
