// Gathers the licences of everything that ends up in the page into one text, as those licences ask.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'dist';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const parts = ['Schakel is published under the EUPL-1.2. The page holds the work of others:\n'];

for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path || entry.dev || entry.devOptional || !existsSync(path)) continue;
  const file = readdirSync(path).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  parts.push(`\n## ${name} ${entry.version} (${entry.license})\n`);
  if (file) parts.push(readFileSync(join(path, file), 'utf8'));
}
parts.push('\n## Atkinson Hyperlegible Next (OFL-1.1)\n', readFileSync('src/theme/fonts/OFL.txt', 'utf8'));
writeFileSync(join(folder, 'licences.txt'), parts.join('\n'));
