import { Alert, Anchor, Button, Checkbox, Group, Text } from "@mantine/core";
import { IconCircleCheck, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useParams } from "react-router";

import { ApiError } from "@/shared/api/problem";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useAccept, useAcceptance } from "../api/useShelf";

import { Rendered } from "./Rendered";

const WORDS = text.policies.accept;

/** One document to one person, who needs nothing but to be signed in. */
export default function AcceptancePage() {
  const { acceptanceId = "" } = useParams();
  const { data, error, refetch } = useAcceptance(acceptanceId);
  const accept = useAccept(acceptanceId);
  const [read, setRead] = useState(false);
  const crumbs = [{ label: text.tasks.title, to: "/tasks" }, { label: data?.title ?? WORDS.crumb }];
  if (error !== null && data === undefined) {
    return (
      <Page title={WORDS.crumb} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data === undefined) return <LoadingPage />;
  const stale = accept.error instanceof ApiError && accept.error.status === 400;
  const act = () =>
    accept.mutate(data.digest, {
      onSuccess: () => notifyDone(WORDS.done),
      onError: () => {
        setRead(false);
        void refetch();
      },
    });
  return (
    <Page
      title={data.title}
      crumbs={crumbs}
      description={data.summary}
      meta={
        data.accepted_at === null ? (
          <>
            <span>
              {WORDS.due} <Time at={data.due_at} form="day" />
            </span>
            {data.overdue && <Chip tone="gap" word={WORDS.overdue} />}
          </>
        ) : (
          <span>
            <IconCircleCheck size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> {WORDS.accepted}{" "}
            <Time at={data.accepted_at} form="full" />
          </span>
        )
      }
    >
      <Panel>
        <Elsewhere url={data.url} />
        <Rendered html={data.html} />
      </Panel>
      {data.accepted_at === null && (
        <Panel>
          {stale && (
            <Alert color="yellow" variant="light" icon={<IconRefresh aria-hidden />} mb="md">
              {WORDS.again}
            </Alert>
          )}
          {accept.error !== null && !stale && <FailurePanel error={accept.error} title={text.words.failure.action} />}
          <Group justify="space-between">
            <Checkbox
              label={WORDS.statement}
              checked={read}
              onChange={(event) => setRead(event.currentTarget.checked)}
            />
            <Button disabled={!read} loading={accept.isPending} onClick={act}>
              {WORDS.act}
            </Button>
          </Group>
        </Panel>
      )}
    </Page>
  );
}

function Elsewhere({ url }: { readonly url: string }) {
  if (url === "") return null;
  return (
    <Text mb="md">
      {WORDS.elsewhere}{" "}
      <Anchor href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </Anchor>
    </Text>
  );
}
