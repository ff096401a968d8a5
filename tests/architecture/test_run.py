"""`./run`, the one door: what it says when it cannot do what was asked."""

import os
import subprocess

import pytest

from tests.architecture.tree import ROOT

VERBS = (
    "demo",
    "test",
    "setup",
    "check",
    "bench",
    "attacks",
    "translations",
    "coverage",
    "coverage-floor",
    "lock",
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    screenless = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [ROOT / "run", *arguments], env=screenless, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", ["run", ".ci/run"])
def test_it_can_be_started(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


@pytest.mark.parametrize("arguments", [(), ("nonsense",)])
def test_an_unknown_verb_is_wrong_usage(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert all(f"  {verb} " in done.stderr for verb in VERBS)


def test_without_a_screen_the_demonstration_says_so_at_once() -> None:
    done = run("demo")
    assert done.returncode == 1
    assert "there is no screen here" in done.stderr
    assert "shots DIR" in done.stderr


def test_a_benchmark_without_a_name_lists_the_names() -> None:
    done = run("bench")
    assert done.returncode == 1
    for path in (ROOT / "tests" / "benchmarks").glob("bench_*.py"):
        assert path.stem.removeprefix("bench_") in done.stderr
