import { MultiSelect } from "@mantine/core";

import { useAuditPeople } from "../api/useEngagements";

interface Props {
  readonly engagementId: string;
  readonly label: string;
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

/** The organisation's people who take part, by name. */
export function AssigneesField({ engagementId, label, value, onChange }: Props) {
  const { data } = useAuditPeople(engagementId);
  const known = (data?.items ?? []).filter(({ assignable, id }) => assignable || value.includes(id));
  return (
    <MultiSelect
      label={label}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      maxValues={20}
    />
  );
}
