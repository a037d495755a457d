import { Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Facts } from "@/shared/layout/Facts";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useLedger } from "../api/useLedger";

import { LedgerCheck } from "./LedgerCheck";

const WORDS = text.settingsSystem.ledger;

export default function LedgerPage() {
  const { data, error, refetch } = useLedger();
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
    >
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && (
        <Panel title={WORDS.stands}>
          {data === undefined ? (
            <LoadingLines lines={3} />
          ) : (
            <Stack gap="lg">
              <Facts
                facts={[
                  [WORDS.entries, count(data.entries)],
                  [WORDS.waiting, count(data.waiting)],
                  [WORDS.newest, data.newest === null ? "–" : <Time key="newest" at={data.newest.at} form="full" />],
                  [WORDS.heads, count(data.signed_heads)],
                  [
                    WORDS.signed,
                    data.signed_head === null ? (
                      WORDS.never
                    ) : (
                      <span key="signed">
                        <Time at={data.signed_head.at} form="full" /> {WORDS.signedAt(count(data.signed_head.number))}
                      </span>
                    ),
                  ],
                ]}
              />
              <Fingerprint fingerprint={data.fingerprint} />
            </Stack>
          )}
        </Panel>
      )}
      <LedgerCheck total={data?.entries ?? 0} />
    </Page>
  );
}

function Fingerprint({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {WORDS.fingerprint}
      </Text>
      <Group gap="xs" mt={4}>
        <Code style={{ overflowWrap: "anywhere", whiteSpace: "normal" }}>{fingerprint}</Code>
        <CopyButton value={fingerprint}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? text.words.copied : text.words.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {WORDS.fingerprintHelp}
      </Text>
    </div>
  );
}
