import { expect, test } from "vitest";

import { find, graphQuery, type Hit } from "./find";

const HITS: readonly Hit[] = [
  { group: "Requirements", mark: "CC6.1", title: "Access is protected", to: "/a" },
  { group: "Requirements", mark: "CC6.10", title: "Something else", to: "/b" },
  { group: "Controls", mark: "", title: "Access reviews", to: "/c" },
];

test("an exact ref comes first", () => {
  expect(find(HITS, "cc6.1").map(({ to }) => to)).toEqual(["/a", "/b"]);
});

test("every word must be found", () => {
  expect(find(HITS, "access reviews").map(({ to }) => to)).toEqual(["/c"]);
  expect(find(HITS, "")).toEqual([]);
});

test("a search for things is a full-text query, whatever was typed", () => {
  expect(graphQuery('say "hi" \\')).toBe('FIND "say \\"hi\\" \\\\"');
});
