import { expect, test } from "vitest";

import { tokenize } from "./tokens";

const kinds = (query: string) =>
  tokenize(query)
    .filter(({ kind }) => kind !== null)
    .map(({ text, kind }) => `${kind ?? ""}:${text}`);

test("a query is coloured by what its words are", () => {
  expect(kinds("FIND User THAT HAS >> aws_iam_access_key WITH active = true")).toEqual([
    "keyword:FIND",
    "class:User",
    "keyword:THAT",
    "verb:HAS",
    "operator:>>",
    "keyword:WITH",
    "operator:=",
    "atom:true",
  ]);
});

test("keywords inside of names, texts and comments are left alone", () => {
  expect(kinds("find_me /* FIND */ 'it''s WITH'")).toEqual(["comment:/* FIND */", "string:'it'", "string:'s WITH'"]);
});

test("no character is lost, also not in broken text", () => {
  const broken = "FIND 'open /* and ${ {{ \\";

  expect(
    tokenize(broken)
      .map(({ text }) => text)
      .join(""),
  ).toBe(broken);
});
