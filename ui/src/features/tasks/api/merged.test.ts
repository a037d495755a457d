import { expect, test } from "vitest";

import { isDue, merged } from "./merged";

const REQUEST = {
  kind: "request",
  id: "r-1",
  title: "A list of leavers",
  state: "requested",
  link: "/audits/e/requests/r-1",
  due: "2026-12-01",
  overdue: false,
  engagement_id: "e",
  done_at: null,
} as const;
const ACCEPTANCE = {
  id: "a-1",
  document: "access",
  title: "Access control",
  summary: "",
  kind: "policy",
  asked_at: 0,
  due_at: Date.UTC(2026, 10, 20, 12),
  overdue: true,
  accepted_at: null,
  number: 1,
  link: "/acceptances/a-1",
} as const;
const APPROVAL = {
  document: "access",
  title: "Access control",
  submitted_at: 0,
  submitted_by: "",
  note: "",
  link: "/policies/access?tab=draft",
};

test("tasks of every source come in the order in which they are due, those without a day last", () => {
  const found = merged([REQUEST], [ACCEPTANCE], [APPROVAL]);

  expect(found.map(({ kind }) => kind)).toEqual(["acceptance", "request", "approval"]);
});

test("what was accepted is no task any more", () => {
  expect(merged([], [{ ...ACCEPTANCE, accepted_at: 1 }], [])).toEqual([]);
});

test("a requirement's link ends in a part without a dot", () => {
  const task = { ...REQUEST, kind: "requirement", id: "CC6.1", link: "/audits/e/requirements/CC6.1" } as const;

  expect(merged([task], [], [])[0]?.link).toBe("/audits/e/requirements/CC6.1/evidence");
});

test("due is what is overdue or has a week at most", () => {
  const now = Date.parse("2026-11-25");
  const due = (day: string | null, overdue = false) =>
    merged([{ ...REQUEST, due: day, overdue }], [], []).filter((task) => isDue(task, now)).length === 1;

  expect([due("2026-12-02"), due("2026-12-03"), due(null), due("2026-11-01", true)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
