// What is said about the rows of a Behov tab together, and with those of other tabs, by code.

/** Code -> its facts; amounts are as they are shown. */
export type TabFacts = {
  priorityTwice: { priority: number };
  priorityHole: { priority: number; expected: number };
  idCopied: { text: string; id: string };
  idForeign: { text: string; id: string };
  measureTwice: { text: string };
  measureElsewhere: { text: string; network: string; id: string };
  schemeTwice: { text: string; scheme: string; id: string };
  aboveFrame: { total: string; frame: string; over: string };
};
