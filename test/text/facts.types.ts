// Held by `npm run typecheck`: a fact that is misspelt, missing or one too many does not compile, nor does a wrong code.
import { conflictOver } from '../../functions/allocation/steps/feasibility/conflict.ts';
import type { Conflict } from '../../functions/allocation/model.ts';
import type { FindingFacts } from '../../functions/domain/sheet/codes.ts';
import type { RefusalFacts } from '../../functions/domain/sheet/facts/refusals.ts';
import type { TextsOf } from '../../functions/domain/sheet/facts/of-code.ts';
import { type Finding, type Spot, finding } from '../../functions/domain/sheet/finding.ts';
import { refuse } from '../../functions/domain/sheet/refusal.ts';

const here: Spot = { severity: 'stops', places: [] };
const header = 'Tema';
const text: string = 'Sjakk';
const network = 'Fosen';
const given = { header, text };

/** Right: these compile. */
export const right = [
  finding('missing', here, { header }),
  finding('nothingSought', here, {}),
  finding(text === '' ? 'idCopied' : 'idForeign', here, { text, id: 'FOS-01' }),
  refuse('tabLocked', { network }),
  refuse('noRun'),
  refuse('conflict', {}, ['Reglene går ikke opp.']),
  refuse('fileForeign', { from: 'elsewhere' }),
  refuse('fileFault', { fault: 'oldXls' }),
  ...conflictOver('noClaims', []),
  ...conflictOver('basesAbovePot', ['A'], 50),
];

/** Wrong, each in one way. */
export const wrongFindings = () => [
  // @ts-expect-error misspelt
  finding('missing', here, { haeder: header }),
  // @ts-expect-error missing
  finding('choiceUnknown', here, given),
  // @ts-expect-error none at all
  finding('missing', here, {}),
  // @ts-expect-error one too many
  finding('missing', here, { header, text }),
  // @ts-expect-error one too many, from a variable
  finding('missing', here, given),
  // @ts-expect-error one where there are none
  finding('nothingSought', here, { header }),
  // @ts-expect-error a number for a text
  finding('missing', here, { header: 1 }),
  // @ts-expect-error the facts of one of two codes
  finding(text === '' ? 'missing' : 'choiceUnknown', here, { header }),
  // @ts-expect-error a wrong code
  finding('mising', here, { header }),
];

export const wrongRefusals = () => [
  // @ts-expect-error misspelt
  refuse('tabLocked', { netwrok: network }),
  // @ts-expect-error missing
  refuse('notReady', { network }),
  // @ts-expect-error none at all
  refuse('tabLocked'),
  // @ts-expect-error one too many
  refuse('tabLocked', { network, text }),
  // @ts-expect-error one where there are none
  refuse('noRun', { network }),
  // @ts-expect-error one of two codes has facts
  refuse(text === '' ? 'noRun' : 'tabLocked'),
  // @ts-expect-error a wrong code
  refuse('tabLokced', { network }),
  // @ts-expect-error the facts of another origin
  refuse('fileForeign', { from: 'otherTab' }),
  // @ts-expect-error a fault that no file has
  refuse('fileFault', { fault: 'dammaged' }),
];

export const wrongConflicts = () => [
  // @ts-expect-error no shortage
  conflictOver('basesAbovePot', ['A']),
  // @ts-expect-error a shortage where there is none
  conflictOver('noClaims', [], 50),
  // @ts-expect-error a text for a shortage
  conflictOver('basesAbovePot', ['A'], '50 kr'),
  // @ts-expect-error a wrong code
  conflictOver('noClaim', []),
];

/** Not past the constructors either. */
// @ts-expect-error missing
export const written: Finding = { ...here, code: 'missing', facts: {} };
// @ts-expect-error a wrong code
export const unknown: Conflict = { code: 'noClaim', ids: [], short: 0 };

type Sentences = TextsOf<FindingFacts & RefusalFacts>;
/** A sentence reads what its code declares. */
export const sentences: Partial<Sentences> = {
  missing: (facts) => facts.header,
  // @ts-expect-error misspelt
  headerTwice: (facts) => facts.haeder,
  // @ts-expect-error not of this code
  measureTwice: (facts) => facts.network,
  // @ts-expect-error a wrong code
  mising: () => 'Mangler.',
  // @ts-expect-error misspelt
  tabLocked: (facts) => facts.netwrok,
};
