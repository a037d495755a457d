import { Button, Skeleton, Stack } from "@mantine/core";
import { IconEyeOff, IconShieldCheck } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { FrameworkCard } from "@/shared/status/FrameworkCard";
import { text } from "@/strings/text";

import { useStatus } from "../api/useStatus";

import { GraphPanel } from "./GraphPanel";
import { IntegrationsPanel } from "./IntegrationsPanel";
import { Journey } from "./Journey";
import classes from "./StatusPage.module.css";

// The chart library is the heaviest part of the page and its least urgent.
const TrendPanel = lazy(() => import("./TrendPanel"));

const WORDS = text.statusPage;

export default function StatusPage() {
  const { may } = useMe();
  return may("frameworks:read") ? <Standing /> : <NothingShared />;
}

/** Auditors before an engagement, and people who only set up integrations: said kindly, not as an error. */
function NothingShared() {
  const { may } = useMe();
  return (
    <Page title={WORDS.title} crumbs={[{ label: WORDS.title }]}>
      <Panel>
        <EmptyState
          icon={IconEyeOff}
          title={WORDS.nothingShared}
          action={
            may("integrations:read") ? (
              <Button component={Link} to="/integrations" variant="default">
                {WORDS.integrations.look}
              </Button>
            ) : undefined
          }
        >
          {WORDS.nothingSharedBody}
        </EmptyState>
      </Panel>
    </Page>
  );
}

function Standing() {
  const { data: status, error, refetch } = useStatus();
  const { may } = useMe();
  if (error !== null && status === undefined) {
    return (
      <Page title={WORDS.title} crumbs={[{ label: WORDS.title }]}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (status === undefined) return <LoadingPage />;
  return (
    <Page title={WORDS.title} description={WORDS.organisation(status.organisation)} crumbs={[{ label: WORDS.title }]}>
      <Journey steps={status.journey} />
      <div className={classes.grid}>
        <Stack gap="md" miw={0}>
          {status.frameworks.length === 0 && (
            <Panel>
              <EmptyState icon={IconShieldCheck} title={WORDS.noFrameworks}>
                {WORDS.noFrameworksBody}
              </EmptyState>
            </Panel>
          )}
          {status.frameworks.map((framework) => (
            <FrameworkCard key={framework.id} framework={framework} />
          ))}
          {status.frameworks.map((framework) => (
            <Suspense key={framework.id} fallback={<Skeleton height={280} radius="lg" />}>
              <TrendPanel days={framework.trend} title={framework.title} />
            </Suspense>
          ))}
        </Stack>
        <Stack gap="md" miw={0}>
          {may("integrations:read") && <IntegrationsPanel instances={status.integrations} />}
          <GraphPanel snapshot={status.snapshot} />
        </Stack>
      </div>
    </Page>
  );
}
