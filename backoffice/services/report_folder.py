"""The two files of an access report in the folder where they are wanted: both, or neither.

Rule: names carry nothing of the person, nothing that lies there is replaced, and what did not come
to its end is taken away again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backoffice.documents.access_report_files import JSON_NAME, PDF_NAME, ReportFiles
from backoffice.domain.errors import BadInput
from backoffice.security.safe_files import (
    create_private_file,
    make_private_folder,
    write_private_file,
)


class ReportFolder:
    """Where one report is to lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.pdf = folder / PDF_NAME
        self.json = folder / JSON_NAME

    def check(self) -> None:
        """Raise `BadInput("report.exists")` or `BadInput("report.out")` before any work is done."""
        if self.pdf.exists() or self.json.exists():
            raise BadInput("report.exists", field="out")
        if self._folder.exists() and not self._folder.is_dir():
            raise BadInput("report.out", field="out")

    @contextmanager
    def reserved(self) -> Iterator[None]:
        """Hold both names, empty and private, for as long as the body runs; whatever it raises,
        nothing of it stays.

        Raises as `check` does, also where somebody else was faster.
        """
        made: list[Path] = []
        made_folder = not self._folder.exists()
        try:
            make_private_folder(self._folder)
            for path in (self.pdf, self.json):
                create_private_file(path)
                made.append(path)
            yield
        except BaseException as error:
            for path in made:
                path.unlink(missing_ok=True)
            if made_folder and self._folder.is_dir() and not any(self._folder.iterdir()):
                self._folder.rmdir()
            if isinstance(error, OSError):
                code = "report.exists" if isinstance(error, FileExistsError) else "report.out"
                raise BadInput(code, field="out") from error
            raise

    def write(self, files: ReportFiles) -> None:
        """Fill the reserved names. Raises OSError."""
        write_private_file(self.pdf, files.pdf)
        write_private_file(self.json, files.json)
