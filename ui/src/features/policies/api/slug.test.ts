import { expect, test } from "vitest";

import { slugOf } from "./slug";

test.each([
  ["Access Control", "access-control"],
  ["  Backup & Recovery! ", "backup-recovery"],
  ["Zutrittsprüfung", "zutrittspru-fung"],
])("%s becomes an id", (title, id) => {
  expect(slugOf(title)).toBe(id);
});
