// One fuzz target for so many seconds. A crash, a hang, a leak or more than 256 MiB is a failure, and the text that led
// there is kept in build/fuzz-found.
//
//   node tests/fuzz/run.mjs PROGRAM SECONDS FOLDER
//
// It begins with the examples in corpus/ and with what is in FOLDER, to which every text is added that reaches something
// new.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const found = "build/fuzz-found";

const sanitizers = {
  // Memory that was given back still counts while it is watched for late use: sixteen mebibytes of it are enough.
  ASAN_OPTIONS: "detect_leaks=1:quarantine_size_mb=16:malloc_context_size=8",
  UBSAN_OPTIONS: "print_stacktrace=1:halt_on_error=1",
};

const options = (name, seconds, folder) => {
  const dictionary = `tests/fuzz/${name}.dict`;
  return [
    `-max_total_time=${seconds}`, "-timeout=5", "-rss_limit_mb=256", "-max_len=32768", "-print_final_stats=1",
    `-artifact_prefix=${found}/${name}-`, ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
    folder, `tests/fuzz/corpus/${name}`,
  ];
};

const number_in = (text, pattern) => Number(text.match(pattern)?.[1] ?? NaN);

/** What a target said when it ended: `fault` is undefined when it ran its time through. */
export const reading = (name, output, status) => {
  const runs = number_in(output, /^Done (\d+) runs in /m);
  const mebibytes = number_in(output, /^stat::peak_rss_mb: +(\d+)/m);
  if (status === 0 && runs > 0) return { runs, mebibytes };
  const kept = output.match(/Test unit written to (\S+)/)?.[1];
  const error = output.match(/^.*(?:ERROR: |runtime error: |SUMMARY: ).*$/m)?.[0] ?? `it ended with status ${status} after ${runs || 0} texts`;
  return { runs, mebibytes, fault: `${name}: ${error}\n${kept ? `the text that leads there: ${kept}` : "no text was kept"}\n${output.slice(-6000)}` };
};

/** Runs it; everything that it says goes to `heard` while it does. */
export const run = (program, seconds, folder, heard = () => {}) => new Promise((settle) => {
  const name = basename(program).replace(/^fuzz_/, "");
  if (!existsSync(program)) {
    settle({ fault: `${program} is not there: it is built by clang-19 and libclang-rt-19-dev` });
    return;
  }
  mkdirSync(found, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const target = spawn(program, options(name, seconds, folder), { env: { ...process.env, ...sanitizers }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const hear = (bytes) => {
    output += bytes;
    heard(bytes);
  };
  target.stdout.on("data", hear);
  target.stderr.on("data", hear);
  target.on("close", (status, signal) => settle(reading(name, output, status ?? signal)));
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [program, seconds, folder = join("build/corpus", basename(program))] = process.argv.slice(2);
  const { fault } = await run(program, seconds, folder, (bytes) => process.stdout.write(bytes));
  if (fault) {
    console.error(fault.split("\n").slice(0, 2).join("\n"));
    process.exitCode = 1;
  }
}
