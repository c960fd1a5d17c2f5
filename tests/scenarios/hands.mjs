// Two ways to move through the page: with a mouse, and with a keyboard alone. Both find what they want by its role and
// its accessible name, and both have the same deeds, so that one text of a story serves both.
import assert from 'node:assert/strict';

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const beginsWith = (text) => (text instanceof RegExp ? text : new RegExp(`^${literally(text)}`));

/** What both have in common: where things are, and what is read. */
class Hands {
    constructor(page, scope = page) {
        this.page = page;
        this.scope = scope;
    }

    /** The same hands within a card, a group of fields, a row of a list: what bears this name. */
    in(name) {
        const within = (role) => this.scope.getByRole(role, { name, exact: true });
        return new this.constructor(this.page, within('region').or(within('group')).first());
    }
    inRow(text) {
        return new this.constructor(this.page, this.scope.getByRole('listitem').filter({ hasText: text }).last());
    }

    button(name) {
        const named = { name, exact: true };
        const opens = this.scope.locator('summary').getByText(name, { exact: true });
        return this.scope.getByRole('button', named).or(this.scope.getByRole('link', named)).or(opens).first();
    }
    field(label) {
        const inputs = this.scope.locator('input, textarea');
        return this.scope.getByLabel(label, { exact: true }).and(inputs);
    }
    list(label) {
        return this.scope.getByRole('combobox', { name: label, exact: true });
    }
    /** The whole text of the option that begins with this. */
    async optionOf(label, beginning) {
        const option = this.list(label).locator('option').filter({ hasText: beginsWith(beginning) }).first();
        await option.waitFor({ state: 'attached' });
        return option.textContent();
    }
    radio(group, option) {
        return this.scope.getByRole('radiogroup', { name: beginsWith(group) }).getByRole('radio', { name: beginsWith(option) });
    }
    box(option) {
        return this.scope.getByRole('checkbox', { name: beginsWith(option) });
    }

    async tick(option) {
        await this.tickThis(this.box(option));
    }
    /** All of a group, if it is there. */
    async tickAll(group) {
        const boxes = await this.scope.getByRole('group', { name: group, exact: true }).getByRole('checkbox').all();
        for (const box of boxes) await this.tickThis(box);
    }

    /** Waits until this is to be read. */
    async read(text) {
        await this.scope.getByText(text).locator('visible=true').first().waitFor();
    }
    async readHeading(name) {
        await this.page.getByRole('heading', { level: 1, name }).waitFor();
    }
    /** Everything that can be read now. */
    async text() {
        return this.page.locator('body').innerText();
    }
    async isThere(name) {
        return (await this.button(name).count()) > 0;
    }
    /** To another place of the main menu; there, reading begins at the heading. */
    async goTo(place) {
        await this.press(new RegExp(`^${literally(place)}`));
        await this.page.locator('h1:focus').and(this.page.getByRole('heading', { name: place })).waitFor();
    }
    async readQuestion() {
        const answer = this.page.getByRole('region', { name: 'Het antwoord', exact: true });
        const question = this.page.locator('.question legend, .question [role=radiogroup], .question [role=group]').first();
        await answer.or(question).first().waitFor();
        if (await answer.count()) return undefined;
        return question.evaluate((group) => ({
            text: document.getElementById(group.getAttribute('aria-labelledby').split(' ')[0]).textContent,
            many: group.getAttribute('role') === 'group',
        }));
    }

    /** Answers the questions of the scheme, one at a time, until there is an answer. `answers`: question → option(s). */
    async answerUntilCertain(answers) {
        const asked = [];
        for (;;) {
            const question = await this.readQuestion();
            if (!question) return asked;
            const { text, many } = question;
            assert.ok(text in answers, `the scheme asked “${text}”`);
            assert.ok(!asked.includes(text), `the scheme asked “${text}” twice`);
            asked.push(text);
            if (many) for (const option of [answers[text]].flat()) await this.tick(option);
            else await this.choose(text, answers[text]);
            await this.press('Verder');
            await this.page.waitForFunction(
                (last) => {
                    const labels = [...document.querySelectorAll('.question .utrecht-form-label')];
                    return !labels.some((label) => label.textContent === last);
                },
                text,
            );
        }
    }
}

export class Mouse extends Hands {
    static by = 'by mouse';

    async press(name) {
        await this.button(name).click();
    }
    async write(label, text) {
        await this.field(label).click();
        await this.field(label).fill(text);
    }
    async pick(label, option) {
        await this.list(label).selectOption({ label: await this.optionOf(label, option) });
    }
    async choose(group, option) {
        await this.#label(this.radio(group, option)).click();
    }
    async tickThis(box) {
        await this.#label(box).click();
    }

