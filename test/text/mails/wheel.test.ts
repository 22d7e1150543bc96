// The e-mails of the yearly wheel, whole, each in both languages as its reader gets it.
import { describe, expect, it } from 'vitest';
import { type Mail, type MailRound } from '../../../functions/text/mails/mail-form.ts';
import { isQuiet, writeDigest } from '../../../functions/text/mails/wheel/digest.ts';
import { missingWords } from '../../../functions/text/mails/wheel/missing.ts';
import { writeWheelMoved } from '../../../functions/text/mails/wheel/moved.ts';
import { writeOverdue, writeOverdueToOffice } from '../../../functions/text/mails/wheel/overdue.ts';
import { writeWheelReminder } from '../../../functions/text/mails/wheel/reminder.ts';

const nb: MailRound = { year: 2026, replyTo: 'post@example.no' };
const nn: MailRound = { ...nb, language: 'nn' };
const what = 'Behovsmelding';
const network = 'Fosen';
const deadline = '2026-02-02T22:59:00.000Z';
const missing = [missingWords.unsent(2026), missingWords.rowsToMend(3)];
/** The subject and the blocks, but for who reads an answer. */
const said = ({ subject, text }: Mail): string[] => [subject, ...text.trimEnd().split('\n\n').slice(0, -1)];

describe('the reminder of a deadline', () => {
  const write = (round: MailRound, days: number) =>
    writeWheelReminder({ what, deadline, days, network, missing, round });
  it('says what is missing, from whom, and how long there is left', () => {
    expect(said(write(nb, 5))).toEqual([
      'Påminnelse: Behovsmelding mangler fra Fosen, frist mandag 2. februar 2026 kl. 23.59',
      '«Behovsmelding» mangler fra Fosen. Fristen er mandag 2. februar 2026 kl. 23.59. Det er 5 virkedager igjen.',
      'Dette mangler:',
      '- Behovsmeldingen er ikke sendt inn\n- 3 rader må rettes',
      'Når alt er på plass, får dere ikke flere påminnelser om dette.',
    ]);
    expect(said(write(nn, 5))).toEqual([
      'Påminning: Behovsmelding manglar frå Fosen, frist måndag 2. februar 2026 kl. 23.59',
      '«Behovsmelding» manglar frå Fosen. Fristen er måndag 2. februar 2026 kl. 23.59. Det er 5 yrkedagar att.',
      'Dette manglar:',
      '- Behovsmeldinga har ikkje kome inn\n- 3 rader må rettast',
      'Når alt er på plass, får de ikkje fleire påminningar om dette.',
    ]);
  });
  it.each([
    [1, 'Det er 1 virkedag igjen.'],
    [0, 'Det er i dag.'],
  ])('with %d working days left', (days, left) => {
    expect(said(write(nb, days))[1]).toContain(left);
  });
  it('to one of no network names none', () => {
    const mail = writeWheelReminder({ what: 'Utbetaling', deadline, days: 1, missing: [], round: nb });
    expect(said(mail).slice(0, 2)).toEqual([
      'Påminnelse: Utbetaling mangler, frist mandag 2. februar 2026 kl. 23.59',
      '«Utbetaling» mangler. Fristen er mandag 2. februar 2026 kl. 23.59. Det er 1 virkedag igjen.',
    ]);
  });
});

describe('after the deadline', () => {
  const late = ['Fosen', 'Innherred', 'Namdal', 'Værnes'].map((who) => ({ who, missing }));
  it('whoever misses it is told once, and whom to ask', () => {
    expect(said(writeOverdue({ what, deadline, network, missing, round: nb }))).toEqual([
      'Fristen er ute: Behovsmelding mangler fra Fosen',
      'Fristen for «Behovsmelding» var mandag 2. februar 2026 kl. 23.59.',
      'Dette mangler:',
      '- Behovsmeldingen er ikke sendt inn\n- 3 rader må rettes',
      'Spør Statsforvalteren om det ennå er tid. Dette er det eneste varselet etter fristen.',
    ]);
    expect(said(writeOverdue({ what, deadline, network, missing, round: nn }))).toEqual([
      'Fristen er ute: Behovsmelding manglar frå Fosen',
      'Fristen for «Behovsmelding» var måndag 2. februar 2026 kl. 23.59.',
      'Dette manglar:',
      '- Behovsmeldinga har ikkje kome inn\n- 3 rader må rettast',
      'Spør Statsforvaltaren om det enno er tid. Dette er det einaste varselet etter fristen.',
    ]);
  });
  it('the case worker is told of all who miss it', () => {
    expect(said(writeOverdueToOffice({ what, deadline, late: late.slice(0, 2), round: nb }))).toEqual([
      'Fristen er ute: Behovsmelding mangler fra Fosen og Innherred',
      'Fristen for «Behovsmelding» var mandag 2. februar 2026 kl. 23.59.',
      [
        'Hvem · Hva som mangler:',
        '- Fosen · behovsmeldingen er ikke sendt inn; 3 rader må rettes',
        '- Innherred · behovsmeldingen er ikke sendt inn; 3 rader må rettes',
      ].join('\n'),
      'De som har en adresse i Roller, har fått ett varsel hver. Det sendes ikke flere.',
    ]);
    expect(said(writeOverdueToOffice({ what, deadline, late: late.slice(0, 1), round: nn }))).toEqual([
      'Fristen er ute: Behovsmelding manglar frå Fosen',
      'Fristen for «Behovsmelding» var måndag 2. februar 2026 kl. 23.59.',
      'Kven · Kva som manglar:\n- Fosen · behovsmeldinga har ikkje kome inn; 3 rader må rettast',
      'Dei som har ei adresse i «Roller», har fått eitt varsel kvar. Det blir ikkje sendt fleire.',
    ]);
  });
  it('no more than three are named in the subject', () => {
    expect(writeOverdueToOffice({ what, deadline, late, round: nb }).subject).toBe(
      'Fristen er ute: Behovsmelding mangler fra Fosen, Innherred, Namdal og 1 til',
    );
  });
});

