import { DAY, EVALUATED, EVALUATION, HOUR, NOW, SNAPSHOT, type Schemas } from "./types.ts";

type Evaluation = Schemas["EvaluationView"];
type Export = Schemas["ExportView"];
type Job = Schemas["JobDetail"];

/** A job that moves on by the clock, as the real ones do. */
function moving(started: number, total: number, length: number) {
  const share = Math.min(1, (Date.now() - started) / length);
  const state = share >= 1 ? "succeeded" : share < 0.05 ? "queued" : "running";
  return {
    state,
    progress: { done: Math.floor(share * total), total },
    finished_at: share >= 1 ? started + length : null,
  } as const;
}

const started = new Map<string, number>();
const parts = new Map<string, { kind: string; ref: string }>();
const exported = new Map<string, { at: number; kind: Export["kind"] }>();
const COUNTS = { TESTED: 6, ATTENTION: 5, GAP: 2, UNKNOWN: 20, NOT_APPLICABLE: 28 };

export function evaluation(id: string): Evaluation {
  const at = started.get(id);
  const base = {
    id,
    framework_id: "soc2",
    kind: "framework",
    ref: "",
    started_by: "maya.lind@northwind.example",
    snapshot_id: SNAPSHOT,
    snapshot_time: EVALUATED - 100_000,
    error: null,
  };
  if (at === undefined)
    return {
      ...base,
      state: "succeeded",
      progress: { done: 64, total: 64 },
      started_at: EVALUATED - 40_000,
      finished_at: EVALUATED,
      counts: COUNTS,
    };
  const part = parts.get(id);
  return { ...base, ...part, started_at: at, counts: COUNTS, ...moving(at, part?.kind === "question" ? 1 : 64, 6_000) };
}

export function startEvaluation(part: { kind: string; ref: string }): Evaluation {
  const id = `ev-${Date.now()}`;
  started.set(id, Date.now());
  parts.set(id, part);
  return evaluation(id);
}

export function evaluations(): Evaluation[] {
  const past = Array.from({ length: 30 }, (_, age): Evaluation => ({
    ...evaluation(`${EVALUATION}-${age}`),
    started_at: EVALUATED - age * DAY - 30_000,
    finished_at: EVALUATED - age * DAY,
    counts: {
      TESTED: Math.max(1, 6 - Math.floor(age / 6)),
      ATTENTION: 5,
      GAP: 2 + Math.floor(age / 7),
      UNKNOWN: 20 + Math.floor(age / 6) - Math.floor(age / 7),
      NOT_APPLICABLE: 28,
    },
  }));
  return [
    ...[...started.keys()]
      .filter((id) => id.startsWith("ev"))
      .reverse()
      .map(evaluation),
    ...past,
  ];
}

export function exportView(id: string): Export {
  const made = exported.get(id);
  const kind = made?.kind ?? (id.endsWith("2") ? "evidence-zip" : "summary-pdf");
  const filename = kind === "summary-pdf" ? "soc2_summary.pdf" : "soc2_evidence.zip";
  const base = {
    id,
    kind,
    framework_id: "soc2",
    started_by: "maya.lind@northwind.example",
    error: null,
    manifest_sha256: null,
    rows: null,
    rows_sha256: null,
    scope: { type: "framework" as const, framework_id: "soc2" },
  };
  const done = { filename, bytes: kind === "summary-pdf" ? 184_233 : 2_318_774, sha256: SNAPSHOT };
  if (!made)
    return {
      ...base,
      ...done,
      state: "succeeded",
      progress: { done: 12, total: 12 },
      started_at: NOW - 26 * HOUR,
      finished_at: NOW - 26 * HOUR + 9_000,
    };
  const progress = moving(made.at, kind === "summary-pdf" ? 6 : 70, 5_000);
  return {
    ...base,
    started_at: made.at,
    filename: null,
    bytes: null,
    sha256: null,
    ...progress,
    ...(progress.finished_at === null ? {} : done),
  };
}

export function startExport(kind: Export["kind"]): Export {
  const id = `ex-${Date.now()}`;
  exported.set(id, { at: Date.now(), kind });
  return exportView(id);
}

export function exportsList(): Export[] {
  const failed: Export = {
    ...exportView("ex-3"),
    state: "failed",
    error: "The results of 2 questions could not be read from storage. Start the export again.",
    filename: null,
    bytes: null,
    sha256: null,
    progress: { done: 31, total: 70 },
    kind: "evidence-zip",
    started_at: NOW - 4 * DAY,
    finished_at: NOW - 4 * DAY + 30_000,
  };
  return [...[...exported.keys()].reverse().map(exportView), exportView("ex-1"), exportView("ex-2"), failed];
}

