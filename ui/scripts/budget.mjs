// The first load's compressed script must stay small: what index.html pulls in before any route's own part.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const LIMIT_FIRST = 300_000;
const LIMIT_ROUTE = 200_000;
const DIST = new URL("../dist/", import.meta.url);

const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", DIST), "utf8"));

function scriptsOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) scriptsOf(next, seen);
  return seen;
}

async function compressed(keys) {
  const sizes = await Promise.all(
    [...keys].map(async (key) => gzipSync(await readFile(new URL(manifest[key].file, DIST))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = scriptsOf(entry);
const lines = [["first load", await compressed(first), LIMIT_FIRST]];
for (const key of manifest[entry].dynamicImports ?? []) {
  const own = [...scriptsOf(key)].filter((one) => !first.has(one));
  lines.push([manifest[key].name ?? key, await compressed(own), LIMIT_ROUTE]);
}

let over = false;
for (const [name, size, limit] of lines) {
  const verdict = size > limit ? "OVER" : "ok";
  over ||= size > limit;
  console.log(`${verdict.padEnd(5)} ${(size / 1000).toFixed(1).padStart(7)} kB of ${limit / 1000} kB  ${name}`);
}
if (over) process.exit(1);
