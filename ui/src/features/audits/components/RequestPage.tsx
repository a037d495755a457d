import { Button, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Facts } from "@/shared/layout/Facts";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { addressOf } from "../api/addresses";
import { useAuditPersonName, useEngagement } from "../api/useEngagements";
import { useRequest, type RequestView } from "../api/useRequests";

import { Attachments } from "./Attachments";
import classes from "./Audit.module.css";
import { Due, RequestChip } from "./AuditChips";
import { Comments } from "./Comments";
import { MoveHistory } from "./MoveHistory";
import { RequestDialog } from "./RequestDialog";
import { RequestMoves } from "./RequestMoves";

const WORDS = text.audits.requests;

export default function RequestPage() {
  const { engagementId = "", requestId = "" } = useParams();
  const engagement = useEngagement(engagementId).data;
  const { data: request, error, refetch } = useRequest(engagementId, requestId);
  const nameOf = useAuditPersonName(engagementId);
  const crumbs = [
    { label: text.audits.title, to: "/audits" },
    { label: engagement?.title ?? "…", to: `/audits/${engagementId}` },
    { label: WORDS.title, to: `/audits/${engagementId}/requests` },
    { label: request?.title ?? "…" },
  ];
  if (error !== null && request === undefined) {
    return (
      <Page title={WORDS.title} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (request === undefined || engagement === undefined) return <LoadingPage />;
  const open = engagement.state === "open";
  return (
    <Page
      title={request.title}
      crumbs={crumbs}
      meta={
        <>
          <RequestChip state={request.state} />
          <span>
            {text.audits.turnHint}: {text.audits.turn[request.turn]}
          </span>
          <span>
            {WORDS.asked} <Time at={request.at} /> {text.audits.facts.by(nameOf(request.by))}
          </span>
        </>
      }
      actions={open && <RequestMoves request={request} />}
    >
      <div className={classes.grid}>
        <div className={classes.stack}>
          <Described request={request} />
          <Attachments request={request} />
          <Comments engagement={engagement} subject={{ of: "request", key: request.id }} />
        </div>
        <div className={classes.stack}>
          <Side request={request} nameOf={nameOf} mayEdit={open && engagement.seat.takes_part && unsettled(request)} />
          <MoveHistory moves={request.history} nameOf={nameOf} words={(state) => wordOf(state)} />
        </div>
      </div>
    </Page>
  );
}

const unsettled = ({ state }: RequestView) => state !== "accepted" && state !== "withdrawn";

const wordOf = (state: string) => (WORDS.state as Readonly<Record<string, { word: string } | undefined>>)[state]?.word;

function Described({ request }: { readonly request: RequestView }) {
  if (request.description === "") return null;
  return (
    <Panel title={WORDS.body}>
      <Text className={classes.said}>{request.description}</Text>
    </Panel>
  );
}

interface SideProps {
  readonly request: RequestView;
  readonly nameOf: (id: string) => string;
  readonly mayEdit: boolean;
}

function Side({ request, nameOf, mayEdit }: SideProps) {
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={text.audits.requirement.fact}
      aside={
        mayEdit && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPencil size={13} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {WORDS.edit}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [WORDS.due, <Due due={request.due} overdue={request.overdue} />],
          [
            WORDS.assignees,
            request.assignees.length === 0 ? text.audits.requirement.nobody : request.assignees.map(nameOf).join(", "),
          ],
          [
            WORDS.refs,
            request.refs.length === 0
              ? text.words.none
              : request.refs.map((ref, place) => (
                  <span key={ref}>
                    {place > 0 && ", "}
                    <Link to={addressOf(request.engagement_id, ref)}>{ref}</Link>
                  </span>
                )),
          ],
        ]}
      />
      {editing && (
        <RequestDialog engagementId={request.engagement_id} request={request} onClose={() => setEditing(false)} />
      )}
    </Panel>
  );
}
