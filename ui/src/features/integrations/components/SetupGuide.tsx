import { Anchor, Button, Stack, Text } from "@mantine/core";
import { IconDownload, IconExternalLink } from "@tabler/icons-react";

import { Panel } from "@/shared/layout/Panel";
import { save } from "@/shared/table/files";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import type { Integration } from "../api/useCatalogue";

import classes from "./Connecting.module.css";

const WORDS = text.connecting.guide;
const CLOUDFORMATION = "https://console.aws.amazon.com/cloudformation/home#/stacks/create";

interface Props {
  readonly title?: string;
  readonly integration: Integration;
}

/** What to do at the vendor before the form can be filled in, and what the integration may then read. */
export function SetupGuide({ title = WORDS.title, integration }: Props) {
  const { id, setup, role_template: template, permissions } = integration;
  if (setup.length === 0 && permissions.length === 0) return null;
  return (
    <Panel title={title}>
      <Stack gap="md">
        {setup.length > 0 && (
          <ol className={classes.steps}>
            {setup.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {template !== null && (
          <Stack gap="xs" align="flex-start">
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => save(`proofgraph-${id}-role.yaml`, template, "application/yaml")}
            >
              {WORDS.template}
            </Button>
            <Anchor href={CLOUDFORMATION} target="_blank" rel="noreferrer" size="sm" className={classes.away}>
              {WORDS.console}
              <IconExternalLink size={14} aria-hidden />
            </Anchor>
          </Stack>
        )}
        {permissions.length > 0 && (
          <details className={classes.permissions}>
            <summary>{WORDS.permissions(count(permissions.length))}</summary>
            <Text size="xs" c="dimmed" mt={6}>
              {WORDS.permissionsHelp}
            </Text>
            <ul>
              {permissions.map((permission) => (
                <li key={permission}>{permission}</li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Panel>
  );
}
