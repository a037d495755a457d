import { Anchor, Button, Text } from "@mantine/core";
import { IconClipboardCheck, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { daysOf } from "../api/days";
import { useEngagements } from "../api/useEngagements";

import { EngagementChip } from "./AuditChips";
import { EngagementDialog } from "./EngagementDialog";

const WORDS = text.audits;

export default function AuditsPage() {
  const { may } = useMe();
  const { data, error, refetch } = useEngagements();
  const [making, setMaking] = useState(false);
  const reads = may("audits:read");
  const add = may("audits:admin") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {WORDS.add}
    </Button>
  );
  return (
    <Page
      title={WORDS.title}
      description={reads ? WORDS.description : WORDS.descriptionAuditor}
      crumbs={[{ label: WORDS.title }]}
      actions={add}
    >
      <ListPanel
        label={WORDS.title}
        rows={data?.items}
        error={error}
        onRetry={() => void refetch()}
        keyOf={({ id }) => id}
        minWidth={680}
        empty={
          <EmptyState icon={IconClipboardCheck} title={reads ? WORDS.empty : WORDS.emptyAuditor} action={add}>
            {reads ? WORDS.emptyBody : WORDS.emptyAuditorBody}
          </EmptyState>
        }
        columns={[
          {
            label: WORDS.columns.title,
            cell: ({ id, title, type }) => (
              <>
                <Anchor component={Link} to={`/audits/${id}`} size="sm" fw={600}>
                  {title}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {WORDS.type[type]}
                </Text>
              </>
            ),
          },
          { label: WORDS.columns.framework, cell: ({ framework_title: framework }) => framework },
          { label: WORDS.columns.days, cell: (engagement) => daysOf(engagement) },
          {
            label: WORDS.columns.auditors,
            cell: ({ auditors }) => (auditors.length === 0 ? WORDS.noAuditors : auditors.length),
          },
          { label: WORDS.columns.state, cell: ({ state }) => <EngagementChip state={state} /> },
        ]}
      />
      {making && <EngagementDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
