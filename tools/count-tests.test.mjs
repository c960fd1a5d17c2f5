// A crash or a failure that nobody counts would make the last line of './dev test' untrue.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countTests } from "./count-tests.mjs";

const suite = (...tests) => JSON.stringify({ testsuites: [{ testsuite: tests }] });
const good = { name: "a", classname: "S", status: "RUN", result: "COMPLETED" };
const bad = { ...good, name: "b", failures: [{ failure: "f.cpp:1\nExpected: 1" }] };
const left_out = { ...good, name: "c", result: "SKIPPED" };
const numbers = ({ passed, failed, skipped }) => [passed, failed, skipped];

test("a GoogleTest report is counted test by test", () => {
  const count = countTests("gtest", { json: suite(good, bad, left_out), log: "", status: 1 });
  assert.deepEqual(numbers(count), [1, 1, 1]);
  assert.match(count.failures[0], /S\.b\nf\.cpp:1/);
});

test("a runner that dies half-way is a failure besides what it had done", () => {
  const log = "[       OK ] S.a (0 ms)\n[  FAILED  ] S.b (1 ms)\n[ RUN      ] S.c\nSegmentation fault";
  assert.deepEqual(numbers(countTests("gtest", { json: "", log, status: 139 })), [1, 2, 0]);
});

test("a runner that counts no failure but ends badly is a failure", () => {
  assert.deepEqual(numbers(countTests("gtest", { json: suite(good), log: "leaked", status: 23 })), [1, 1, 0]);
});

test("the totals of node's own runner are taken", () => {
  const log = "not ok 2 - b\n# tests 4\n# pass 1\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n";
  assert.deepEqual(numbers(countTests("node", { json: "", log, status: 1 })), [1, 2, 1]);
});

test("node's runner without totals has crashed", () => {
  assert.deepEqual(numbers(countTests("node", { json: "", log: "ok 1 - a\n", status: 124 })), [0, 1, 0]);
});

test("a file that vitest could not read is a failure", () => {
  const json = JSON.stringify({
    testResults: [
      { name: "a.test.ts", status: "failed", message: "cannot import", assertionResults: [] },
      { name: "b.test.ts", status: "passed", assertionResults: [{ status: "passed" }, { status: "pending" }] },
    ],
  });
  assert.deepEqual(numbers(countTests("vitest", { json, log: "", status: 1 })), [1, 1, 1]);
});
