import { Button, Text, TextInput } from "@mantine/core";
import { IconPlus, IconUserEdit } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { Facts } from "@/shared/layout/Facts";
import { Panel } from "@/shared/layout/Panel";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useAssignRequirement, type AuditStatus } from "../api/useAudit";
import { useAuditPersonName, type Engagement } from "../api/useEngagements";
import { useRequests } from "../api/useRequests";

import { AssigneesField } from "./AssigneesField";
import classes from "./Audit.module.css";
import { Due, RequestChip } from "./AuditChips";
import { RequestDialog } from "./RequestDialog";

interface Props {
  readonly engagement: Engagement;
  readonly audit: AuditStatus;
}

const WORDS = text.audits.requirement;

export function RequirementSide({ engagement, audit }: Props) {
  const nameOf = useAuditPersonName(engagement.id);
  const [asking, setAsking] = useState<"assign" | "request" | null>(null);
  const requests = useRequests(engagement.id, { ref: audit.ref }).data?.items;
  const part = engagement.state === "open" && engagement.seat.takes_part;
  const done = () => setAsking(null);
  return (
    <div className={classes.stack}>
      <Panel
        title={WORDS.fact}
        aside={
          part &&
          engagement.seat.side === "organisation" && (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconUserEdit size={13} aria-hidden />}
              onClick={() => setAsking("assign")}
            >
              {WORDS.assign}
            </Button>
          )
        }
      >
        <Facts
          facts={[
            [WORDS.assignees, audit.assignees.length === 0 ? WORDS.nobody : audit.assignees.map(nameOf).join(", ")],
            [WORDS.due, <Due due={audit.due} overdue={audit.overdue} />],
            [WORDS.since, audit.since === null ? "–" : <Time at={audit.since} />],
          ]}
        />
      </Panel>
      <Panel
        flush
        title={WORDS.requests}
        aside={
          part && (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={13} aria-hidden />}
              onClick={() => setAsking("request")}
            >
              {text.audits.requests.act}
            </Button>
          )
        }
      >
        {requests?.length === 0 && (
          <Text size="sm" c="dimmed" p="md">
            {WORDS.noRequests}
          </Text>
        )}
        <ul className={classes.rows}>
          {requests?.map((request) => (
            <li key={request.id}>
              <Link to={`/audits/${engagement.id}/requests/${request.id}`}>{request.title}</Link>
              <div className={classes.meta}>
                <RequestChip state={request.state} />
                {request.due !== null && <Due due={request.due} overdue={request.overdue} />}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      {asking === "assign" && <AssignDialog engagement={engagement} audit={audit} onClose={done} />}
      {asking === "request" && <RequestDialog engagementId={engagement.id} about={[audit.ref]} onClose={done} />}
    </div>
  );
}

function AssignDialog({ engagement, audit, onClose }: Props & { readonly onClose: () => void }) {
  const assign = useAssignRequirement();
  const [assignees, setAssignees] = useState<string[]>(audit.assignees);
  const [due, setDue] = useState(audit.due ?? "");
  return (
    <Dialog
      title={WORDS.assignTitle}
      onClose={onClose}
      act={text.words.save}
      acting={assign.isPending}
      error={assign.error}
      onAct={() =>
        assign.mutate(
          {
            id: engagement.id,
            ref: audit.ref,
            etag: audit.etag,
            body: { assignees, due: due === "" ? null : due },
          },
          { onSuccess: onClose },
        )
      }
    >
      <AssigneesField engagementId={engagement.id} label={WORDS.assignees} value={assignees} onChange={setAssignees} />
      <TextInput type="date" label={WORDS.due} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
    </Dialog>
  );
}
