// One word, one thing: no exported name in two rooms, no word that was given up, no sentence outside the catalogues.
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, sources, tests } from './sources.ts';

const exported = /^export (?:async )?(?:const|function|type|interface|class) (\w+)/gm;
const code = (file: string): string => read(file).replaceAll(/^\s*(\/\/|\/\*\*|\*).*$/gm, '');

describe('names', () => {
  it('mean one thing: no name is exported from two folders of the product', () => {
    const folders = new Map<string, Set<string>>();
    for (const file of sources.filter((file) => file.startsWith('functions/')))
      for (const [, name = ''] of read(file).matchAll(exported))
        folders.set(name, (folders.get(name) ?? new Set()).add(dirname(file)));
    const twice = [...folders].filter(([, where]) => where.size > 1);
    expect(twice.map(([name, where]) => `${name}: ${[...where].join(', ')}`)).toEqual([]);
  });

  /** Words that were given up, and what is said instead. */
  const gone: [RegExp, string][] = [
    [/\bStand\b|\bstandOfTab\b|\bkeepStand\b/, 'TabState, readTabState, lookAtTab, checkAndStoreTab'],
    [/\b(Kept\w*|kept[A-Z]\w*|keepers?)\b/, 'stored (a document), held (a bound), editors'],
    [/\bMeasure(Claim|Award|Outcome)\b|\bOtherMeasure\b/, 'TiltakClaim, TiltakAward, TiltakOutcome'],
    [/\bsf_|\bSf[A-Z]/, 'governor'],
    [/\breadBasis\b|\bRoundBasis\b|\broundInput\b/, 'readGovernorTabs, GovernorTabs, runInput'],
    [/'ok' in /, 'isRefusal'],
  ];
  it.each(gone)('%s stays gone: %s', (word) => {
    const product = [...sources, ...tests].filter((file) => !file.startsWith('test/house/'));
    expect(product.filter((file) => word.test(code(file)) && !file.endsWith('sheet/refusal.ts'))).toEqual([]);
  });
});

describe('comments', () => {
  /** What a colleague would not say aloud. */
  const odd = /\b(anew|parted|parts? with|told of|tells of|wherefrom|thereof|whereby)\b|where one stands/i;
  it('are in English that a colleague would say aloud', () => {
    const comments = (file: string): string[] =>
      read(file)
        .match(/^\s*(\/\/|\/\*\*|\*).*$/gm)
        ?.filter((line) => odd.test(line)) ?? [];
    expect(sources.flatMap((file) => comments(file).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
  });
});

describe('sentences that people read', () => {
  /** Labels of the Plan are data; commands speak at the terminal; the rest lies in the catalogues. */
  const catalogues =
    /^functions\/(text|commands|domain\/(tabs|proposal\/(replay|run-basis)|plan\/[\w-]*parameters?\.ts|round\/criteria-of-year))/;
  const norwegian = /\b(ikke|og|er|som|det|til|fra|på|av|må|kan|skal|finnes)\b/;
  const literals = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
  it('lie in text/ and tabs/', () => {
    const stray = sources
      .filter((file) => file.startsWith('functions/') && !catalogues.test(file))
      .flatMap((file) =>
        [...code(file).matchAll(literals)]
          .map(([, a, b]) => (a ?? b ?? '').replaceAll(/\$\{[^}]*\}/g, ''))
          .filter((text) => text.split(/\s+/).length > 3 && norwegian.test(text))
          .map((text) => `${file}: ${text.slice(0, 80)}`),
      );
    expect(stray).toEqual([]);
  });
});
