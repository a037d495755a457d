import { expect, test } from "vitest";

import { SCHEMA } from "../../../dev/answers/graph.ts";

import { complete } from "./complete";

const labels = (text: string) => complete(text, SCHEMA).options.map(({ label }) => label);

test("after FIND come classes and types", () => {
  expect(labels("FIND ")).toEqual(expect.arrayContaining(["User", "aws_s3_bucket"]));
  expect(complete("FIND aws_s", SCHEMA).from).toBe(5);
});

test("after WITH come the properties of the node before", () => {
  expect(labels("FIND aws_s3_bucket WITH ")).toEqual(["encrypted", "public", "versioningEnabled"]);
  expect(labels("FIND DataStore WITH encrypted = true AND ")).toContain("versioningEnabled");
});

test("after THAT come the verbs that the node before has", () => {
  expect(labels("FIND aws_iam_user THAT ")).toEqual(["ASSIGNED", "HAS", "RELATES TO"]);
});

test("after a verb come targets, and then the properties of the new node", () => {
  expect(labels("FIND aws_iam_user THAT HAS >> ")).toContain("aws_iam_access_key");
  expect(labels("FIND aws_iam_user THAT HAS aws_iam_access_key WITH ")).toEqual(["active", "lastUsedOn"]);
});

test("after an alias and a dot come the properties of what it names", () => {
  const { from, options } = complete("FIND aws_iam_user AS u THAT HAS AccessKey AS k WHERE k.la", SCHEMA);

  expect(options.map(({ label }) => label)).toEqual(["active", "lastUsedOn"]);
  expect(from).toBe("FIND aws_iam_user AS u THAT HAS AccessKey AS k WHERE k.".length);
});

test("elsewhere come aliases, keywords and functions", () => {
  const wanted = ["who", "ORDER BY", "HAVING", "COUNT", "COALESCE"];

  expect(labels("FIND aws_iam_user AS who RETURN ")).toEqual(expect.arrayContaining(wanted));
});
