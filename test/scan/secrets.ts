// Looks for keys, tokens and passwords in text that is shared: the files of the repository and the lines of its history.
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** Where it stands; `line` counts from 1. What was found is not repeated. */
export type Found = { where: string; line: number; what: string };

const preset = { id: 'recommended', rule: creator, options: {} };

/** What the preset does not know, and this product would hold: a mail server's password, Google's keys. */
const ours = [
  {
    what: 'a password of a mail server',
    // Documents and tests have addresses that are nobody's, and words of one sign.
    pattern:
      /\bsmtps?:\/\/[^\s/:@'"`]{1,100}:[^\s/@'"`]{4,200}@(?!host\b|localhost\b|127\.|[\w.-]{0,100}example\.(?:no|com|org)\b)/g,
  },
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}/g },
  { what: 'a Google OAuth secret', pattern: /\bGOCSPX-[\w-]{20,}/g },
];

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** `where` is the name of a file, or what else the text is. */
export async function findSecrets(where: string, text: string): Promise<Found[]> {
  const { messages } = await lintSource({
    source: { content: text, filePath: where, ext: '.txt', contentType: 'text' },
    options: { locale: 'en', config: { rules: [preset] } },
  });
  const known = messages.map(({ ruleId, loc }) => ({ where, line: loc.start.line, what: ruleId }));
  const own = ours.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ where, line: lineOf(text, index), what })),
  );
  return [...known, ...own];
}
