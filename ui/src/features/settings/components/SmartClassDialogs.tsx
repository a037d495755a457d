import { Button, Group, TagsInput, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";

import { useSchema } from "@/shared/code/useSchema";
import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useChangeSmartClass, useMakeSmartClass, useRemoveSmartClass, type SmartClass } from "../api/useSmartClasses";

const WORDS = text.smartClasses;

interface Props {
  readonly onClose: () => void;
}

interface Meaning {
  readonly filter: string;
  readonly classes: readonly string[];
}

export function SmartClassCreation({ onClose }: Props) {
  const make = useMakeSmartClass();
  const [name, setName] = useState("");
  const [meaning, setMeaning] = useState<Meaning>({ filter: "", classes: [] });
  return (
    <Dialog
      title={WORDS.addTitle}
      onClose={onClose}
      act={WORDS.save}
      acting={make.isPending}
      mayAct={/^[A-Z]\w{0,99}$/.test(name) && meaning.filter.trim() !== ""}
      error={make.error}
      size="lg"
      onAct={() =>
        make.mutate(
          { name, filter: meaning.filter, classes: [...meaning.classes] },
          {
            onSuccess: () => {
              notifyDone(WORDS.saved);
              onClose();
            },
          },
        )
      }
    >
      <TextInput
        data-autofocus
        label={WORDS.name}
        description={WORDS.nameHelp}
        leftSection="#"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MeaningFields meaning={meaning} onChange={setMeaning} />
    </Dialog>
  );
}

export function SmartClassEditing({ smartClass, onClose }: Props & { readonly smartClass: SmartClass }) {
  const { may } = useMe();
  const change = useChangeSmartClass(smartClass);
  const remove = useRemoveSmartClass(smartClass);
  const [meaning, setMeaning] = useState<Meaning>(smartClass);
  const [removing, setRemoving] = useState(false);
  const { own } = smartClass;
  const done = (said: string) => () => {
    notifyDone(said);
    onClose();
  };
  if (removing) {
    return (
      <Dialog
        title={(own ? WORDS.removeTitle : WORDS.restoreTitle)(smartClass.name)}
        onClose={() => setRemoving(false)}
        act={own ? WORDS.remove : WORDS.restore}
        acting={remove.isPending}
        error={remove.error}
        destructive
        onAct={() => remove.mutate(undefined, { onSuccess: done(WORDS.removed) })}
      >
        <Text size="sm" c="dimmed">
          {own ? WORDS.removeBody : WORDS.restoreBody}
        </Text>
      </Dialog>
    );
  }
  const writable = may("controls:admin");
  return (
    <Dialog
      title={WORDS.editTitle(smartClass.name)}
      onClose={onClose}
      {...(writable && { act: WORDS.save })}
      acting={change.isPending}
      mayAct={meaning.filter.trim() !== ""}
      error={change.error}
      size="lg"
      onAct={() =>
        change.mutate({ filter: meaning.filter, classes: [...meaning.classes] }, { onSuccess: done(WORDS.saved) })
      }
    >
      <MeaningFields meaning={meaning} onChange={setMeaning} />
      {writable && !smartClass.shipped && (
        <Group>
          <Button size="xs" variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {own ? WORDS.remove : WORDS.restore}
          </Button>
        </Group>
      )}
    </Dialog>
  );
}

function MeaningFields({
  meaning,
  onChange,
}: {
  readonly meaning: Meaning;
  readonly onChange: (meaning: Meaning) => void;
}) {
  const { data: schema } = useSchema();
  const known = [...(schema?.classes ?? []), ...(schema?.types ?? [])].map(({ name }) => name);
  return (
    <>
      <Textarea
        label={WORDS.filter}
        description={WORDS.filterHelp}
        required
        autosize
        minRows={2}
        maxLength={4000}
        value={meaning.filter}
        onChange={(event) => onChange({ ...meaning, filter: event.currentTarget.value })}
      />
      <TagsInput
        label={WORDS.classes}
        description={WORDS.classesHelp}
        data={[...new Set(known)]}
        limit={50}
        value={[...meaning.classes]}
        onChange={(classes) => onChange({ ...meaning, classes })}
      />
      <Text size="xs" c="dimmed">
        {WORDS.acts}
      </Text>
    </>
  );
}
