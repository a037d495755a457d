/** What people brought, what was accepted for a time, and the gaps over all frameworks. */
import { USERS } from "./graph.ts";
import { SOURCES } from "./questions.ts";
import { DAY, EVALUATION, hex, NOW, SNAPSHOT, type Answer, type Schemas } from "./types.ts";

const MAYA = "9a1d2f30";
const place = { kind: "requirement" as const, framework_id: "soc2", id: "CC6.1" };

const base = {
  at: NOW - 20 * DAY,
  by: MAYA,
  edited_at: NOW - 3 * DAY,
  edited_by: MAYA,
  description: "",
  text: "",
  url: "",
  file: null,
  masked: 0,
  remind_at: null,
  removed_at: null,
  expires_at: null,
  places: [place],
  etag: "2",
};

const ITEMS: readonly Schemas["EvidenceItem"][] = [
  {
    ...base,
    id: "it-1",
    kind: "note",
    title: "Access review, third quarter",
    text: "Reviewed 41 accounts with the heads of each team; 3 were closed.",
    number: 2,
  },
  {
    ...base,
    id: "it-2",
    kind: "upload",
    title: "Penetration test 2026",
    description: "Summary letter of the tester.",
    number: 1,
    expires_at: NOW + 12 * DAY,
    file: {
      filename: "pentest-2026.pdf",
      bytes: 184_233,
      media_type: "application/pdf",
      sha256: SNAPSHOT,
      scanned_by: "",
      masked: 0,
    },
    places: [place, { kind: "control", framework_id: "", id: "network-monitoring" }],
  },
  {
    ...base,
    id: "it-3",
    kind: "link",
    title: "Joiners and leavers board",
    url: "https://tracker.example/boards/12",
    number: 1,
    expires_at: NOW - 2 * DAY,
  },
];

const item = (id: string) => ITEMS.find((one) => one.id === id);

function versions(id: string): Schemas["ItemVersion"][] {
  const held = item(id);
  if (held === undefined) return [];
  const first = { number: 1, at: held.at, by: MAYA, why: "", item: { ...held, text: "Reviewed 40 accounts." } };
  const now = { number: 2, at: held.edited_at, by: MAYA, why: "One was forgotten.", item: { ...held } };
  return held.number > 1 ? [first, now] : [{ ...first, item: { ...held } }];
}

function rowsOf(ref: string): Schemas["EvidenceRow"][] {
  if (ref !== "CC6.1") return [];
  return ITEMS.map((held) => ({
    ...held,
    expired: held.expires_at !== null && held.expires_at < NOW,
    from_control: "",
    signer: "",
    statement: "",
  }));
}

const EXCEPTIONS: readonly Schemas["ExceptionView"][] = [
  {
    id: "ex-1",
    target: place,
    reason: "The build account's key is rotated by hand until the new runner is there.",
    owner: "Jonas Beck",
    compensating_control: "The key is used from one address only, and each use is alarmed.",
    state: "requested",
    requested_by: MAYA,
    requested_at: NOW - 2 * DAY,
    decided_by: "",
    decided_at: null,
    decision: "",
    expires_at: NOW + 60 * DAY,
    etag: "1",
  },
];

const GAPS: readonly Schemas["GapTableRow"][] = SOURCES.slice(0, 5).map((source, index) => ({
  framework: "SOC 2",
  framework_id: "soc2",
  question_id: source.id,
  title: source.title,
  severity: source.severity,
  status: index % 2 === 0 ? "GAP" : "ATTENTION",
  incomplete: false,
  affected: 2 + index,
  unproven: 0,
  age_days: 3 * index,
  since: NOW - 3 * index * DAY,
  refs: ["CC6.1", "CC6.3"],
  integrations: ["aws"],
  places: [{ account: "210987654321", instance: "in-7f2c", type: "aws_iam_user", affected: 2 + index }],
  places_cut: false,
  exceptions: [],
  remediation: "Open the user, choose Security credentials and assign an MFA device.",
  evaluation_id: EVALUATION,
  snapshot_id: hex("snapshot"),
}));

const ok = (body: unknown): Answer => ({ status: 200, body });
const list = (items: readonly unknown[]) => ok({ items, total: items.length, next_cursor: null, link: null });

export const EVIDENCE_ROUTES: readonly (readonly [string, RegExp, (parts: string[]) => Answer])[] = [
  ["GET", /^\/frameworks\/soc2\/requirements\/([^/]+)\/evidence$/, ([ref]) => list(rowsOf(ref ?? ""))],
  ["GET", /^\/evidence-items$/, () => list(ITEMS)],
  ["GET", /^\/evidence-items\/([^/]+)$/, ([id]) => ok(item(id ?? ""))],
  ["GET", /^\/evidence-items\/([^/]+)\/versions$/, ([id]) => list(versions(id ?? ""))],
  ["GET", /^\/exceptions$/, () => list(EXCEPTIONS)],
  ["GET", /^\/gaps$/, () => list(GAPS)],
  ["GET", /^\/gaps\/[^/]+\/[^/]+\/assets$/, () => list(USERS.slice(0, 4))],
  ["GET", /^\/deleted-frameworks$/, () => list([])],
];
