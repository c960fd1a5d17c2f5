// What the parts of the bench print with.
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** Of a rate, with as many digits as it deserves. */
export const rate = (value) => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3));
export const times = (value) => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3)) + 'x';

export const printTable = (head, rows) => {
    const table = [head, ...rows];
    const widths = head.map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
    table.forEach((cells, number) => {
        console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
        if (number === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
    });
};
