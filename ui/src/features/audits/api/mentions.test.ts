import { expect, test } from "vitest";

import { spoken } from "./mentions";

test("who is named by id is read by name; who is not known stays as written", () => {
  const people = [{ id: "u-1", name: "Ada Quist" }];

  expect(spoken("@u-1 please look, @u-9 too", people)).toBe("@Ada Quist please look, @u-9 too");
});
