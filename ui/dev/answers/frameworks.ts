import { outcome, SOURCES } from "./questions.ts";
import recorded from "./soc2.json" with { type: "json" };
import { DAY, digest, EVALUATED, EVALUATION, NOW, SNAPSHOT, type GapStatus, type Schemas } from "./types.ts";

interface Standard {
  name: string;
  version: string;
  summary: string;
  categories: string[];
  sections: {
    id: string;
    title: string;
    requirements: {
      ref: string;
      title: string;
      summary: string;
      category: string;
      considerations: string[];
      typical_evidence: string[];
    }[];
  }[];
}

const STANDARD = recorded;
const TECHNICAL: Record<string, GapStatus> = {
  "CC6.1": "ATTENTION",
  "CC6.2": "ATTENTION",
  "CC6.3": "UNKNOWN",
  "CC6.6": "GAP",
  "CC6.7": "ATTENTION",
  "CC6.8": "TESTED",
  "CC7.1": "ATTENTION",
  "CC7.2": "TESTED",
  "CC7.3": "TESTED",
  "CC7.4": "UNKNOWN",
  "CC7.5": "TESTED",
  "CC8.1": "UNKNOWN",
  "CC2.1": "TESTED",
  "CC4.1": "TESTED",
  "CC5.2": "ATTENTION",
  "CC3.4": "GAP",
};

const applicable = (category: string) => category === "security";

function row(
  section: Standard["sections"][number],
  source: Standard["sections"][number]["requirements"][number],
): Schemas["RequirementRow"] {
  const used = applicable(source.category);
  const status: GapStatus = used ? (TECHNICAL[source.ref] ?? "UNKNOWN") : "NOT_APPLICABLE";
  const asked = source.ref in TECHNICAL;
  return {
    ref: source.ref,
    title: source.title,
    summary: source.summary,
    section: section.id,
    category: source.category,
    status,
    incomplete: source.ref === "CC6.1",
    applicable: used,
    policies: used ? (digest(source.ref) % 3 === 0 ? "linked" : "none") : "not-applicable",
    evidence: used ? (asked ? "queries" : "none") : "not-applicable",
    controls: used ? 1 + (digest(source.ref) % 4) : 0,
    questions: asked ? 2 + (digest(source.ref) % 8) : 0,
    affected: status === "GAP" || status === "ATTENTION" ? 1 + (digest(source.ref) % 14) : 0,
    exceptions: source.ref === "CC6.1" ? 1 : 0,
    unasked: 0,
    audit: null,
    last_evaluated_at: used ? EVALUATED : null,
  };
}

export const SECTIONS = STANDARD.sections.map((section) => ({
  id: section.id,
  title: section.title,
  requirements: section.requirements.map((source) => row(section, source)),
}));
export const ROWS = SECTIONS.flatMap((section) => section.requirements);
const amount = (test: (row: Schemas["RequirementRow"]) => boolean) => ROWS.filter(test).length;
const USED = amount((r) => r.applicable);
const TESTED = amount((r) => r.status === "TESTED");
const LINKED = amount((r) => r.policies === "linked");

export const SUMMARY: Schemas["FrameworkSummary"] = {
  id: "soc2",
  title: STANDARD.name,
  version: STANDARD.version,
  type: "standard",
  last_evaluated_at: EVALUATED,
  applicable: USED,
  total: ROWS.length,
  compliant_percent: ((TESTED + LINKED) / 2 / USED) * 100,
  exceptions: 1,
  trend: Array.from({ length: 40 }, (_, i) => 39 - i).map((age) => ({
    day: new Date(NOW - age * DAY).toISOString().slice(0, 10),
    counts: {
      TESTED: Math.max(1, TESTED - Math.floor(age / 7)),
      ATTENTION: 5,
      GAP: 2 + Math.floor(age / 9),
      UNKNOWN: 20 + Math.floor(age / 7) - Math.floor(age / 9),
      NOT_APPLICABLE: 28,
    },
  })),
  bars: [
    {
      id: "compliant",
      title: "Compliant",
      percent: ((TESTED + LINKED) / 2 / USED) * 100,
      formula:
        "((requirements TESTED + requirements with a linked, adopted policy item) / 2) / applicable requirements",
      segments: [],
    },
    {
      id: "policies",
      title: "Policies & procedures",
      percent: null,
      formula: "",
      segments: [
        { id: "linked", label: "Has linked", count: LINKED, accepted: 0 },
        { id: "none", label: "None linked", count: amount((r) => r.policies === "none"), accepted: 0 },
        { id: "not-applicable", label: "N/A", count: ROWS.length - USED, accepted: 0 },
      ],
    },
    {
      id: "evidence",
      title: "Evidence collection",
      percent: null,
      formula: "",
      segments: [
        { id: "queries", label: "From queries", count: amount((r) => r.evidence === "queries"), accepted: 0 },
        { id: "external", label: "External", count: 0, accepted: 0 },
        { id: "both", label: "Both", count: 0, accepted: 0 },
        { id: "none", label: "None", count: amount((r) => r.evidence === "none"), accepted: 0 },
        { id: "not-applicable", label: "N/A", count: ROWS.length - USED, accepted: 0 },
      ],
    },
    {
      id: "gaps",
      title: "Gap analysis",
      percent: null,
      formula: "",
      segments: [
        { id: "TESTED", label: "Fulfilled and monitoring", count: TESTED, accepted: 0 },
        {
          id: "ATTENTION",
          label: "Potential remediation needed",
          count: amount((r) => r.status === "ATTENTION"),
          accepted: 0,
        },
        { id: "GAP", label: "Gap detected", count: amount((r) => r.status === "GAP"), accepted: 0 },
        { id: "UNKNOWN", label: "Manual review needed", count: amount((r) => r.status === "UNKNOWN"), accepted: 0 },
        { id: "NOT_APPLICABLE", label: "N/A", count: ROWS.length - USED, accepted: 0 },
      ],
    },
  ],
};

