"""The composition root: which adapters stand behind which port, and the services built on them.

Nothing is made before it is asked for, and what is costly to load is imported where it is used: a function
that runs no query loads no engine, one that touches no table opens no connection.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Protocol

from proofgraph.access import keys
from proofgraph.access.api_keys import ApiKeys
from proofgraph.access.audit_log import AuditLog, RecordsAuditLog
from proofgraph.access.group_definitions import Groups
from proofgraph.access.permissions import Permission
from proofgraph.access.sign_ins import SignIns
from proofgraph.access.users import Users
from proofgraph.compliance.accepted import counts
from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.custody import Custody
from proofgraph.compliance.daily_rounds import DailyRounds
from proofgraph.compliance.days import Period
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.evidence_items import EvidenceItems
from proofgraph.compliance.exceptions import Exceptions
from proofgraph.compliance.framework_additions import Additions
from proofgraph.compliance.framework_deletion import DeletedFrameworks
from proofgraph.compliance.framework_updates import FrameworkUpdates
from proofgraph.compliance.framework_uploads import FrameworkUploads
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.graph_state import sources_of
from proofgraph.compliance.inspection import Inspection
from proofgraph.compliance.items import Items
from proofgraph.compliance.keeping import Keeper
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import LedgerStore, MemoryLedgerStore
from proofgraph.compliance.library import Library, locate
from proofgraph.compliance.operation import Operations
from proofgraph.compliance.outbox import Outbox
from proofgraph.compliance.parameters import Parameters
from proofgraph.compliance.policy_items import items
from proofgraph.compliance.questionnaires import Questionnaires
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.restating import Restating, assignments_of
from proofgraph.compliance.revisions import Revisions
from proofgraph.compliance.shapes import PolicyItem
from proofgraph.compliance.smart_classes import SmartClassSettings
from proofgraph.compliance.targets import Targets
from proofgraph.compliance.trends import Trends
from proofgraph.compliance.uploads import EvidenceUploads
from proofgraph.compliance.uses import Uses
from proofgraph.compliance.views import Surroundings, Views
from proofgraph.errors import NotFoundError
from proofgraph.graph.projector import Projector
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import GraphStore, MemoryGraphStore
from proofgraph.integrations import discovery
from proofgraph.integrations.definition import Definition
from proofgraph.integrations.instances import Instances
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.notices import Notices
from proofgraph.notifications.webhooks import Webhooks
from proofgraph.policies.acceptances import Acceptances
from proofgraph.policies.approvals import Approvals
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.organisation import Organisation
from proofgraph.policies.overdue import Overdue
from proofgraph.policies.people import People
from proofgraph.policies.profile import Declarations
from proofgraph.policies.scan import PolicyScanner
from proofgraph.policies.shelf import Shelf
from proofgraph.policies.store import Documents
from proofgraph.policies.surroundings import Message
from proofgraph.policies.trail import Trail
from proofgraph.ports import clock as clocks
from proofgraph.ports.clock import Clock
from proofgraph.ports.identity import Identities, MemoryIdentities
from proofgraph.ports.mail import Mail, MemoryMail
from proofgraph.ports.objects import MemoryObjects, Objects
from proofgraph.ports.post import MemoryPost, Post
from proofgraph.ports.records import MemoryRecords, Record, Records
from proofgraph.ports.scanning import Scanner
from proofgraph.ports.schedules import MemorySchedules, Schedules
from proofgraph.ports.secrets import MemorySecrets, Secrets
from proofgraph.ports.signing import KeySigner, Signer
from proofgraph.ports.uploads import MemoryUploads, Uploads
from proofgraph.ports.workflows import Workflows
from proofgraph.reviews.reviews import Reviews
from proofgraph.reviews.settings import ReviewSettings
from proofgraph.settings import Settings

if TYPE_CHECKING:
    from proofgraph.audits.audits import Audits
    from proofgraph.audits.standing import Standings
    from proofgraph.compliance.daily import Daily
    from proofgraph.compliance.evaluation import Evaluations
    from proofgraph.compliance.freezing import Freezing
    from proofgraph.compliance.gaps import Gaps
    from proofgraph.compliance.gitops.configuration import Configuration
    from proofgraph.compliance.populations import Populations
    from proofgraph.compliance.time_travel import TimeTravel
    from proofgraph.compliance.trials import Trials
    from proofgraph.exports.audited import AuditReports
    from proofgraph.exports.jobs import Exports
    from proofgraph.exports.making import Making
    from proofgraph.integrations.collection import Collection
    from proofgraph.notifications.addressees import Addressees
    from proofgraph.notifications.dispatch import Dispatcher
    from proofgraph.notifications.scan import NoticeScanner
    from proofgraph.reviews.scan import ReviewScanner


class Ports(Protocol):
    """The adapters of one deployment, each made at its first use. `workflows` None: start nothing."""

    @property
    def settings(self) -> Settings: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def records(self) -> Records: ...
    @property
    def objects(self) -> Objects: ...
    @property
    def uploads(self) -> Uploads: ...
    @property
    def evidence(self) -> Objects: ...
    @property
    def ledger(self) -> LedgerStore: ...
    @property
    def secrets(self) -> Secrets: ...
    @property
    def graph(self) -> GraphStore: ...
    @property
    def identities(self) -> Identities: ...
    @property
    def schedules(self) -> Schedules: ...
    @property
    def workflows(self) -> Workflows | None: ...
    @property
    def mail(self) -> Mail | None: ...
    @property
    def post(self) -> Post: ...
    @property
    def signer(self) -> Signer: ...
    @property
    def scanner(self) -> Scanner | None: ...
    @property
    def sessions(self) -> Any: ...


@dataclass(frozen=True)
class Services:
    """What the edges (API, CLI, functions) may call."""

    ports: Ports

    @property
    def settings(self) -> Settings:
        return self.ports.settings

    @property
    def clock(self) -> Clock:
        return self.ports.clock

    @property
    def records(self) -> Records:
        return self.ports.records

    @property
    def objects(self) -> Objects:
        return self.ports.objects

    @property
    def graph(self) -> GraphStore:
        return self.ports.graph

    @property
    def schedules(self) -> Schedules:
        return self.ports.schedules

    @cached_property
    def snapshots(self) -> Snapshots:
        # A deployment keeps each query file beside the snapshot: the next function need not build it again.
        return Snapshots(
            self.objects,
            self.records,
            self.graph,
            self.clock,
            self.settings.cache_dir,
            share_query_files=bool(self.settings.data_bucket),
            kept=lambda digest: self.evidence.pieces(digest),  # noqa: PLW0108 - made only when something is missing
            smart_classes=lambda: self.smart_classes.in_force(),  # noqa: PLW0108 - made only when a graph is asked
        )

    @cached_property
    def projector(self) -> Projector:
        return Projector(self.graph, self.snapshots, self.clock)

    @cached_property
    def library(self) -> Library:
        return Library.load(locate(self.settings)).offered(self.catalog)

    @cached_property
    def catalog(self) -> Mapping[str, Definition]:
        return discovery.catalog()

    @cached_property
    def schema(self) -> Schema:
        return discovery.schema()

    @cached_property
    def instances(self) -> Instances:
        return Instances(self.records, self.ports.secrets, self.clock)

    @cached_property
    def collection(self) -> Collection:
        from proofgraph.integrations.collection import Collection

        return Collection(
            self.instances,
            self.records,
            self.objects,
            self.graph,
            self.snapshots,
            self.clock,
            self.ports.sessions,
            self.ports.workflows,
        )

    @cached_property
    def frameworks(self) -> Frameworks:
        return Frameworks(self.records, self.library, self.clock, self._restate)

    @cached_property
    def framework_updates(self) -> FrameworkUpdates:
        return FrameworkUpdates(self.records, self.frameworks, self.controls)

    @cached_property
    def framework_uploads(self) -> FrameworkUploads:
        return FrameworkUploads(self.objects, self.clock)

    @cached_property
    def framework_additions(self) -> Additions:
        return Additions(self.records, self.frameworks, Revisions(self.records, self.clock))

    @cached_property
    def configuration(self) -> Configuration:
        from proofgraph.compliance.gitops.configuration import Configuration
        from proofgraph.compliance.gitops.framework_files import FrameworkKind
        from proofgraph.compliance.gitops.group_files import GroupKind
        from proofgraph.reviews.files import ControlReviews, FrameworkReviews, People

        frameworks = FrameworkKind(
            self.frameworks,
            self.framework_updates,
            self.deleted_frameworks,
            self.framework_additions,
            self.clock,
        )
        people = People(self.users.list, self.review_settings, self.records)
        return Configuration.of(
            self.library,
            frameworks,
            self.controls,
            self.questions,
            FrameworkReviews(self.review_settings, self.frameworks, people),
            ControlReviews(self.review_settings, people),
            GroupKind(self.groups),
            people=people.known,
            together=self.restating.together,
        )

    @cached_property
    def questionnaires(self) -> Questionnaires:
        revisions = Revisions(self.records, self.clock)
        return Questionnaires(self.records, self.frameworks, revisions, self.clock)

    @cached_property
    def deleted_frameworks(self) -> DeletedFrameworks:
        from proofgraph.compliance.problems import Problems

        problems = Problems(self.graph, self.evidence)
        return DeletedFrameworks(
            self.records,
            self.frameworks,
            self.clock,
            lambda framework: problems.settle(framework, (), self.clock()),
        )

    @cached_property
    def controls(self) -> Controls:
        return Controls(self.records, self.library, self.clock, self._restate)

    @cached_property
    def questions(self) -> Questions:
        return Questions(self.records, self.library, self.clock, self._restate)

    @cached_property
    def parameters(self) -> Parameters:
        return Parameters(
            self.records, self.ports.secrets, self.clock, lambda: keys.stored(self.records, "parameters")
        )

    @cached_property
    def smart_classes(self) -> SmartClassSettings:
        return SmartClassSettings(self.records, lambda: self.schema, self.clock)

    @cached_property
    def documents(self) -> Documents:
        content = locate(self.settings)
        organisation = Organisation(self.records, lambda: Declarations.load(content))
        return Documents(
            self.records,
            self.objects,
            lambda: DocumentLibrary.load(content),
            organisation,
            self.clock,
            lambda: self.keeper,
        )

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf(self.documents.archive, self.clock)

    @cached_property
    def approvals(self) -> Approvals:
        return Approvals(self.records, self.documents, self.keeper, self.say, self.clock)

    @cached_property
    def policy_people(self) -> People:
        return People(self.records, self.users.list)

    @cached_property
    def acceptances(self) -> Acceptances:
        return Acceptances(
            self.records, self.documents, self.policy_people, self.keeper, self.say, self.clock
        )

    @cached_property
    def policy_trail(self) -> Trail:
        return Trail(self.records, self.documents, self.acceptances)

    @cached_property
    def policy_scanner(self) -> PolicyScanner:
        return PolicyScanner(
            self.records,
            self.approvals,
            self.acceptances,
            Overdue(self.documents, self.acceptances, self.say, self.policy_leads, self.clock),
            self.policy_people,
            self.documents.rules,
            lambda: self.graph,
            self.clock,
        )

    def policy_leads(self, owner: str) -> set[str]:
        """Whom a document belongs to: its owner where that names users, else who administers policies."""
        who = self.addressees()
        return who.named([owner]) or who.who_may(Permission.POLICIES_ADMIN)

    def active(self, users: Iterable[str]) -> set[str]:
        """Those of them who are users now."""
        return {user.id for user in self.addressees().people} & set(users)

    def addressees(self) -> Addressees:
        from proofgraph.notifications.addressees import Addressees

        return Addressees.now(self.users, self.groups, self.frameworks, self.controls)

    def say(self, users: Iterable[str], message: Message) -> None:
        """Tell users what the documents have to say."""
        notice = Notice(Kind(message.kind), message.subject, message.body, message.link, message.dedupe)
        self.notices.tell(tuple(users), notice)

    def policy_items(self) -> list[PolicyItem]:
        """Policies and procedures as compliance and exports count them."""
        return items(self.documents.all)

    @cached_property
    def evidence(self) -> EvidenceStore:
        return EvidenceStore(self.ports.evidence, self.clock, self.settings.evidence_days)

    @cached_property
    def ledger(self) -> Ledger:
        return Ledger(self.ports.ledger, self.ports.evidence, self.clock, clocks.back_off)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.records, self.ledger)

    @cached_property
    def custody(self) -> Custody:
        # Without a bucket for evidence (one-shot, tests) snapshots lie beside it as they are.
        partitions = self.objects if self.settings.evidence_bucket else None
        return Custody(self.evidence, self.outbox, partitions, self.settings.cache_dir)

    @cached_property
    def keeper(self) -> Keeper:
        return Keeper(self.evidence, self.outbox)

    @cached_property
    def targets(self) -> Targets:
        return Targets(self.frameworks, self.controls, self.questions)

    @cached_property
    def attestations(self) -> Attestations:
        def restate(framework_id: str, ref: str, at: int) -> None:
            self.restating.now(framework_id, ref, at)

        return Attestations(self.records, self.clock, self.keeper, restate)

    def _restate(self, mark: Record) -> None:
        self.restating.settle(mark)

    @cached_property
    def restating(self) -> Restating:
        vouched = Attestations(self.records, self.clock)
        return Restating(
            self.records, self.frameworks, self.controls, self.questions, vouched.valid, self.clock
        )

    @cached_property
    def items(self) -> Items:
        return Items(self.records, self.clock, self.keeper, self.targets)

    @cached_property
    def evidence_items(self) -> EvidenceItems:
        return EvidenceItems(self.items, self.attestations, self.frameworks, self.controls, self.clock)

    @cached_property
    def evidence_uploads(self) -> EvidenceUploads:
        return EvidenceUploads(
            self.records,
            self.objects,
            self.evidence,
            self.items,
            self.clock,
            self.settings.cache_dir / "uploads",
            self.ports.scanner,
        )

    @cached_property
    def exceptions(self) -> Exceptions:
        return Exceptions(self.records, self.clock, self.keeper, self.targets)

    @cached_property
    def inspection(self) -> Inspection:
        return Inspection(self.ledger, self.evidence, self.records)

    @cached_property
    def evaluations(self) -> Evaluations:
        from proofgraph.compliance.evaluation import Evaluations
        from proofgraph.compliance.problems import Problems

        return Evaluations(
            self.records,
            self.frameworks,
            self.controls,
            self.questions,
            self.snapshots,
            self.evidence,
            lambda: sources_of(self.instances.list()),
            self.schema,
            self.clock,
            workflows=self.ports.workflows,
            problems=Problems(self.graph, self.evidence),
            custody=self.custody,
            values=self.parameters.values,
            exceptions=self.exceptions.active,
        )

    @cached_property
    def trials(self) -> Trials:
        from proofgraph.compliance.trials import Trials

        return Trials(
            self.snapshots,
            self.frameworks,
            lambda: sources_of(self.instances.list()),
            self.schema,
            self.parameters.values,
            self.clock,
        )

    @cached_property
    def trends(self) -> Trends:
        return Trends(self.records)

    @cached_property
    def uses(self) -> Uses:
        """Where questions and controls are used; documents let go of a control by a version of their own."""
        return Uses(
            self.controls,
            self.questions,
            self.frameworks,
            lambda control: [found.id for found in self.documents.all() if control in found.controls],
            self.documents.unlink,
        )

    @cached_property
    def daily_rounds(self) -> DailyRounds:
        return DailyRounds(self.records, self.frameworks, self.clock)

    @cached_property
    def daily(self) -> Daily:
        from proofgraph.compliance.daily import Daily

        return Daily(self.evaluations, self.frameworks, self.daily_rounds)

    @cached_property
    def time_travel(self) -> TimeTravel:
        from proofgraph.compliance.time_travel import TimeTravel

        return TimeTravel(
            self.snapshots,
            self.questions,
            self.frameworks,
            self.schema,
            self.instances.at,
            self.parameters.values,
            self.clock,
        )

    @cached_property
    def engagements(self) -> Engagements:
        return Engagements(self.records, self.frameworks, self.keeper, self.clock)

    def engagements_of(self, framework_id: str) -> list[Engagement]:
        """A framework's engagements, newest first."""
        return [found for found in self.engagements.list() if found.framework_id == framework_id]

    @cached_property
    def populations(self) -> Populations:
        from proofgraph.compliance.gathering import Gathering
        from proofgraph.compliance.populations import Populations

        gathering = Gathering(self.records, self.evidence, self.time_travel)
        return Populations(self.records, self.engagements, gathering, self.keeper, self.clock)

    @cached_property
    def freezing(self) -> Freezing:
        from proofgraph.compliance.freezing import Freezing

        return Freezing(
            self.records,
            self.engagements,
            self.populations,
            self.operations,
            self.snapshots,
            self.evidence,
            self.ledger,
            lambda held: self.exceptions.within(held.framework_id, held.period.start, held.period.end),
            lambda held: {**self.standings.freeze(held), **self.audits.freeze(held)},
        )

    @cached_property
    def standings(self) -> Standings:
        """What auditors may look at, by engagement."""
        from proofgraph.audits.standing import Standings

        return Standings(self.engagements, self.views, self.evidence_items, self.evaluations)

    @cached_property
    def audits(self) -> Audits:
        from proofgraph.audits.audits import Audits

        return Audits.of(
            self.records,
            self.engagements,
            self.users,
            self.notices,
            self.items,
            lambda id: self.evaluations.get(id),  # noqa: PLW0108 - the engine loads only if asked for
            lambda id, question: self.evaluations.result(id, question),  # noqa: PLW0108 - the same
            self.clock,
            self.ports.workflows,
        )

    @cached_property
    def gaps(self) -> Gaps:
        from proofgraph.compliance.gaps import Gaps

        return Gaps(self.views.pictures, self.records, self.evidence, self.clock)

    @cached_property
    def operations(self) -> Operations:
        def accepted(framework_id: str, period: Period) -> Mapping[str, int]:
            found = self.exceptions.within(framework_id, period.start, period.end)
            framework = self.frameworks.get(framework_id)
            linked = assignments_of(framework, self.frameworks, self.controls, self.questions)
            return counts(framework_id, linked, found) if found else {}

        return Operations(self.records, self.frameworks, self.clock, accepted)

    @cached_property
    def views(self) -> Views:
        around = Surroundings(
            organisation=self.organisation,
            policies=self.policy_items,
            integrations=self.instances.list,
            snapshot=lambda: next(iter(self.snapshots.list(limit=1)), None),
            filled=self.filled,
            attached=self.evidence_items.attached,
            exceptions=self.exceptions.active,
        )
        return Views(self.records, self.frameworks, self.controls, self.questions, self.clock, around)

    @cached_property
    def exports(self) -> Exports:
        from proofgraph.exports.jobs import Exports

        return Exports(
            self.records,
            self.objects,
            self.ports.uploads,
            self.making,
            self.clock,
            self.settings.cache_dir / "exports",
            workflows=self.ports.workflows,
            ledger=self.ledger,
            evidence=self.evidence,
        )

    @cached_property
    def making(self) -> Making:
        """What each kind of export is made of."""
        from proofgraph.exports import brought, engaged
        from proofgraph.exports.making import Making
        from proofgraph.exports.policies import PolicyExports
        from proofgraph.exports.report import Reports
        from proofgraph.exports.segments import LedgerSegments
        from proofgraph.exports.sources import Sources

        reports = Reports(
            self.views,
            self.evaluations,
            self.snapshots,
            self.organisation,
            lambda: sources_of(self.instances.list()),
            policies=self.policy_items,
            attached=lambda id: brought.by_ref(self.evidence_items.of_framework(id)),
            attached_to=lambda id, ref: brought.attached(self.evidence_items.for_requirement(id, ref)),
            attached_to_control=lambda id: brought.attached(self.evidence_items.for_control(id)),
            populations=lambda id: engaged.populations(self.engagements_of(id), self.populations),
            period=lambda id: engaged.period(self.engagements_of(id)),
        )
        return Making(
            reports,
            Sources(self.evidence, self.snapshots),
            lambda: self.ports.signer,
            LedgerSegments(self.ledger, lambda: self.ports.signer),
            PolicyExports(self.documents),
            self.audit_reports,
        )

    @cached_property
    def audit_reports(self) -> AuditReports:
        """What the package of an engagement is made of."""
        from proofgraph.exports.audited import AuditReports

        return AuditReports(
            self.engagements,
            self.standings,
            self.audits,
            self.populations,
            self.evaluations,
            self.snapshots,
            self.organisation,
        )

    @cached_property
    def review_settings(self) -> ReviewSettings:
        return ReviewSettings(self.records, self.frameworks, self.controls, self.clock)

    @cached_property
    def reviews(self) -> Reviews:
        return Reviews(self.records, self.clock, self.keeper)

    @cached_property
    def review_scanner(self) -> ReviewScanner:
        from proofgraph.reviews.scan import ReviewScanner

        return ReviewScanner(
            self.records,
            self.review_settings,
            self.reviews,
            self.notices,
            self.clock,
            self.active,
            lambda: self.addressees().who_may(Permission.FRAMEWORKS_ADMIN),
            self.ports.workflows,
        )

    @cached_property
    def notice_scanner(self) -> NoticeScanner:
        from proofgraph.integrations.jobs import Jobs
        from proofgraph.notifications.events import FailedCollections, FailedEvaluations, Gapped
        from proofgraph.notifications.expiring import Expiring
        from proofgraph.notifications.scan import NoticeScanner
        from proofgraph.notifications.told import Told

        told, jobs = Told(self.records, self.notices, self.clock), Jobs(self.records, self.clock)
        return NoticeScanner(
            self.restating,
            Expiring(self.items, self.attestations, self.exceptions, self.frameworks, told, self.clock),
            Gapped(self.records, self.frameworks, self.notices),
            FailedCollections(
                self.instances.list, lambda id, limit: jobs.list(id, limit=limit), told, self.clock
            ),
            FailedEvaluations(self.records, self.daily_rounds, self.notices),
            self.addressees,
        )

    @cached_property
    def webhooks(self) -> Webhooks:
        plain = self.settings.private_posts
        return Webhooks(self.records, self.ports.secrets, self.clock, plain=plain)

    @cached_property
    def notices(self) -> Notices:
        return Notices(self.records, self.clock, self.webhooks, self.email_of)

    @cached_property
    def dispatcher(self) -> Dispatcher:
        from proofgraph.notifications.dispatch import Dispatcher
        from proofgraph.notifications.letters import Letters

        return Dispatcher(
            self.records,
            self.clock,
            self.ports.mail,
            self.ports.post,
            self.webhooks,
            self.email_of,
            lambda: Letters(self.organisation(), self.settings.app_url),
            lambda: self.unsubscribe_key,
        )

    @cached_property
    def unsubscribe_key(self) -> bytes:
        return keys.stored(self.records, "unsubscribe")

    def email_of(self, user_id: str) -> str | None:
        """Where an active user is written to; None for somebody who is gone, or where no mail is sent."""
        if self.ports.mail is None:
            return None
        try:
            user = self.users.get(user_id)
        except NotFoundError:
            return None
        return None if user.state == "deactivated" else user.email or None

    def filled(self, text: str) -> str:
        """A text with the variables of the organisation's profile filled in."""
        from proofgraph.policies.variables import names_in, render

        if not names_in(text):
            return text
        return render(text, self.documents.profile()[0].variables()).text

    def organisation(self) -> str:
        """What the organisation calls itself; the stack's name until somebody says."""
        profile = self.records.get("settings", "organisation", "profile")
        return str(profile.body.get("name") or self.settings.stack) if profile else self.settings.stack

    @cached_property
    def groups(self) -> Groups:
        return Groups(self.records, self.ports.identities, self.clock)

    @cached_property
    def users(self) -> Users:
        return Users(self.records, self.ports.identities, self.clock, self.groups.names)

    @cached_property
    def sign_ins(self) -> SignIns:
        return SignIns(self.records)

    @cached_property
    def api_keys(self) -> ApiKeys:
        return ApiKeys(self.records, self.clock)

    @cached_property
    def audit_log(self) -> AuditLog:
        return RecordsAuditLog(self.records, self.clock, self.outbox.audit, self.outbox.settle)

    @cached_property
    def cursor_key(self) -> bytes:
        return keys.stored(self.records, "cursors")

    def token(self) -> str:
        """A name nobody can guess."""
        return secrets.token_urlsafe(24)


