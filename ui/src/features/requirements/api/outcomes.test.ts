import { expect, test } from "vitest";

import { daysPerStatus } from "@/shared/history/strip";

import { requirement } from "../../../../dev/answers/frameworks.ts";

import { groupEvidence, opensByDefault, standingsOf } from "./outcomes";
import type { RequirementView } from "./useRequirement";

const CC61 = recorded("CC6.1");

function recorded(ref: string): RequirementView {
  const found = requirement(ref);
  if (found === undefined) throw new Error(`There is no recording of ${ref}.`);
  return found;
}

test("controls come worst first, those not adopted last", () => {
  const { asked } = groupEvidence(CC61, []);

  expect(asked.map(({ id }) => id)).toEqual([
    "least-privilege",
    "encryption-at-rest",
    "mfa-for-all-users",
    "network-monitoring",
  ]);
});

test("a filter keeps the questions that stand so, and the controls that ask them", () => {
  const { asked, own } = groupEvidence(CC61, ["TESTED"]);

  expect(own).toEqual([]);
  expect(asked.map(({ id, questions }) => [id, questions.map((question) => question.id)])).toEqual([
    ["mfa-for-all-users", ["aws-root-mfa"]],
  ]);
});

test("a question that several controls ask counts once", () => {
  const [first] = CC61.linked_controls;
  const twice = { ...CC61, linked_controls: [...CC61.linked_controls, { ...first, id: "again" }] } as RequirementView;

  expect(groupEvidence(twice, []).all).toHaveLength(groupEvidence(CC61, []).all.length);
});

test("questions that do not count stand apart from their status", () => {
  expect(standingsOf(groupEvidence(CC61, []).all).get("left-out")).toBe(1);
});

test("few questions are shown at once, many start folded until a filter narrows them", () => {
  const groups = groupEvidence(CC61, []);
  const many = { ...groups, all: Array.from({ length: 40 }, () => groups.all[0]) } as typeof groups;

  expect(opensByDefault(groups, false)).toBe(true);
  expect(opensByDefault(many, false)).toBe(false);
  expect(opensByDefault(many, true)).toBe(true);
});

test("the days of each status are counted, most first", () => {
  const days = [{ status: "GAP" }, { status: "TESTED" }, { status: "TESTED" }] as const;

  expect(daysPerStatus(days)).toEqual([
    ["TESTED", 2],
    ["GAP", 1],
  ]);
});
