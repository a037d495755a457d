import { SimpleGrid } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { FrameworkCard } from "@/shared/status/FrameworkCard";
import { text } from "@/strings/text";

import { useFrameworks } from "../api/useFrameworks";

import { AddFramework } from "./AddFramework";
import { DeletedFrameworks } from "./DeletedFrameworks";

export default function FrameworksPage() {
  const { data, error, refetch } = useFrameworks();
  const { may } = useMe();
  const words = text.frameworks;
  return (
    <Page
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      actions={may("frameworks:admin") && <AddFramework />}
    >
      {error !== null && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Panel>
          <LoadingLines />
        </Panel>
      )}
      {data?.items.length === 0 && (
        <Panel>
          <EmptyState icon={IconShieldCheck} title={words.empty}>
            {words.emptyBody}
          </EmptyState>
        </Panel>
      )}
      <SimpleGrid cols={1} spacing="md">
        {data?.items.map((framework) => (
          <FrameworkCard key={framework.id} framework={framework} />
        ))}
      </SimpleGrid>
      <DeletedFrameworks />
    </Page>
  );
}
