// What is said about the county governor's tabs, by code.
import type { None } from './of-code.ts';

type Pot = { frame: string; offTheTop: string; coordination: string; pot: string };

/** Code -> its facts; amounts are as they are shown, differences without sign. */
export type GovernorFacts = {
  budgetFrameMissing: None;
  budgetFrameTwice: None;
  budgetRestDiffers: {
    stated: string;
    asListed: string;
    listedDifference: string;
    correct: string;
    difference: string;
  };
  budgetLineContained: { label: string; amount: string; holder: string; lastYear: string; total: string };
  budgetLineSummed: { label: string; total: string; parts: string };
  /** `share` as a percentage. */
  budgetShare: { share: string; frame: string; amount: string };
  /** `line` is its kind. */
  budgetShareMisplaced: { line: string; text: string };
  budgetOverspent: Pot;
  budgetPot: Pot;
  coordinationDiffers: { listed: string; networks: string; difference: string };
  networkTwice: { text: string };
  codeTwice: { text: string };
  codeUnreadable: { text: string };
  memberUnreadable: { text: string };
  networkUnreadable: { text: string };
  networkNone: None;
  keyNumberMissing: { header: string; network: string };
  keyColumnLacking: { header: string };
  preAnnouncedMissing: { network: string };
  boundNotSent: { network: string; amount: string };
  planValue: { parameter: string; text: string; accepted: string };
  planUnknown: { text: string };
  /** `meant` are missing parameters that it may be, quoted. */
  planMisnamed: { text: string; meant: string };
  planTwice: { text: string };
  /** `text` is the label as typed, `parameter` the one that stood in Plan before there was Årshjul. */
  planMovedAway: { text: string; parameter: string };
  /** `standard` is empty for a parameter without one. */
  planMissing: { parameter: string; standard: string };
  planUnconfirmed: { parameter: string };
  /** Per cent. */
  planKeySum: { sum: number };
  /** `uses` are the parameters that need it, quoted. */
  measureMissing: { parameter: string; uses: string };
  measureSource: { parameter: string; uses: string };
  measureUnreadable: { parameter: string; text: string };
  planIdle: { parameter: string; text: string; others: string };
  /** `choices` is empty when only the shares clash. */
  planClash: { choices: string; shares: string };
  planLaidOut: { choices: string; share: string; parameter: string; text: string };
  planPair: { parameters: string };
  tieOrderUnknown: { parameter: string; text: string; choices: string };
  partnerFullUnknown: { parameter: string; text: string; choices: string };
  /** `former` is the name under which it was sent. */
  networkSentAs: { code: string; network: string; former: string };
  emailUnreadable: { text: string };
  /** `choices` is empty when no network could be read. */
  networkUnknown: { text: string; choices: string };
  /** `word` is the role. */
  roleFieldIdle: { header: string; word: string };
  /** Days as they are shown, `31.03.2026`. */
  rolePeriodTurned: { from: string; to: string };
  roleToCome: { day: string };
  roleRunOut: { day: string };
  /** `text` is an address. */
  deputyUnknown: { text: string };
  deputyOfSelf: None;
  assessmentUnexplained: { verdict: string; network: string; criterion: string };
  /** `text` is the key of the row, or empty. */
  assessmentForeign: { text: string };
  assessmentTwice: { text: string };
  /** `text` is the ID of the row, or empty. */
  verdictForeign: { text: string };
  verdictTwice: { text: string };
  verdictUnexplained: { id: string; verdict: string };
  verdictMostMissing: { id: string };
  verdictMostAlone: { id: string; text: string };
  verdictMostIdle: { id: string; most: string; sought: string };
  /** `network` is the one that is named beside it, `own` the tiltak's. */
  verdictMoved: { id: string; network: string; own: string };
  verdictNotSent: { id: string };
  planLeastAboveMost: { least: string; most: string };
  rankZero: { id: string };
  /** `tiltak` are their IDs. */
  rankMissing: { tiltak: string };
  rankTwice: { id: string; other: string; rank: number };
  rankIdle: { id: string };
  mailActionAstray: { text: string };
  /** `state` is how far the e-mail is, as the tab says it. */
  mailActionIdle: { text: string; state: string };
};
