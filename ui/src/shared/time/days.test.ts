import { expect, test } from "vitest";

import { dayText, endOfDay } from "./days";

test("a picked day lasts to its end and reads the same again", () => {
  const end = endOfDay("2026-11-23");

  expect(dayText(end ?? 0)).toBe("2026-11-23");
  expect(dayText((end ?? 0) + 1_000)).toBe("2026-11-24");
});

test("no day picked is no end", () => {
  expect(endOfDay("")).toBeNull();
});
