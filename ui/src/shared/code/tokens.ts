/** J1QL's words for colouring only: the server parses, lints and decides. */
export type TokenKind =
  "comment" | "string" | "regexp" | "number" | "keyword" | "verb" | "atom" | "class" | "operator" | "parameter";

const KEYWORDS =
  "FIND|UNIQUE|WITH|AS|THAT|WHERE|RETURN|TREE|ORDER|BY|ASC|DESC|SKIP|LIMIT|AND|OR|TO|RELATES|COUNT|SUM|MIN|MAX|AVG|CONCAT|MERGE|COALESCE|ABS|SQRT|CEIL|FLOOR|ROUND";

/** In order: the first that matches at a place wins. All are sticky, none backtracks far. */
export const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ["comment", /\/\*[^]*?(?:\*\/|$)/y],
  ["string", /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/y],
  ["parameter", /\$\{[^}]*\}?|\{\{[^}]*(?:\}\})?/y],
  ["keyword", new RegExp(`(?:${KEYWORDS})\\b`, "iy")],
  ["atom", /(?:true|false|undefined|null)\b|date\.now\b|date\(/iy],
  ["number", /\d+(?:\.\d+)?\b/y],
  ["verb", /[A-Z][A-Z_]+\b/y],
  ["class", /#?[A-Z][A-Za-z]*\b/y],
  ["operator", /[!~^$]*=|<<|>>|[<>!|*+\-/]/y],
];

const SKIP = /[A-Za-z_][\w.]*|\s+|[^]/y;

export interface Token {
  readonly text: string;
  readonly kind: TokenKind | null;
}

export function tokenize(query: string): Token[] {
  const found: Token[] = [];
  let place = 0;
  while (place < query.length) {
    const token = tokenAt(query, place);
    found.push(token);
    place += token.text.length;
  }
  return found;
}

export function tokenAt(query: string, place: number): Token {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = place;
    const match = rule.exec(query);
    if (match && match[0] !== "") return { text: match[0], kind };
  }
  SKIP.lastIndex = place;
  return { text: SKIP.exec(query)?.[0] ?? query.charAt(place), kind: null };
}
