import { expect, test } from "vitest";

import { SLUG, slugOf } from "./slug";

test.each([
  ["Access Control", "access-control"],
  ["  Backup & Recovery! ", "backup-recovery"],
  ["Are all users — yes, all — in?", "are-all-users-yes-all-in"],
  ["Zutrittsprüfung", "zutrittsprufung"],
  [`${"a".repeat(99)} b`, "a".repeat(99)],
])("%s becomes an id", (title, id) => {
  expect(slugOf(title)).toBe(id);
  expect(slugOf(title)).toMatch(SLUG);
});
