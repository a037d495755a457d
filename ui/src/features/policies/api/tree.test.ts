import { expect, test } from "vitest";

import { moved, placed } from "./tree";
import type { PolicyRow } from "./usePolicies";

const row = (id: string, parent: string | null = null) =>
  ({ id, implements: parent, kind: parent === null ? "policy" : "procedure" }) as PolicyRow;

test("procedures stand under the policy that they carry out", () => {
  const found = placed([row("access"), row("review", "access"), row("bread"), row("removal", "access")]);

  expect(found.map(({ row: { id }, depth }) => [id, depth])).toEqual([
    ["access", 0],
    ["review", 1],
    ["removal", 1],
    ["bread", 0],
  ]);
});

test("a procedure whose policy a search did not find stands by itself", () => {
  expect(placed([row("review", "access")])).toHaveLength(1);
});

test("a document moves among those of its kind below the same policy, and no further than its end", () => {
  const rows = [row("access"), row("review", "access"), row("removal", "access"), row("bread")];
  const found = placed(rows);
  const at = (id: string) => found.find((one) => one.row.id === id) ?? found[0];

  const [review, bread] = [at("review"), at("bread")];

  expect(review && moved(review, 1)).toEqual(["removal", "review"]);
  expect(review && moved(review, -1)).toBeUndefined();
  expect(bread && moved(bread, -1)).toEqual(["bread", "access"]);
  expect(bread && moved(bread, 1)).toBeUndefined();
});
