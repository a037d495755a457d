import { expect, test } from "vitest";

import { bodyOf } from "./body";

test("the title goes, and no other heading is a page's first", () => {
  expect(bodyOf('<h1 id="a">A</h1><p>b</p><h1>C</h1>')).toBe("<p>b</p><h2>C</h2>");
});
