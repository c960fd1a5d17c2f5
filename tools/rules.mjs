// Writes docs/rules/AREA.md from the headers of src/: every rule with its source, the files that carry it out and the
// tests that show it. A header lists a rule as
//
//   //   R-AREA-N  what holds, over as many lines
//   //             as it takes. (its source)
//
//   node tools/rules.mjs
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const left_out = new Set(["node_modules", "build", "dist", "data", "architecture"]);
const files_below = (folder) =>
  readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return left_out.has(name) ? [] : files_below(path);
    return [path];
  });

const identifier = /(?<![A-Za-z0-9-])R-[A-Z]+(?:-[A-Z]+)*-\d+(?!\d)/g;

/** The rules that one header lists: identifier and whole text, the source included. A list ends where its comment does,
 *  or at an empty line of it; two spaces after an identifier tell a rule that is listed from one that is only named. */
export const rules_listed_in = (text) => {
  const comments = text.split("\n").map((line) => line.match(/^\s*\/\/\/?\s*(.*)$/)?.[1] ?? "");
  const blocks = comments.map((words) => words || "\n").join(" ").split("\n");
  return blocks.flatMap((block) => {
    const [, ...parts] = block.split(/(?<![A-Za-z0-9-])(R-[A-Z]+(?:-[A-Z]+)*-\d+)\s{2,}/);
    const rules = [];
    for (let at = 0; at < parts.length; at += 2) rules.push({ id: parts[at], text: parts[at + 1].trim() });
    return rules;
  });
};

/** "What holds. (seed 002, chapter 7)" as its two halves. */
export const with_source = (text) => {
  const halves = text.match(/^(?<rule>.*?)\s*\((?<source>(?:[^()]|\([^()]*\))*)\)\.?$/)?.groups;
  return halves ? { rule: halves.rule, source: halves.source } : { rule: text, source: "" };
};

const cell = (text) => text.replaceAll("|", "\\|");

/** Pages by file name, for sources and tests given as { path, text }. */
export const pages = (sources, tests) => {
  const naming = (files, id) =>
    files.filter(({ text }) => (text.match(identifier) ?? []).includes(id)).map(({ path }) => `\`${path}\``).join("<br>");
  const areas = new Map();
  for (const { path, text } of sources.filter(({ path }) => path.endsWith(".h"))) {
    for (const rule of rules_listed_in(text)) {
      const area = rule.id.replace(/^R-|-\d+$/g, "").toLowerCase();
      if (!areas.has(area)) areas.set(area, new Map());
      if (!areas.get(area).has(rule.id)) areas.get(area).set(rule.id, { ...rule, path });
    }
  }
  const result = new Map();
  for (const [area, rules] of [...areas].sort()) {
    const lines = [
      `# Rules: ${area.replaceAll("-", " ")}`,
      "",
      "Written by `./dev rules` from the headers; what stands here is changed there.",
      "",
      "| Rule | What holds | Source | Code | Tests |",
      "|---|---|---|---|---|",
    ];
    const number = (id) => Number(id.match(/\d+$/)[0]);
    for (const [id, rule] of [...rules].sort(([a], [b]) => number(a) - number(b))) {
      const { rule: holds, source } = with_source(rule.text);
      lines.push(`| ${id} | ${cell(holds)} | ${cell(source)} | ${naming(sources, id)} | ${naming(tests, id)} |`);
    }
    result.set(`${area}.md`, `${lines.join("\n")}\n`);
  }
  return result;
};

if (process.argv[1]?.endsWith("rules.mjs")) {
  const read = (paths) => paths.map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const written = pages(
    read(files_below("src").filter((path) => /\.(h|cpp)$/.test(path))),
    read(files_below("tests").filter((path) => /\.(h|cpp|mjs|ts|tsx)$/.test(path))),
  );
  for (const name of readdirSync("docs/rules")) if (name !== "README.md" && !written.has(name)) rmSync(join("docs/rules", name));
  for (const [name, text] of written) writeFileSync(join("docs/rules", name), text);
}