it('a deadline that is moved: from when, to when, and why in the words of whoever moved it', () => {
  const moved = {
    what,
    from: deadline,
    to: '2026-02-28T22:59:00.000Z',
    reason: 'Mange er sjuke.\nNye tall.',
  };
  expect(said(writeWheelMoved({ ...moved, network, round: nb }))).toEqual([
    'Fristen er flyttet: Behovsmelding, ny frist lørdag 28. februar 2026 kl. 23.59',
    'Fristen for «Behovsmelding» er flyttet fra mandag 2. februar 2026 kl. 23.59 til lørdag 28. februar 2026 kl. 23.59. Det gjelder Fosen.',
    'Begrunnelse:',
    '> Mange er sjuke.\n> Nye tall.',
    'Påminnelser følger den nye fristen.',
  ]);
  expect(said(writeWheelMoved({ ...moved, round: nn }))).toEqual([
    'Fristen er flytta: Behovsmelding, ny frist laurdag 28. februar 2026 kl. 23.59',
    'Fristen for «Behovsmelding» er flytta frå måndag 2. februar 2026 kl. 23.59 til laurdag 28. februar 2026 kl. 23.59.',
    'Grunngiving:',
    '> Mange er sjuke.\n> Nye tall.',
    'Påminningane følgjer den nye fristen.',
  ]);
});

describe('the weekly digest', () => {
  const owed = (who: string, name: string) => ({ who, what: name, deadline });
  const full = {
    at: '2026-02-09T07:00:00.000Z',
    missing: [owed(network, what)],
    stuck: [{ to: 'a@example.no', subject: 'Behovsmeldingen fra Fosen er mottatt', why: 'boxFull' as const }],
    answers: [owed('NTNU', 'Svar fra UH-partnerne')],
    next: [{ what: 'Forslag til fordeling', deadline: '2026-03-13T22:59:00.000Z' }],
  };
  const nothing = { ...full, missing: [], stuck: [], answers: [], next: [] };
  it('says who misses what, what has not arrived and why, who is to answer, and what is next', () => {
    expect(said(writeDigest({ ...full, round: nb }))).toEqual([
      'Ukesoppsummering mandag 9. februar 2026',
      'Mangler etter fristen:',
      'Hvem · Hva · Frist:\n- Fosen · Behovsmelding · mandag 2. februar 2026 kl. 23.59',
      'E-post som ikke er kommet fram:',
      'Til · Om · Hvorfor:\n- a@example.no · «Behovsmeldingen fra Fosen er mottatt» · postkassen er full',
      'Svar som ventes:',
      'Hvem · Hva · Frist:\n- NTNU · Svar fra UH-partnerne · mandag 2. februar 2026 kl. 23.59',
      'De neste fristene:',
      'Frist · Hva:\n- fredag 13. mars 2026 kl. 23.59 · Forslag til fordeling',
    ]);
  });
  it('says the same in nynorsk', () => {
    expect(said(writeDigest({ ...full, round: nn }))).toEqual([
      'Vekesamandrag måndag 9. februar 2026',
      'Manglar etter fristen:',
      'Kven · Kva · Frist:\n- Fosen · Behovsmelding · måndag 2. februar 2026 kl. 23.59',
      'E-post som ikkje har kome fram:',
      'Til · Om · Kvifor:\n- a@example.no · «Behovsmeldingen fra Fosen er mottatt» · postkassa er full',
      'Svar som er venta:',
      'Kven · Kva · Frist:\n- NTNU · Svar frå UH-partnarane · måndag 2. februar 2026 kl. 23.59',
      'Dei neste fristane:',
      'Frist · Kva:\n- fredag 13. mars 2026 kl. 23.59 · Forslag til fordeling',
    ]);
  });
  it('with nothing to tell says so in one line, and can be left unsent', () => {
    expect(said(writeDigest({ ...nothing, round: nb })).slice(1)).toEqual([
      'Ingenting mangler etter fristen, all e-post er kommet fram, og ingen svar ventes.',
    ]);
    expect(said(writeDigest({ ...nothing, round: nn })).slice(1)).toEqual([
      'Ingenting manglar etter fristen, all e-post har kome fram, og ingen svar er venta.',
    ]);
    expect([isQuiet({ ...nothing, round: nb }), isQuiet({ ...full, round: nb })]).toEqual([true, false]);
    expect(isQuiet({ ...nothing, stuck: full.stuck, round: nb })).toBe(false);
  });
});
