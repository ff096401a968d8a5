"""Checking the chain of seals against its signers and against what is remembered elsewhere.

Rule: only a seal that its signer signed says anything about entries.
"""

from collections.abc import Iterable, Mapping

from backoffice.domain.ids import LogEntryId, StaffId
from backoffice.security.log_chain import NO_SEAL, Anchor, Seal, is_signed, seal_hash
from backoffice.security.log_findings import Finding, FindingKind


class SealCheck:
    """Takes all seals in order; then `sealed` has the hash of each entry that a seal vouches for.

    `entry_count` counts the entries of all seals, of unsigned ones too.
    """

    def __init__(self, *, public_keys: Mapping[StaffId, bytes], anchors: Iterable[Anchor]) -> None:
        self.sealed: dict[LogEntryId, bytes] = {}
        self.findings: list[Finding] = []
        self.entry_count = 0
        self._public_keys = public_keys
        self._anchors = list(anchors)
        self._number = 0
        self._hash = NO_SEAL
        self._signed = True

    def take(self, seal: Seal) -> None:
        """The next seal by number."""
        self._check_chain(seal)
        public_key = self._public_keys.get(seal.signer_id)
        signed = public_key is not None and is_signed(seal, public_key)
        if signed:
            self._take_entries(seal)
        else:
            self._find(FindingKind.UNSIGNED, seal.number, "not signed by its signer")
        self.entry_count += len(seal.entries)
        if seal.number > self._number:
            self._number, self._hash, self._signed = seal.number, seal_hash(seal), signed

    def finish(self) -> None:
        """After the last seal: is it the last one that anybody remembers?"""
        lost = [anchor for anchor in self._anchors if anchor.seal_number > self._number]
        if lost:
            anchor = max(lost, key=lambda known: known.seal_number)
            self._find(
                FindingKind.TRUNCATED,
                self._number + 1,
                f"seals up to {anchor.seal_number} with "
                f"{anchor.entry_count - self.entry_count} entries are gone",
            )

    def _check_chain(self, seal: Seal) -> None:
        if seal.number <= self._number:
            self._find(FindingKind.FORKED, seal.number, "a second seal of this number")
        elif seal.number > self._number + 1:
            gone = f"seals {self._number + 1} to {seal.number - 1} are gone"
            self._find(FindingKind.REMOVED, self._number + 1, gone)
        elif self._signed and seal.previous_seal_hash != self._hash:
            self._find(FindingKind.FORKED, seal.number, "does not follow the seal before it")
        hash_ = seal_hash(seal)
        if any(
            anchor.seal_number == seal.number and anchor.seal_hash != hash_
            for anchor in self._anchors
        ):
            self._find(FindingKind.FORKED, seal.number, "another seal of this number is anchored")

    def _take_entries(self, seal: Seal) -> None:
        for entry_id, hash_ in seal.entries:
            if self.sealed.setdefault(entry_id, hash_) != hash_:
                self.findings.append(
                    Finding(
                        FindingKind.FORKED, entry_id, seal.number, detail="sealed with two hashes"
                    )
                )

    def _find(self, kind: FindingKind, number: int, detail: str) -> None:
        self.findings.append(Finding(kind, seal=number, detail=detail))
