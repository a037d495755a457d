import { CellValue } from "@/shared/table/CellValue";
import { isThing, type Row } from "@/shared/table/values";

import classes from "./EntityDrawer.module.css";

interface Props {
  readonly thing: Row;
  readonly names: readonly string[];
}

export function PropertyList({ thing, names }: Props) {
  const known = names.filter((name) => thing[name] !== undefined && thing[name] !== null);
  return (
    <dl className={classes.list}>
      {known
        .toSorted((a, b) => a.localeCompare(b, "en"))
        .map((name) => (
          <div key={name} className={classes.property}>
            <dt>{name}</dt>
            <dd>
              <Value name={name} value={thing[name]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (Array.isArray(value) && value.some((one) => typeof one === "object"))
    return <code>{JSON.stringify(value, null, 2)}</code>;
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !isThing(value)) {
    return <code>{JSON.stringify(value, null, 2)}</code>;
  }
  return <CellValue name={name} value={value} />;
}
