// What people are told when a job is done: only what is known then, and in the singular where there is one.
import { describe, expect, it } from 'vitest';
import { returnedWords, submittedWords } from '../../functions/text/answers/answers.ts';
import { publishedWords } from '../../functions/text/answers/publishing.ts';
import { changesPage } from '../../functions/text/pages/changes.ts';
import { comparedWords } from '../../functions/text/tabs/comparison.ts';

describe('of an e-mail that lies in the outbox nobody says that it is sent', () => {
  it.each([
    submittedWords(2026, { network: 'Fosen', tiltak: 5, sought: '1 330 000 kr', sent: 'now' }),
    publishedWords({ sequence: 1, messages: 11, published: 'now', told: '' }),
    publishedWords({ sequence: 1, messages: 1, published: 'before', told: '' }),
    returnedWords(2026, 'Fosen', 2, 'now'),
  ])('$message', ({ message }) => {
    expect(message).toMatch(/e-post(er)? sendes|sendes på e-post/);
    expect(message).not.toMatch(/e-post(er)? (er|ble) sendt|(er|ble) sendt på e-post/);
  });
});

describe('one is said in the singular', () => {
  it('of e-mails', () => {
    expect(publishedWords({ sequence: 1, messages: 1, published: 'now', told: '' }).message).toBe(
      'Innstillingen er skrevet. 1 e-post sendes.',
    );
    expect(publishedWords({ sequence: 1, messages: 3, published: 'now', told: '' }).message).toBe(
      'Innstillingen er skrevet. 3 e-poster sendes.',
    );
  });
  it('of alternatives', () => {
    expect(comparedWords(1, 0).message).toMatch(/^1 alternativ står/);
    expect(comparedWords(2, 0).message).toMatch(/^2 alternativer står/);
  });
  it('of rows that there was no room for', () => {
    const changes = Array.from({ length: 61 }, (_, at) => ({
      rowId: `FOS-${at}`,
      kind: 'added' as const,
      name: 'Nytt',
      fields: [],
    }));
    const { blocks } = changesPage('Fosen', [{ from: { version: 1 }, changes }]);
    expect(blocks.at(-1)).toEqual({ kind: 'line', text: '… og 1 rad til.' });
  });
});
