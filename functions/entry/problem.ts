// Refusals and faults as problem+json (RFC 9457): made here and nowhere else.
import type { Refusal } from '../domain/sheet/refusal.ts';
import { identityTexts, plainTexts } from '../text/answers/problems.ts';
import { refusalWords } from '../text/answers/refusals.ts';

export type Problem = { type: string; title: string; detail: string; status: number; lines?: string[] };

const typeOf = (code: string): string => `urn:innstilling:${code}`;

/** Their lines are shown where people can act on them, so the answer is short. */
const listedElsewhere: ReadonlySet<string> = new Set(['notReady']);

export const refusalProblem = (refusal: Refusal): Problem => {
  const { status, title, detail } = refusalWords(refusal);
  const { code, lines } = refusal;
  const said = listedElsewhere.has(code) ? [] : lines;
  return { type: typeOf(code), title, detail: [detail, ...said].join('\n'), status, lines };
};

export const identityProblem = (code: keyof typeof identityTexts): Problem => ({
  type: typeOf(`identity:${code}`),
  title: 'Ikke logget inn',
  detail: identityTexts[code],
  status: code === 'certsUnavailable' ? 503 : 401,
});

export const plainProblem = (code: keyof typeof plainTexts, detail = ''): Problem => {
  const { status, title, text } = plainTexts[code];
  return { type: typeOf(code), title, detail: `${text} ${detail}`.trim(), status };
};
