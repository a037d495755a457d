import { outcome, SOURCES } from "./questions.ts";
import type { GapStatus, Schemas } from "./types.ts";

const CONTROLS: readonly (readonly [string, string, string, string, string, GapStatus, string[], string])[] = [
  [
    "mfa-for-all-users",
    "Multi-factor authentication for everyone",
    "access",
    "preventive",
    "automated",
    "ATTENTION",
    ["CC6.1", "CC6.6"],
    "Maya Lind",
  ],
  [
    "least-privilege",
    "Least privilege is granted and reviewed",
    "access",
    "preventive",
    "hybrid",
    "GAP",
    ["CC6.1", "CC6.3"],
    "",
  ],
  [
    "encryption-at-rest",
    "Data is encrypted where it rests",
    "cryptography",
    "preventive",
    "automated",
    "ATTENTION",
    ["CC6.1", "CC6.7"],
    "Jonas Beck",
  ],
  ["network-monitoring", "Network traffic is watched", "network", "detective", "automated", "UNKNOWN", ["CC7.2"], ""],
  [
    "backups-kept",
    "Backups are made and kept",
    "continuity",
    "corrective",
    "automated",
    "TESTED",
    ["CC7.5", "A1.2"],
    "Amara Okafor",
  ],
  [
    "audit-logging",
    "Actions in the cloud account are recorded",
    "logging",
    "detective",
    "automated",
    "TESTED",
    ["CC7.2", "CC7.3"],
    "Jonas Beck",
  ],
  [
    "code-of-conduct",
    "A code of conduct is acknowledged",
    "governance",
    "preventive",
    "manual",
    "UNKNOWN",
    ["CC1.1"],
    "Maya Lind",
  ],
];

export const CONTROL_ROWS: Schemas["ControlRow"][] = CONTROLS.map(
  ([id, title, domain, type, mode, status, refs, owner]) => ({
    id,
    title,
    domain,
    type,
    mode,
    frequency: mode === "manual" ? "annual" : "continuous",
    owner,
    owner_role: "security lead",
    adopted: id !== "network-monitoring",
    status,
    questions: mode === "manual" ? 0 : 2,
    satisfies: { soc2: refs },
    owners: owner === "" ? [] : [owner],
    shipped: true,
    shipped_changed: false,
    edited: false,
    exceptions: id === "least-privilege" ? 1 : 0,
  }),
);

export function control(id: string): Schemas["ControlView"] | undefined {
  const row = CONTROL_ROWS.find((c) => c.id === id);
  if (!row) return undefined;
  return {
    ...row,
    description:
      "Everyone who signs in to a system that holds customer data does so with a second factor, and the sign-in page enforces it.",
    narrative:
      "{{company.name}} requires a second factor for every workforce account. The security lead reviews exceptions each quarter.",
    procedures: ["enforce-mfa", "review-mfa-exceptions"],
    test_procedure: {
      design: [{ method: "inspect", step: "Read the sign-in policy and confirm that it demands a second factor." }],
      operating: [{ method: "reperform", step: "Sign in as a test user without a factor and confirm the refusal." }],
    },
    expected_evidence: ["Screenshot of the identity provider's policy", "Register of accepted exceptions"],
    outcomes: row.questions ? SOURCES.slice(0, 2).map(outcome) : [],
    requirements: (row.satisfies.soc2 ?? []).map((ref) => ({
      framework_id: "soc2",
      ref,
      title: "Logical access is restricted to those who need it",
      status: row.status,
      framework: "SOC 2",
      inherit: true,
      unasked: 0,
      exceptions: row.exceptions,
    })),
    text: "{{company.name}} requires a second factor for every workforce account.",
    links: row.questions ? SOURCES.slice(0, 2).map(({ id, shows }) => ({ id, shows })) : [],
    edits: [],
    news: [],
    exceptions: [],
    etag: '"1"',
  };
}

export const QUESTION_ROWS: Schemas["QuestionRow"][] = SOURCES.map((s) => ({
  id: s.id,
  title: s.title,
  shipped: true,
  integrations: [s.id.split("-")[0] ?? "aws"],
  tags: [...s.tags],
  severity: s.severity,
  queries: s.queries.length,
  controls: ["mfa-for-all-users"],
  requirements: { soc2: ["CC6.1"] },
  edited: false,
  shipped_changed: false,
  trend: false,
  exceptions: 0,
}));

export function question(id: string): Schemas["QuestionView"] | undefined {
  const row = QUESTION_ROWS.find((q) => q.id === id);
  const source = SOURCES.find((s) => s.id === id);
  if (!row || !source) return undefined;
  return {
    ...row,
    description: outcome(source).description,
    remediation:
      "In IAM, open the user, choose Security credentials and assign an MFA device. Enforce it for all with a policy that denies actions while aws:MultiFactorAuthPresent is false.",
    queries: source.queries.map(([name, mark, , query]) => ({ name, results_are: mark, query })),
    edits: [],
    news: [],
    parameters: [],
    exceptions: [],
    placeholders: [],
    used_by: [
      {
        framework_id: "soc2",
        framework: "SOC 2",
        ref: "CC6.1",
        title: "Logical access is restricted to those who need it",
        control: "mfa-for-all-users",
      },
    ],
    etag: "1",
  };
}
