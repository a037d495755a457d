/** An engagement under way: what it holds, its period, what samples found; and what is set about reviews. */
import { requirement } from "./frameworks.ts";
import { history } from "./history.ts";
import { DAY, HOUR, NOW, SNAPSHOT, type Answer, type Request, type Schemas } from "./types.ts";

const MAYA = "9a1d2f30";
const AUDITOR = "c3d4e5f6";
const dayOf = (age: number) => new Date(NOW - age * DAY).toISOString().slice(0, 10);

export const ENGAGEMENT: Schemas["EngagementView"] = {
  id: "e-1",
  framework_id: "soc2",
  framework_title: "SOC 2",
  title: "SOC 2 Type II",
  type: "type-2",
  period_start: dayOf(75),
  period_end: dayOf(1),
  as_of: null,
  scope: [{ name: "Booking", description: "Takes bookings.", integrations: ["i-1"] }],
  categories: ["security"],
  subservice_organisations: [
    {
      name: "Cloud provider",
      services: "Runs the machines.",
      method: "carve-out",
      controls: [{ id: "CSOC-1", text: "Guards the doors of its data centres.", requirements: ["CC6.4"] }],
    },
  ],
  user_entity_controls: [{ id: "CUEC-1", text: "Customers remove their leavers.", requirements: ["CC6.1"] }],
  description: [
    { id: "section-1", title: "Services", text: "Northwind takes bookings." },
    { id: "section-2", title: "People", text: "41 people work here." },
  ],
  bridge_letters: [],
  retention_days: 2557,
  auditors_reminded_after: 7,
  auditors_escalated_after: 14,
  follows: "",
  auditors: [AUDITOR],
  seat: { user: MAYA, side: "organisation", takes_part: true, leads: true },
  state: "open",
  created_at: NOW - 80 * DAY,
  created_by: MAYA,
  closed_at: null,
  closed_by: "",
  retain_until: null,
  frozen: "",
  etag: '"4"',
};

const AUDIT: Schemas["AuditStatusView"] = {
  ref: "CC6.1",
  status: "ready",
  turn: "auditor",
  since: NOW - DAY,
  assignees: [MAYA],
  due: dayOf(-7),
  overdue: false,
  moves: [],
  history: [],
  etag: '"2"',
};

const PEOPLE: Schemas["PersonList"] = {
  items: [
    { id: MAYA, name: "Maya Lind", side: "organisation", external: false, assignable: true, active: true },
    { id: AUDITOR, name: "Aiko Ando", side: "auditor", external: true, assignable: false, active: true },
  ],
};

const OPERATION: Schemas["RequirementOperationView"] = {
  ref: "CC6.1",
  title: "Access is granted to those who may have it",
  applicable: true,
  days: 75,
  covered: 71,
  statuses: { TESTED: 40, GAP: 31 },
  last_status: "TESTED",
  longest_not_covered: { first: dayOf(60), last: dayOf(59), days: 2 },
  longest_gap_ms: 29 * DAY,
  remediation: { closed: 1, open: 0, mean_ms: 29 * DAY, median_ms: 29 * DAY, longest_ms: 29 * DAY },
  gaps: [],
  exceptions: 0,
  not_applicable: 0,
};

const STATUS: Schemas["EngagementStatus"] = {
  framework_id: "soc2",
  first: dayOf(75),
  last: dayOf(1),
  period_days: 75,
  days: OPERATION.days,
  evaluated: 73,
  covered: OPERATION.covered,
  longest_not_covered: OPERATION.longest_not_covered,
  remediation: OPERATION.remediation,
  requirements: [OPERATION],
  link: null,
  state: "open",
};

const POPULATION: Schemas["PopulationRow"] = {
  id: "p-1",
  engagement_id: "e-1",
  question_id: "aws-iam-users-mfa",
  title: "Do all IAM users with console access have MFA?",
  first_day: dayOf(75),
  last_day: dayOf(1),
  size: 3,
  seed: "Aiko 7",
  algorithm: "proofgraph-sample-1",
  digest: SNAPSHOT,
  items: 41,
  complete: true,
  reasons: [],
  created_at: NOW - 5 * DAY,
  created_by: AUDITOR,
  etag: '"1"',
};

