// What a runner of tests counted: prints 'PASSED FAILED SKIPPED'; the failures themselves go to standard error.
//
//   node count-tests.mjs KIND BASE STATUS
//
// KIND is gtest, vitest (both: BASE.json, written by the runner) or node (TAP in BASE.log). STATUS is how the runner
// ended. A runner that left no count behind, or ended badly without naming a failure, has crashed: one failure, besides
// the tests that its output shows to have passed or failed before it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const gtest = (json) => {
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const suite of json.testsuites) {
    for (const test of suite.testsuite) {
      if (test.failures) {
        count.failed++;
        count.failures.push(`${test.classname}.${test.name}\n${test.failures.map((f) => f.failure).join("\n")}`);
      } else if (test.result === "SKIPPED" || test.status === "NOTRUN") count.skipped++;
      else count.passed++;
    }
  }
  return count;
};

const vitest = (json) => {
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const file of json.testResults) {
    if (file.status === "failed" && file.assertionResults.length === 0) {
      count.failed++;
      count.failures.push(`${file.name}\n${file.message}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === "passed") count.passed++;
      else if (test.status === "failed") {
        count.failed++;
        count.failures.push(`${test.fullName}\n${test.failureMessages.join("\n")}`);
      } else count.skipped++;
    }
  }
  return count;
};

// Only the totals at the end of a whole run are a count.
const tap = (log) => {
  const total = (name) => Number(log.match(new RegExp(`^# ${name} (\\d+)$`, "m"))?.[1] ?? NaN);
  const count = { passed: total("pass"), failed: total("fail") + total("cancelled"), skipped: total("skipped") + total("todo") };
  if (Object.values(count).some(Number.isNaN)) return undefined;
  const lines = log.split("\n");
  count.failures = lines.flatMap((line, at) =>
    /^\s*not ok .*/.test(line) && !/# (SKIP|TODO)/.test(line) ? [lines.slice(at, at + 40).join("\n")] : []);
  return count;
};

// A runner of GoogleTest that died writes no JSON, but it said how far it came.
const beforeTheCrash = (log) => ({
  passed: (log.match(/\[ {7}OK \]/g) ?? []).length,
  failed: (log.match(/\[ {2}FAILED {2}\] .* ms\)/g) ?? []).length,
  skipped: (log.match(/\[ {2}SKIPPED \] .* ms\)/g) ?? []).length,
  failures: [],
});

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

const parsed = (text, shape) => {
  try {
    return shape(JSON.parse(text));
  } catch {
    return undefined;
  }
};

export const countTests = (kind, { json, log, status }) => {
  const counted = { gtest: () => parsed(json, gtest), vitest: () => parsed(json, vitest), node: () => tap(log) }[kind]();
  const count = counted ?? beforeTheCrash(kind === "gtest" ? log : "");
  const crashed = counted === undefined || (status !== 0 && count.failed === 0);
  if (crashed) {
    count.failed++;
    count.failures.push(`the runner ended with status ${status} without saying why\n${log.split("\n").slice(-60).join("\n")}`);
  }
  return count;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [kind, base, status] = process.argv.slice(2);
  const count = countTests(kind, { json: read(`${base}.json`), log: read(`${base}.log`), status: Number(status) });
  console.log(count.passed, count.failed, count.skipped);
  for (const failure of count.failures) console.error(failure.replace(/^/gm, "    "));
}
