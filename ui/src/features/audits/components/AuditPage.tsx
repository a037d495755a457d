import { Button, Tabs } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { daysOf } from "../api/days";
import { useEngagement, type Engagement } from "../api/useEngagements";

import { EngagementChip } from "./AuditChips";
import { BoardTab } from "./BoardTab";
import { CloseDialog } from "./CloseDialog";
import { DownloadsTab } from "./DownloadsTab";
import { EngagementDialog } from "./EngagementDialog";
import { EngagementFacts } from "./EngagementFacts";
import { NextDialog } from "./NextDialog";
import { OperationTab } from "./OperationTab";
import { PeopleTab } from "./PeopleTab";
import { ReportTab } from "./ReportTab";
import { RequestsTab } from "./RequestsTab";
import { RequirementsTab } from "./RequirementsTab";
import { SamplesTab } from "./SamplesTab";

const WORDS = text.audits;
type Tab = keyof typeof WORDS.tabs;

export default function AuditPage() {
  const { engagementId = "", tab = "board" } = useParams();
  const navigate = useNavigate();
  const { may } = useMe();
  const { data: engagement, error, refetch } = useEngagement(engagementId);
  const crumbs = [{ label: WORDS.title, to: "/audits" }, { label: engagement?.title ?? "…" }];
  if (error !== null && engagement === undefined) {
    return (
      <Page title={WORDS.title} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (engagement === undefined) return <LoadingPage />;
  // Evidence itself is for auditors, and for who of the organisation may read it.
  const reads = engagement.seat.side === "auditor" || may("evidence:read");
  const tabs: Tab[] = ["board", "requirements", "period", "requests", "samples", "report", "people", "downloads"];
  const shown = tabs.filter((one) => reads || (one !== "samples" && one !== "downloads"));
  return (
    <Page
      title={engagement.title}
      crumbs={crumbs}
      meta={
        <>
          <EngagementChip state={engagement.state} />
          <span>{WORDS.type[engagement.type]}</span>
          <span>{daysOf(engagement)}</span>
        </>
      }
      actions={engagement.seat.leads && <Actions engagement={engagement} />}
    >
      <EngagementFacts engagement={engagement} />
      <Tabs
        value={tab}
        onChange={(next) => void navigate(`/audits/${engagementId}${next === "board" ? "" : `/${next ?? ""}`}`)}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {shown.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {WORDS.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="board">
          <BoardTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="requirements">
          <RequirementsTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="period">
          <OperationTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="requests">
          <RequestsTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="samples">
          <SamplesTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="report">
          <ReportTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab engagement={engagement} />
        </Tabs.Panel>
        <Tabs.Panel value="downloads">
          <DownloadsTab engagement={engagement} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Actions({ engagement }: { readonly engagement: Engagement }) {
  const [asking, setAsking] = useState<"edit" | "close" | "next" | null>(null);
  const done = () => setAsking(null);
  return (
    <>
      <Button variant="default" onClick={() => setAsking("next")}>
        {WORDS.next.open}
      </Button>
      {engagement.state === "open" && (
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={15} aria-hidden />}
            onClick={() => setAsking("edit")}
          >
            {WORDS.edit}
          </Button>
          <Button onClick={() => setAsking("close")}>{WORDS.close.open}</Button>
        </>
      )}
      {asking === "edit" && <EngagementDialog engagement={engagement} onClose={done} />}
      {asking === "close" && <CloseDialog engagement={engagement} onClose={done} />}
      {asking === "next" && <NextDialog engagement={engagement} onClose={done} />}
    </>
  );
}
