import { expect, test } from "vitest";

import { meant, NOTHING, typed } from "./parameterValue";

test.each([["Berlin"], [42], [true], [["a", "b"]]])("%j is shown and taken back as it was", (value) => {
  expect(meant(typed(value))).toEqual(value);
});

test("nothing typed is no value, and a number must be one", () => {
  expect(meant(NOTHING)).toBeUndefined();
  expect(meant({ kind: "number", text: "many", list: [] })).toBeUndefined();
  expect(meant({ kind: "list", text: "", list: [] })).toBeUndefined();
});
