import { Anchor, Code, Group, MultiSelect, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useInitialise, useMissingTemplates } from "../api/useShelf";

const WORDS = text.policies.initialise;

export function InitialiseDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useMissingTemplates();
  const make = useInitialise();
  const [chosen, setChosen] = useState<string[]>([]);
  const some = data !== undefined && data.items.length > 0;
  const unfilled = Object.keys(data?.unfilled ?? {});
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={some ? WORDS.act : undefined}
      acting={make.isPending}
      error={error ?? make.error}
      size="lg"
      onAct={() =>
        make.mutate(chosen.length === 0 ? null : chosen, {
          onSuccess: ({ created }) => {
            notifyDone(WORDS.done(created.length));
            onClose();
          },
        })
      }
    >
      <Text size="sm">{some ? WORDS.body(data.items.length) : data && WORDS.nothing}</Text>
      {some && (
        <MultiSelect
          label={WORDS.choose}
          description={WORDS.chooseHelp}
          searchable
          clearable
          hidePickedOptions
          limit={100}
          data={data.items.map(({ id, title, kind }) => ({
            value: id,
            label: `${title} · ${text.policies.kind[kind]}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {unfilled.length > 0 && (
        <div>
          <Text size="sm" fw={550} mb={4}>
            {WORDS.unfilled}
          </Text>
          <Group gap={6} mb={6}>
            {unfilled.map((name) => (
              <Code key={name}>{name}</Code>
            ))}
          </Group>
          <Anchor component={Link} to="/settings/organisation" size="sm">
            {WORDS.profile}
          </Anchor>
        </div>
      )}
    </Dialog>
  );
}
