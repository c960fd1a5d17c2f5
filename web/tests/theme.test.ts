import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(__dirname, '../src/theme');
const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8');

/** The colours of one block of the style sheet, which begins with these words. */
function colours(begin: string): Record<string, string> {
  const block = tokens.slice(tokens.indexOf(begin)).split(/\n {0,2}\}/)[0]!;
  return Object.fromEntries(
    [...block.matchAll(/--schakel-color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1]!, found[2]!]),
  );
}
const light = colours(':root {');
const dark = { ...light, ...colours('@media screen and (prefers-color-scheme: dark)') };
const strong = colours('@media (prefers-contrast: more)');
const themes = {
  light: { colours: light, text: 4.5 },
  dark: { colours: dark, text: 4.5 },
  'light with more contrast': { colours: { ...light, ...strong }, text: 7 },
  'dark with more contrast': {
    colours: { ...dark, ...strong, ...dark_strong() },
    text: 7,
  },
};
function dark_strong(): Record<string, string> {
  return colours('@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark)');
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Which text stands on which ground. */
const texts: [string, string[]][] = [
  ['ink', ['paper', 'ground', 'brand-soft', 'good-soft', 'mind-soft', 'stop-soft', 'note-soft', 'calm-soft']],
  ['ink-2', ['paper', 'ground', 'brand-soft', 'mind-soft', 'stop-soft', 'note-soft']],
  ['brand', ['paper', 'ground', 'brand-soft']],
  ['brand-dark', ['paper', 'ground', 'brand-soft']],
  ['good', ['paper', 'good-soft']],
  ['mind-ink', ['paper', 'mind-soft']],
  ['stop', ['paper', 'ground', 'stop-soft']],
  ['note', ['paper', 'note-soft']],
  ['on-fill', ['brand', 'brand-dark', 'good', 'mind', 'stop', 'note']],
];
/** What is seen and not read: the edge of a field, the ring of focus, the bars of a drawing. */
const shapes: [string, string[]][] = [
  ['line-strong', ['paper', 'ground']],
  ['note', ['paper', 'ground', 'brand-soft']],
  ['brand', ['paper', 'brand-soft']],
  ['brand-middle', ['paper']],
  ['stop', ['paper']],
];

describe.each(Object.entries(themes))('The theme %s', (_, theme) => {
  it('has every text in contrast with every ground it stands on', () => {
    for (const [text, grounds] of texts)
      for (const ground of grounds)
        expect(contrast(theme.colours[text]!, theme.colours[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(
          theme.text,
        );
  });
  it('has what is seen in contrast 3 to 1 with what lies beside it', () => {
    for (const [shape, grounds] of shapes)
      for (const ground of grounds)
        expect(contrast(theme.colours[shape]!, theme.colours[ground]!), `${shape} on ${ground}`).toBeGreaterThanOrEqual(
          3,
        );
  });
});

describe('A style sheet', () => {
  it('takes its colours from the tokens, so that a municipality can lay its own over them; only paper has its own', () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.css')))
      if (name !== 'tokens.css' && name !== 'sheet.css')
        expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/#[0-9a-f]{3,8}\b(?!.*\{)|rgb\(|hsl\(/i);
  });
  it('knows every token that it reads', () => {
    const known = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map((found) => found[1]));
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.css'))) {
      const sheet = readFileSync(join(folder, name), 'utf8');
      const own = new Set([...sheet.matchAll(/(--[\w-]+):/g)].map((found) => found[1]));
      for (const [, token] of sheet.matchAll(/var\((--[\w-]+)/g))
        expect(known.has(token) || own.has(token), `${token} in ${name}`).toBe(true);
    }
  });
  it('names what it says in the words of the NL Design System, or of Schakel', () => {
    for (const [, token] of tokens.matchAll(/(--[\w-]+):/g)) expect(token).toMatch(/^--(schakel|utrecht|nl)-/);
  });
});
