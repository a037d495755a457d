import { lazy, Suspense } from "react";
import { Outlet, type RouteObject } from "react-router";

import { CallbackPage } from "@/features/session/components/CallbackPage";
import { SignedIn } from "@/features/session/components/SignedIn";
import { CALLBACK_PATH } from "@/shared/session/session";

import { Frame } from "./Frame";
import { Landing } from "./Landing";
import { NotFoundPage } from "./NotFoundPage";

const FrameworksPage = lazy(() => import("@/features/frameworks/components/FrameworksPage"));
const FrameworkPage = lazy(() => import("@/features/frameworks/components/FrameworkPage"));
const RequirementPage = lazy(() => import("@/features/requirements/components/RequirementPage"));
const ControlsPage = lazy(() => import("@/features/controls/components/ControlsPage"));
const ControlPage = lazy(() => import("@/features/controls/components/ControlPage"));
const ControlEditPage = lazy(() => import("@/features/controls/components/ControlEditPage"));
const QuestionsPage = lazy(() => import("@/features/questions/components/QuestionsPage"));
const QuestionPage = lazy(() => import("@/features/questions/components/QuestionPage"));
const QuestionEditPage = lazy(() => import("@/features/questions/components/QuestionEditPage"));
const QueryPage = lazy(() => import("@/features/query/components/QueryPage"));
const IntegrationsPage = lazy(() => import("@/features/integrations/components/IntegrationsPage"));
const CataloguePage = lazy(() => import("@/features/integrations/components/CataloguePage"));
const ConnectPage = lazy(() => import("@/features/integrations/components/ConnectPage"));
const InstanceEditPage = lazy(() => import("@/features/integrations/components/InstanceEditPage"));
const InstancePage = lazy(() => import("@/features/integrations/components/InstancePage"));
const EvidencePage = lazy(() => import("@/features/evidence/components/EvidencePage"));
const GapsPage = lazy(() => import("@/features/gaps/components/GapsPage"));
const ExportsPage = lazy(() => import("@/features/exports/components/ExportsPage"));

const ReviewsPage = lazy(() => import("@/features/reviews/components/ReviewsPage"));
const ReviewPage = lazy(() => import("@/features/reviews/components/ReviewPage"));
const UnsubscribePage = lazy(() => import("@/features/notices/components/UnsubscribePage"));
const PoliciesPage = lazy(() => import("@/features/policies/components/PoliciesPage"));
const PolicyPage = lazy(() => import("@/features/policies/components/PolicyPage"));
const PolicyPeoplePage = lazy(() => import("@/features/policies/components/PolicyPeoplePage"));
const AcceptancePage = lazy(() => import("@/features/policies/components/AcceptancePage"));
const TasksPage = lazy(() => import("@/features/tasks/components/TasksPage"));
const AuditsPage = lazy(() => import("@/features/audits/components/AuditsPage"));
const AuditPage = lazy(() => import("@/features/audits/components/AuditPage"));
const AuditRequirementPage = lazy(() => import("@/features/audits/components/AuditRequirementPage"));
const RequestPage = lazy(() => import("@/features/audits/components/RequestPage"));
const PopulationPage = lazy(() => import("@/features/audits/components/PopulationPage"));

const SettingsFrame = lazy(() => import("@/features/settings/components/SettingsFrame"));
const FactorPage = lazy(() => import("@/features/session/components/FactorPage"));
const OrganisationPage = lazy(() => import("@/features/settings/components/OrganisationPage"));
const PeoplePage = lazy(() => import("@/features/settings/components/PeoplePage"));
const UserPage = lazy(() => import("@/features/settings/components/UserPage"));
const GroupsPage = lazy(() => import("@/features/settings/components/GroupsPage"));
const GroupPage = lazy(() => import("@/features/settings/components/GroupPage"));
const KeysPage = lazy(() => import("@/features/settings/components/KeysPage"));
const ParametersPage = lazy(() => import("@/features/settings/components/ParametersPage"));
const SmartClassesPage = lazy(() => import("@/features/settings/components/SmartClassesPage"));
const NotificationsPage = lazy(() => import("@/features/settings/components/NotificationsPage"));
const WebhooksPage = lazy(() => import("@/features/settings/components/WebhooksPage"));
const AuditLogPage = lazy(() => import("@/features/settings/components/AuditLogPage"));
const LedgerPage = lazy(() => import("@/features/settings/components/LedgerPage"));

