import { NumberInput, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { ShownOnce } from "@/shared/feedback/ShownOnce";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { appsOf, levelOf, withLevel } from "../api/levels";
import type { Permission } from "../api/useGroups";
import { useMakeKey } from "../api/useKeys";

interface Props {
  readonly onClose: () => void;
}

const WORDS = text.settings.keys;
const { app: APPS, level: LEVELS } = text.settings.groups;

/** Makes a key with some of one's own permissions, and shows it the one time that it can be shown. */
export function KeyDialog({ onClose }: Props) {
  const { me } = useMe();
  const make = useMakeKey();
  const [name, setName] = useState("");
  const [days, setDays] = useState<number | string>(90);
  const [held, setHeld] = useState<readonly string[]>([]);
  if (make.data !== undefined) {
    return (
      <Dialog title={WORDS.made} onClose={onClose}>
        <ShownOnce title={make.data.key.name} secret={make.data.text}>
          {WORDS.madeBody}
        </ShownOnce>
      </Dialog>
    );
  }
  const lifetime = Number(days);
  const sound = name.trim() !== "" && held.length > 0 && lifetime >= 1 && lifetime <= 366;
  return (
    <Dialog
      title={WORDS.makeTitle}
      onClose={onClose}
      act={WORDS.make}
      acting={make.isPending}
      mayAct={sound}
      error={make.error}
      size="lg"
      onAct={() => make.mutate({ name: name.trim(), permissions: held as Permission[], days: lifetime })}
    >
      <TextInput
        data-autofocus
        label={WORDS.name}
        description={WORDS.nameHelp}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NumberInput label={WORDS.days} min={1} max={366} allowDecimal={false} value={days} onChange={setDays} />
      <div>
        <Text size="sm" fw={500} mb={6}>
          {WORDS.permissions}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
          {appsOf(me.permissions).map((app) => (
            <Select
              key={app.app}
              size="xs"
              label={APPS[app.app] ?? app.app}
              allowDeselect={false}
              value={levelOf(held, app)}
              data={["none", ...app.levels].map((level) => ({ value: level, label: LEVELS[level] ?? level }))}
              onChange={(level) => setHeld(withLevel(held, app, level ?? "none"))}
            />
          ))}
        </SimpleGrid>
      </div>
    </Dialog>
  );
}
