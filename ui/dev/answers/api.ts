/** Which answer belongs to which request: the routes of the API's description, answered from memory. */
import { AUDIT_ROUTES } from "./audits.ts";
import { EVIDENCE_ROUTES } from "./evidence.ts";
import { FRAMEWORK, requirement, ROWS, SECTIONS, SUMMARY } from "./frameworks.ts";
import { entity, neighbours, SCHEMA, USERS } from "./graph.ts";
import { history } from "./history.ts";
import { INTEGRATION_ROUTES } from "./integrations.ts";
import {
  evaluation,
  evaluations,
  exportsList,
  exportView,
  INSTANCE,
  SNAPSHOTS,
  startEvaluation,
  startExport,
} from "./jobs.ts";
import { control, CONTROL_ROWS, question, QUESTION_ROWS } from "./library.ts";
import { SOURCES } from "./questions.ts";
import { EVALUATION, hex, NOW, SNAPSHOT, type Answer, type Request, type Schemas } from "./types.ts";

const ok = (body: unknown, status = 200): Answer => ({ status, body });

function problem(status: number, title: string, detail: string, details: Record<string, unknown> = {}): Answer {
  const body: Schemas["Problem"] = {
    type: `urn:proofgraph:problem:${status}`,
    title,
    status,
    detail,
    instance: "/",
    code: title.toLowerCase(),
    request_id: "4f1c2a90-77aa-4bde-9d0e-1f5e0c1a2b3c",
    details,
  };
  return { status, body, type: "application/problem+json" };
}

const found = (body: unknown) => (body === undefined ? problem(404, "Not found", "There is no such thing.") : ok(body));

const ME: Schemas["Me"] = {
  id: "9a1d2f30",
  email: "maya.lind@northwind.example",
  name: "Maya Lind",
  groups: [{ name: "compliance-managers", title: "Compliance managers" }],
  member_of: [{ name: "compliance-managers", title: "Compliance managers" }],
  external: false,
  factor: false,
  key: null,
  needs_factor: false,
  restricted: false,
  sees_counts: true,
  permissions: [
    "controls:admin",
    "controls:read",
    "evidence:admin",
    "evidence:read",
    "frameworks:admin",
    "frameworks:read",
    "graph:read",
    "integrations:admin",
    "integrations:read",
    "queries:read",
  ],
};

const STATUS: Schemas["StatusView"] = {
  organisation: "Northwind Robotics",
  frameworks: [SUMMARY],
  integrations: [INSTANCE],
  snapshot: SNAPSHOTS[0] ?? null,
  journey: [
    { id: "integrations", title: "Connect an integration", done: true },
    { id: "policies", title: "Adopt policies", done: false },
    { id: "framework", title: "Choose a framework", done: true },
    { id: "controls", title: "Adopt controls", done: true },
    { id: "evidence", title: "Collect evidence", done: true },
    { id: "audit", title: "Start an audit", done: false },
  ],
};

function rows(questionId: string, index: number): Schemas["RowsPage"] {
  const wanted = SOURCES.find((s) => s.id === questionId)?.queries[index]?.[2] ?? 0;
  const items = USERS.slice(0, wanted);
  return { columns: [], items, total: wanted, digest: hex(questionId), next_cursor: null, link: null };
}

