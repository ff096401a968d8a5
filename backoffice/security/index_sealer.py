"""How each part of a sealed index is bound to its place, and the manifest that names the parts.

Rule: a block opens only in its run and position, a delta only under its number, a directory only
for its run, a manifest only in its generation, and all of them only in the index of their name.
What the manifest names and the store does not hold is an error, never a silent miss.
"""

import hashlib
from dataclasses import dataclass
from uuid import UUID

import msgspec

from backoffice.domain.errors import RefusedByPolicy, Tampered
from backoffice.security.envelopes import NO_CUSTOMER, Binding, Sealer, key_id
from backoffice.security.index_blocks import Block
from backoffice.security.index_store import IndexState


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One run of the manifest. It has `blocks` blocks of `entries` rows, then its directory."""

    run_id: UUID
    entries: int
    blocks: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """All runs, the oldest first, and the number of the last delta that went into them."""

    merged_delta: int
    runs: tuple[RunInfo, ...]


_EMPTY = Manifest(merged_delta=0, runs=())


class PartMissing(Exception):
    """A part is not in the store: a merge has replaced it meanwhile, or it was taken away."""


def incomplete() -> Tampered:
    """The error for a part that the index names and the store does not hold."""
    return Tampered("index.incomplete")


class IndexSealer:
    """Seals and opens the parts of the index `name` under its key.

    Raises `RefusedByPolicy("session.locked")` once the key is forgotten.
    """

    def __init__(self, *, name: str, key: bytes) -> None:
        self._name = name
        self._key = key
        self._key_id = key_id(key)
        self._index_id = UUID(bytes=hashlib.sha256(name.encode()).digest()[:16])
        self._sealer = Sealer()

    def seal_block(self, run_id: UUID, position: int, packed: bytes) -> bytes:
        """Seal the packed rows of one block of a run."""
        return self._seal(self._bind("index_block", "rows", run_id, position), packed)

    def open_block(self, run_id: UUID, position: int, sealed: bytes) -> Block:
        """Open one block of a run. Raises `Tampered`."""
        return Block(self._open(self._bind("index_block", "rows", run_id, position), sealed))

    def seal_directory(self, run_id: UUID, bounds: list[bytes]) -> bytes:
        """Seal the lower bounds of all blocks of a run."""
        binding = self._bind("index_block", "directory", run_id, len(bounds))
        return self._seal(binding, msgspec.msgpack.encode(bounds))

    def open_directory(self, run: RunInfo, sealed: bytes) -> list[bytes]:
        """Open the lower bounds of all blocks of a run. Raises `Tampered`."""
        binding = self._bind("index_block", "directory", run.run_id, run.blocks)
        return msgspec.msgpack.decode(self._open(binding, sealed), type=list[bytes])

    def seal_delta(self, number: int, packed: bytes) -> bytes:
        """Seal the packed rows of one delta."""
        return self._seal(self._bind("index_delta", "rows", self._index_id, number), packed)

    def open_delta(self, number: int, sealed: bytes) -> Block:
        """Open one delta. Raises `Tampered`."""
        return Block(self._open(self._bind("index_delta", "rows", self._index_id, number), sealed))

    def seal_manifest(self, generation: int, manifest: Manifest) -> bytes:
        """Seal the manifest of one generation."""
        binding = self._bind("search_index", "manifest", self._index_id, generation)
        return self._seal(binding, msgspec.msgpack.encode(manifest))

    def open_manifest(self, state: IndexState) -> Manifest:
        """Open the manifest of the state, empty if nothing was ever merged. Raises `Tampered`."""
        if state.manifest is None:
            if state.generation:
                raise incomplete()
            return _EMPTY
        binding = self._bind("search_index", "manifest", self._index_id, state.generation)
        return msgspec.msgpack.decode(self._open(binding, state.manifest), type=Manifest)

    def forget(self) -> None:
        """Drop the key."""
        self._key = b""
        self._sealer.forget()

    def _bind(self, table: str, column: str, row_id: UUID, version: int) -> Binding:
        return Binding(
            table=table,
            column=column,
            row_id=row_id,
            customer_id=NO_CUSTOMER,
            category=self._name,
            key_id=self._key_id,
            version=version,
        )

    def _seal(self, binding: Binding, content: bytes) -> bytes:
        return self._sealer.seal(self._held_key(), binding, content)

    def _open(self, binding: Binding, sealed: bytes) -> bytes:
        return self._sealer.unseal(self._held_key(), binding, sealed)

    def _held_key(self) -> bytes:
        key = self._key
        if not key:
            raise RefusedByPolicy("session.locked")
        return key
