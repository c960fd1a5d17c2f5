// A row that counts as shown by a test that failed, was left out or is about something else would be a lie.
import assert from "node:assert/strict";
import { test } from "node:test";
import { passed_names, shown_by } from "./shown.mjs";

test("a name begins with the rows it shows", () => {
  assert.deepEqual(shown_by("K37_K38_is_not_closed_before_action"), ["K37", "K38"]);
  assert.deepEqual(shown_by("B4: warns before the agenda is set"), ["B4"]);
});

test("a row that does not exist, or stands elsewhere in the name, does not count", () => {
  assert.deepEqual(shown_by("fits_one_A4_page"), []);
  assert.deepEqual(shown_by("K101_x"), []);
  assert.deepEqual(shown_by("J9_x"), []);
});

test("only what passed counts", () => {
  const done = { status: "RUN", result: "COMPLETED" };
  const json = JSON.stringify({ testsuites: [{ testsuite: [
    { name: "K1_a", ...done }, { name: "K2_b", ...done, failures: [{}] }, { name: "K3_c", status: "RUN", result: "SKIPPED" }] }] });
  assert.deepEqual(passed_names("x.json", json), ["K1_a"]);
  assert.deepEqual(passed_names("x.log", "ok 1 - K4: a\nnot ok 2 - K5: b\n    ok 1 - K6: c # SKIP later\n"), ["K4: a"]);
});