    /** A sign that stands for an input is pressed where the eye sees it. */
    #label(input) {
        return input.locator('xpath=ancestor::label');
    }
}

/**
 * Tab, arrows, Enter, Space and letters; nothing else. Fails where the focus cannot be seen, where it does not move on,
 * and where it passes by what was wanted.
 */
export class Keyboard extends Hands {
    static by = 'by keyboard alone';

    async press(name) {
        await this.#reach(this.button(name));
        await this.page.keyboard.press('Enter');
    }
    async write(label, text) {
        await this.#reach(this.field(label));
        await this.page.keyboard.press('Control+A');
        await this.page.keyboard.type(text);
        assert.equal(await this.field(label).inputValue(), text);
    }
    async pick(label, option) {
        const list = this.list(label);
        const wanted = await this.optionOf(label, option);
        const chosen = () => list.evaluate((select) => select.selectedOptions[0]?.text);
        await this.#reach(list);
        await this.page.keyboard.press('Home');
        for (let last; (await chosen()) !== wanted; ) {
            last = await chosen();
            await this.page.keyboard.press('ArrowDown');
            assert.notEqual(await chosen(), last, `the arrows do not come to “${wanted}” in “${label}”`);
        }
    }
    async choose(group, option) {
        const radio = this.radio(group, option);
        await this.#reach(radio, { anyOfItsGroup: true });
        for (let first = true; !(await radio.evaluate((input) => input === document.activeElement)); first = false) {
            const at = await this.#named();
            await this.page.keyboard.press('ArrowDown');
            assert.ok(first || (await this.#named()) !== at, `the arrows do not move in “${group}”`);
        }
        if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
        assert.ok(await radio.isChecked(), `“${option}” is chosen`);
    }
    async tickThis(box) {
        const before = await box.isChecked();
        await this.#reach(box);
        await this.page.keyboard.press('Space');
        assert.notEqual(await box.isChecked(), before, `${box} was ticked`);
    }

    #named() {
        return this.page.evaluate(() => {
            const { activeElement: at } = document;
            const words = at.ariaLabel || at.labels?.[0]?.textContent || at.textContent || '';
            return `${at.tagName.toLowerCase()} “${words.trim().slice(0, 60)}”`;
        });
    }

    async #reach(target, { anyOfItsGroup = false } = {}) {
        await target.waitFor({ state: 'attached' });
        let last;
        let around = 0;
        let turns = 0;
        for (let steps = 0; steps < 400; ++steps) {
            const at = await target.evaluate(whereTheFocusIs, anyOfItsGroup);
            // Before the first step the page may have grown since; the browser shows where the focus is when it moves.
            if (at.fault && steps > 0) assert.fail(`${await this.#named()} on ${this.page.url()}: ${at.fault}`);
            if (at.here) return;
            // Whoever knows the page goes back when the wanted thing stands above.
            const way = at.before ? 'Tab' : 'Shift+Tab';
            // A page that has just come takes the focus to its heading, once; more turns are a stop that is missed.
            if (last && last !== way && ++turns > 1)
                assert.fail(`the focus went past ${target}, last to ${await this.#named()}`);
            last = at.nowhere ? undefined : way;
            const stood = await this.page.evaluateHandle(() => document.activeElement);
            await this.page.keyboard.press(way);
            const moved = await stood.evaluate((element) => element !== document.activeElement);
            // After the last stop comes the frame of the browser, and then the first stop.
            if (!moved && !(at.nowhere && ++around < 3)) assert.fail(`the focus is held in ${await this.#named()} on ${this.page.url()}`);
        }
        assert.fail(`400 steps were not enough for ${target}`);
    }
}

/** Runs in the page: whether the focus is where it should be, in front of it or behind it, and whether it is seen. */
function whereTheFocusIs(wanted, anyOfItsGroup) {
    const at = document.activeElement;
    // What had the focus is gone from the page; the browser goes on from where it stood.
    if (!at || at === document.body) return { here: false, before: true, nowhere: true };
    const group = anyOfItsGroup ? wanted.closest('[role=radiogroup]') : wanted;
    const here = group === at || (anyOfItsGroup && group.contains(at));
    const before = Boolean(at.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING);
    // What only receives the focus when it is given, as a heading does after a step, need not show it.
    if (at.tabIndex < 0) return { here, before };
    const small = at.getBoundingClientRect();
    const seen = small.width <= 2 || small.height <= 2 ? (at.closest('label') ?? at) : at;
    const { top, left, bottom, right } = seen.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return { here, before, fault: 'the focus is not shown' };
    if (bottom < 0 || right < 0 || top > innerHeight || left > innerWidth)
        return { here, before, fault: 'the focus is outside the window' };
    return { here, before };
}
