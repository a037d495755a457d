import { FileInput, Text, Textarea } from "@mantine/core";

interface Props {
  readonly words: {
    readonly body: string;
    readonly file: string;
    readonly rows: string;
    readonly example: string;
  };
  readonly csv: string;
  readonly onChange: (csv: string) => void;
}

/** Rows of people, from a file or typed. */
export function CsvFields({ words, csv, onChange }: Props) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {words.body}
      </Text>
      <FileInput
        label={words.file}
        accept=".csv,.txt,text/csv,text/plain"
        clearable
        onChange={(file) => void file?.text().then(onChange)}
      />
      <Textarea
        label={words.rows}
        placeholder={words.example}
        autosize
        minRows={5}
        maxRows={14}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        value={csv}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
