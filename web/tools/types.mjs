// The page's types, made from the server's own OpenAPI document.
//
//   node tools/types.mjs PROGRAM    asks that program for its document, keeps it in openapi.json and writes
//                                   src/api/schema.d.ts from it
//
// A test holds the kept document against the program (tests/scenarios/types.test.mjs) and the types against the kept
// document (web/tests/schema.test.ts).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
export const kept_document = join(web, 'openapi.json');
export const kept_types = join(web, 'src', 'api', 'schema.d.ts');

/** The document as it is kept: one value a line, so that a change can be read. */
export function text_of(document) {
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** TypeScript for what the page sends and is given. */
export async function types_of(document) {
  const ast = await openapiTS(for_the_page(document), { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `// Made by tools/types.mjs from openapi.json: do not edit, run \`./dev types\`.\n${astToString(ast)}`;
}

/**
 * What the page need not see is left out: headers, which the client adds itself, and the problems, which it turns into
 * one kind of error. What stands in an answer always holds its lists; only a message may leave an empty list out.
 */
function for_the_page(document) {
  const copy = structuredClone(document);
  const answered = new Set();
  const follow = (schema) => {
    if (Array.isArray(schema)) return schema.forEach(follow);
    if (typeof schema !== 'object' || schema === null) return;
    const name = schema.$ref?.split('/').at(-1);
    if (name && !answered.has(name)) {
      answered.add(name);
      follow(copy.components.schemas[name]);
    }
    Object.values(schema).forEach(follow);
  };
  for (const [path, operations] of Object.entries(copy.paths)) {
    // An address of its own is for other programs, not for the page.
    if (operations.servers) {
      delete copy.paths[path];
      continue;
    }
    for (const operation of Object.values(operations)) {
      operation.parameters = (operation.parameters ?? []).filter((each) => each.in !== 'header');
      for (const [status, answer] of Object.entries(operation.responses)) {
        delete answer.headers;
        if (status.startsWith('2')) follow(answer.content);
        else delete operation.responses[status];
      }
    }
  }
  delete copy.components.headers;
  answered.add('Problem');
  for (const name of answered) {
    const schema = copy.components.schemas[name];
    if (!schema.properties || name === 'Problem') continue;
    const lists = Object.keys(schema.properties).filter((each) => schema.properties[each].type === 'array');
    schema.required = [...new Set([...(schema.required ?? []), ...lists])];
  }
  return copy;
}

/** What a program answers at /v1/openapi.json. It is started for this on a free port, with an empty database. */
export async function document_of(program) {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-types-'));
  const place = ['--database', `sqlite:${join(folder, 'empty.db')}`, '--keys', join(folder, 'keys')];
  const server = spawn(program, ['serve', ...place, '--listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  try {
    const address = await new Promise((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (part) => {
        said += part;
        const found = /http:\/\/\S+/.exec(said);
        if (found) resolve(found[0]);
      });
      server.on('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
      server.on('error', reject);
    });
    return await (await fetch(`${address}/v1/openapi.json`)).json();
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = process.argv[2];
  if (program) writeFileSync(kept_document, text_of(await document_of(program)));
  writeFileSync(kept_types, await types_of(JSON.parse(readFileSync(kept_document, 'utf8'))));
}
