"""`./run lock`: writes requirements.lock, and the check that it is in step with pyproject.toml.

Rule: the lock pins every package by hash and names no registry, so that any mirror serves it. It is
made on the oldest supported Python, where the conditional dependencies (backports) are a superset
of what newer ones need.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
OLDEST_PYTHON = (3, 11)
_DIGEST_MARK = "# dependencies of pyproject.toml, sha256: "
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ \\]+)", re.MULTILINE)
_HOST = re.compile(r"(?m)[a-z]+://|^\s*(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b")
_OPTIONS = (
    *("--quiet", "--extra", "dev", "--build-deps-for", "editable", "--allow-unsafe"),
    *("--strip-extras", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"),
    *("--no-emit-trusted-host", "--no-emit-options", "--no-header", "--no-annotate"),
    *("--output-file", "requirements.lock"),
)


def asked_for(pyproject: str) -> dict[str, Any]:
    """What pyproject.toml asks for, as far as the lock depends on it."""
    tables = tomllib.loads(pyproject)
    project = tables["project"]
    return {
        "build": tables["build-system"]["requires"],
        "python": project["requires-python"],
        "run": project["dependencies"],
        "dev": project["optional-dependencies"]["dev"],
    }


def digest(pyproject: str) -> str:
    """SHA-256 (hex) of what pyproject.toml asks for; comments and tool settings do not count."""
    return hashlib.sha256(json.dumps(asked_for(pyproject)).encode()).hexdigest()


def problems(*, lock: str, pyproject: str) -> Iterator[str]:
    """Every way in which the lock text may not be used, as sentences."""
    if _HOST.search(lock):
        yield "requirements.lock names a host or an index; make it with ./run lock"
    if f"{_DIGEST_MARK}{digest(pyproject)}\n" not in lock:
        yield "requirements.lock is out of step with pyproject.toml; run ./run lock"
    pins = {canonicalize_name(name): version for name, version in _PIN.findall(lock)}
    wanted = asked_for(pyproject)
    for text in (*wanted["build"], *wanted["run"], *wanted["dev"]):
        requirement = Requirement(text)
        pin = pins.get(canonicalize_name(requirement.name))
        if pin is None or not requirement.specifier.contains(pin, prereleases=True):
            yield f"requirements.lock has {requirement.name} {pin}; pyproject.toml: {text}"
    for block in re.split(r"\n(?=[A-Za-z0-9])", lock):
        if _PIN.match(block) and "--hash=sha256:" not in block:
            yield f"requirements.lock has no hash for {block.split()[0]}"


def write(arguments: list[str]) -> None:
    """Resolve anew with pip-compile, keeping present pins unless `arguments` say otherwise."""
    lock = ROOT / "requirements.lock"
    compile_lock = [sys.executable, "-m", "piptools", "compile", *_OPTIONS, *arguments]
    subprocess.run([*compile_lock, "pyproject.toml"], cwd=ROOT, check=True)
    head = "# Made by ./run lock; do not edit.\n"
    head += f"{_DIGEST_MARK}{digest((ROOT / 'pyproject.toml').read_text('utf-8'))}\n"
    lock.write_text(head + lock.read_text("utf-8").lstrip("\n"), "utf-8")


if __name__ == "__main__":
    if sys.version_info[:2] != OLDEST_PYTHON:
        sys.exit("The lock is made on Python 3.11: rm -r .venv; PYTHON=python3.11 ./run lock")
    write(sys.argv[1:])
