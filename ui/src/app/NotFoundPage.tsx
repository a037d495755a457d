import { Button } from "@mantine/core";
import { IconMapPinQuestion } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

export function NotFoundPage() {
  const words = text.frame.notFound;
  return (
    <Page title={words.title} crumbs={[{ label: words.title }]}>
      <Panel>
        <EmptyState
          icon={IconMapPinQuestion}
          title={words.title}
          action={
            <Button component={Link} to="/" variant="default">
              {words.home}
            </Button>
          }
        >
          {words.body}
        </EmptyState>
      </Panel>
    </Page>
  );
}
