import { DAY, digest, hex, NOW, type Schemas } from "./types.ts";

const NAMES = [
  "maya.lind",
  "jonas.beck",
  "deploy-bot",
  "ci-runner",
  "amara.okafor",
  "li.wei",
  "sofia.marin",
  "old-contractor",
  "backup-agent",
  "pat.doyle",
  "data-export",
  "grace.h",
];

export type Row = Record<string, unknown>;

export function user(index: number): Row {
  const name = `${NAMES[index % NAMES.length] ?? "user"}${index >= NAMES.length ? `-${index}` : ""}`;
  const seed = digest(name);
  return {
    _id: hex(name).slice(0, 32),
    _key: `arn:aws:iam::210987654321:user/${name}`,
    _type: "aws_iam_user",
    _class: ["User"],
    displayName: name,
    name,
    userName: name,
    arn: `arn:aws:iam::210987654321:user/${name}`,
    passwordEnabled: seed % 3 !== 0,
    mfaEnabled: seed % 4 !== 0,
    active: true,
    createdOn: NOW - (seed % 900) * DAY,
    passwordLastUsedOn: seed % 5 === 0 ? undefined : NOW - (seed % 120) * DAY,
    accountId: "210987654321",
    accessKeys: seed % 3,
    "tag.Team": seed % 2 ? "platform" : "data",
    "tag.Production": seed % 2 === 0,
    tags: ["Team"],
    policyNames: seed % 3 === 0 ? ["ReadOnlyAccess", "BillingView"] : ["ReadOnlyAccess"],
    _scope: "in-7f2c",
    _source: "integration",
    _version: 3,
    _createdOn: NOW - 40 * DAY,
    _beginOn: NOW - 4 * DAY,
    _integrationName: "Northwind production",
    _integrationType: "aws",
    _integrationInstanceId: "in-7f2c",
    _accountId: "210987654321",
    _region: "global",
    _deleted: false,
  };
}

export const USERS = Array.from({ length: 420 }, (_, i) => user(i));

export function entity(id: string): Schemas["EntityView"] {
  const found = USERS.find((u) => u._id === id) ?? USERS[0] ?? {};
  return { id, entity: found };
}

export function neighbours(id: string): Schemas["NeighbourPage"] {
  const far = (type: string, name: string, verb: string, direction: "in" | "out") => ({
    direction,
    verb,
    relationship: {
      _id: hex(id + name),
      _key: `${id}|${verb}|${name}`,
      _type: `aws_iam_user_${verb.toLowerCase()}_${type}`,
      _class: verb,
    },
    entity: { _id: hex(name).slice(0, 32), _key: name, _type: type, _class: ["AccessPolicy"], displayName: name },
  });
  return {
    id,
    next_cursor: null,
    items: [
      far("aws_account", "Northwind production", "HAS", "in"),
      far("aws_iam_policy", "ReadOnlyAccess", "ASSIGNED", "out"),
      far("aws_iam_access_key", "AKIA…7Q2F", "HAS", "out"),
      far("aws_iam_group", "engineers", "HAS", "in"),
    ],
  };
}

const prop = (name: string, type: string) => ({ name, type, description: "" });

export const SCHEMA: Schemas["SchemaView"] = {
  classes: [
    { name: "User", types: ["aws_iam_user"] },
    { name: "DataStore", types: ["aws_s3_bucket"] },
    { name: "AccessKey", types: ["aws_iam_access_key"] },
    { name: "Account", types: ["aws_account"] },
    { name: "AccessPolicy", types: ["aws_iam_policy"] },
  ],
  types: [
    {
      name: "aws_iam_user",
      classes: ["User"],
      properties: [
        prop("mfaEnabled", "boolean"),
        prop("passwordEnabled", "boolean"),
        prop("createdOn", "date"),
        prop("displayName", "string"),
        prop("userName", "string"),
      ],
    },
    {
      name: "aws_s3_bucket",
      classes: ["DataStore"],
      properties: [prop("encrypted", "boolean"), prop("public", "boolean"), prop("versioningEnabled", "boolean")],
    },
    {
      name: "aws_iam_access_key",
      classes: ["AccessKey"],
      properties: [prop("active", "boolean"), prop("lastUsedOn", "date")],
    },
    { name: "aws_account", classes: ["Account"], properties: [prop("rootMfaEnabled", "boolean")] },
    {
      name: "aws_iam_policy",
      classes: ["AccessPolicy"],
      properties: [prop("admin", "boolean"), prop("name", "string")],
    },
  ],
  verbs: ["HAS", "ASSIGNED", "ALLOWS", "USES"],
  relationships: [
    { from_type: "aws_iam_user", verb: "HAS", to_type: "aws_iam_access_key" },
    { from_type: "aws_iam_user", verb: "ASSIGNED", to_type: "aws_iam_policy" },
    { from_type: "aws_account", verb: "HAS", to_type: "aws_iam_user" },
  ],
};
