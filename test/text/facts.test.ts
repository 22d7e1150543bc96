// Every sentence of the catalogues is made from the facts that its code declares, and from all of them.
import { describe, expect, it } from 'vitest';
import { plainConflicts, shortConflicts } from '../../functions/allocation/conflict-codes.ts';
import type { TextsOf } from '../../functions/domain/sheet/facts/of-code.ts';
import type { ExcelFault, Foreign, RefusalFacts } from '../../functions/domain/sheet/facts/refusals.ts';
import { refuse } from '../../functions/domain/sheet/refusal.ts';
import { conflictSentence } from '../../functions/text/answers/conflicts.ts';
import { refusalTexts, refusalWords } from '../../functions/text/answers/refusals.ts';
import { findingTexts } from '../../functions/text/findings/catalogue.ts';
import { findingFacts, refusalFacts } from './sample-facts.ts';

/** What a person must never read. */
const machine = /undefined|null|NaN|\[object|\$\{|^$/;

/** The facts as they are, with note taken of those that are read. */
function watched<F extends object>(facts: F, read: Set<string>): F {
  const get = (of: F, name: string | symbol): unknown => {
    if (name in of) read.add(String(name));
    return Reflect.get(of, name);
  };
  return new Proxy(facts, { get });
}

type Said = { code: string; text: string; read: string[]; declared: string[] };

/** Each sentence said once, and which of its facts it read. */
const sayAll = <Table extends { [C in keyof Table]: object }>(texts: TextsOf<Table>, facts: Table): Said[] =>
  (Object.keys(texts) as (keyof Table & string)[]).map((code) => {
    const read = new Set<string>();
    const text = texts[code](watched(facts[code], read));
    return { code, text, read: [...read].toSorted(), declared: Object.keys(facts[code]).toSorted() };
  });

const details = Object.fromEntries(
  Object.entries(refusalTexts).map(([code, { detail }]) => [code, detail]),
) as TextsOf<RefusalFacts>;

describe.each<[kind: string, said: Said[]]>([
  ['finding', sayAll(findingTexts, findingFacts)],
  ['refusal', sayAll(details, refusalFacts)],
])('the sentence of the %s', (_, said) => {
  it.each(said)('$code says nothing of a machine’s', ({ text }) => {
    expect(text).not.toMatch(machine);
  });
  it.each(said)('$code reads every fact that is declared', ({ read, declared }) => {
    expect(read).toEqual(declared);
  });
});

describe('the sentence of the conflict', () => {
  it.each([...plainConflicts, ...shortConflicts])('%s says nothing of a machine’s', (code) => {
    expect(conflictSentence({ code, ids: ['A'], short: 5 }, new Map([['A', 'Alfa']]))).not.toMatch(machine);
  });
});

describe('a file that is not taken in', () => {
  it.each<ExcelFault>(['notXlsx', 'oldXls', 'macros', 'tooLarge', 'tooMany', 'damaged'])(
    'is told why: %s',
    (fault) => {
      const { detail } = refusalWords(refuse('fileFault', { fault }));
      expect(detail).not.toMatch(machine);
      expect(detail).toMatch(/^[A-ZÆØÅ].* Ingenting er endret i arket\.$/);
    },
  );
  it.each<[from: Foreign, says: string]>([
    [{ from: 'elsewhere' }, 'ikke laget her'],
    [{ from: 'otherWorkbook' }, 'et annet regneark'],
    [{ from: 'otherTab', origin: 'Behov Gauldal', tab: 'Behov Fosen' }, 'fra fanen «Behov Gauldal»'],
  ])('is told where it is from: $from', (from, says) => {
    const { detail } = refusalWords(refuse('fileForeign', from));
    expect(detail).toContain(says);
    expect(detail).not.toMatch(machine);
  });
});
