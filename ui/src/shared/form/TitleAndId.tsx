import { TextInput } from "@mantine/core";

import { slugOf } from "./slug";

interface Named {
  readonly title: string;
  readonly id: string;
}

interface Props {
  readonly named: Named;
  /** Whether it is being made: later its id stays. */
  readonly fresh: boolean;
  readonly words: { readonly title: string; readonly id: string; readonly idHelp: string };
  readonly focused?: boolean;
  readonly onChange: (change: Partial<Named>) => void;
}

/** A title, and the id that follows it until somebody writes another. */
export function TitleAndId({ named, fresh, words, focused, onChange }: Props) {
  return (
    <>
      <TextInput
        label={words.title}
        data-autofocus={focused}
        required
        maxLength={200}
        value={named.title}
        onChange={(event) => {
          const title = event.currentTarget.value;
          onChange(fresh && named.id === slugOf(named.title) ? { title, id: slugOf(title) } : { title });
        }}
      />
      {fresh && (
        <TextInput
          label={words.id}
          description={words.idHelp}
          inputWrapperOrder={["label", "input", "description", "error"]}
          required
          maxLength={100}
          value={named.id}
          onChange={(event) => onChange({ id: event.currentTarget.value })}
        />
      )}
    </>
  );
}
