// S1 through the page by mouse, in a real browser. Every screen on the way is looked at: axe-core finds nothing in Dutch
// nor in English, and it fits a telephone of 320 pixels.
import { Mouse } from './hands.mjs';
import { tellS1 } from './s1_told.mjs';

tellS1(Mouse, { closely: true });
