import { expect, test } from "vitest";

import { emptyDraft, isSound, newQuery, placeholdersOf, valuesOf } from "./draft";

test("placeholders are found once each, in order", () => {
  expect(
    placeholdersOf([{ query: "FIND User WITH a = '{{ region }}' AND b = {{days}}" }, { query: "{{days}}" }]),
  ).toEqual(["region", "days"]);
});

test("values without meaning are left out", () => {
  const values = { a: { kind: "number", text: "4", list: [] }, b: { kind: "text", text: "", list: [] } } as const;

  expect(valuesOf(values, ["a", "b", "c"])).toEqual({ a: 4 });
});

test("a question is saved when it has a name, words and whole queries", () => {
  const draft = { ...emptyDraft(), id: "a-b", title: "A b?", description: "Why" };

  expect(isSound(draft)).toBe(false);
  expect(isSound({ ...draft, queries: [{ ...newQuery("Bad"), query: "FIND User" }] })).toBe(true);
  expect(isSound({ ...draft, id: "A b", queries: [{ ...newQuery("Bad"), query: "FIND User" }] })).toBe(false);
});
