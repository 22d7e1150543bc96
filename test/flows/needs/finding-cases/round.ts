// The county governor's tabs: budget, key data, plan and roles.
import { tabOf } from '../../../../functions/domain/tabs/index.ts';
import type { Cells } from '../../../ports/hands.ts';
import type { Round } from '../../round/round.ts';
import { planRow } from '../../../seeded.ts';
import { type FindingCase, type FindingCases, clear, lineCase } from './case.ts';

/** Other words in cells that stand there, and the old ones again. */
/** Cells of a line typed otherwise, and as they were when that is taken back. */
export const changeCase = (
  tab: string,
  row: number,
  field: string,
  cells: Cells,
  says: string,
  where: { row: number; field: string } = { row, field },
): FindingCase => {
  let before: Cells = {};
  return {
    tab,
    says,
    arrange(round) {
      before = Object.fromEntries(
        Object.keys(cells).map((name) => [name, round.value(tab, row, name) ?? null]),
      );
      round.type(tab, row, cells);
      return { tab, ...where };
    },
    mend: (round) => round.type(tab, row, before),
  };
};

/** Two shares, of which one is of each award. */
function clashCase(): FindingCase {
  const typeAll = (round: Round, [special, individual, of]: (string | number | null)[]): void => {
    round.type('Plan', planRow('specialShare'), { value: special ?? null });
    round.type('Plan', planRow('individualShare'), { value: individual ?? null });
    round.type('Plan', planRow('individualOf'), { value: of ?? null });
  };
  return {
    tab: 'Plan',
    says: '«Minst prosent til spesialpedagogikk» og «Høyst prosent til individuelle tiltak» kan ikke brukes sammen',
    arrange(round) {
      typeAll(round, [10, 30, 'hver tildeling']);
      return { tab: 'Plan', row: planRow('individualShare'), field: 'value' };
    },
    mend: (round) => typeAll(round, [null, null, null]),
  };
}

/** A limit on individual measures and a pot of their own. */
function pairCase(): FindingCase {
  const typeBoth = (round: Round, [most, fixed]: (number | null)[]): void => {
    round.type('Plan', planRow('individualShare'), { value: most ?? null });
    round.type('Plan', planRow('individualPot'), { value: fixed ?? null });
  };
  return {
    tab: 'Plan',
    says: '«Høyst prosent til individuelle tiltak» og «Fast prosent til individuelle tiltak» kan ikke brukes sammen',
    arrange(round) {
      typeBoth(round, [30, 20]);
      return { tab: 'Plan', row: planRow('individualShare'), field: 'value' };
    },
    mend: (round) => typeBoth(round, [null, null]),
  };
}

/** A least share for fagskole above the most. */
function crossingCase(): FindingCase {
  const typeBoth = (round: Round, [least, most]: (number | null)[]): void => {
    round.type('Plan', planRow('fagskoleLeast'), { value: least ?? null });
    round.type('Plan', planRow('fagskoleMost'), { value: most ?? null });
  };
  return {
    tab: 'Plan',
    says: '«Minst prosent til fagskole» er større enn «Høyst prosent til fagskole»',
    arrange(round) {
      typeBoth(round, [10, 5]);
      return { tab: 'Plan', row: planRow('fagskoleLeast'), field: 'value' };
    },
    mend: (round) => typeBoth(round, [null, null]),
  };
}

/** A least amount laid out on UH and eier, and tiers. */
function laidOutCase(): FindingCase {
  const typeAll = (round: Round, [special, uh, above]: (string | number | null)[]): void => {
    round.type('Plan', planRow('specialShare'), { value: special ?? null });
    round.type('Plan', planRow('uhShare'), { value: uh ?? null });
    round.type('Plan', planRow('aboveFrame'), { value: above ?? null });
  };
  return {
    tab: 'Plan',
    says: '«Når behovene er større enn rammen» kan ikke brukes sammen med «Minst prosent til spesialpedagogikk» når kravet legges ut på delpottene',
    arrange(round) {
      typeAll(round, [10, 50, 'prioritetstrinn']);
      return { tab: 'Plan', row: planRow('aboveFrame'), field: 'value' };
    },
    mend: (round) => typeAll(round, [null, null, null]),
  };
}

/** Every line of Nøkkeltall taken away, and typed again. */
function emptyCase(): FindingCase {
  const tab = 'Nøkkeltall';
  const fields = tabOf(tab)?.tab.columns.map(({ field }) => field) ?? [];
  const lines: Cells[] = [];
  return {
    tab,
    says: 'Fanen har ingen nettverk',
    arrange(round) {
      for (let row = 1; row <= round.rows(tab); row++)
        lines.push(Object.fromEntries(fields.map((field) => [field, round.value(tab, row, field) ?? null])));
      for (const [at] of lines.entries()) clear(round, tab, at + 1);
      return { tab, row: 0, field: 'code' };
    },
    mend(round) {
      for (const [at, cells] of lines.entries()) round.type(tab, at + 1, cells);
    },
  };
}

