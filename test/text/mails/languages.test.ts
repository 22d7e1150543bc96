// Each e-mail in bokmål and in nynorsk: every kind there is, in one language at a time, and nothing of the other.
import { describe, expect, it } from 'vitest';
import { mailLanguages } from '../../../functions/text/mails/languages.ts';
import { lineName } from '../../../functions/text/mails/wheel/line-names.ts';
import { causeIn } from '../../../functions/text/mails/wheel/causes.ts';
import { mailTroubles } from '../../../functions/domain/records/mail-trouble.ts';
import { wheelWords } from '../../../functions/text/wheel/names.ts';
import { wheelCodes } from '../../../functions/domain/wheel/wheel.ts';
import { read, sources } from '../../house/sources.ts';
import { everyMail, links, namedMails } from './every-mail.ts';

const years = [2026, 2015];
const rounds = years.flatMap((year) => [
  { year, links, replyTo: 'post@example.no' },
  { year, links },
]);
const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(${list})(?!\\p{L})`, 'iu');
/** Words that are in the one and never in the other. */
const only = {
  nb: words(
    'ikke|fra|jeg|hva|hvem|hvordan|hvorfor|hvis|noen|noe|dere|ble|blitt|mangler|uten|virkedag|virkedager|laget|velg|åpne|åpnes|fanen|filen|flere|ennå|en|et|gjelder|flyttet|forrige|tiltakene|nettverkene|mandag|dager|behovsmeldingen|statsforvalteren|begrunnelse|påminnelse|avgjør|lager|rettes|sendes|ventes|kommet|tilskudd',
  ),
  nn: words(
    'ikkje|frå|eg|kva|kven|korleis|kvifor|dersom|nokon|noko|dykk|vart|manglar|utan|yrkedag|yrkedagar|laga|vel|opne|opnast|fana|fila|fleire|enno|ein|eit|ei|gjeld|flytta|førre|tiltaka|nettverka|måndag|dagar|behovsmeldinga|statsforvaltaren|grunngiving|påminning|avgjer|lagar|rettast|dei|kome|tilskot|att',
  ),
};
/** Without what is quoted, from the workbook or from people. */
const own = (text: string): string => text.replaceAll(/^>.*$/gm, '').replaceAll(/«[^«»]*»/g, '');
const other = { nb: only.nn, nn: only.nb };

it('has every function that writes an e-mail among those that are tried', () => {
  const there = sources
    .filter((file) => file.startsWith('functions/text/mails/'))
    .flatMap((file) =>
      [...read(file).matchAll(/^export function (write\w+)/gm)].map(([, name = '']) => name),
    );
  expect(Object.keys(everyMail({ year: 2026 })).toSorted()).toEqual(there.toSorted());
});

describe.each(mailLanguages)('in %s', (language) => {
  const mails = rounds.flatMap((round) => namedMails({ ...round, language }));
  it.each(mails)('%s has no word of the other language', (_, { subject, text }) => {
    expect(other[language].exec(own(`${subject}\n${text}`))?.[0]).toBeUndefined();
  });
  it.each(mails)(
    '%s has a word of its own, and says which language it is in',
    (_, { subject, text, html }) => {
      expect(own(`${subject}\n${text}`)).toMatch(only[language]);
      expect(html).toContain(`<html lang="${language}">`);
    },
  );
});

describe('the two of an e-mail', () => {
  const pairs = namedMails(rounds[0]!).map(([name, mail], at) => {
    const [, nynorsk] = namedMails({ ...rounds[0]!, language: 'nn' })[at]!;
    return { name, mail, nynorsk };
  });
  const figures = (text: string): string[] => text.match(/\d[\d\u00a0.,]*/g) ?? [];
  it.each(pairs)('$name: have the same figures in the same order', ({ mail, nynorsk }) => {
    expect(figures(nynorsk.text)).toEqual(figures(mail.text));
    expect(figures(nynorsk.subject)).toEqual(figures(mail.subject));
  });
  it.each(pairs)(
    '$name: have the same blocks in the same order, but for an explanation’s',
    ({ mail, nynorsk }) => {
      const blocks = (html: string): string[] =>
        html
          .replaceAll(
            /<p>Forklaringa[^<]*<\/p>|<p>Til fordeling er.*?<\/p>|<blockquote lang="nb".*?<\/blockquote>/g,
            '',
          )
          .match(/<(p|ul|li|table|tr|td|th|h1|h2|a|blockquote)\b/g) ?? [];
      expect(blocks(nynorsk.html)).toEqual(blocks(mail.html));
    },
  );
});

it('an explanation is marked as bokmål where it is quoted in nynorsk', () => {
  const [mail] = everyMail({ year: 2026, language: 'nn' })['writeNetworkStatus'] ?? [];
  expect(mail?.html).toMatch(/<blockquote lang="nb" [^>]*>Til fordeling er 900 000 kr\./);
  expect(mail?.text).toContain('> Til fordeling er 900 000 kr.\n> Dere får alt');
});

describe('what is named in an e-mail', () => {
  const standard = years.flatMap((year) => wheelCodes.map((code) => wheelWords(code, year).what));
  const sameInBoth = [
    'Revidert nettverksplan',
    'Behovsmelding',
    'Forslag til fordeling',
    'Utbetaling',
    'Rapport per tiltak',
  ];
  it('each line of the standard wheel has a name in nynorsk', () => {
    const same = [...new Set(standard)].filter((what) => lineName(what).nn === what);
    expect(same.toSorted()).toEqual(sameInBoth.toSorted());
    expect(standard.filter((what) => only.nb.test(lineName(what).nn))).toEqual([]);
  });
  it('a line that people have named keeps its name', () => {
    expect(lineName('Frist for\nnoe eget')).toEqual({ nb: 'Frist for noe eget', nn: 'Frist for noe eget' });
  });
  it.each([...mailTroubles, undefined])('the trouble %s is said in each language', (why) => {
    const { nb, nn } = causeIn(why);
    expect(nn).not.toBe(nb);
    expect([only.nb.exec(own(nn)), only.nn.exec(own(nb))]).toEqual([null, null]);
  });
});
