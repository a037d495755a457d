import { expect, test } from "vitest";

import { asRule, complete, lineOf } from "./scope";

test("a rule over a tag is edited as its name and its values, and becomes the same rule", () => {
  const line = lineOf({ field: "tag.Environment", values: ["production", true] });

  expect(line).toMatchObject({ field: "tag", tag: "Environment", values: ["production", "true"] });
  expect(asRule(line)).toEqual({ field: "tag.Environment", values: ["production", true] });
});

test("an account number stays text", () => {
  expect(asRule(lineOf({ field: "account", values: ["012345678901"] })).values).toEqual(["012345678901"]);
});

test("a line without a value, or a tag without a name, is not complete", () => {
  expect(complete(lineOf({ field: "account", values: [] }))).toBe(false);
  expect(complete(lineOf({ field: "tag.", values: ["x"] }))).toBe(false);
  expect(complete(lineOf({ field: "type", values: ["aws_s3_bucket"] }))).toBe(true);
});
