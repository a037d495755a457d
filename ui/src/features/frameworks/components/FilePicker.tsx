import { FileInput, Text } from "@mantine/core";

import { FileDrop } from "@/shared/files/FileDrop";
import { text } from "@/strings/text";

import { LARGEST, type Chosen } from "../api/file";

const WORDS = text.imports.file;

interface Props {
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
  readonly disabled: boolean;
}

/** A framework's file; for an OSCAL profile also the catalogues that it imports. */
export function FilePicker({ chosen, onChoose, disabled }: Props) {
  const json = chosen?.file.name.toLowerCase().endsWith(".json") ?? false;
  return (
    <>
      <FileDrop
        label={WORDS.drop}
        hint={WORDS.hint}
        accept=".csv,.xlsx,.json"
        file={chosen?.file ?? null}
        onFile={(file) => onChoose({ file, catalogs: [] })}
        disabled={disabled}
      />
      {chosen !== null && chosen.file.size > LARGEST && (
        <Text size="sm" c="var(--pg-gap-ink)" role="alert">
          {WORDS.tooBig}
        </Text>
      )}
      {chosen !== null && json && (
        <FileInput
          multiple
          clearable
          accept=".json"
          label={WORDS.catalogs}
          description={WORDS.catalogsHint}
          value={[...chosen.catalogs]}
          disabled={disabled}
          onChange={(catalogs) => onChoose({ file: chosen.file, catalogs })}
        />
      )}
    </>
  );
}
