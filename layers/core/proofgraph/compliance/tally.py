"""The figures of a content folder: what there is, what speaks to each requirement, what nothing does.

`proofgraph content stats` prints them; as data they are the same figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from proofgraph.compliance.criteria import Criterion, Reach, criteria, reached
from proofgraph.compliance.library import Library


def tally(
    library: Library, documents: Mapping[str, int], collected: Collection[str], alone: Collection[str]
) -> dict[str, Any]:
    """`documents` by kind; `collected` integrations have a collector; `alone` are looked at by themselves."""
    return {
        "kinds": _kinds(library, documents),
        "integrations": _integrations(library, collected),
        "alone": sorted(alone),
        "standards": [_standard(library, id, alone) for id in sorted(library.standards)],
    }


def _kinds(library: Library, documents: Mapping[str, int]) -> dict[str, int]:
    return {
        "standards": len(library.standards),
        "requirements": sum(len(standard.requirements) for standard in library.standards.values()),
        "controls": len(library.controls),
        "questions": len(library.questions),
        "queries": sum(len(question.queries) for question in library.questions.values()),
        **documents,
    }


def _integrations(library: Library, collected: Collection[str]) -> list[dict[str, Any]]:
    """A question that needs several counts for each of them."""
    questions = Counter(name for q in library.questions.values() for name in q.integrations)
    queries = Counter(name for q in library.questions.values() for name in q.integrations for _ in q.queries)
    return [
        {
            "id": name,
            "questions": questions[name],
            "queries": queries[name],
            "collected": name in collected,
        }
        for name in sorted(questions)
    ]


def _standard(library: Library, id: str, alone: Collection[str]) -> dict[str, Any]:
    standard = library.standards[id]
    every, few = criteria(library, id), criteria(library, id, alone)
    return {
        "id": id,
        "name": standard.name,
        "version": standard.version,
        "requirements": len(every),
        "reach": _counted(every),
        "reachAlone": _counted(few),
        "categories": [
            _category(name, every, few) for name in standard.categories or ("",) if _within(name, every)
        ],
        "criteria": [_line(found, there) for found, there in zip(every, few, strict=True)],
        "uncovered": [found.requirement.ref for found in every if found.reach is Reach.NOTHING],
    }


def _counted(found: Iterable[Criterion]) -> dict[str, int]:
    return {str(kind): count for kind, count in reached(item.reach for item in found).items()}


def _category(name: str, every: Iterable[Criterion], few: Iterable[Criterion]) -> dict[str, Any]:
    return {
        "category": name,
        "requirements": len(_within(name, every)),
        "withQuestions": sum(found.reach.asked for found in _within(name, every)),
        "withQuestionsAlone": sum(found.reach.asked for found in _within(name, few)),
    }


def _within(category: str, found: Iterable[Criterion]) -> list[Criterion]:
    return [item for item in found if not category or item.requirement.category == category]


def _line(found: Criterion, alone: Criterion) -> dict[str, Any]:
    return {
        "ref": found.requirement.ref,
        "title": found.requirement.title,
        "category": found.requirement.category,
        "reach": str(found.reach),
        "reachAlone": str(alone.reach),
        "controls": len(found.controls),
        "questions": len(found.questions),
        "questionsAlone": len(alone.questions),
        "procedures": len(found.procedures),
    }