const found = (
  position: number,
  name: string,
  state: Schemas["SampleException"]["state"],
  response: string,
): Schemas["SampleException"] => ({
  population_id: "p-1",
  title: POPULATION.title,
  position,
  identity: `arn:aws:iam::1:user/${name}`,
  name,
  state,
  exception: `${name} had no second factor until it was asked for.`,
  found_at: NOW - 2 * DAY,
  found_by: AUDITOR,
  response,
  response_by: response === "" ? "" : MAYA,
  response_at: response === "" ? null : NOW - DAY,
});

const EXCEPTIONS: Schemas["SampleExceptionList"] = {
  items: [found(1, "ana", "exception", ""), found(2, "ben", "tested", "Enrolled on the same day.")],
  link: null,
};

const ANY_REVIEW = {
  first: dayOf(30),
  escalate_to: [],
  escalate_after: 7,
  before: [7, 1],
  after: [1, 3],
  timezone: "Europe/Berlin",
  each: true,
};

/** Set on the framework, for each requirement in it. */
function setting(search: URLSearchParams): Schemas["ReviewSettingView"] {
  const kind = (search.get("kind") ?? "framework") as Schemas["SubjectView"]["kind"];
  const subject = { kind, id: search.get("id") ?? "", framework_id: search.get("framework_id") ?? "" };
  const inherited = kind === "requirement" || kind === "section";
  const above = { kind: "framework" as const, id: "soc2", framework_id: "soc2" };
  return {
    ...ANY_REVIEW,
    subject,
    cadence: kind === "control" ? null : "90-days",
    owners: kind === "control" ? [] : [MAYA],
    inherited,
    inherited_from: inherited ? above : null,
    etag: kind === "framework" ? '"3"' : '"0"',
  };
}

function historyOf(ref: string, search: URLSearchParams): Schemas["AuditHistoryView"] {
  const whole = history(ref);
  const [from, to] = [search.get("from") ?? "", search.get("to") ?? ""];
  // As of a long period: days come without their questions, unless one is asked for by itself.
  const days = whole.days
    .filter(({ day }) => (from === "" || day >= from) && (to === "" || day <= to))
    .map((day) => ({ ...day, questions: from === "" ? null : day.questions }));
  return { ...whole, days, people: {} };
}

export const EXPORT = {
  id: "x-1",
  kind: "evidence-zip",
  state: "running",
  scope: { type: "engagement", engagement_id: "e-1" },
  framework_id: "",
  progress: { done: 3, total: 61 },
  started_at: NOW - HOUR,
  started_by: MAYA,
  finished_at: null,
  filename: null,
  bytes: null,
  sha256: null,
  manifest_sha256: null,
  rows: null,
  rows_sha256: null,
  error: null,
} as const;

const ok = (body: unknown): Answer => ({ status: 200, body });
type Handler = (parts: string[], request: Request) => Answer;

export const AUDIT_ROUTES: readonly (readonly [method: string, pattern: RegExp, handler: Handler])[] = [
  ["GET", /^\/engagements\/e-1$/, () => ok(ENGAGEMENT)],
  ["PATCH", /^\/engagements\/e-1$/, (_parts, { body }) => ok({ ...ENGAGEMENT, ...(body as object), etag: '"5"' })],
  ["GET", /^\/engagements\/e-1\/people$/, () => ok(PEOPLE)],
  ["GET", /^\/engagements\/e-1\/status$/, () => ok(STATUS)],
  ["GET", /^\/engagements\/e-1\/requirements$/, () => ok({ items: [] })],
  ["GET", /^\/engagements\/e-1\/requests$/, () => ok({ items: [] })],
  [
    "GET",
    /^\/engagements\/e-1\/requirements\/([^/]+)$/,
    ([ref]) => ok({ requirement: requirement(ref ?? ""), audit: { ...AUDIT, ref } }),
  ],
  ["GET", /^\/engagements\/e-1\/requirements\/[^/]+\/operation$/, () => ok(OPERATION)],
  [
    "GET",
    /^\/engagements\/e-1\/requirements\/([^/]+)\/history$/,
    ([ref], { search }) => ok(historyOf(ref ?? "", search)),
  ],
  ["GET", /^\/engagements\/e-1\/populations$/, () => ok({ items: [POPULATION] })],
  ["GET", /^\/engagements\/e-1\/sample-exceptions$/, () => ok(EXCEPTIONS)],
  ["GET", /^\/review-settings\/of$/, (_parts, { search }) => ok(setting(search))],
  ["GET", /^\/review-settings$/, () => ok({ items: [] })],
];
