"""Reviews of frameworks and controls, and the configuration as files, which names reviewers too."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from proofgraph.access.permissions import Permission
from proofgraph.boot.exports import ExportServices
from proofgraph.reviews.reviews import Reviews
from proofgraph.reviews.settings import ReviewSettings

if TYPE_CHECKING:
    from proofgraph.compliance.gitops.configuration import Configuration
    from proofgraph.reviews.scan import ReviewScanner


class ReviewServices(ExportServices):
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
