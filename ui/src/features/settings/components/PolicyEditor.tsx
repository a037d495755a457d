import { Button, Checkbox, Group, Radio, Stack, TagsInput, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";

import type { components } from "@/api/generated";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import type { PolicyModel } from "../api/useGroups";

import classes from "./GroupForm.module.css";

type FilterSet = components["schemas"]["FilterSet"];

interface Props {
  readonly policy: PolicyModel | null;
  /** Without it the policy is only shown. */
  readonly onChange: ((policy: PolicyModel | null) => void) | undefined;
}

const WORDS = text.settings.groups;
const EMPTY: FilterSet = {
  classes: [],
  types: [],
  integration_classes: [],
  integration_types: [],
  integration_instances: [],
};
const FILTERS = ["classes", "types", "integration_classes", "integration_types", "integration_instances"] as const;

/** Which entities members of a group see: all, or those of any of a few sets. */
export function PolicyEditor({ policy, onChange }: Props) {
  const fixed = onChange === undefined;
  const sets = policy?.sets ?? [];
  const change = (next: FilterSet[]) => onChange?.({ show_counts: policy?.show_counts ?? false, sets: next });
  return (
    <Panel title={WORDS.policy}>
      <Stack gap="md">
        <Radio.Group
          aria-label={WORDS.policy}
          value={policy === null ? "all" : "some"}
          onChange={(value) => onChange?.(value === "all" ? null : { sets: [EMPTY], show_counts: false })}
        >
          <Group>
            <Radio value="all" label={WORDS.policyOff} disabled={fixed} />
            <Radio value="some" label={WORDS.policyOn} disabled={fixed} />
          </Group>
        </Radio.Group>
        {policy !== null && (
          <>
            <Text size="sm" c="dimmed">
              {WORDS.policyHelp}
            </Text>
            {sets.map((set, place) => (
              <section key={place} className={classes.set} aria-label={WORDS.set(place + 1)}>
                <Group justify="space-between" mb="xs">
                  <Text size="sm" fw={600}>
                    {WORDS.set(place + 1)}
                  </Text>
                  {!fixed && sets.length > 1 && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      leftSection={<IconTrash size={13} aria-hidden />}
                      onClick={() => change(sets.filter((_, other) => other !== place))}
                    >
                      {WORDS.dropSet(place + 1)}
                    </Button>
                  )}
                </Group>
                <div className={classes.filters}>
                  {FILTERS.map((filter) => (
                    <TagsInput
                      key={filter}
                      label={WORDS.filters[filter]}
                      value={set[filter]}
                      readOnly={fixed}
                      onChange={(values) =>
                        change(sets.map((one, other) => (other === place ? { ...one, [filter]: values } : one)))
                      }
                    />
                  ))}
                </div>
              </section>
            ))}
            {!fixed && (
              <Group>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => change([...sets, EMPTY])}
                >
                  {WORDS.addSet}
                </Button>
              </Group>
            )}
            <Checkbox
              label={WORDS.showCounts}
              checked={policy.show_counts}
              disabled={fixed}
              onChange={(event) => onChange?.({ ...policy, show_counts: event.currentTarget.checked })}
            />
          </>
        )}
      </Stack>
    </Panel>
  );
}
