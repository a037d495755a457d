import { beforeEach, expect, test } from "vitest";

import { addToHistory, clearHistory, readHistory } from "./history";

beforeEach(() => window.localStorage.clear());

test("the newest query comes first, and a repeated one moves up", () => {
  addToHistory(window.localStorage, "FIND a", 1);
  addToHistory(window.localStorage, "FIND b", 2);

  addToHistory(window.localStorage, "FIND a", 3);

  expect(readHistory(window.localStorage)).toEqual([
    { query: "FIND a", at: 3 },
    { query: "FIND b", at: 2 },
  ]);
});

test("fifty are kept", () => {
  for (let at = 0; at < 60; at += 1) addToHistory(window.localStorage, `FIND t${at}`, at);

  expect(readHistory(window.localStorage)).toHaveLength(50);
});

test("damaged storage is an empty history", () => {
  window.localStorage.setItem("proofgraph-query-history", "{");

  expect(readHistory(window.localStorage)).toEqual([]);
});

test("clearing leaves nothing", () => {
  addToHistory(window.localStorage, "FIND a", 1);

  clearHistory(window.localStorage);

  expect(readHistory(window.localStorage)).toEqual([]);
});
