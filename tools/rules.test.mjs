// A page of docs/rules that forgets half of a rule would send a reader the wrong way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, rules_listed_in, with_source } from "./rules.mjs";

const header = `// A handover.
//
//   R-HANDOVER-2  The sender closes only after word
//                 that action was taken. (seed 002, appendix 1 (Tilburg))
//   R-HANDOVER-10  Later. (design: because)
//
// R-HANDOVER-2 is only named here.
#pragma once
`;

test("a rule is read whole, over all of its lines", () => {
  assert.deepEqual(rules_listed_in(header).map(({ id }) => id), ["R-HANDOVER-2", "R-HANDOVER-10"]);
  assert.match(rules_listed_in(header)[0].text, /word that action was taken\./);
});

test("a list that a tool laid out anew is still read", () => {
  const moved = "//   R-A-1  One, over a line\n//   that was broken. (design: x) R-A-2  Two.\n//         (design: y)\n";
  assert.deepEqual(rules_listed_in(moved), [
    { id: "R-A-1", text: "One, over a line that was broken. (design: x)" },
    { id: "R-A-2", text: "Two. (design: y)" },
  ]);
});

test("the source is what stands in brackets at the end", () => {
  assert.deepEqual(with_source("It holds (mostly). (AVG art. 5 (1))"), { rule: "It holds (mostly).", source: "AVG art. 5 (1)" });
  assert.deepEqual(with_source("It holds."), { rule: "It holds.", source: "" });
});

test("a page names code and tests, in the order of the numbers", () => {
  const written = pages(
    [{ path: "src/casework/handover.h", text: header }, { path: "src/casework/handover.cpp", text: "// R-HANDOVER-10" }],
    [{ path: "tests/casework/handover_test.cpp", text: "// R-HANDOVER-2: closed" }],
  );
  const page = written.get("handover.md");
  assert.ok(page.indexOf("R-HANDOVER-2 |") < page.indexOf("R-HANDOVER-10 |"));
  assert.match(page, /R-HANDOVER-2 \|.*handover\.h` \| `tests\/casework\/handover_test\.cpp` \|/);
  assert.match(page, /R-HANDOVER-10 \|.*handover\.h`<br>`src\/casework\/handover\.cpp` \|  \|/);
});
