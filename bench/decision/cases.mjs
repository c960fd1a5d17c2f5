#!/usr/bin/env node
// Writes what the engines read: the tables in each language, and the questions with the answer of the plain scan.
//
//   cases.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstHit, inputs, largeTable, table12 } from './tables.mjs';
import { asEvaluation, casbin, cedar, cerbos, dmn, rego } from './written.mjs';

const questions = 4096, rows = 3700;

/** A line for each question: {"inputs":{...},"answer":"..."}. */
const cases = (table, asked) => asked.map((input) => `${JSON.stringify({ inputs: input, answer: table.rules[firstHit(table, input)].answer })}\n`).join('');

export const writeCases = (folder) => {
    for (const name of ['cerbos', 'authorization']) mkdirSync(join(folder, name), { recursive: true });
    const write = (name, text) => writeFileSync(join(folder, name), text);
    const large = largeTable(rows, 3700);
    for (const [table, size] of [[table12, 12], [large, rows]]) {
        write(`table${size}.json`, JSON.stringify(table));
        write(`table${size}.dmn`, dmn(table));
        write(`cases${size}.jsonl`, cases(table, inputs(questions, size)));
    }
    const { model, policy } = casbin(table12);
    write('table12.cedar', cedar(table12));
    write('table12.rego', rego(table12));
    write('table12.conf', model);
    write('table12.csv', policy);
    write(join('cerbos', 'table12.json'), cerbos(table12));
    write(join('authorization', 'inzage.dmn'), dmn(table12, asEvaluation));
    write('inzage12.dmn', dmn(table12, asEvaluation));
    // The last of the twelve rows answers whatever they do not, so that those after it never do.
    write('inzage3700.dmn', dmn({ ...table12, rules: [...table12.rules, ...large.rules.slice(0, rows - table12.rules.length)] }, asEvaluation));
    write(
        join('authorization', 'authorization.toml'),
        `decision_log = "../server/decisions.log"\n\n[[policy]]\nname = "${table12.name}"\nmodels = ["inzage.dmn"]\ndecision = "${table12.decision}"\n`,
    );
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeCases(process.argv[2]);
