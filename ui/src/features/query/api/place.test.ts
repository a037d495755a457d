import { expect, test } from "vitest";

import { ApiError } from "@/shared/api/problem";
import { faultOf, rangeOf } from "@/shared/code/place";

import { readSorting, writeSorting } from "./sorting";

test("a refused query says where it is wrong", () => {
  const error = new ApiError(400, "Wrong", "No such keyword.", "query", "r", {
    line: 2,
    column: 3,
    text: "WHIT",
    suggestion: "WITH",
  });

  expect(faultOf(error)).toEqual({ line: 2, column: 3, text: "WHIT", message: "No such keyword.", suggestion: "WITH" });
});

test("a failure that is not about the text has no place", () => {
  expect(faultOf(new ApiError(503, "Busy", "", "", "", {}))).toBeNull();
});

test.each([
  ["FIND a\nWHIT b", { line: 2, column: 1, text: "WHIT" }, "WHIT"],
  ["FIND a WHIT b", { line: 1, column: 8, text: "" }, "WHIT"],
  ["FIND a", { line: 1, column: 99, text: "" }, "a"],
])("the mark in %j stands under the word", (query, place, marked) => {
  const { from, to } = rangeOf(query, place);

  expect(query.slice(from, to)).toBe(marked);
});

test("a mark in an empty query stays inside of it", () => {
  expect(rangeOf("", { line: 1, column: 1, text: "" })).toEqual({ from: 0, to: 0 });
});

test("an order goes through the URL and back, also of columns with dots", () => {
  expect(readSorting(writeSorting([{ id: "who.name", desc: true }]))).toEqual([{ id: "who.name", desc: true }]);
  expect(readSorting("nonsense")).toEqual([]);
});
