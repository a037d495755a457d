import { expect, test } from "vitest";

import { placed } from "./tree";
import type { PolicyRow } from "./usePolicies";

const row = (id: string, parent: string | null = null) => ({ id, implements: parent }) as PolicyRow;

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
