"""Everything that the program's own objects hold, found as the garbage collector finds it.

Rule: what an object refers to is followed through every container, slot, closure and generator.
Classes, modules and the globals of functions are not: they are the program and not its data.
"""

import gc
import types
from collections.abc import Iterable

_PROGRAM = (
    type,
    types.ModuleType,
    types.CodeType,
    types.FrameType,
    types.BuiltinFunctionType,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
)


def held_by(*roots: object) -> list[bytes]:
    """Every text and every run of bytes that is reachable from some objects, as bytes."""
    seen: dict[int, object] = {}
    waiting: list[object] = list(roots)
    found: list[bytes] = []
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, _PROGRAM):
            continue
        seen[id(thing)] = thing
        if isinstance(thing, str):
            found.append(thing.encode("utf-8", "surrogatepass"))
        elif isinstance(thing, bytes | bytearray):
            found.append(bytes(thing))
        else:
            waiting.extend(_referents(thing))
    return found


def canaries_in(found: Iterable[bytes], canaries: Iterable[bytes]) -> set[bytes]:
    """Those canaries that one of the texts holds."""
    whole = b"\0".join(found)
    return {canary for canary in canaries if canary in whole}


def _referents(thing: object) -> list[object]:
    if isinstance(thing, types.FunctionType):
        return [thing.__closure__, thing.__defaults__, thing.__kwdefaults__]
    return gc.get_referents(thing)
