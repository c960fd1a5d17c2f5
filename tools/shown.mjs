// What the tests of this run have shown of what the sources ask for: a test that passed and whose name begins with
// identifiers of rows (A1 … J4, seventy-two) or capabilities (K1 … K100) shows these: K37_K38_is_not_closed_before_…
//
//   node tools/shown.mjs build/test-logs
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const rows = { A: 11, B: 8, C: 11, D: 11, E: 6, F: 4, G: 5, H: 12, J: 4, K: 100 };

/** The identifiers with which a test's name begins. */
export const shown_by = (name) => {
  const begin = name.match(/^(?:[A-HJK]\d{1,3}[_: ]+)+/)?.[0] ?? "";
  return (begin.match(/[A-Z]\d+/g) ?? []).filter((id) => Number(id.slice(1)) >= 1 && Number(id.slice(1)) <= rows[id[0]]);
};

export const passed_names = (file, text) => {
  if (file.endsWith(".log")) {
    return [...text.matchAll(/^\s*ok \d+ - (.*?)(?: # (?:SKIP|TODO).*)?$/gm)].filter(([line]) => !/ # (SKIP|TODO)/.test(line)).map(([, name]) => name);
  }
  const json = JSON.parse(text);
  if (json.testsuites) {
    return json.testsuites.flatMap(({ testsuite }) => testsuite).filter((test) => test.result === "COMPLETED" && !test.failures).map(({ name }) => name);
  }
  return json.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === "passed").map(({ title }) => title);
};

if (process.argv[1]?.endsWith("shown.mjs")) {
  const folder = process.argv[2];
  const shown = new Set();
  for (const file of readdirSync(folder)) {
    if (!/\.(json|log)$/.test(file)) continue;
    try {
      for (const name of passed_names(file, readFileSync(join(folder, file), "utf8"))) for (const id of shown_by(name)) shown.add(id);
    } catch {
      // A runner that crashed while writing was counted as a failure already.
    }
  }
  const in_order = [...shown].sort((a, b) => a[0].localeCompare(b[0]) || Number(a.slice(1)) - Number(b.slice(1)));
  const capabilities = in_order.filter((id) => id[0] === "K");
  const features = in_order.filter((id) => id[0] !== "K");
  const total = Object.entries(rows).reduce((sum, [letter, count]) => sum + (letter === "K" ? 0 : count), 0);
  console.log(`Rows shown: ${features.length} of ${total}${features.length ? ` (${features.join(" ")})` : ""}`);
  console.log(`Capabilities shown: ${capabilities.length} of ${rows.K}${capabilities.length ? ` (${capabilities.join(" ")})` : ""}`);
}
