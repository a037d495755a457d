import { EVALUATION, hex, SNAPSHOT, type GapStatus, type Schemas } from "./types.ts";

type Outcome = Schemas["QuestionOutcome"];
type Mark = Schemas["QueryOutcome"]["results_are"];

interface Source {
  readonly id: string;
  readonly title: string;
  readonly shows: string;
  readonly severity: string;
  readonly status: GapStatus;
  readonly state?: Outcome["state"];
  readonly reasons?: readonly string[];
  readonly tags: readonly string[];
  readonly queries: readonly (readonly [name: string, mark: Mark, count: number, query: string, error?: string])[];
}

export const SOURCES: readonly Source[] = [
  {
    id: "aws-iam-users-mfa",
    title: "Do all IAM users with console access have MFA?",
    severity: "critical",
    status: "ATTENTION",
    shows: "People who sign in to the console need more than a password.",
    tags: ["identity", "mfa"],
    queries: [
      ["Users without MFA", "BAD", 3, "FIND aws_iam_user WITH passwordEnabled = true AND mfaEnabled != true"],
      ["Users with MFA", "GOOD", 9, "FIND aws_iam_user WITH passwordEnabled = true AND mfaEnabled = true"],
    ],
  },
  {
    id: "aws-root-mfa",
    title: "Does the root user have MFA?",
    severity: "critical",
    status: "TESTED",
    shows: "The account's most powerful sign-in is protected by a second factor.",
    tags: ["identity", "mfa"],
    queries: [
      ["Accounts whose root user has MFA", "GOOD", 1, "FIND aws_account WITH rootMfaEnabled = true"],
      ["Accounts whose root user has no MFA", "BAD", 0, "FIND aws_account WITH rootMfaEnabled != true"],
    ],
  },
  {
    id: "aws-iam-stale-keys",
    title: "Are there access keys that nobody used for 90 days?",
    severity: "high",
    status: "GAP",
    shows: "Credentials that are no longer needed are taken away.",
    tags: ["identity", "keys"],
    queries: [
      ["Stale access keys", "BAD", 4, "FIND aws_iam_access_key WITH active = true AND lastUsedOn < date.now - 90 days"],
    ],
  },
  {
    id: "aws-iam-admins",
    title: "Who is an administrator, and through which policy?",
    severity: "high",
    status: "UNKNOWN",
    shows: "Administrator rights are few and deliberate.",
    tags: ["identity", "admin"],
    queries: [
      [
        "Users with an administrator policy of their own",
        "UNKNOWN",
        0,
        "FIND aws_iam_user THAT ASSIGNED aws_iam_policy WITH admin = true",
      ],
      [
        "Every administrator",
        "INFORMATIVE",
        2,
        "FIND (aws_iam_user|aws_iam_role) AS who\n  THAT ASSIGNED aws_iam_policy WITH admin = true AS policy\nRETURN who.displayName, who._type, policy.name",
      ],
    ],
    reasons: ["partly collected: 2 of 17 regions denied, iam:GetPolicyVersion"],
  },
  {
    id: "aws-s3-encrypted",
    title: "Are all S3 buckets encrypted at rest?",
    severity: "high",
    status: "ATTENTION",
    shows: "Stored data is unreadable without the key.",
    tags: ["storage", "encryption"],
    queries: [
      ["Buckets without encryption", "BAD", 2, "FIND aws_s3_bucket WITH encrypted != true"],
      ["Buckets with encryption", "GOOD", 11, "FIND aws_s3_bucket WITH encrypted = true"],
    ],
  },
  {
    id: "aws-s3-public",
    title: "Is any S3 bucket readable by everyone?",
    severity: "critical",
    status: "GAP",
    shows: "Data is not open to the internet by accident.",
    tags: ["storage", "public"],
    queries: [["Public buckets", "BAD", 1, "FIND Everyone THAT ALLOWS aws_s3_bucket"]],
  },
  {
    id: "aws-sg-world",
    title: "Which security groups admit the whole internet to administrative ports?",
    severity: "critical",
    status: "GAP",
    shows: "Administrative ports are reachable only from where they need to be.",
    tags: ["network"],
    queries: [
      [
        "Groups open to the world on 22 or 3389",
        "BAD",
        2,
        "FIND Internet\n  THAT ALLOWS AS rule aws_security_group AS sg\nWHERE rule.fromPort <= 22 AND rule.toPort >= 22\nRETURN sg.displayName, rule.fromPort, rule.toPort",
      ],
    ],
  },
  {
    id: "aws-cloudtrail-on",
    title: "Is CloudTrail recording in every region?",
    severity: "high",
    status: "TESTED",
    shows: "What people and programs do in the account is recorded.",
    tags: ["logging"],
    queries: [
      ["Trails that record every region", "GOOD", 1, "FIND aws_cloudtrail WITH multiRegion = true AND logging = true"],
      ["Trails that stopped", "BAD", 0, "FIND aws_cloudtrail WITH logging != true"],
    ],
  },
  {
    id: "aws-rds-backups",
    title: "Do databases keep backups for at least seven days?",
    severity: "medium",
    status: "TESTED",
    shows: "Data can be brought back.",
    tags: ["database", "backup"],
    queries: [
      ["Databases with enough backups", "GOOD", 2, "FIND aws_db_instance WITH backupRetentionPeriod >= 7"],
      ["Databases with too few", "BAD", 0, "FIND aws_db_instance WITH backupRetentionPeriod < 7"],
    ],
  },
  {
    id: "aws-kms-rotation",
    title: "Do customer-managed keys rotate each year?",
    severity: "medium",
    status: "ATTENTION",
    shows: "Keys are replaced before they are worn out.",
    tags: ["encryption"],
    queries: [
      ["Keys that rotate", "GOOD", 3, "FIND aws_kms_key WITH keyManager = 'CUSTOMER' AND rotationEnabled = true"],
      ["Keys that do not", "BAD", 1, "FIND aws_kms_key WITH keyManager = 'CUSTOMER' AND rotationEnabled != true"],
    ],
  },
  {
    id: "github-branch-protection",
    title: "Are default branches protected?",
    severity: "high",
    status: "UNKNOWN",
    state: "not-connected",
    shows: "A change reaches production only after another person looked at it.",
    tags: ["code"],
    queries: [["Repositories without protection", "BAD", 0, "FIND github_repo WITH defaultBranchProtected != true"]],
  },
  {
    id: "aws-vpc-flow-logs",
    title: "Does every VPC keep flow logs?",
    severity: "medium",
    status: "UNKNOWN",
    shows: "Network traffic can be looked into after the fact.",
    tags: ["network", "logging"],
    queries: [
      [
        "VPCs without flow logs",
        "BAD",
        0,
        "FIND aws_vpc THAT !HAS aws_flow_log",
        "The query ran longer than 30 s and was stopped.",
      ],
    ],
  },
];

export function outcome(source: Source): Outcome {
  return {
    id: source.id,
    title: source.title,
    shows: source.shows,
    severity: source.severity,
    status: source.status,
    description:
      "Passwords are guessed, phished and reused. A second factor stops most of that. Prefer hardware keys or an authenticator app, and enforce it with a policy that denies everything else until a factor is enrolled.",
    state: source.state ?? "counted",
    incomplete: source.reasons !== undefined,
    reasons: [...(source.reasons ?? [])],
    remediation: "",
    affected: 0,
    exceptions: [],
    evaluation_id: EVALUATION,
    snapshot_id: SNAPSHOT,
    queries:
      source.state === "not-connected"
        ? []
        : source.queries.map(([name, mark, count, query, error], index) => ({
            index,
            name,
            query,
            results_are: mark,
            count,
            proven: count,
            complete: source.reasons === undefined,
            error: error ?? null,
            digest: hex(source.id + name),
            rows: `/evaluations/${EVALUATION}/results/${source.id}/queries/${index}/rows`,
          })),
  };
}