function result(questionId: string): Schemas["ResultView"] | undefined {
  const source = SOURCES.find((s) => s.id === questionId);
  if (!source) return undefined;
  const reasons = [...(source.reasons ?? [])];
  const line = {
    instance: "in-7f2c",
    name: "Northwind production",
    account: "210987654321",
    finished_at: NOW - 3 * 3_600_000,
    edges: 0,
    removed: 0,
    error: "",
  };
  const certificate: Schemas["Certificate"] = {
    complete: reasons.length === 0,
    reasons,
    rows: [
      {
        ...line,
        region: "global",
        step: "iam-users",
        title: "IAM users",
        state: "succeeded",
        rows: 412,
        denied: [],
        added: 1,
        changed: 3,
      },
      {
        ...line,
        region: "us-east-1",
        step: "iam-policies",
        title: "IAM policies",
        state: reasons.length ? "partial" : "succeeded",
        rows: 61,
        denied: reasons.length ? ["iam:GetPolicyVersion"] : [],
        error: reasons[0] ?? "",
        added: 0,
        changed: 0,
      },
    ],
  };
  return {
    evaluation_id: EVALUATION,
    question_id: questionId,
    title: source.title,
    severity: source.severity,
    status: source.status,
    left_out: null,
    incomplete: reasons.length > 0,
    reasons,
    snapshot_id: SNAPSHOT,
    now: SNAPSHOTS[0]?.created_at ?? NOW,
    engine: "1",
    mask: "1",
    smart_classes: null,
    scope: [],
    queries: source.queries.map(([name, mark, count, query, error], index) => ({
      index,
      name,
      query,
      results_are: mark,
      parameters: {},
      count,
      digest: hex(source.id + name),
      ordered: false,
      proven: count,
      unproven: 0,
      masked: 0,
      columns: [],
      reasons,
      complete: reasons.length === 0,
      error: error ?? "",
      certificate,
    })),
  };
}

function run(body: { query?: string; cursor?: string | null; limit?: number }): Answer {
  const query = body.query ?? "";
  const wrong = /\bFIDN\b|\bWHIT\b/i.exec(query);
  if (wrong) {
    const before = query.slice(0, wrong.index).split("\n");
    return problem(
      400,
      "The request is wrong",
      `“${wrong[0]}” is not a keyword; did you mean ${wrong[0].toUpperCase() === "FIDN" ? "FIND" : "WITH"}?`,
      { kind: "syntax", line: before.length, column: (before.at(-1) ?? "").length + 1, text: wrong[0] },
    );
  }
  const limit = body.limit ?? 250;
  const from = Number(body.cursor ?? 0);
  const page = USERS.slice(from, from + limit);
  const base = {
    total: USERS.length,
    snapshot_id: SNAPSHOT,
    snapshot_at: SNAPSHOTS[0]?.created_at ?? NOW,
    next_cursor: from + limit < USERS.length ? String(from + limit) : null,
    link: null,
  };
  if (/RETURN\s+TREE/i.test(query))
    return ok({
      ...base,
      next_cursor: null,
      type: "tree",
      columns: [],
      rows: [],
      tree: {
        vertices: USERS.slice(0, 5),
        edges: [{ _id: "e1", _class: "HAS", _from: USERS[0]?._id, _to: USERS[1]?._id }],
      },
    });
  if (/RETURN/i.test(query))
    return ok({
      ...base,
      type: "table",
      columns: ["who.displayName", "who.createdOn", "count(k)"],
      rows: page.map((u, i) => ({ "who.displayName": u.displayName, "who.createdOn": u.createdOn, "count(k)": i % 4 })),
      tree: null,
    });
  return ok({ ...base, type: "list", columns: [], rows: query.includes("nothing") ? [] : page, tree: null });
}

function lint(query: string): Schemas["LintAnswer"] {
  const typo = /aws_iam_usr\b/.exec(query);
  return {
    formatted: query.replace(/\s+(THAT|WHERE|RETURN)\b/g, "\n  $1"),
    findings: typo
      ? [
          {
            severity: "warning",
            code: "unknown-type",
            message: "Nothing that is collected has the type aws_iam_usr.",
            line: 1,
            column: typo.index + 1,
            text: typo[0],
            suggestion: "aws_iam_user",
          },
        ]
      : [],
  };
}

type Handler = (parts: string[], request: Request) => Answer;

