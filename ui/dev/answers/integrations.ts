/** What is connected and what can be: one integration reached through a role, one through a token. */
import { INSTANCE, job, jobs, startJob } from "./jobs.ts";
import type { Answer, Request, Schemas } from "./types.ts";

const field = (change: Partial<Schemas["ConfigField"]> & { name: string; title: string }): Schemas["ConfigField"] => ({
  type: "string",
  secret: false,
  required: false,
  help: "",
  pattern: null,
  random: false,
  ...change,
});

export const CATALOGUE: Schemas["IntegrationView"][] = [
  {
    id: "aws",
    name: "aws",
    title: "Amazon Web Services",
    description: "Reads the configuration of AWS accounts, never their data.",
    classes: ["CSP"],
    config_fields: [
      field({
        name: "roleArn",
        title: "Role ARN",
        help: "The role to assume.",
        pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$",
      }),
      field({ name: "externalId", title: "External ID", secret: true, random: true, help: "What the role demands." }),
      field({ name: "accounts", title: "Accounts", type: "strings", help: "The account numbers to collect." }),
      field({ name: "regions", title: "Regions", type: "strings", help: "The regions to collect." }),
    ],
    steps: [],
    permissions: ["iam:ListUsers", "s3:ListAllMyBuckets"],
    setup: ["Choose an external ID.", "Make a role.", "Copy the role's ARN."],
    role_template: "Resources: {}\n",
  },
  {
    id: "code",
    name: "code",
    title: "Code host",
    description: "Reads repositories and their rules.",
    classes: ["Repository"],
    config_fields: [
      field({ name: "token", title: "Token", secret: true, required: true, help: "A token that may read." }),
      field({ name: "days", title: "Days", type: "number", help: "How far back." }),
      field({ name: "archived", title: "Archived too", type: "boolean", help: "Whether archived ones count." }),
    ],
    steps: [],
    permissions: [],
    setup: [],
    role_template: null,
  },
];

const ok = (body: unknown, status = 200): Answer => ({ status, body });

export const INTEGRATION_ROUTES: readonly (readonly [string, RegExp, (parts: string[], request: Request) => Answer])[] =
  [
    ["GET", /^\/integrations$/, () => ok({ items: CATALOGUE })],
    ["GET", /^\/integrations\/instances$/, () => ok({ items: [INSTANCE], next_cursor: null })],
    ["POST", /^\/integrations\/instances$/, (_, { body }) => ok({ ...INSTANCE, ...(body as object) }, 201)],
    ["GET", /^\/integrations\/instances\/([^/]+)$/, () => ok(INSTANCE)],
    ["PATCH", /^\/integrations\/instances\/[^/]+$/, (_, { body }) => ok({ ...INSTANCE, ...(body as object) })],
    ["DELETE", /^\/integrations\/instances\/[^/]+$/, () => ok(undefined, 204)],
    ["GET", /^\/integrations\/instances\/[^/]+\/jobs$/, () => ok({ items: jobs(), next_cursor: null })],
    ["POST", /^\/integrations\/instances\/[^/]+\/jobs$/, () => ok(startJob(), 202)],
    ["GET", /^\/integrations\/instances\/[^/]+\/jobs\/([^/]+)$/, ([id]) => ok(job(id ?? ""))],
    [
      "POST",
      /^\/integrations\/instances\/[^/]+\/jobs\/([^/]+)\/cancel$/,
      ([id]) => ok({ ...job(id ?? ""), state: "cancelled" }),
    ],
  ];
