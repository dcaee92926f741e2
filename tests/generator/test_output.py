"""How the files reach the disk: only what changed, only what is its own, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.diagnostics import InputError
from generator.emit import output
from tests import cases
from tests.errors import snapshot

FILES = {"README.md": "# New\n", "src/client/__init__.py": "NEW = 1\n", "src/client/deep/er/x.py": "X = 1\n"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder that is up to date."""
    output.write(FILES, tmp_path / "out")
    return tmp_path / "out"


def test_a_first_run_writes_everything_and_a_list_of_it(tmp_path: Path) -> None:
    changes = output.write(FILES, tmp_path / "new" / "out")
    assert (changes.written, changes.unchanged, changes.removed) == (tuple(sorted(FILES)), (), ())
    wanted = {**FILES, ".generated": "README.md\nsrc/client/__init__.py\nsrc/client/deep/er/x.py\n"}
    found = {path: data for path, data in snapshot(tmp_path / "new" / "out").items() if isinstance(data, bytes)}
    assert found == {path: text.encode() for path, text in wanted.items()}


def test_a_second_run_touches_nothing(folder: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*.*") if path.name != output.MANIFEST}
    changes = output.write(FILES, folder)
    assert (changes.written, changes.unchanged, changes.removed) == ((), tuple(sorted(FILES)), ())
    assert not changes
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_a_stale_file_is_replaced(folder: Path) -> None:
    (folder / "README.md").write_text("old\n")
    (folder / "src/client/__init__.py").unlink()
    assert output.write(FILES, folder).written == ("README.md", "src/client/__init__.py")
    assert (folder / "README.md").read_text() == "# New\n"
    assert not output.compare(FILES, folder)


def test_what_no_longer_belongs_goes_with_its_empty_folders(folder: Path) -> None:
    fewer = {path: text for path, text in FILES.items() if "deep" not in path}
    changes = output.write(fewer, folder)
    assert changes.removed == ("src/client/deep/er/x.py",)
    assert sorted(snapshot(folder)) == [".generated", "README.md", "src", "src/client", "src/client/__init__.py"]


def test_what_somebody_put_beside_it_stays(folder: Path) -> None:
    (folder / "src/client/deep/mine.txt").write_text("mine")
    (folder / "notes.md").write_text("mine")
    output.write({"README.md": "# New\n"}, folder)
    assert sorted(path for path, data in snapshot(folder).items() if data == b"mine") == [
        "notes.md",
        "src/client/deep/mine.txt",
    ]


def test_a_file_that_somebody_wrote_is_not_replaced(folder: Path) -> None:
    (folder / "src/client/new.py").write_text("mine")
    before = snapshot(folder)
    with pytest.raises(InputError, match=r"new\.py: would be overwritten, and this generator did not write it"):
        output.write({**FILES, "README.md": "changed", "src/client/new.py": "ours"}, folder)
    assert snapshot(folder) == before


@pytest.mark.parametrize("line", ["../outside.txt", "src/../../outside.txt", "{outside}", "link/outside.txt"])
def test_a_manifest_line_that_leads_out_is_ignored(line: str, folder: Path) -> None:
    outside = folder.parent / "outside.txt"
    outside.write_text("mine")
    (folder / "link").symlink_to(folder.parent)
    with (folder / output.MANIFEST).open("a") as manifest:
        manifest.write(line.format(outside=outside) + "\n")
    assert output.write(FILES, folder).removed == ()
    assert outside.read_text() == "mine"


@pytest.mark.parametrize("line", ["src", "src/client/deep", "."])
def test_a_manifest_line_that_names_a_folder_removes_nothing(line: str, folder: Path) -> None:
    with (folder / output.MANIFEST).open("a") as manifest:
        manifest.write(f"{line}\n")
    assert output.write(FILES, folder).removed == ()
    assert (folder / "src/client/deep/er/x.py").is_file()


def test_a_run_that_cannot_write_leaves_all_as_it_was(folder: Path) -> None:
    (folder / "src/client/blocked").write_text("a file where a folder is to be")
    before = snapshot(folder)
    with pytest.raises(InputError, match="cannot be written"):
        output.write({"README.md": "changed", "src/aaa/x.py": "", "src/client/blocked/x.py": ""}, folder)
    assert snapshot(folder) == before


def test_a_run_that_fails_in_the_middle_leaves_all_as_it_was(folder: Path) -> None:
    before = snapshot(folder)
    changed = {path: f"{text}# changed\n" for path, text in FILES.items()}
    with pytest.raises(InputError, match="File name too long"):
        output.write({**changed, f"src/new/{'x' * 300}.py": "", "src/new/y.py": ""}, folder)
    assert snapshot(folder) == before


@pytest.mark.parametrize("fault", [OSError(5, "Input/output error"), KeyboardInterrupt()])
def test_a_run_that_stops_while_it_removes_leaves_all_as_it_was(
    fault: BaseException, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(folder)
    unlink = Path.unlink

    def stop(path: Path, missing_ok: bool = False) -> None:
        if path.name == "x.py":
            raise fault
        unlink(path, missing_ok)

    # no disk that a test can make refuses this
    monkeypatch.setattr(Path, "unlink", stop)
    changed = {"README.md": "# Changed\n", "src/zzz.py": ""}
    with pytest.raises(KeyboardInterrupt if isinstance(fault, KeyboardInterrupt) else InputError):
        output.write(changed, folder)
    monkeypatch.undo()
    assert snapshot(folder) == before


def test_strays_are_python_files_that_no_run_wrote(folder: Path) -> None:
    (folder / "src/client/stray.py").write_text("")
    (folder / "src/client/stray.txt").write_text("")
    assert output.strays(FILES, folder, "client") == ["src/client/stray.py"]


def test_the_diff_shows_what_would_change(folder: Path) -> None:
    (folder / "README.md").write_text("# Old\n")
    changed = {path: text for path, text in FILES.items() if path != "src/client/deep/er/x.py"}
    said = output.diff(changed, output.compare(changed, folder))
    assert said.splitlines() == [
        *("--- a/README.md", "+++ b/README.md", "@@ -1 +1 @@", "-# Old", "+# New"),
        *("--- a/src/client/deep/er/x.py", "+++ b/src/client/deep/er/x.py", "@@ -1 +0,0 @@", "-X = 1"),
    ]


def generate(folder: Path, *options: str) -> Result:
    spec = cases.HERE / "security" / "spec.yaml"
    command = ["generate", "--spec", str(spec), "--output", str(folder), "--package", "security", *options]
    return CliRunner().invoke(main, command, prog_name="generator")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A generated project, up to date."""
    output.write(cases.package("security").files, tmp_path / "project")
    return tmp_path / "project"


def test_check_says_when_all_is_up_to_date(project: Path) -> None:
    before = snapshot(project)
    result = generate(project, "--check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "up to date" in result.stdout
    assert snapshot(project) == before


def test_check_fails_with_a_diff_and_writes_nothing(project: Path) -> None:
    api = project / "src/security/_base/api.py"
    api.write_text(api.read_text().replace("https://example.com", "https://example.org"))
    (project / "src/security/stray.py").write_text("")
    (project / "src/security/py.typed").unlink()
    before = snapshot(project)
    result = generate(project, "--check")
    assert result.exit_code == 1
    assert '-BASE_URL = "https://example.org"\n+BASE_URL = "https://example.com"\n' in result.stdout
    assert "is not up to date: 2 changed, 0 removed, 1 stray" in result.stderr
    assert snapshot(project) == before


def test_check_of_a_folder_that_is_not_there_makes_none(tmp_path: Path) -> None:
    result = generate(tmp_path / "new", "--check", "--quiet")
    assert result.exit_code == 1
    assert not (tmp_path / "new").exists()
