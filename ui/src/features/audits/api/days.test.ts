import { expect, test } from "vitest";

import { daysAfter, daysOf } from "./days";

const HALF = { type: "type-2", period_start: "2026-01-01", period_end: "2026-06-30", as_of: null } as const;
const DAY = { type: "type-1", period_start: null, period_end: null, as_of: "2026-06-30" } as const;

test("a period names both days, a point in time its one", () => {
  expect(daysOf(HALF)).toBe("2026-01-01 to 2026-06-30");
  expect(daysOf(DAY)).toBe("as of 2026-06-30");
});

test("the next period begins on the day after and is as long", () => {
  expect(daysAfter(HALF)).toEqual(["2026-07-01", "2026-12-28"]);
  expect(daysAfter(DAY)).toEqual(["", "2027-06-30"]);
});

test("without days there is nothing to propose", () => {
  expect(daysAfter({ ...HALF, period_end: null })).toEqual(["", ""]);
});
