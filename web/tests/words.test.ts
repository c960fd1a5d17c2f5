import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/words/en';
import { nl } from '../src/words/nl';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
const dutch = leaves(nl);
const english = leaves(en);
const blanks = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map((match) => match[0]).sort();

describe('The words', () => {
  it('are there in both languages, and nowhere empty', () => {
    expect(english.map(([key]) => key)).toEqual(dutch.map(([key]) => key));
    for (const [key, text] of [...dutch, ...english]) expect(text.trim(), key).not.toBe('');
  });

  it('leave the same blanks open in both languages', () => {
    const other = new Map(english);
    for (const [key, text] of dutch) expect(blanks(other.get(key)!), key).toEqual(blanks(text));
  });

  it('are short enough to read at six in the evening: no Dutch sentence over 17 words, 15 at most on average', () => {
    const sentences = dutch.flatMap(([, text]) => text.split(/(?<=[.!?:])\s+/));
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(17);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15);
  });

  it('say u and never je to a professional or a parent', () => {
    for (const [key, text] of dutch) expect(text, key).not.toMatch(/(?<!\p{L})(je|jij|jouw)(?!\p{L})/iu);
  });

  it('have no button that says OK', () => {
    for (const [key, text] of [...dutch, ...english]) expect(text, key).not.toMatch(/^ok(é|ay)?$/i);
  });

  it('stand nowhere else: no screen holds a sentence of its own', () => {
    const folder = join(__dirname, '../src/screens');
    for (const name of readdirSync(folder)) {
      const source = readFileSync(join(folder, name), 'utf8');
      const loose = [...source.matchAll(/^\s*([A-Z][a-zé]+(?: [a-zé]+){2,}\.?)\s*$/gm)].map((match) => match[1]);
      expect(loose, name).toEqual([]);
    }
  });
});

describe('Each word', () => {
  it('is said somewhere: by its key, or by the beginning of its key', () => {
    const source = readdirSync(join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/') && !name.endsWith('schema.d.ts'))
      .map((name) => readFileSync(join(__dirname, '../src', name), 'utf8'))
      .join('\n');
    const said = new Set([...source.matchAll(/'([a-z_]+(?:\.[\w]+)+)'/g)].map((found) => found[1]!));
    const begun = [...source.matchAll(/`([a-z_]+\.(?:[\w]+\.)*)\$\{/g)].map((found) => found[1]!);
    // Read as a whole by the sheet for the fridge, which is in Dutch whatever the language of the page.
    begun.push('sheet.');
    const silent = dutch
      .map(([key]) => key)
      .filter((key) => !said.has(key) && !said.has(key.replace(/_(zero|one|other)$/, '')))
      .filter((key) => !begun.some((beginning) => key.startsWith(beginning)));
    expect(silent).toEqual([]);
  });
});