/** The frame that is the cap, taken away. */
function unannouncedCase(): FindingCase {
  let before: string | number | null = null;
  return {
    tab: 'Nøkkeltall',
    says: 'og Plan sier at den er taket',
    arrange(round) {
      before = round.value('Nøkkeltall', 2, 'preAnnounced') ?? null;
      round.type('Plan', planRow('aboveFrame'), { value: 'tak ved forhåndsrammen' });
      round.type('Nøkkeltall', 2, { preAnnounced: null });
      return { tab: 'Nøkkeltall', row: 2, field: 'preAnnounced' };
    },
    mend: (round) => round.type('Nøkkeltall', 2, { preAnnounced: before }),
  };
}

export const roundCases: FindingCases = {
  preAnnouncedMissing: unannouncedCase(),
  budgetFrameMissing: changeCase('Budsjett', 1, 'line', { line: 'Møter' }, 'Linjen Ramme mangler', {
    row: 0,
    field: 'amount',
  }),
  budgetFrameTwice: lineCase(
    'Budsjett',
    'amount',
    { line: 'Ramme', label: 'To', amount: 1 },
    'mer enn én linje Ramme',
  ),
  budgetRestDiffers: {
    tab: 'Budsjett',
    says: 'Oppgitt rest er 3\u00a0256\u00a0653\u00a0kr',
    arrange: () => ({ tab: 'Budsjett', row: 8, field: 'amount' }),
    mend: (round) => round.type('Budsjett', 8, { amount: 4_656_653 }),
  },
  budgetLineContained: {
    tab: 'Budsjett',
    says: '«Koordinering» 1\u00a0300\u00a0000\u00a0kr ligger allerede i',
    arrange: () => ({ tab: 'Budsjett', row: 7, field: 'amount' }),
    mend: (round) => round.type('Budsjett', 4, { amount: 9_369_347 }),
  },
  budgetLineSummed: lineCase(
    'Budsjett',
    'amount',
    { line: 'Annen avsetning', label: 'I alt', amount: 1_450_000 },
    'like mye som linjene ved siden av til sammen',
  ),
  budgetOverspent: changeCase(
    'Budsjett',
    1,
    'amount',
    { amount: 1000 },
    'Avsetninger og koordinering er større enn rammen',
  ),
  budgetShare: changeCase('Budsjett', 5, 'amount', { amount: '2 %' }, '2\u00a0% av rammen'),
  budgetShareMisplaced: changeCase(
    'Budsjett',
    7,
    'amount',
    { amount: '2 %' },
    'Koordinering: bare avsetninger kan være en andel',
  ),
  shareUnreadable: changeCase(
    'Budsjett',
    5,
    'amount',
    { amount: '200 %' },
    '«200 %» er ikke en andel fra 0 til 100 prosent',
  ),
  budgetPot: changeCase('Budsjett', 1, 'amount', { amount: 30_000_000 }, 'Til fordeling på nettverkene: 30'),
  coordinationDiffers: changeCase('Budsjett', 7, 'amount', { amount: 5 }, 'Koordinering er 5\u00a0kr her'),
  networkTwice: lineCase(
    'Nøkkeltall',
    'network',
    { code: 'XX', network: 'Fosen', municipalities: 'Alfa' },
    'Nettverket «Fosen» står to ganger',
  ),
  codeTwice: lineCase(
    'Nøkkeltall',
    'code',
    { code: 'fos', network: 'Annet', municipalities: 'Alfa' },
    'Koden «fos» er brukt på to nettverk',
  ),
  codeUnreadable: lineCase(
    'Nøkkeltall',
    'code',
    { code: 'Æ-1', network: 'Annet', municipalities: 'Alfa' },
    'Koden «Æ-1» godtas ikke',
  ),
  networkUnreadable: lineCase(
    'Nøkkeltall',
    'network',
    { code: 'XX', network: 'Ny\u200bby', municipalities: 'Alfa' },
    'har tegn som ikke kan leses',
  ),
  networkNone: emptyCase(),
  networkSentAs: {
    tab: 'Nøkkeltall',
    says: 'har sendt inn behovsmeldingen som «Fosen»',
    async arrange(round) {
      await round.call('submit', 'Behov Fosen', 'koordinator.fosen@example.no');
      const row = round.rowWhere('Nøkkeltall', 'network', 'Fosen');
      round.type('Nøkkeltall', row, { network: 'Fosen og omegn' });
      return { tab: 'Nøkkeltall', row, field: 'network' };
    },
    mend: (round) =>
      round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'code', 'FOS'), { network: 'Fosen' }),
  },
  keyNumberMissing: changeCase('Nøkkeltall', 2, 'elevtall', { elevtall: null }, 'og nøkkelen bruker tallet'),
  decimalUnreadable: changeCase(
    'Nøkkeltall',
    2,
    'arsverk',
    { arsverk: '1.240' },
    '«1.240» er ikke et tall fra 0 med høyst to desimaler',
  ),
  tieOrderUnknown: changeCase(
    'Plan',
    planRow('tieOrder'),
    'value',
    { value: 'Fosen; Atlantis' },
    '«Atlantis» er ikke et nettverk',
  ),
  roleFieldIdle: lineCase(
    'Roller',
    'owner',
    { email: 'ny@example.no', role: 'leser', owner: 'Malvik' },
    'Eier brukes ikke for rollen «leser»',
  ),
  rolePeriodTurned: lineCase(
    'Roller',
    'validTo',
    { email: 'ny@example.no', role: 'leser', validFrom: '1.4.2026', validTo: '31.3.2026' },
    'Gjelder til (31.03.2026) er før Gjelder fra (01.04.2026)',
  ),
  roleToCome: lineCase(
    'Roller',
    'validFrom',
    { email: 'ny@example.no', role: 'leser', validFrom: '1.3.2026' },
    'Gjelder fra 01.03.2026',
  ),
  roleRunOut: lineCase(
    'Roller',
    'validTo',
    { email: 'ny@example.no', role: 'leser', validTo: '14.1.2026' },
    'Gikk ut 14.01.2026',
  ),
  deputyUnknown: lineCase(
    'Roller',
    'deputyFor',
    { email: 'ny@example.no', role: 'leser', deputyFor: 'borte@example.no' },
    '«borte@example.no» står ikke i kolonnen E-post',
  ),
  deputyOfSelf: lineCase(
    'Roller',
    'deputyFor',
    { email: 'ny@example.no', role: 'leser', deputyFor: 'NY@example.no' },
    'Vara for er radens egen adresse',
  ),
  partnerFullUnknown: changeCase(
    'Plan',
    planRow('partnersFull'),
    'value',
    { value: 'Atlantis H26' },
    '«Atlantis H26» er ikke en av rundens partnere',
  ),
  planValue: changeCase('Plan', planRow('unit'), 'value', { value: 'mye' }, '«mye» godtas ikke'),
  planUnknown: lineCase('Plan', 'parameter', { parameter: 'Fri flyt' }, '«Fri flyt» er ukjent'),
  planMisnamed: changeCase(
    'Plan',
    planRow('late'),
    'parameter',
    { parameter: 'Rader skrevet etter fristene' },
    '«Rader skrevet etter fristen» mangler',
  ),
  planMovedAway: lineCase(
    'Plan',
    'parameter',
    { parameter: 'Frist for behovsmeldinga', value: '1. mars 2027' },
    'som nå står i fanen Årshjul',
  ),
  planTwice: lineCase('Plan', 'parameter', { parameter: 'Temaer' }, '«Temaer» står to ganger'),
  planMissing: changeCase(
    'Plan',
    planRow('commitments'),
    'parameter',
    {
      parameter: null,
      value: null,
      accepted: null,
      source: null,
      validFrom: null,
      confirmed: null,
      remark: null,
    },
    '«Bindinger fra tidligere år» mangler',
    { row: 0, field: 'parameter' },
  ),
  planUnconfirmed: changeCase(
    'Plan',
    planRow('unit'),
    'confirmed',
    { confirmed: 'nei' },
    'er ikke bekreftet',
  ),
  planKeySum: changeCase('Plan', planRow('elevtall'), 'value', { value: 70 }, 'Nøkkelen er 120 prosent'),
  headerLacking: changeCase(
    'Nøkkeltall',
    0,
    'commitment',
    { commitment: null },
    'Kolonnen «Bundet fra tidligere år» finnes ikke',
    { row: 0, field: 'code' },
  ),
  planIdle: changeCase(
    'Plan',
    planRow('sectorKey'),
    'value',
    { value: 'Barnetall og elevtall' },
    'har ingen virkning når «Prosent til barnehage» ikke er fylt ut',
  ),
  planClash: clashCase(),
  planPair: pairCase(),
  planLeastAboveMost: crossingCase(),
  planLaidOut: laidOutCase(),
  boundNotSent: changeCase(
    'Nøkkeltall',
    5,
    'commitment',
    { commitment: '300 000' },
    'Bindingen på 300\u00a0000\u00a0kr regnes ikke med',
  ),
  emailUnreadable: lineCase(
    'Roller',
    'email',
    { email: 'kari', role: 'leser' },
    '«kari» er ikke en e-postadresse',
  ),
  networkUnknown: lineCase(
    'Roller',
    'network',
    { email: 'ny@example.no', role: 'koordinator', network: 'Atlantis' },
    '«Atlantis» er ikke et nettverk',
  ),
};
