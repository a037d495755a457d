import { expect, test } from "vitest";

import { spoken, withNames } from "./mentions";

test("who is named by id is read by name; who is not known stays as written", () => {
  const people = [{ id: "u-1", name: "Ada Quist" }];

  expect(spoken("@u-1 please look, @u-9 too", people)).toBe("@Ada Quist please look, @u-9 too");
});

test("who was assigned is read by name", () => {
  const nameOf = (id: string) => (id === "u-1" ? "Ada Quist" : id);

  expect(withNames("assigned to u-1, u-9, due 2026-01-31", nameOf)).toBe("assigned to Ada Quist, u-9, due 2026-01-31");
});
