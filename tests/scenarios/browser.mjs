// Debian's Chromium, driven by playwright-core, with axe-core for accessibility.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function openBrowser() {
    return chromium.launch({
        executablePath: process.env.SCHAKEL_CHROMIUM ?? '/usr/bin/chromium',
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
    });
}

/** A page of someone's own, with the messages of its console that are errors. */
export async function openPage(browser, address, { width = 1280, height = 900, locale = 'nl-NL' } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, locale, bypassCSP: true });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(address);
    return { page, errors, context };
}

export async function logInOn(page, account, password) {
    await page.getByLabel('Accountnaam').fill(account);
    await page.getByLabel('Wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).or(page.getByRole('button', { name: 'Meer' })).first().waitFor();
}

/** What axe finds at WCAG 2.2 A and AA, as lines to read. */
export async function accessibilityFaults(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
        window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** How many pixels the page is wider than the window. */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
