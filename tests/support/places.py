"""Where the tests find the repository's parts and the captured pages beside it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec" / "openapi.yaml"
DEVIATIONS = ROOT / "spec" / "deviations"
TRANSCRIPTIONS = ROOT / "tests" / "documented" / "pages"
COMPOSED = ROOT / "tests" / "documented" / "composed"
CAPTURED_PAGES = ROOT.parent / "shared" / "docs" / "pages"
PRISM = ROOT / "tests" / "support" / "prism"
VENDOR_TABLES = ROOT / "tests" / "documented" / "vendor"
VENDOR_FILE = ROOT.parent / "shared" / "reference" / "vendor-openapi" / "apps" / "calendars.json"
