import { MultiSelect, TagsInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useNameOf, usePeople } from "./usePeople";

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

const ORDER: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** Names people: from those there are to who may see them, else by address. */
export function PeopleField(props: Props) {
  const { may } = useMe();
  return may("users:read") ? <Known {...props} /> : <TagsInput {...shared(props)} />;
}

function shared({ label, help, value, onChange }: Props) {
  return { label, description: help, value: [...value], onChange, clearable: true, inputWrapperOrder: ORDER };
}

/** They are searched where they are kept, however many there are. */
function Known(props: Props) {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 250);
  const nameOf = useNameOf();
  const found = usePeople(asked).map(({ id, name, email }) => ({
    value: id,
    label: name === "" || name === email ? email : `${name} · ${email}`,
  }));
  const others = props.value.filter((id) => !found.some(({ value }) => value === id));
  return (
    <MultiSelect
      {...shared(props)}
      searchable
      hidePickedOptions
      placeholder={text.words.findPerson}
      nothingFoundMessage={text.words.nobodyFound}
      searchValue={search}
      onSearchChange={setSearch}
      data={[...found, ...others.map((id) => ({ value: id, label: nameOf(id) }))]}
    />
  );
}
