// S1 through the page by keyboard alone: Tab, arrows, Enter and Space.
import { Keyboard } from './hands.mjs';
import { tellS1 } from './s1_told.mjs';

tellS1(Keyboard, { closely: false });
