// The e-mails about a proposal, whole: subject, plain text and HTML, held against the cells of the workbook to the krone.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, seedOf, trondelag } from '../round/rounds.ts';

const cut = 'Fosen';
const asSought = 'Værnes';
const twoCoordinators = 'Trondheim-Malvik';

let round: Round;
beforeEach(async () => {
  round = await trondelag.proposed();
});
const seed = seedOf();
const ids = async () => (await round.stored((tx) => tx.list('message', 'sent'))).map(({ id }) => id);
const rowOf = (tab: string, network: string): number => round.rowWhere(tab, 'network', network);
const amount = (network: string, field: string): number =>
  Number(round.value('Innstilling', rowOf('Innstilling', network), field) ?? 0);
/** As people write it; the workbook and the mail have no-break spaces. */
const kr = (kroner: number): string => `${String(Math.abs(kroner)).replace(/\B(?=(\d{3})+$)/g, ' ')} kr`;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The cells of Tiltak, in the order of the tab. */
const measuresOf = (network: string) => {
  const rows = Array.from({ length: round.rows('Tiltak') }, (_, at) => at + 1);
  return rows
    .filter((row) => round.shown('Tiltak', row, 'network') === network)
    .map((row) => {
      const [name, outcome] = ['measure', 'outcome'].map((field) => round.shown('Tiltak', row, field));
      const [sought, proposed] = ['sought', 'proposed'].map((field) =>
        kr(Number(round.value('Tiltak', row, field))),
      );
      return { name, sought, proposed, outcome };
    });
};

/** The counts that the seed typed, of those who are cut and of all, and what they come to: in whole numbers. */
function levelsOf(network: string) {
  const count = (name: string, field: string): bigint =>
    BigInt(seed.nokkeltall.find((row) => row['network'] === name)![field]!);
  const names = seed.nokkeltall.map((row) => String(row['network']));
  const sumOf = (field: string): bigint => names.reduce((sum, name) => sum + count(name, field), 0n);
  const [pupils, children] = [sumOf('elevtall'), sumOf('barnetall')];
  const weight = (name: string): bigint =>
    count(name, 'elevtall') * children + count(name, 'barnetall') * pupils;
  const sharers = names.filter((name) => amount(name, 'proposed') < amount(name, 'sought'));
  const sharing = sharers.reduce((sum, name) => sum + weight(name), 0n);
  const others = names.filter((name) => !sharers.includes(name));
  const bases = sharers.reduce((sum, name) => sum + amount(name, 'base'), 0);
  const shared = BigInt(14_026_000 - bases - others.reduce((sum, name) => sum + amount(name, 'proposed'), 0));
  /** To the nearest hundredth, and said to be about that where it is not all there. */
  const nearest = (numerator: bigint): string => {
    const scaled = String((numerator * 200n + sharing) / (2n * sharing)).padStart(3, '0');
    const text = `${scaled.slice(0, -2)},${scaled.slice(-2)}`.replace(/,?0+$/, '');
    return `${(numerator * 100n) % sharing === 0n ? '' : 'ca. '}${text}`;
  };
  return {
    shared: kr(Number(shared)),
    couldBe: amount(network, 'base') + Number((shared * weight(network)) / sharing),
    perPupil: nearest(shared * children),
    perChild: nearest(shared * pupils),
    percent: nearest(weight(network) * 100n),
    counts: [count(network, 'elevtall'), count(network, 'barnetall')].map((one) =>
      kr(Number(one)).slice(0, -3),
    ),
  };
}

/** The two lines, put together anew from the cells. */
function linesOf(network: string): [string, string] {
  const { shared, perPupil, perChild, percent, counts, couldBe } = levelsOf(network);
  const pot = `Til fordeling er 14 026 000 kr. ${shared} deles etter nøkkelen (50 % elever, 50 % barn) mellom nettverk som ikke har fått hele søknaden: ${perPupil} kr per elev og ${perChild} kr per barn.`;
  const [base, computed, sought] = ['base', 'computed', 'sought'].map((field) => amount(network, field));
  if (computed === sought)
    return [
      pot,
      `Dere får alt dere søkte om, ${kr(sought!)}. Grunntilskuddet og nøkkelen kunne gitt ${kr(couldBe)}; det over søknaden er delt på de andre.`,
    ];
  const byKey = computed! - base!;
  const rounded = byKey > couldBe - base! ? 'opp' : 'ned';
  return [
    pot,
    `Dere har ${counts[0]} elever og ${counts[1]} barn, ${percent} % av nøkkelen hos disse nettverkene: ${kr(byKey)} (avrundet ${rounded}), i tillegg til grunntilskudd ${kr(base!)}: ${kr(computed!)} i alt. Dere søkte om ${kr(sought!)}.`,
  ];
}

const mailTo = (address: string) => {
  const found = round.inbox
    .list()
    .filter(({ to, subject }) => to.includes(address) && /Forslag(et)? til fordeling/.test(subject));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const unescape = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
/** The texts of every element of that name. */
const inside = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, text = '']) =>
    plain(unescape(text.replaceAll('<br>', '\n'))),
  );

