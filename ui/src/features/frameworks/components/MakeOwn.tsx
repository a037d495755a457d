import { Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useMakeOwn, type NewFramework } from "../api/useAdditions";

const WORDS = text.imports.own;
const TYPES = (["standard", "benchmark", "questionnaire"] as const).map((value) => ({
  value,
  label: text.imports.types[value],
}));

export function MakeOwn({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [wish, setWish] = useState({ title: "", type: "standard", version: "", summary: "" });
  const [tried, setTried] = useState(false);
  const make = useMakeOwn();
  const act = () => {
    setTried(true);
    if (wish.title.trim() === "") return;
    const body = { ...wish, title: wish.title.trim(), type: wish.type as NonNullable<NewFramework["type"]> };
    make.mutate(body, {
      onSuccess: (made) => {
        notifyDone(WORDS.done);
        void navigate(`/frameworks/${made.id}`);
      },
    });
  };
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.create}
      onAct={act}
      acting={make.isPending}
      error={make.error}
    >
      <TextInput
        label={WORDS.name}
        required
        maxLength={500}
        data-autofocus
        value={wish.title}
        error={tried && wish.title.trim() === "" ? WORDS.needed : undefined}
        onChange={(event) => setWish({ ...wish, title: event.currentTarget.value })}
      />
      <Select
        label={WORDS.type}
        data={TYPES}
        allowDeselect={false}
        value={wish.type}
        onChange={(type) => type && setWish({ ...wish, type })}
      />
      <TextInput
        label={WORDS.version}
        maxLength={200}
        value={wish.version}
        onChange={(event) => setWish({ ...wish, version: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.summary}
        autosize
        minRows={2}
        maxLength={5000}
        value={wish.summary}
        onChange={(event) => setWish({ ...wish, summary: event.currentTarget.value })}
      />
    </Dialog>
  );
}
