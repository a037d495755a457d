import { expect, test } from "vitest";

import { trendOf } from "./trend";

test("days come oldest first, and a status that a day does not name counts nothing", () => {
  const points = trendOf([
    { day: "2026-11-22", counts: { TESTED: 3, GAP: 1 } },
    { day: "2026-11-20", counts: { UNKNOWN: 4 } },
  ]);

  expect(points.map(({ day, TESTED, GAP, UNKNOWN }) => [day, TESTED, GAP, UNKNOWN])).toEqual([
    ["2026-11-20", 0, 0, 4],
    ["2026-11-22", 3, 1, 0],
  ]);
});