@dataclass(frozen=True)
class MemoryPorts:
    """Everything in this process: tests and one-shot assessments."""

    settings: Settings = field(default_factory=Settings)
    clock: Clock = clocks.system
    records: Records = field(default_factory=MemoryRecords)
    objects: Objects = field(default_factory=MemoryObjects)
    evidence: Objects = field(default_factory=MemoryObjects)
    ledger: LedgerStore = field(default_factory=MemoryLedgerStore)
    secrets: Secrets = field(default_factory=MemorySecrets)
    graph: GraphStore = field(default_factory=MemoryGraphStore)
    identities: Identities = field(default_factory=MemoryIdentities)
    schedules: Schedules = field(default_factory=MemorySchedules)
    workflows: Workflows | None = None
    mail: Mail | None = field(default_factory=MemoryMail)
    post: Post = field(default_factory=MemoryPost)
    signer: Signer = field(default_factory=KeySigner.fresh)
    scanner: Scanner | None = None
    sessions: Any = None

    @cached_property
    def uploads(self) -> Uploads:
        return MemoryUploads(self.objects)


def memory(**overrides: Any) -> Services:
    """Services over the in-memory twins; a keyword replaces one port by name."""
    return Services(MemoryPorts(**overrides))


@cache
def cloud(settings: Settings) -> Services:
    """The services of a deployment; made once per process and settings, so that warm calls reuse them."""
    from proofgraph.storage.cloud import CloudPorts

    return Services(CloudPorts(settings))
