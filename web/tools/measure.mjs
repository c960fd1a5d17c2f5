// Says how much a telephone fetches before it can show the first page, and fails when that is more than was promised
// (250 kB compressed: issue 2, point 14). Counted: the document, the script it starts with and everything that script
// imports at once, the style sheet, the Latin font, and the parts of the login page and of my day.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'dist';
const limit_bytes = 250_000;
const assets = join(folder, 'assets');
const names = readdirSync(assets);

function compressed(path) {
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

const wanted = new Set();
function follow(name) {
  if (wanted.has(name)) return;
  wanted.add(name);
  if (!name.endsWith('.js')) return;
  const source = readFileSync(join(assets, name), 'utf8');
  for (const match of source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) follow(match[1]);
}

const document = readFileSync(join(folder, 'index.html'), 'utf8');
for (const match of document.matchAll(/\/assets\/([^"]+)"/g)) follow(match[1]);
for (const start of ['Login-', 'Day-']) {
  const name = names.find((candidate) => candidate.startsWith(start) && candidate.endsWith('.js'));
  if (name) follow(name);
}
for (const name of names) {
  if (name.endsWith('.woff2') && name.includes('latin-wght')) wanted.add(name);
}

const sizes = [...wanted].map((name) => [name, compressed(join(assets, name))]);
sizes.push(['index.html', compressed(join(folder, 'index.html'))]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [name, size] of sizes.sort((a, b) => b[1] - a[1])) {
  if (size > 2000) console.log(`${String(size).padStart(8)}  ${name}`);
}
console.log(`${String(total).padStart(8)}  first page, compressed (at most ${limit_bytes})`);
if (total > limit_bytes) process.exitCode = 1;