const ROUTES: readonly (readonly [method: string, pattern: RegExp, handler: Handler])[] = [
  ["GET", /^\/me$/, () => ok(ME)],
  ["GET", /^\/names$/, () => ok({ items: [], next_cursor: null })],
  ["GET", /^\/status$/, () => ok(STATUS)],
  ["GET", /^\/frameworks$/, () => ok({ items: [SUMMARY] })],
  ["GET", /^\/frameworks\/soc2$/, () => ok(FRAMEWORK)],
  [
    "GET",
    /^\/frameworks\/soc2\/requirements$/,
    () => ok({ framework_id: "soc2", total: ROWS.length, shown: ROWS.length, sections: SECTIONS }),
  ],
  ["GET", /^\/frameworks\/soc2\/requirements\/([^/]+)$/, ([ref]) => found(requirement(ref ?? ""))],
  [
    "PATCH",
    /^\/frameworks\/soc2\/requirements\/([^/]+)$/,
    ([ref], { body }) => found({ ...requirement(ref ?? ""), ...(body as object) }),
  ],
  ["GET", /^\/frameworks\/soc2\/requirements\/([^/]+)\/history$/, ([ref]) => ok(history(ref ?? ""))],
  [
    "POST",
    /^\/frameworks\/soc2\/evaluations$/,
    (_, { body }) => ok(startEvaluation(body as Parameters<typeof startEvaluation>[0]), 202),
  ],
  ["GET", /^\/evaluations$/, () => ok({ items: evaluations(), next_cursor: null })],
  ["POST", /^\/evaluations\/([^/]+)\/cancel$/, ([id]) => ok({ ...evaluation(id ?? ""), state: "cancelled" })],
  ["POST", /^\/exports\/([^/]+)\/cancel$/, ([id]) => ok({ ...exportView(id ?? ""), state: "cancelled" })],
  ["GET", /^\/evaluations\/([^/]+)$/, ([id]) => ok(evaluation(id ?? ""))],
  ["GET", /^\/evaluations\/[^/]+\/results\/([^/]+)$/, ([id]) => found(result(id ?? ""))],
  [
    "GET",
    /^\/evaluations\/[^/]+\/results\/([^/]+)\/queries\/(\d+)\/rows$/,
    ([id, index]) => ok(rows(id ?? "", Number(index))),
  ],
  [
    "GET",
    /^\/controls$/,
    () => ok({ totals: { controls: CONTROL_ROWS.length, adopted: 6, domains: 6 }, items: CONTROL_ROWS }),
  ],
  ["GET", /^\/controls\/([^/]+)$/, ([id]) => found(control(id ?? ""))],
  ["PATCH", /^\/controls\/([^/]+)$/, ([id], { body }) => found({ ...control(id ?? ""), ...(body as object) })],
  ["GET", /^\/questions$/, () => ok({ items: QUESTION_ROWS })],
  ["GET", /^\/questions\/([^/]+)$/, ([id]) => found(question(id ?? ""))],
  ["POST", /^\/queries$/, (_, { body }) => run(body as Parameters<typeof run>[0])],
  ["POST", /^\/queries\/lint$/, (_, { body }) => ok(lint((body as { query: string }).query))],
  ["GET", /^\/schema$/, () => ok(SCHEMA)],
  ["GET", /^\/snapshots$/, () => ok({ items: SNAPSHOTS, next_cursor: null })],
  ["GET", /^\/entities\/([^/]+)$/, ([id]) => ok(entity(id ?? ""))],
  ["GET", /^\/entities\/([^/]+)\/neighbours$/, ([id]) => ok(neighbours(id ?? ""))],
  ["POST", /^\/exports$/, (_, { body }) => ok(startExport((body as Schemas["ExportRequest"]).kind), 202)],
  ["GET", /^\/exports$/, () => ok({ items: exportsList(), next_cursor: null })],
  ["GET", /^\/exports\/([^/]+)$/, ([id]) => ok(exportView(id ?? ""))],
  [
    "POST",
    /^\/exports\/([^/]+)\/tickets$/,
    ([id]) => ok({ ticket: `t-${id ?? ""}`, path: `/tickets/t-${id ?? ""}`, expires_at: NOW + 7_200_000 }, 201),
  ],
  [
    "GET",
    /^\/tickets\/([^/]+)$/,
    () => ok({ url: "/favicon.svg", filename: "soc2_evidence.zip", expires_at: NOW + 60_000 }),
  ],
];

export function answerFor(request: Request): Answer {
  for (const [method, pattern, handler] of [...ROUTES, ...EVIDENCE_ROUTES, ...AUDIT_ROUTES, ...INTEGRATION_ROUTES]) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match) return handler(match.slice(1), request);
  }
  return problem(404, "Not found", `The fixture server has no answer to ${request.method} ${request.path}.`);
}
