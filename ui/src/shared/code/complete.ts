import type { components } from "@/api/generated";

export type SchemaView = components["schemas"]["SchemaView"];

export interface Suggestion {
  readonly label: string;
  readonly kind: "class" | "type" | "verb" | "property" | "keyword" | "alias";
  readonly detail: string;
}

export interface Completion {
  /** Where the word that is being typed begins. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

const WORD = /[#\w.]*$/;
const TARGET = /(?:\bFIND|\bUNIQUE|\bTO|<<|>>|\|)\s*\(?\s*$/i;
const AFTER_VERB = /\bTHAT\s+!?\s*(?:RELATES\s+TO|\(?[A-Z_|]+\)?)\s+(?:<<|>>)?\s*\(?\s*$/i;
const VERB = /\bTHAT\s+!?\s*\(?\s*(?:[A-Z_]+\|)*$/i;
const PROPERTY = /(?:\bWITH|\bAND|\bOR|\bBY)\s*\(*\s*$/i;
const ALIAS_PATH = /([A-Za-z_]\w*)\.(\w*)$/;
const NODE =
  /(?:\bFIND(?:\s+UNIQUE)?|\bTHAT\s+!?\s*(?:RELATES\s+TO|\(?[A-Za-z_|]+\)?)(?:\s*(?:<<|>>))?)\s+\(?([#\w*|]+)\)?(?:\s+AS\s+(\w+))?/gi;
const KEYWORDS = [
  "FIND",
  "WITH",
  "THAT",
  "AS",
  "WHERE",
  "UNIQUE",
  "RETURN",
  "TREE",
  "HAVING",
  "ORDER BY",
  "DESC",
  "SKIP",
  "LIMIT",
  "AND",
  "OR",
  "undefined",
  "true",
  "false",
  "date.now",
  ...["COUNT", "MIN", "MAX", "SUM", "AVG", "CONCAT", "MERGE", "COALESCE"],
  ...["ABS", "SQRT", "CEIL", "FLOOR", "ROUND"],
];

interface Node {
  readonly target: string;
  readonly alias: string | undefined;
}

function nodesOf(text: string): Node[] {
  return [...text.matchAll(NODE)].map(([, target = "", alias]) => ({ target, alias }));
}

function typesOf(target: string, schema: SchemaView): ReadonlySet<string> {
  const found = target.split("|").flatMap((name) => schema.classes.find((one) => one.name === name)?.types ?? [name]);
  return new Set(found);
}

function properties(target: string | undefined, schema: SchemaView): Suggestion[] {
  const named = target === undefined || target === "*" ? null : typesOf(target, schema);
  // A target that nothing declares may still be there: the graph is open. Any property is then a fair guess.
  const types = named !== null && schema.types.some(({ name }) => named.has(name)) ? named : null;
  const found = new Map<string, Suggestion>();
  for (const type of schema.types) {
    if (types !== null && !types.has(type.name)) continue;
    for (const { name, type: kind } of type.properties) {
      if (!found.has(name)) found.set(name, { label: name, kind: "property", detail: kind });
    }
  }
  return [...found.values()];
}

function targets(schema: SchemaView): Suggestion[] {
  return [
    ...schema.classes.map((one) => ({ label: one.name, kind: "class" as const, detail: `${one.types.length} types` })),
    ...schema.types.map((one) => ({ label: one.name, kind: "type" as const, detail: one.classes.join(", ") })),
  ];
}

/** Verbs that lead from the node just before, or all where that is unknown. */
function verbs(node: Node | undefined, schema: SchemaView): Suggestion[] {
  const types = node === undefined ? null : typesOf(node.target, schema);
  const near = schema.relationships.filter(
    (one) => types === null || types.has(one.from_type) || types.has(one.to_type),
  );
  const names = new Set(near.length > 0 ? near.map((one) => one.verb) : schema.verbs);
  return [...[...names].toSorted(), "RELATES TO"].map((label) => ({ label, kind: "verb", detail: "" }));
}

/** What may stand at the end of `text`: decided from the words before, never wrong enough to be in the way. */
export function complete(text: string, schema: SchemaView): Completion {
  const nodes = nodesOf(text);
  const path = ALIAS_PATH.exec(text);
  if (path) {
    const [, alias, typed = ""] = path;
    const node = nodes.findLast((one) => one.alias === alias || one.target === alias);
    if (node) return { from: text.length - typed.length, options: properties(node.target, schema) };
  }
  const word = WORD.exec(text)?.[0] ?? "";
  const before = text.slice(0, text.length - word.length);
  const from = before.length;
  if (VERB.test(before)) return { from, options: verbs(nodes.at(-1), schema) };
  if (TARGET.test(before) || AFTER_VERB.test(before)) return { from, options: targets(schema) };
  if (PROPERTY.test(before)) return { from, options: properties(nodes.at(-1)?.target, schema) };
  const aliases = nodes.flatMap(({ alias }) =>
    alias === undefined ? [] : [{ label: alias, kind: "alias" as const, detail: "" }],
  );
  const keywords = KEYWORDS.map((label) => ({ label, kind: "keyword" as const, detail: "" }));
  return { from, options: [...aliases, ...keywords] };
}
