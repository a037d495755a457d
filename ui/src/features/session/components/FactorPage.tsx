import { Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";

import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import { FactorSetup } from "./FactorSetup";

const WORDS = text.factor;

export default function FactorPage() {
  const { me } = useMe();
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
    >
      <Panel title={WORDS.state.label}>
        <Stack gap="md" maw={560}>
          <Group gap="xs">
            {me.factor ? (
              <Chip tone="tested" icon={IconCheck} word={WORDS.state.on} />
            ) : (
              <Chip tone="plain" outlined word={WORDS.state.off} />
            )}
          </Group>
          {me.factor && (
            <Text size="sm" c="dimmed">
              {WORDS.lost} {WORDS.againBody}
            </Text>
          )}
          <FactorSetup begin={me.factor ? WORDS.again : WORDS.begin} />
        </Stack>
      </Panel>
    </Page>
  );
}