export const FRAMEWORK: Schemas["FrameworkView"] = {
  ...SUMMARY,
  summary: STANDARD.summary,
  categories: STANDARD.categories,
  evaluation_id: EVALUATION,
  snapshot_id: SNAPSHOT,
  scope: [],
  summary_settings: { policies: true, evidence: true, gap_analysis: true, audit_tracking: false },
  sections: SECTIONS.map((s) => ({
    id: s.id,
    title: s.title,
    requirements: s.requirements.length,
    applicable: s.requirements.filter((r) => r.applicable).length,
  })),
};

export function requirement(ref: string): Schemas["RequirementView"] | undefined {
  const at = ROWS.findIndex((r) => r.ref === ref);
  const found = ROWS[at];
  const section = STANDARD.sections.find((s) => s.id === found?.section);
  const source = section?.requirements.find((r) => r.ref === ref);
  if (!found || !section || !source) return undefined;
  const near = (r: Schemas["RequirementRow"] | undefined) => (r ? { ref: r.ref, title: r.title } : null);
  const asked = found.questions > 0;
  return {
    ...found,
    framework_id: "soc2",
    section_title: section.title,
    considerations: source.considerations,
    typical_evidence: source.typical_evidence,
    reasons: found.incomplete
      ? [
          "partly collected: 2 of 17 regions denied, iam:GetPolicyVersion",
          "aws-vpc-flow-logs: The query ran longer than 30 s and was stopped.",
        ]
      : asked
        ? []
        : ["No question speaks for this requirement: a person has to attest it."],
    applicability: {
      applicable: found.applicable,
      reason: found.applicable ? "" : "The report covers Security only.",
      by: found.applicable ? "" : "maya.lind@northwind.example",
      at: found.applicable ? null : NOW - 30 * DAY,
    },
    policy_items: [],
    own_questions: asked ? SOURCES.slice(10, 11).map(outcome) : [],
    linked_controls: asked
      ? [
          {
            id: "mfa-for-all-users",
            title: "Multi-factor authentication for everyone",
            domain: "access",
            adopted: true,
            owner: "Maya Lind",
            status: "ATTENTION",
            inherit: true,
            exceptions: [],
            questions: SOURCES.slice(0, 2).map(outcome),
          },
          {
            id: "least-privilege",
            title: "Least privilege is granted and reviewed",
            domain: "access",
            adopted: true,
            owner: "",
            status: "GAP",
            inherit: true,
            exceptions: [],
            questions: SOURCES.slice(2, 4).map(outcome),
          },
          {
            id: "encryption-at-rest",
            title: "Data is encrypted where it rests",
            domain: "cryptography",
            adopted: true,
            owner: "Jonas Beck",
            status: "ATTENTION",
            inherit: true,
            exceptions: [],
            questions: SOURCES.slice(4, 6).map(outcome),
          },
          {
            id: "network-monitoring",
            title: "Network traffic is watched",
            domain: "network",
            adopted: false,
            owner: "",
            status: "UNKNOWN",
            inherit: true,
            exceptions: [],
            questions: SOURCES.slice(11, 12).map(outcome),
          },
        ]
      : [],
    previous: near(ROWS[at - 1]),
    next: near(ROWS[at + 1]),
    evaluation_id: asked ? EVALUATION : null,
    snapshot_id: asked ? SNAPSHOT : null,
    accepted: [],
    applies_if: "",
    custom: false,
    web_link: "",
    etag: '"3"',
  };
}
