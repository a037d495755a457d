import { expect, test } from "vitest";

import { SECTIONS } from "../../../../dev/answers/frameworks.ts";

import { anyFilter, filtersOf, filterSections } from "./filters";

const refs = (search: string) =>
  filterSections(SECTIONS, filtersOf(new URLSearchParams(search))).flatMap((section) =>
    section.requirements.map((row) => row.ref),
  );

test("without filters everything is there", () => {
  expect(refs("")).toHaveLength(61);
  expect(anyFilter(filtersOf(new URLSearchParams()))).toBe(false);
});

test("several values of one filter are ORed", () => {
  expect(refs("status=GAP&status=ATTENTION").toSorted()).toEqual(
    [...refs("status=GAP"), ...refs("status=ATTENTION")].toSorted(),
  );
});

test("how far they have come in an audit filters them, where that is tracked", () => {
  const tracked = SECTIONS.map((section) => ({
    ...section,
    requirements: section.requirements.map((row) => ({
      ...row,
      audit: row.ref === "CC6.1" ? ("ready" as const) : null,
    })),
  }));
  const found = filterSections(tracked, filtersOf(new URLSearchParams("audit=ready&audit=accepted")));

  expect(found.flatMap(({ requirements }) => requirements.map(({ ref }) => ref))).toEqual(["CC6.1"]);
  expect(refs("audit=ready")).toEqual([]);
});

test("several filters are ANDed, and sections left empty fall away", () => {
  const sections = filterSections(SECTIONS, filtersOf(new URLSearchParams("status=GAP&q=CC6")));

  expect(sections.map(({ id, requirements }) => [id, requirements.map(({ ref }) => ref)])).toEqual([
    ["cc6", ["CC6.6"]],
  ]);
});

test("every word of a search must be found, in any order and letter case", () => {
  expect(refs("q=TESTED changes")).toContain("CC8.1");
  expect(refs("q=nonsense changes")).toEqual([]);
});
