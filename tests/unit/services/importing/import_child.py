"""A process of its own that imports a file; started by test_crash.py and test_memory.py.

It kills itself, as `kill -9` would, before or after the commit whose number it is given (none for
0), the merges of the indexes included. What it came to goes to standard output as one JSON object:
commits, and the most memory that it held in MiB.
"""

import functools
import json
import os
import resource
import signal
import sys
from pathlib import Path

from backoffice.security.index_merge import IndexMerge
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.importing import importer
from backoffice.services.opening import open_store
from backoffice.storage.unit_of_work import Unit

KIB_PER_MIB = 1024


def die_at(number: int, when: str) -> list[int]:
    """Have the process die around one commit; the list grows by one for each commit."""
    done: list[int] = []
    commit = Unit.commit

    def counted(unit: Unit) -> None:
        at_this_one = len(done) + 1 == number
        if at_this_one and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        commit(unit)
        if at_this_one:
            os.kill(os.getpid(), signal.SIGKILL)
        done.append(len(done) + 1)

    Unit.commit = counted  # type: ignore[method-assign] # this process is there to be killed
    return done


def main(folder: str, file: str, batch_lines: str, number: str, when: str) -> None:
    services = open_store(
        Path(folder) / "store.sqlite", Workstation(FileSecrets(Path(folder) / "site-secret"), "x")
    )
    if int(batch_lines):
        importer.BATCH_LINES = int(batch_lines)
        importer.IndexMerge = functools.partial(  # type: ignore[misc, assignment] # merges early
            IndexMerge, deltas_before_merge=2
        )
    commits = die_at(int(number), when)
    services.importer.run(started_by=None, paths=[Path(file)])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KIB_PER_MIB
    sys.stdout.write(json.dumps({"commits": len(commits), "mib": peak}))
    services.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
