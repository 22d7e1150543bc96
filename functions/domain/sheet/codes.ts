// The codes of all findings, each with the facts its sentence is made from; the compiler asks text/ for a sentence of each.
import type { CellFacts } from './facts/cells.ts';
import type { GovernorFacts } from './facts/governor.ts';
import type { MoveFacts } from './facts/moves.ts';
import type { RowFacts } from './facts/rows.ts';
import type { TabFacts } from './facts/tabs.ts';
import type { WheelFacts } from './facts/wheel.ts';

/** Code -> its facts: texts and numbers as they are shown. */
export interface FindingFacts extends CellFacts, RowFacts, TabFacts, GovernorFacts, MoveFacts, WheelFacts {}

export type FindingCode = keyof FindingFacts;