export const routes: RouteObject[] = [
  { path: CALLBACK_PATH, element: <CallbackPage /> },
  {
    path: "/unsubscribe/:token",
    element: (
      <Suspense>
        <UnsubscribePage />
      </Suspense>
    ),
  },
  {
    element: (
      <SignedIn>
        <Outlet />
      </SignedIn>
    ),
    children: [
      {
        element: <Frame />,
        children: [
          { path: "/", element: <Landing /> },
          { path: "/frameworks", element: <FrameworksPage /> },
          { path: "/frameworks/:frameworkId/:tab?", element: <FrameworkPage /> },
          { path: "/frameworks/:frameworkId/requirements/:ref/:tab?", element: <RequirementPage /> },
          { path: "/controls", element: <ControlsPage /> },
          { path: "/controls/new", element: <ControlEditPage /> },
          { path: "/controls/:controlId", element: <ControlPage /> },
          { path: "/controls/:controlId/edit", element: <ControlEditPage /> },
          { path: "/questions", element: <QuestionsPage /> },
          { path: "/questions/new", element: <QuestionEditPage /> },
          { path: "/questions/:questionId", element: <QuestionPage /> },
          { path: "/questions/:questionId/edit", element: <QuestionEditPage /> },
          { path: "/query", element: <QueryPage /> },
          { path: "/integrations", element: <IntegrationsPage /> },
          { path: "/integrations/new", element: <CataloguePage /> },
          { path: "/integrations/new/:kind", element: <ConnectPage /> },
          { path: "/integrations/:instanceId", element: <InstancePage /> },
          { path: "/integrations/:instanceId/edit", element: <InstanceEditPage /> },
          { path: "/evidence", element: <EvidencePage /> },
          { path: "/gaps", element: <GapsPage /> },
          { path: "/exports", element: <ExportsPage /> },
          { path: "/reviews", element: <ReviewsPage /> },
          { path: "/reviews/:reviewId", element: <ReviewPage /> },
          { path: "/policies", element: <PoliciesPage /> },
          { path: "/policies/:policyId", element: <PolicyPage /> },
          { path: "/policy-people", element: <PolicyPeoplePage /> },
          { path: "/acceptances/:acceptanceId", element: <AcceptancePage /> },
          { path: "/tasks", element: <TasksPage /> },
          { path: "/audits", element: <AuditsPage /> },
          { path: "/audits/:engagementId/:tab?", element: <AuditPage /> },
          { path: "/audits/:engagementId/requirements/:ref/:tab?", element: <AuditRequirementPage /> },
          { path: "/audits/:engagementId/requests/:requestId", element: <RequestPage /> },
          { path: "/audits/:engagementId/samples/:populationId", element: <PopulationPage /> },
          {
            path: "/settings",
            element: <SettingsFrame />,
            children: [
              { path: "organisation", element: <OrganisationPage /> },
              { path: "people", element: <PeoplePage /> },
              { path: "people/:userId", element: <UserPage /> },
              { path: "groups", element: <GroupsPage /> },
              { path: "groups/:groupName", element: <GroupPage /> },
              { path: "api-keys", element: <KeysPage /> },
              { path: "second-factor", element: <FactorPage /> },
              { path: "parameters", element: <ParametersPage /> },
              { path: "smart-classes", element: <SmartClassesPage /> },
              { path: "notifications", element: <NotificationsPage /> },
              { path: "webhooks", element: <WebhooksPage /> },
              { path: "audit-log", element: <AuditLogPage /> },
              { path: "ledger", element: <LedgerPage /> },
              { path: "*", element: <NotFoundPage /> },
            ],
          },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
];
