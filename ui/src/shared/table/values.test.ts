import { expect, test } from "vitest";

import { toCsv } from "./files";
import { columnsOf, compare, isTime, nameOfThing, plain, widthsOf } from "./values";

test("a number is a time only where its property's name says so", () => {
  expect(isTime("createdOn", 1_700_000_000_000)).toBe(true);
  expect(isTime("user.lastUsedOn", 1_700_000_000_000)).toBe(true);
  expect(isTime("size", 1_700_000_000_000)).toBe(false);
  expect(isTime("createdOn", 12)).toBe(false);
});

test("a list of entities shows what each is, then its own properties by how common they are", () => {
  const rows = [
    { _id: "1", _key: "a", _type: "t", displayName: "A", name: "A", rare: 1, common: 1 },
    { _id: "2", _key: "b", _type: "t", displayName: "B", name: "B", common: 2 },
  ];

  expect(columnsOf(rows)).toEqual(["displayName", "_type", "common", "rare"]);
});

test("what the query asked about comes before what most have", () => {
  const rows = [
    { displayName: "A", common: 1, mfaEnabled: false },
    { displayName: "B", common: 2 },
  ];

  expect(columnsOf(rows, "FIND User WITH mfaEnabled != true")).toEqual(["displayName", "mfaEnabled", "common"]);
});

test("columns are never narrower than their heading or wider than the screen bears", () => {
  const [short, long] = widthsOf(["a", "b"], [{ a: 1, b: "x".repeat(500) }]);

  expect(short).toBe(84);
  expect(long).toBe(340);
});

test("numbers sort as numbers, texts in the reader's order", () => {
  expect([10, 9, 100].toSorted(compare)).toEqual([9, 10, 100]);
  expect(["b10", "b9", "A1"].toSorted(compare)).toEqual(["A1", "b9", "b10"]);
});

test("values read as one line, entities by their name", () => {
  expect(plain(["a", 1, true])).toBe("a, 1, true");
  expect(plain({ _key: "k", displayName: "Bucket" })).toBe("Bucket");
  expect(plain(undefined)).toBe("");
  expect(nameOfThing({ _key: "k", name: "" })).toBe("k");
});

test("CSV quotes what needs it and lets no cell become a formula", () => {
  const csv = toCsv(["name", "note", "n"], [{ name: 'a "b", c', note: "=HYPERLINK(1)", n: -5 }]);

  expect(csv).toBe('\uFEFFname,note,n\r\n"a ""b"", c",\'=HYPERLINK(1),-5\r\n');
});
