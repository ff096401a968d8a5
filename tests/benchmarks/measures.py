"""Measuring side by side, and the JSON that every benchmark ends with."""

import json
import platform
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import quantiles


@dataclass(frozen=True)
class Measure:
    """One thing measured; keys that do not apply are None."""

    what: str
    unit: str
    p50: float | None = None
    p95: float | None = None
    baseline: str | None = None
    baseline_p50: float | None = None
    baseline_p95: float | None = None
    ratio_p50: float | None = None
    ratio_p95: float | None = None
    goal: str | None = None
    ok: bool | None = None


def percentiles(samples: Sequence[float]) -> tuple[float, float]:
    """(p50, p95)."""
    cuts = quantiles(samples, n=20, method="inclusive")
    return cuts[9], cuts[18]


def side_by_side(
    ours: Sequence[Callable[[], object]], plain: Sequence[Callable[[], object]]
) -> tuple[list[float], list[float]]:
    """Milliseconds of each call, one of ours and one of the baseline in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for pair in zip(ours, plain, strict=True):
        for call, into in zip(pair, times, strict=True):
            begun = time.perf_counter()
            call()
            into.append((time.perf_counter() - begun) * 1000)
    return times


def compared(
    what: str,
    ours: Sequence[float],
    plain: Sequence[float],
    *,
    baseline: str,
    at_most: float,
    unit: str = "ms",
) -> Measure:
    """A measure with its ratio at the median, held against a goal."""
    p50, p95 = percentiles(ours)
    plain_p50, plain_p95 = percentiles(plain)
    ratio = p50 / plain_p50
    return Measure(
        what=what,
        unit=unit,
        p50=round(p50, 4),
        p95=round(p95, 4),
        baseline=baseline,
        baseline_p50=round(plain_p50, 4),
        baseline_p95=round(plain_p95, 4),
        ratio_p50=round(ratio, 2),
        ratio_p95=round(p95 / plain_p95, 2),
        goal=f"ratio at p50 at most {at_most}",
        ok=ratio <= at_most,
    )


def report(bench: str, measures: Sequence[Measure]) -> int:
    """Print everything; returns the exit code: 0 if every goal is met, else 1."""
    for measure in measures:
        print(
            f"{measure.what}: p50 {measure.p50} p95 {measure.p95} {measure.unit}; "
            f"{measure.baseline}: {measure.baseline_p50} / {measure.baseline_p95}; "
            f"ratio {measure.ratio_p50} / {measure.ratio_p95}; {measure.goal}: {measure.ok}"
        )
    value = {
        "bench": bench,
        "machine": f"{platform.system()} {platform.machine()} Python {platform.python_version()}",
        "measures": [asdict(measure) for measure in measures],
    }
    print(json.dumps(value))
    return 0 if all(measure.ok is not False for measure in measures) else 1
