"""A file locked with a passphrase, for a person outside: Argon2id (RFC 9106) and AES-256-GCM.

Rule: nothing in the file but a header that says how to open it; the header is bound to the
ciphertext, so that a changed one does not open. All numbers are big-endian:

    offset  bytes
         0     16   "stenhard.locked" and a zero byte
        16      1   version of this form: 1
        17      4   Argon2id memory in KiB
        21      4   Argon2id passes
        25      4   Argon2id lanes
        29     16   salt
        45     12   AES-GCM nonce
        57      …   ciphertext, its last 16 bytes the tag; associated data: bytes 0 to 56

The key is Argon2id of the passphrase in Unicode form NFKC as UTF-8, 32 bytes long.
"""

import os
import struct
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from backoffice.domain.errors import BadInput
from backoffice.security.slots import CURRENT_PARAMETERS, Argon2Parameters

MAGIC = b"stenhard.locked\0"
VERSION = 1
KEY_BYTES = 32
TAG_BYTES = 16
_HEADER = struct.Struct(">16sBIII16s12s")
# A file from elsewhere must not make this program take more memory or time than these.
MOST_MEMORY_KIB = 1024 * 1024
MOST_PASSES = 32
MOST_LANES = 64


def seal_with_passphrase(
    content: bytes, passphrase: str, *, parameters: Argon2Parameters = CURRENT_PARAMETERS
) -> bytes:
    """The content as a locked file. Takes about 0.3 s and 64 MiB by design."""
    salt, nonce = os.urandom(16), os.urandom(12)
    header = _HEADER.pack(
        MAGIC,
        VERSION,
        parameters.memory_kib,
        parameters.passes,
        parameters.lanes,
        salt,
        nonce,
    )
    key = _key(passphrase, salt, parameters)
    return header + AESGCM(key).encrypt(nonce, content, header)


def open_with_passphrase(container: bytes, passphrase: str) -> bytes:
    """The content of a locked file.

    Raises `BadInput("container.form")` for something that is none, and
    `BadInput("container.refused")` for another passphrase or a changed file; which of the two it
    was cannot be told.
    """
    if len(container) < _HEADER.size + TAG_BYTES:
        raise BadInput("container.form")
    header, sealed = container[: _HEADER.size], container[_HEADER.size :]
    magic, version, memory_kib, passes, lanes, salt, nonce = _HEADER.unpack(header)
    parameters = Argon2Parameters(memory_kib=memory_kib, passes=passes, lanes=lanes)
    if (magic, version) != (MAGIC, VERSION) or not _bearable(parameters):
        raise BadInput("container.form")
    key = _key(passphrase, salt, parameters)
    try:
        return AESGCM(key).decrypt(nonce, sealed, header)
    except InvalidTag as error:
        raise BadInput("container.refused", field="passphrase") from error


def _key(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    ).derive(typed)


def _bearable(parameters: Argon2Parameters) -> bool:
    """Whether the cost is one that Argon2id allows (RFC 9106 §3.1) and this program is willing to
    pay.
    """
    return (
        1 <= parameters.lanes <= MOST_LANES
        and 1 <= parameters.passes <= MOST_PASSES
        and 8 * parameters.lanes <= parameters.memory_kib <= MOST_MEMORY_KIB
    )
