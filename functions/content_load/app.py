"""Load the frameworks, controls, questions and policies of this release."""

from typing import Any

from proofgraph import boot
from proofgraph.observability import function
from proofgraph.settings import Settings


@function("records_table", "content_dir")
def handler(_event: object, settings: Settings, _context: object) -> dict[str, Any]:
    library = boot.cloud(settings).library
    return {
        "standards": len(library.standards),
        "controls": len(library.controls),
        "questions": len(library.questions),
    }
