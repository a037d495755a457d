import { expect, test } from "vitest";

import { CATALOGUE } from "../../../../dev/answers/integrations.ts";
import { INSTANCE } from "../../../../dev/answers/jobs.ts";

import { draftOf, faultOf, isSound, wishOf } from "./draft";
import type { ConfigField, Integration } from "./useCatalogue";

const [AWS, CODE] = CATALOGUE as [Integration, Integration];

function fieldOf(integration: Integration, name: string): ConfigField {
  const [found] = integration.config_fields.filter((field) => field.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

test("what is stored comes back as it was, and a secret that is left empty is not sent", () => {
  const wish = wishOf(draftOf(AWS, INSTANCE), AWS);

  expect(wish.config).toEqual(INSTANCE.config);
  expect(wish.tags).toEqual(INSTANCE.tags);
  expect(wish.interval_hours).toBe(INSTANCE.interval_hours);
});

test("each type of field is sent as the API takes it, and nothing where nothing was entered", () => {
  const draft = { ...draftOf(CODE), name: " Ours ", values: { token: " t ", days: "30", archived: true } };

  expect(wishOf(draft, CODE)).toMatchObject({ name: "Ours", config: { token: " t ", days: 30, archived: true } });
  expect(wishOf(draftOf(CODE), CODE).config).toEqual({ archived: false });
});

test("a required secret is missing only while none is stored", () => {
  expect(faultOf(fieldOf(CODE, "token"), "", [])).toBe("missing");
  expect(faultOf(fieldOf(CODE, "token"), "", ["token"])).toBeUndefined();
});

test.each([
  ["roleArn", "arn:aws:iam::12:role/x", "pattern"],
  ["roleArn", "arn:aws:iam::123456789012:role/ProofgraphReader", undefined],
  ["roleArn", "", undefined],
])("%s with %j is %s", (name, value, fault) => {
  expect(faultOf(fieldOf(AWS, name), value, [])).toBe(fault);
});

test("a word where a number is meant is told, and a pattern that no browser reads is left to the server", () => {
  expect(faultOf(fieldOf(CODE, "days"), "many", [])).toBe("number");
  expect(faultOf({ ...fieldOf(AWS, "roleArn"), pattern: "(?P<x>a)" }, "b", [])).toBeUndefined();
});

test("a tag without a value's sign keeps the form from being sent", () => {
  const draft = { ...draftOf(AWS), name: "Production" };

  expect(isSound(draft, AWS, [])).toBe(true);
  expect(isSound({ ...draft, tags: ["Production"] }, AWS, [])).toBe(false);
  expect(wishOf({ ...draft, tags: ["Stage=prod=eu"] }, AWS).tags).toEqual({ Stage: "prod=eu" });
});
