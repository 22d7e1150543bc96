// What people are told when a job is done: only what is known then, and in the singular where there is one.
import { describe, expect, it } from 'vitest';
import { allocatedWords, returnedWords, submittedWords } from '../../functions/text/answers/answers.ts';
import { changesPage } from '../../functions/text/pages/changes.ts';
import { comparedWords } from '../../functions/text/tabs/comparison.ts';

describe('of an e-mail that lies in the outbox nobody says that it is sent', () => {
  it.each([
    submittedWords(2026, { network: 'Fosen', tiltak: 5, sought: '1 330 000 kr', sent: 'now' }),
    allocatedWords({ networks: 10, messages: 11, computed: 'now', told: '' }),
    allocatedWords({ networks: 10, messages: 1, computed: 'before', told: '' }),
    returnedWords(2026, 'Fosen', 2, 'now'),
  ])('$message', ({ message }) => {
    expect(message).toMatch(/e-post(er)? sendes|sendes på e-post/);
    expect(message).not.toMatch(/e-post(er)? (er|ble) sendt|(er|ble) sendt på e-post/);
  });
});

describe('one is said in the singular', () => {
  it('of e-mails', () => {
    expect(allocatedWords({ networks: 1, messages: 1, computed: 'now', told: '' }).message).toBe(
      '1 nettverk er beregnet. 1 e-post sendes.',
    );
    expect(allocatedWords({ networks: 2, messages: 3, computed: 'now', told: '' }).message).toBe(
      '2 nettverk er beregnet. 3 e-poster sendes.',
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