describe.each([
  [cut, ['koordinator.fosen@example.no']],
  [asSought, ['koordinator.vaernes@example.no']],
  [twoCoordinators, ['koordinator.trondheim-malvik@example.no', 'koordinator2.trondheim-malvik@example.no']],
])('the e-mail to %s', (network, to) => {
  const opening = (): string => {
    const [proposed, coordination] = [amount(network, 'proposed'), amount(network, 'coordination')];
    return `Forslaget er ${kr(proposed)} til ${network}. Det er søkt om ${kr(amount(network, 'sought'))}. Med ${kr(coordination)} til koordinering blir det ${kr(proposed + coordination)} til utbetaling hvis forslaget vedtas.`;
  };
  const closing = [
    'Dette er et forslag, ikke et vedtak. Forslaget drøftes i samarbeidsforum før Statsforvalteren avgjør.',
    'Denne e-posten er sendt automatisk av Innstilling. Svar går til Statsforvalteren.',
  ];
  const mail = () => mailTo(to[0]!);

  it('goes to every coordinator of the network and to nobody else', () => {
    const copies = round.inbox.list().filter(({ subject }) => subject === mail().subject);
    expect(copies.flatMap((copy) => copy.to).toSorted()).toEqual(to);
    expect(new Set(copies.map(({ text, html }) => text + html)).size).toBe(1);
  });

  it('is what the cells say, in plain text', () => {
    expect(mail().subject).toBe(`Forslag til fordeling 2026: ${network} ${kr(amount(network, 'proposed'))}`);
    const measures = measuresOf(network).map(
      ({ name, sought, proposed, outcome }) =>
        `- ${name} · søkt ${sought} · innstilt ${proposed} · ${outcome}`,
    );
    const parts = [
      opening(),
      'Dette er forslag 1.',
      linesOf(network).join('\n'),
      measures.join('\n'),
      ...closing,
    ];
    expect(plain(mail().text).trim()).toBe(parts.join('\n\n'));
  });

  it('is the same in HTML, where the heading stands for the word and amounts stand to the right', () => {
    const { html, subject } = mail();
    expect([inside(html, 'title'), inside(html, 'h1')]).toEqual([[subject], [subject]]);
    expect(inside(html, 'p')).toEqual([
      opening(),
      'Dette er forslag 1.',
      linesOf(network).join('\n'),
      ...closing,
    ]);
    expect(inside(html, 'th')).toEqual(['Tiltak', 'Søkt', 'Innstilt', 'Utfall']);
    expect(inside(html, 'td')).toEqual(
      measuresOf(network).flatMap(({ name, sought, proposed, outcome }) => [name, sought, proposed, outcome]),
    );
    const aligned = [...html.matchAll(/<(?:td|th) [^>]*text-align:(left|right)/g)].map(([, side]) => side);
    expect(aligned).toEqual(
      Array.from({ length: measuresOf(network).length + 1 }, () => ['left', 'right', 'right', 'left']).flat(),
    );
  });

  it('says what the payable cell says, and tells of the same lines as the explanation’s cell', () => {
    expect(amount(network, 'proposed') + amount(network, 'coordination')).toBe(amount(network, 'payable'));
    const row = rowOf('Innstilling', network);
    expect(plain(round.shown('Innstilling', row, 'explanation'))).toBe(linesOf(network).join('\n'));
  });
});

describe('the e-mail to the case worker', () => {
  it('has the frame, the pot, the sums and every network', () => {
    const { subject, text, to } = mailTo(caseWorker);
    expect([to, subject]).toEqual([[caseWorker], 'Forslaget til fordeling for 2026 er skrevet']);
    const copies = round.inbox.list().filter((one) => one.subject === subject);
    expect(copies.flatMap((copy) => copy.to)).toEqual([caseWorker]);
    const names = seed.nokkeltall.map((row) => String(row['network']));
    expect(plain(text).split('\n\n').slice(0, 3)).toEqual([
      `Ramme 20 776 000 kr. Til fordeling på nettverkene 14 026 000 kr. Innstilt ${kr(amount('Sum', 'proposed'))}, ufordelt ${kr(amount('= Ufordelt', 'sought'))}.`,
      'Dette er forslag 1.',
      names
        .map(
          (name) =>
            `- ${name} · søkt ${kr(amount(name, 'sought'))} · innstilt ${kr(amount(name, 'proposed'))} · ${round.shown('Innstilling', rowOf('Innstilling', name), 'status')}`,
        )
        .join('\n'),
    ]);
  });
});

describe('the key of an e-mail', () => {
  it('is what it tells and of whom, so that the same thing told twice is one e-mail', async () => {
    const codes = seed.nokkeltall.map(({ code }) => String(code));
    const expected = [
      ...codes.map((code) => `trondelag-2026/kvittering/${code}/1`),
      ...codes.map((code) => `trondelag-2026/innstilling/1/${code}`),
      'trondelag-2026/innstilling/1/sf',
    ];
    expect((await ids()).toSorted()).toEqual(expected.toSorted());
  });

  it('counts the versions of a report and the runs', async () => {
    await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Rett målet.' });
    await round.call('submit', 'Behov Fosen', 'koordinator.fosen@example.no');
    await round.propose();
    const told = (await ids()).filter((id) => !id.includes('/1/') && !id.endsWith('/1'));
    expect(told).toContain('trondelag-2026/kvittering/FOS/2');
    expect(await ids()).toContain('trondelag-2026/retur/FOS/1');
  });
});
