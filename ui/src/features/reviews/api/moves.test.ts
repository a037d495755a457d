import { expect, test } from "vitest";

import { moveInWords } from "./moves";

test.each([
  ["planned", "Planned"],
  ["before-7, before-1", "Owners reminded, 7 days before; Owners reminded, 1 day before"],
  ["after-3", "Owners told: 3 days overdue"],
  ["decided: still-right", "Decided: still right"],
  ["something new", "something new"],
])("%s is told as %s", (what, words) => {
  expect(moveInWords(what)).toBe(words);
});
