// A minute for each reader of decision models that a stranger may write to: no crash, no hang, no leak, no more than
// 256 MiB (issue 3, bad input). `./dev fuzz 600` gives every target ten minutes.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { reading, run } from "./run.mjs";

const seconds = Number(process.env.SCHAKEL_FUZZ_SECONDS ?? 60);
const folder = mkdtempSync(join(tmpdir(), "schakel-fuzz-"));
after(() => rmSync(folder, { recursive: true, force: true }));

describe("bytes that nobody thought of", { concurrency: 2 }, () => {
  for (const [name, what] of [
    ["dmn", "a model is read, linked in both ways and asked, or refused with a reason"],
    ["feel_parse", "an expression, a cell or a type is read and written out as the same, or refused"],
    ["feel_evaluate", "an expression comes to the same value each time, within its limits"],
  ]) {
    test(`${name}: ${what}`, async (t) => {
      const { fault, runs, mebibytes } = await run(`build/fuzz/tests/fuzz/fuzz_${name}`, seconds, join(folder, name));
      assert.equal(fault, undefined, fault);
      t.diagnostic(`${runs} texts in ${seconds} s, at most ${mebibytes} MiB`);
    });
  }
});

test("a target that stopped before its time is a failure that names the text", () => {
  const crash = "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address\nartifact_prefix='x'; Test unit written to build/fuzz-found/dmn-crash-1\n";
  const { fault } = reading("dmn", crash, 1);
  assert.match(fault, /^dmn: ==1==ERROR: AddressSanitizer: heap-buffer-overflow/);
  assert.match(fault, /build\/fuzz-found\/dmn-crash-1/);
  assert.match(reading("dmn", "", "SIGKILL").fault, /ended with status SIGKILL after 0 texts/);
  assert.match(reading("dmn", "Done 0 runs in 61 second(s)\n", 0).fault, /status 0 after 0 texts/);
  assert.deepEqual(reading("dmn", "Done 12 runs in 61 second(s)\nstat::peak_rss_mb:                87\n", 0), { runs: 12, mebibytes: 87 });
});

test("a target that is not built is a failure, not left out", async () => {
  assert.match((await run("build/fuzz/tests/fuzz/fuzz_nothing", 1, folder)).fault, /fuzz_nothing is not there/);
});
