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

/**
 * A page of someone's own. `errors` are those of its scripts; `left` is whatever it left outside itself: addresses,
 * what it said on the console, events of the server.
 */
export async function openPage(browser, address, { width = 1280, height = 900, locale = 'nl-NL' } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, locale, bypassCSP: true });
    context.setDefaultTimeout(15_000);
    const left = [];
    await context.exposeFunction('heardOfTheServer', (event) => left.push(`event ${event}`));
    await context.addInitScript(listenAlong);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => left.push(`console ${message.text()}`));
    page.on('request', (request) => left.push(`request ${request.url()}`));
    page.on('framenavigated', (frame) => left.push(`address ${frame.url()}`));
    await page.goto(address);
    return { page, errors, left, context };
}

/** Runs in the page before it does: every event of the server is told to the test too, and printing is counted. */
function listenAlong() {
    window.timesPrinted = 0;
    window.print = () => ++window.timesPrinted;
    const listen = EventSource.prototype.addEventListener;
    EventSource.prototype.addEventListener = function (kind, listener, options) {
        const tell = (event) => window.heardOfTheServer(`${kind} ${event.data ?? ''}`);
        listen.call(this, kind, tell, options);
        return listen.call(this, kind, listener, options);
    };
}

/** What the browser keeps of this page when it is closed, in words. */
export const keptBy = (page) =>
    page.evaluate(async () =>
        JSON.stringify([
            { ...localStorage },
            { ...sessionStorage },
            document.cookie,
            await indexedDB.databases(),
            await caches.keys(),
            history.state,
        ]),
    );

/** What axe finds at WCAG 2.2 A and AA, as lines to read. */
export async function accessibilityFaults(page) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
        window.axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            resultTypes: ['violations'],
        }),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** How many pixels the page is wider than the window. */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Every page that is shown must be usable by everyone, in both languages, and fit a telephone. */
export async function faultsOf(page) {
    const faults = [];
    const size = page.viewportSize();
    const narrow = { width: 320, height: 640 };
    const look = async (words) => {
        for (const fault of await accessibilityFaults(page)) faults.push(`${words}: ${fault}`);
        const more = await tooWide(page);
        if (more > 0) faults.push(`${words}: ${more} pixels too wide at ${page.viewportSize().width}`);
    };
    await look('Dutch');
    const speak = (language) => page.getByRole('button', { name: language, exact: true }).click();
    await speak('English');
    await page.locator('html[lang=en]').waitFor();
    await page.setViewportSize(narrow);
    await look('English, narrow');
    await page.setViewportSize(size);
    await speak('Nederlands');
    await page.locator('html[lang=nl]').waitFor();
    await page.setViewportSize(narrow);
    const more = await tooWide(page);
    if (more > 0) faults.push(`Dutch: ${more} pixels too wide at 320`);
    await page.setViewportSize(size);
    return faults;
}
