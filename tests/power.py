"""A laptop's cloud of a test's own: started, saved, and switched off as a power cut would."""

from __future__ import annotations

from proofgraph.local import cloud as clouds
from proofgraph.local.cloud import Cloud, Options
from proofgraph.local.folder import Folder
from proofgraph.local.generations import Generations
from tests.stack import owner
from tests.waiting import until


def started(folder: Folder) -> Cloud:
    return clouds.start(folder, Options(app_port=clouds.free_port(), owner=owner()))


def newest(folder: Folder) -> int:
    """The newest saved generation's number."""
    return max((generation.number for generation in Generations(folder.generations).all()), default=0)


def saved_after(folder: Folder, number: int) -> None:
    until(lambda: newest(folder) > number, seconds=90, what="the next saving")


def saved(cloud: Cloud) -> None:
    """Until everything done so far is surely in a generation: in the second, which began after it."""
    for _ in range(2):
        # Nothing is saved where nothing was asked since the last time.
        cloud.client("s3").list_buckets()
        saved_after(cloud.folder, newest(cloud.folder))
