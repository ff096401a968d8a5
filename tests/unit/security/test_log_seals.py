"""Whatever is done to the seals is found, by the seals after them or by an anchor."""

from dataclasses import replace
from functools import partial
from uuid import UUID

import pytest

from backoffice.domain.ids import StaffId
from backoffice.security.log_chain import make_seal
from backoffice.security.log_findings import FindingKind
from backoffice.security.statements import sign
from tests.unit.security.log_under_attack import (
    CLERK,
    LENGTH,
    MORNING,
    OFFICER,
    SIGNING_KEYS,
    Log,
    entry_id,
)

SEALED, UNSEALED, LAST = (1, 3), (1, 7), (1, LENGTH)


@pytest.fixture
def log() -> Log:
    return Log()


def seals_found(log: Log) -> list[tuple[FindingKind, int | None]]:
    return [(finding.kind, finding.seal) for finding in log.findings()]


def test_cut_off_seals_are_named_and_what_they_covered_is_counted(log: Log) -> None:
    del log.seals[1]
    (finding,) = log.findings()
    assert (finding.kind, finding.seal) == (FindingKind.TRUNCATED, 2)
    assert finding.detail == "seals up to 2 with 4 entries are gone"
    log.seals.clear()
    (finding,) = log.findings()
    assert (finding.kind, finding.seal) == (FindingKind.TRUNCATED, 1)
    assert finding.detail == "seals up to 2 with 10 entries are gone"


def test_the_whole_log_cut_back_to_an_older_state_is_found_by_the_anchor(log: Log) -> None:
    del log.seals[1]
    for stream in (1, 2):
        for n in range(4, LENGTH + 1):
            del log.rows[stream, n]
        log.set_head(stream, 3, log.rows[stream, 3].hash)
    assert seals_found(log) == [(FindingKind.TRUNCATED, 2)]


def test_a_removed_seal_is_named(log: Log) -> None:
    log.seal([(1, 6)])
    log.seal([(1, 7)])
    del log.seals[1:3]
    (finding,) = log.findings()
    assert (finding.kind, finding.seal) == (FindingKind.REMOVED, 2)
    assert finding.detail == "seals 2 to 3 are gone"


def test_a_changed_seal_is_unsigned(log: Log) -> None:
    log.seals[0] = replace(log.seals[0], entries=log.seals[0].entries[:-1])
    found = seals_found(log)
    assert (FindingKind.UNSIGNED, 1) in found
    assert (FindingKind.FORKED, 1) in found  # the anchor remembers another one
    log.anchors = []
    assert seals_found(log) == [(FindingKind.UNSIGNED, 1)]


@pytest.mark.parametrize("key", [b"x" * 32, SIGNING_KEYS[CLERK]])
def test_a_seal_signed_anew_with_another_key_is_unsigned(log: Log, key: bytes) -> None:
    last = log.seals.pop()
    log.anchors.pop()
    entries = [(place, bytes(32)) for place, _ in last.entries]
    log.seals.append(
        make_seal(
            previous=log.seals[-1],
            entries=entries,
            sealed_at=MORNING,
            signer_id=OFFICER,
            sign=partial(sign, key),
        )
    )
    assert seals_found(log) == [(FindingKind.UNSIGNED, 2)]


def test_a_seal_by_nobody_known_is_unsigned(log: Log) -> None:
    log.seals[1] = replace(log.seals[1], signer_id=StaffId(UUID(int=77)))
    log.anchors = []
    assert seals_found(log) == [(FindingKind.UNSIGNED, 2)]


def test_seals_made_anew_by_a_real_signer_are_forked(log: Log) -> None:
    """Somebody with a signing key rewrote the past; every later seal and anchor tells."""
    old = list(log.seals)
    log.seals.clear()
    log.seal([(1, 1), (2, 1)], signer=CLERK)
    log.seals.append(old[1])
    assert seals_found(log) == [(FindingKind.FORKED, 1), (FindingKind.FORKED, 2)]


def test_a_second_seal_of_a_number_is_forked(log: Log) -> None:
    log.seals.insert(1, log.seals[0])
    assert seals_found(log) == [(FindingKind.FORKED, 1)]


def test_an_entry_sealed_with_two_hashes_is_forked(log: Log) -> None:
    log.seals.append(
        make_seal(
            previous=log.seals[-1],
            entries=[(log[SEALED].id, bytes(32))],
            sealed_at=MORNING,
            signer_id=OFFICER,
            sign=partial(sign, SIGNING_KEYS[OFFICER]),
        )
    )
    (finding,) = log.findings()
    assert (finding.kind, finding.entry_id, finding.seal) == (
        FindingKind.FORKED,
        entry_id(*SEALED),
        3,
    )
