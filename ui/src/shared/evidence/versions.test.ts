import { expect, test } from "vitest";

import { changesOf } from "./versions";

const version = (number: number, item: Readonly<Record<string, unknown>>) => ({
  number,
  at: number,
  by: "maya",
  why: "",
  item,
});

test("a version tells what it says otherwise than the one before", () => {
  const first = version(1, { title: "Minutes", text: "We met.", file: null });
  const second = version(2, { title: "Minutes", text: "We met twice.", file: null });

  expect(changesOf(first, second)).toEqual([{ field: "text", before: "We met.", after: "We met twice." }]);
});

test("a file is told by its name and digest", () => {
  const file = (sha256: string) => ({ file: { filename: "scan.pdf", sha256 } });

  expect(changesOf(version(1, file("a".repeat(64))), version(2, file("b".repeat(64))))).toEqual([
    { field: "file", before: `scan.pdf · ${"a".repeat(12)}`, after: `scan.pdf · ${"b".repeat(12)}` },
  ]);
});

test("the first version changes nothing", () => {
  expect(changesOf(undefined, version(1, { title: "Minutes" }))).toEqual([]);
});
