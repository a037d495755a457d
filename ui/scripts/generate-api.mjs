// Writes src/api/generated.ts from the API's own description; `npm run generate` after the API changed.
// A test compares the two, so that a changed endpoint fails the check and not a customer.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import openapiTS, { astToString } from "openapi-typescript";

const UI = join(import.meta.dirname, "..");
const SOURCE = join(UI, "..", "docs", "openapi.json");
const TARGET = join(UI, "src", "api", "generated.ts");

/** Names of the schemas that requests are made of; all others are answers. */
function requestSchemas(description) {
  const found = new Set();
  for (const path of Object.values(description.paths)) {
    for (const operation of Object.values(path)) {
      const name = operation.requestBody?.content?.["application/json"]?.schema?.$ref?.split("/").at(-1);
      if (name) found.add(name);
    }
  }
  return found;
}

/** An answer always holds every field, also those that have a default; a request may leave these out. */
function requireAnswerFields(description) {
  const requests = requestSchemas(description);
  for (const [name, schema] of Object.entries(description.components.schemas)) {
    if (schema.properties && !requests.has(name)) schema.required = Object.keys(schema.properties);
  }
}

export async function generate() {
  const description = JSON.parse(await readFile(SOURCE, "utf8"));
  requireAnswerFields(description);
  const nodes = await openapiTS(description, { alphabetize: true, defaultNonNullable: false });
  return `// Generated from docs/openapi.json by \`npm run generate\`; never edited.\n${astToString(nodes)}`;
}

if (process.argv[1] === import.meta.filename) await writeFile(TARGET, await generate());
