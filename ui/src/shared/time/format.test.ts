import { expect, test } from "vitest";

import { ago, bytes, count, duration, inUtc, percent } from "./format";

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

test.each([
  [20_000, "this minute"],
  [5 * 60_000, "5 minutes ago"],
  [3 * 3_600_000, "3 hours ago"],
  [26 * 3_600_000, "yesterday"],
  [9 * 86_400_000, "9 days ago"],
  [75 * 86_400_000, "2 months ago"],
])("%i ms back reads %s", (distance, words) => {
  expect(ago(NOW - distance, NOW)).toBe(words);
});

test("the time on hover is in UTC, to the second, and says so", () => {
  expect(inUtc(NOW)).toBe("22 Nov 2026, 12:00:00 UTC");
});

test("numbers are grouped, sizes and durations have units", () => {
  expect(count(1234567)).toBe("1,234,567");
  expect(percent(27.2727)).toBe("27.3 %");
  expect(bytes(2_318_774)).toBe("2.3 MB");
  expect(duration(125_000)).toBe("2 min 5 s");
});
