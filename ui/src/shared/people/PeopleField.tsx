import { MultiSelect, TagsInput } from "@mantine/core";

import { useMe } from "@/shared/session/useMe";

import { usePeople } from "./usePeople";

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

const ORDER: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** Names people: from the list to who may see it, else by address. */
export function PeopleField({ label, help, value, onChange }: Props) {
  const { may } = useMe();
  const people = usePeople();
  const shared = { label, description: help, value: [...value], onChange, clearable: true, inputWrapperOrder: ORDER };
  if (!may("users:read")) return <TagsInput {...shared} />;
  const known = people.map(({ id, name, email }) => ({ value: id, label: name === "" ? email : `${name} · ${email}` }));
  const unknown = value.filter((id) => !known.some((one) => one.value === id)).map((id) => ({ value: id, label: id }));
  return <MultiSelect {...shared} searchable hidePickedOptions data={[...known, ...unknown]} />;
}
