// The same table in the languages of the engines. The 12 rules refuse first and allow after, so that "first row that holds"
// and "a refusal outweighs" are the same thing and no engine is asked for what it does not have.
const listed = (values, between) => values.map((value) => `"${value}"`).join(between);
const namesOf = (table) => table.columns.map(({ name }) => name);

/** Conditions of a row, made by `oneOf(name, texts)` and `within(name, from, to)`. */
const conditions = ({ columns }, rule, oneOf, within) =>
    columns.filter(({ name }) => rule[name]).map(({ name, texts }) => (texts ? oneOf(name, rule[name]) : within(name, ...rule[name])));

const split = (table) => {
    const rules = table.rules.filter((rule) => namesOf(table).some((name) => rule[name]));
    const refusing = rules.filter(({ answer }) => answer === 'weigeren'), allowing = rules.filter(({ answer }) => answer === 'toestaan');
    if (rules.some((rule, place) => (rule.answer === 'weigeren') !== place < refusing.length)) throw new Error('a refusal stands after a permission');
    return { refusing, allowing };
};

/** A cell as a unary test of FEEL. */
export const unaryTests = ({ texts }, value) => (!value ? '-' : texts ? listed(value, ',') : `[${value[0]}..${value[1]}]`);

const typeOf = ({ texts }) => (texts ? 'string' : 'number');

/** Each column an input of its own, and the answer in words. */
const inWords = (table) => ({
    inputs: table.columns.map((column) => ({ name: column.name, type: typeOf(column) })),
    expression: (name) => name,
    answer: (word) => `&quot;${word}&quot;`,
    type: 'string',
});

/** As an evaluation of AuthZEN asks it: the columns are members of the context, and the answer is yes or no. */
export const asEvaluation = {
    inputs: [{ name: 'context', type: 'Any' }],
    expression: (name) => `context.${name}`,
    answer: (word) => `${word === 'toestaan'}`,
    type: 'boolean',
};

/** DMN 1.3, the newest that every engine here reads. */
export const dmn = (table, form = inWords(table)) => {
    const lines = (list, make) => list.map(make).join('\n');
    const cell = (column, value) => unaryTests(column, value).replaceAll('"', '&quot;');
    const column = (of) =>
        `      <input id="${of.name}_input"><inputExpression id="${of.name}_expression" typeRef="${typeOf(of)}"><text>${form.expression(of.name)}</text></inputExpression></input>`;
    const row = (rule, id) => `      <rule id="${id}">
${lines(table.columns, (of) => `        <inputEntry id="${id}_${of.name}"><text>${cell(of, rule[of.name])}</text></inputEntry>`)}
        <outputEntry id="${id}_answer"><text>${form.answer(rule.answer)}</text></outputEntry>
      </rule>`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${table.name}" name="${table.name}" namespace="https://schakel.example/bench/${table.name}">
${lines(form.inputs, ({ name, type }) => `  <inputData id="${name}" name="${name}"><variable id="${name}_variable" name="${name}" typeRef="${type}"/></inputData>`)}
  <decision id="${table.decision}" name="${table.decision}">
    <variable id="${table.decision}_variable" name="${table.decision}" typeRef="${form.type}"/>
${lines(form.inputs, ({ name }) => `    <informationRequirement id="${name}_required"><requiredInput href="#${name}"/></informationRequirement>`)}
    <decisionTable id="${table.name}_table" hitPolicy="FIRST">
${lines(table.columns, column)}
      <output id="${table.decision}_output" name="${table.decision}" typeRef="${form.type}"/>
${lines(table.rules, (rule, place) => row(rule, `rule_${place + 1}`))}
    </decisionTable>
  </decision>
</definitions>
`;
};

export const cedar = (table) => {
    const oneOf = (name, texts) => (texts.length === 1 ? `context.${name} == "${texts[0]}"` : `[${listed(texts, ', ')}].contains(context.${name})`);
    const within = (name, from, to) => `context.${name} >= ${from} && context.${name} <= ${to}`;
    const policy = (effect) => (rule) => `${effect} (principal, action == Action::"inzien", resource) when { ${conditions(table, rule, oneOf, within).join(' && ')} };\n`;
    const { refusing, allowing } = split(table);
    return [...refusing.map(policy('forbid')), ...allowing.map(policy('permit'))].join('');
};

export const rego = (table) => {
    const oneOf = (name, texts) => (texts.length === 1 ? `input.${name} == "${texts[0]}"` : `input.${name} in {${listed(texts, ', ')}}`);
    const within = (name, from, to) => `input.${name} >= ${from}\n    input.${name} <= ${to}`;
    const rule = (name) => (row) => `\n${name} if {\n    ${conditions(table, row, oneOf, within).join('\n    ')}\n}\n`;
    const { refusing, allowing } = split(table);
    return `package ${table.name}\n\ndefault allow := false\n\nallow if {\n    permitted\n    not refused\n}\n${[...refusing.map(rule('refused')), ...allowing.map(rule('permitted'))].join('')}`;
};

/**
 * Casbin compares texts faster than anything else it can be told, so numbers are written with two digits and a row that
 * names several texts becomes several rows, in their order.
 */
export const twoDigits = (number) => String(number).padStart(2, '0');
export const casbin = (table) => {
    const fields = table.columns.flatMap(({ name, texts }) => (texts ? [name] : [`${name}_from`, `${name}_to`]));
    const tests = table.columns.map(({ name, texts }) =>
        texts ? `(p.${name} == "*" || r.${name} == p.${name})` : `r.${name} >= p.${name}_from && r.${name} <= p.${name}_to`,
    );
    const rows = (rule) =>
        table.columns.reduce(
            (made, { name, texts, from, to }) =>
                made.flatMap((row) => (texts ? (rule[name] ?? ['*']).map((text) => [...row, text]) : [[...row, ...(rule[name] ?? [from, to]).map(twoDigits)]])),
            [[]],
        );
    return {
        model: `[request_definition]\nr = ${namesOf(table).join(', ')}\n\n[policy_definition]\np = ${fields.join(', ')}, eft\n\n[policy_effect]\ne = priority(p.eft) || deny\n\n[matchers]\nm = ${tests.join(' && ')}\n`,
        policy: table.rules.flatMap((rule) => rows(rule).map((row) => `p, ${row.join(', ')}, ${rule.answer === 'toestaan' ? 'allow' : 'deny'}\n`)).join(''),
    };
};

export const cerbos = (table) => {
    const oneOf = (name, texts) => (texts.length === 1 ? `R.attr.${name} == "${texts[0]}"` : `R.attr.${name} in [${listed(texts, ', ')}]`);
    const within = (name, from, to) => `R.attr.${name} >= ${from} && R.attr.${name} <= ${to}`;
    const rule = (effect) => (row) => ({ actions: ['inzien'], effect, roles: ['*'], condition: { match: { expr: conditions(table, row, oneOf, within).join(' && ') } } });
    const { refusing, allowing } = split(table);
    const rules = [...refusing.map(rule('EFFECT_DENY')), ...allowing.map(rule('EFFECT_ALLOW'))];
    return JSON.stringify({ apiVersion: 'api.cerbos.dev/v1', resourcePolicy: { resource: table.name, version: 'default', rules } });
};
