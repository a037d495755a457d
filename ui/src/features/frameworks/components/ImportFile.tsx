import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { LARGEST, type Chosen } from "../api/file";
import { useImport, usePreview, type Preview } from "../api/useAdditions";

import { Faults } from "./Faults";
import { FilePicker } from "./FilePicker";
import classes from "./Imports.module.css";

const WORDS = text.imports.file;

interface Props {
  readonly onClose: () => void;
}

/** A file is looked at as soon as it is chosen; it is stored only after what it holds was seen. */
export function ImportFile({ onClose }: Props) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [title, setTitle] = useState("");
  const [id, setId] = useState("");
  const preview = usePreview();
  const storing = useImport();
  const held = preview.data;

  const choose = (next: Chosen) => {
    setChosen(next);
    preview.reset();
    storing.reset();
    if (next.file.size > LARGEST) return;
    preview.mutate(next, {
      onSuccess: (found) => {
        setTitle(found.name);
        setId(found.id);
      },
    });
  };

  const act = () => {
    if (chosen === null || held === undefined) return;
    storing.mutate(
      { chosen, title: title.trim() || held.name, id: id.trim() || held.id },
      {
        onSuccess: (made) => {
          notifyDone(WORDS.done(made.title));
          void navigate(`/frameworks/${made.id}`);
        },
      },
    );
  };

  return (
    <Dialog
      title={WORDS.title}
      size="lg"
      onClose={onClose}
      act={WORDS.act}
      mayAct={held !== undefined}
      onAct={act}
      acting={storing.isPending}
    >
      <FilePicker chosen={chosen} onChoose={choose} disabled={preview.isPending || storing.isPending} />
      {preview.isPending && <LoadingLines lines={3} />}
      {preview.error !== null && <Faults error={preview.error} />}
      {held !== undefined && (
        <>
          <Holds preview={held} />
          <TextInput
            label={WORDS.name}
            maxLength={500}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={WORDS.id}
            description={WORDS.idHint}
            maxLength={80}
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
          />
        </>
      )}
      {storing.error !== null && <Faults error={storing.error} />}
    </Dialog>
  );
}

function Holds({ preview }: { readonly preview: Preview }) {
  const { links, unknown } = preview.mapped_controls;
  return (
    <section className={classes.holds} aria-label={WORDS.holds}>
      <strong>
        {preview.name} {preview.version}
      </strong>
      <div className={classes.counts}>
        <span>{typeName(preview.type)}</span>
        <span>{WORDS.sections(preview.sections)}</span>
        <span>{WORDS.requirements(preview.requirements)}</span>
        {links > 0 && <span>{WORDS.links(links)}</span>}
      </div>
      {unknown.length > 0 && (
        <Text size="sm">
          {WORDS.unknown(unknown.length)}: {unknown.slice(0, 12).join(", ")}
          {unknown.length > 12 && "…"}
        </Text>
      )}
      {preview.notes.length > 0 && (
        <>
          <span>{WORDS.notes}</span>
          <ul className={classes.notes}>
            {preview.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string | undefined>> = text.imports.types;
  return names[type] ?? type;
}
