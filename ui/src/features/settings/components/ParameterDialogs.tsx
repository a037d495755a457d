import { Anchor, Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { ParameterField } from "@/shared/question/ParameterField";
import { meant, NOTHING, typed, type Typed } from "@/shared/question/parameterValue";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import {
  useChangeParameter,
  useMakeParameter,
  useParameter,
  useRemoveParameter,
  type ParameterView,
} from "../api/useParameters";

const WORDS = text.settings.parameters;

interface Props {
  readonly onClose: () => void;
}

export function ParameterCreation({ onClose }: Props) {
  const make = useMakeParameter();
  const [name, setName] = useState("");
  const [value, setValue] = useState<Typed>(NOTHING);
  const [secret, setSecret] = useState(false);
  const [about, setAbout] = useState("");
  const sound = meant(value);
  return (
    <Dialog
      title={WORDS.addTitle}
      onClose={onClose}
      act={WORDS.save}
      acting={make.isPending}
      mayAct={/^[A-Za-z_][\w-]{0,99}$/.test(name) && sound !== undefined}
      error={make.error}
      size="lg"
      onAct={() => {
        if (sound === undefined) return;
        make.mutate(
          { name, value: sound, secret, description: about },
          {
            onSuccess: () => {
              notifyDone(WORDS.saved);
              onClose();
            },
          },
        );
      }}
    >
      <TextInput
        data-autofocus
        label={WORDS.name}
        description={WORDS.nameHelp}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ParameterField label={WORDS.value} secret={secret} value={value} onChange={setValue} />
      <Checkbox
        label={WORDS.secretLabel}
        checked={secret}
        onChange={(event) => setSecret(event.currentTarget.checked)}
      />
      <Textarea
        label={WORDS.about}
        autosize
        maxLength={1000}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
    </Dialog>
  );
}

export function ParameterEditing({ name, onClose }: Props & { readonly name: string }) {
  const { data, error, refetch } = useParameter(name);
  if (data !== undefined) return <Editing key={data.etag} parameter={data} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={name} closeButtonProps={{ "aria-label": text.words.close }}>
      {error === null ? <LoadingLines lines={3} /> : <FailurePanel error={error} onRetry={() => void refetch()} />}
    </Modal>
  );
}

function Editing({ parameter, onClose }: Props & { readonly parameter: ParameterView }) {
  const { may } = useMe();
  const change = useChangeParameter(parameter);
  const remove = useRemoveParameter(parameter);
  const [value, setValue] = useState<Typed>(() => (parameter.secret ? NOTHING : typed(parameter.value)));
  const [secret, setSecret] = useState(parameter.secret);
  const [about, setAbout] = useState(parameter.description);
  const [removing, setRemoving] = useState(false);
  const wanted = meant(value);
  const done = (said: string) => () => {
    notifyDone(said);
    onClose();
  };
  if (removing) {
    return (
      <Dialog
        title={WORDS.removeTitle(parameter.name)}
        onClose={() => setRemoving(false)}
        act={WORDS.remove}
        acting={remove.isPending}
        error={remove.error}
        destructive
        onAct={() => remove.mutate(undefined, { onSuccess: done(WORDS.removed) })}
      >
        <Text size="sm" c="dimmed">
          {WORDS.removeBody}
        </Text>
        <Uses questions={parameter.questions} />
      </Dialog>
    );
  }
  const writable = may("controls:admin");
  return (
    <Dialog
      title={WORDS.editTitle(parameter.name)}
      onClose={onClose}
      {...(writable && { act: WORDS.save })}
      acting={change.isPending}
      mayAct={wanted !== undefined || parameter.secret}
      error={change.error}
      size="lg"
      onAct={() =>
        change.mutate(
          { description: about, secret, ...(wanted !== undefined && { value: wanted }) },
          { onSuccess: done(WORDS.saved) },
        )
      }
    >
      <ParameterField
        label={WORDS.value}
        help={parameter.secret ? WORDS.valueKept : undefined}
        secret={secret}
        value={value}
        onChange={setValue}
      />
      <Checkbox
        label={WORDS.secretLabel}
        checked={secret}
        onChange={(event) => setSecret(event.currentTarget.checked)}
      />
      <Textarea
        label={WORDS.about}
        autosize
        maxLength={1000}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
      <Uses questions={parameter.questions} />
      {writable && (
        <Group>
          <Button size="xs" variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {WORDS.remove}
          </Button>
        </Group>
      )}
    </Dialog>
  );
}

function Uses({ questions }: { readonly questions: readonly string[] }) {
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed">
        {questions.length === 0 ? WORDS.unused : WORDS.usedBy}
      </Text>
      {questions.map((id) => (
        <Anchor key={id} component={Link} size="sm" to={`/questions/${encodeURIComponent(id)}`}>
          {id}
        </Anchor>
      ))}
    </Stack>
  );
}
