import { expect, test } from "vitest";

import { anyFilter, filterOf } from "./filter";

const of = (search: string) => filterOf(new URLSearchParams(search));

test("what the URL does not name is not asked for", () => {
  expect(of("")).toEqual({});
  expect(anyFilter(new URLSearchParams("gap=soc2.x"))).toBe(false);
});

test("several values of one filter are kept apart", () => {
  expect(of("severity=high&severity=critical&account=1")).toEqual({ severity: ["high", "critical"], account: ["1"] });
});

test.each([
  ["0-7", { min_age_days: 0, max_age_days: 7 }],
  ["91-", { min_age_days: 91 }],
])("an age of %s is a stretch of days", (age, wanted) => {
  expect(of(`age=${age}`)).toEqual(wanted);
});