type Refusal = readonly [permission: string, type: string, properties: string[], count: number];

const UNITS: readonly (readonly [string, string, Schemas["UnitView"]["state"], number, readonly Refusal[], string])[] =
  [
    ["iam-users", "global", "succeeded", 412, [], ""],
    ["iam-policies", "global", "partial", 61, [["iam:GetPolicyVersion", "aws_iam_policy", ["admin"], 2]], ""],
    ["s3-buckets", "global", "succeeded", 13, [], ""],
    ["security-groups", "eu-central-1", "succeeded", 22, [], ""],
    ["security-groups", "us-east-1", "succeeded", 9, [], ""],
    ["rds-instances", "eu-central-1", "succeeded", 2, [], ""],
    [
      "flow-logs",
      "us-east-1",
      "failed",
      0,
      [],
      "AWS refused ec2:DescribeFlowLogs for the role. Add the permission to its policy, then collect again.",
    ],
  ];

export function job(id: string): Job {
  const at = started.get(id);
  const units = UNITS.map(([step, region, state, entities, denials, error]) => ({
    step,
    account: "210987654321",
    region,
    state,
    entities,
    relationships: entities * 2,
    finished_at: EVALUATED,
    error,
    added: 0,
    changed: entities > 300 ? 3 : 0,
    removed: 0,
    denials: denials.map(([permission, type, properties, count]) => ({ permission, type, properties, count })),
  }));
  const base = {
    id,
    instance_id: "in-7f2c",
    integration: "aws",
    trigger: at === undefined ? "schedule" : "person",
    snapshot_id: SNAPSHOT,
    failed_units: 2,
    entities: 519,
    relationships: 1038,
    added: 0,
    changed: 3,
    removed: 0,
    log: [],
  };
  const message = "Of 7 units, 5 were read whole; 1 was read in part and 1 failed. Nothing of theirs was removed.";
  if (at === undefined)
    return {
      ...base,
      message,
      state: "partial",
      started_at: EVALUATED - 4 * 60_000,
      finished_at: EVALUATED - 2 * 60_000,
      progress: { done: 7, total: 7 },
      units,
    };
  const { progress, finished_at } = moving(at, units.length, 8_000);
  return {
    ...base,
    started_at: at,
    finished_at,
    progress,
    message: finished_at === null ? "" : message,
    state: finished_at === null ? "running" : "partial",
    units: units.slice(0, progress.done),
  };
}

export function startJob(): Job {
  const id = `job-${Date.now()}`;
  started.set(id, Date.now());
  return job(id);
}

export function jobs(): Job[] {
  const past = Array.from({ length: 8 }, (_, age): Job => ({
    ...job(`job-past-${age}`),
    started_at: EVALUATED - age * DAY - 240_000,
    finished_at: EVALUATED - age * DAY - 120_000,
    state: age === 5 ? "failed" : age === 0 ? "partial" : "succeeded",
    message:
      age === 5 ? "The role could not be assumed: the external id does not match. Check the instance's settings." : "",
  }));
  return [
    ...[...started.keys()]
      .filter((id) => id.startsWith("job"))
      .reverse()
      .map(job),
    ...past,
  ];
}

export const INSTANCE: Schemas["InstanceView"] = {
  id: "in-7f2c",
  name: "Northwind production",
  integration: "aws",
  enabled: true,
  last_state: "partial",
  last_finished_at: EVALUATED - 120_000,
  message: "1 of 7 units failed.",
  regions: ["eu-central-1", "us-east-1"],
  updated_at: NOW - 75 * DAY,
  config: { roleArn: "arn:aws:iam::210987654321:role/proofgraph-reader", regions: ["eu-central-1", "us-east-1"] },
  secrets: ["externalId"],
  interval_hours: 24,
  tags: { Production: "true" },
  accounts: ["210987654321"],
  created_at: NOW - 75 * DAY,
  etag: '"1"',
};

export const SNAPSHOTS: Schemas["SnapshotSummary"][] = Array.from({ length: 20 }, (_, age) => ({
  id: age === 0 ? SNAPSHOT : `${SNAPSHOT.slice(0, 60)}${String(age).padStart(4, "0")}`,
  created_at: EVALUATED - 100_000 - age * DAY,
  partitions: 41,
  size: 812_331,
  entities: 1842 - age * 3,
  relationships: 3977 - age * 9,
  parent: null,
}));
