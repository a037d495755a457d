import { expect, test } from "vitest";

import { returnPath } from "./session";

test("signing in leads back to the page that was wanted", () => {
  expect(returnPath({ returnTo: "/frameworks/soc2?status=GAP#x" })).toBe("/frameworks/soc2?status=GAP#x");
});

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "javascript:alert(1)",
  "/callback?code=1",
  7,
  undefined,
])("%s is no page of the app, so signing in leads to the start", (returnTo) => {
  expect(returnPath({ returnTo })).toBe("/");
});
