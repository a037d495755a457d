import { UnstyledButton } from "@mantine/core";

import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import classes from "./DataTable.module.css";
import { isThing, isTime, nameOfThing, plain, type Row } from "./values";

interface Props {
  readonly name: string;
  readonly value: unknown;
  readonly onOpen?: ((thing: Row) => void) | undefined;
}

export function CellValue({ name, value, onOpen }: Props) {
  if (value === null || value === undefined || value === "") {
    return <span className={classes.absent}>–</span>;
  }
  if (isTime(name, value)) return <Time at={value} form="full" />;
  if (typeof value === "boolean") return <span>{value ? text.words.yes : text.words.no}</span>;
  if (isThing(value) && onOpen) {
    return (
      <UnstyledButton className={classes.thing} onClick={() => onOpen(value)}>
        {nameOfThing(value)}
      </UnstyledButton>
    );
  }
  return <span title={plain(value)}>{plain(value)}</span>;
}
