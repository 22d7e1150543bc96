// What a network sought, in words: also where people lowered some of it before the sharing, and in what order it is met.
import type { Explanation } from '../../allocation/explanation.ts';
import type { Lowered } from '../../allocation/model.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { oneLine } from './one-line.ts';

/** Kroner that can be proposed, and kroner beside them that people lowered. */
export type SoughtOf = Pick<Explanation['own'], 'request' | 'lowered'>;

/** «alt dere søkte om», or what there is of it to propose. */
export const allSought = ({ lowered }: Pick<SoughtOf, 'lowered'>): string =>
  lowered > 0 ? 'alt som kan innstilles av det dere søkte om' : 'alt dere søkte om';

/** «det dere søkte om», likewise. */
export const whatSought = ({ lowered }: Pick<SoughtOf, 'lowered'>): string =>
  lowered > 0 ? 'det som kan innstilles av det dere søkte om' : 'det dere søkte om';

/** How much it was. */
export const saySought = ({ request, lowered }: SoughtOf): string =>
  lowered > 0
    ? `Av ${formatKroner(request + lowered)} dere søkte om, kan ${formatKroner(request)} innstilles.`
    : `Dere søkte om ${formatKroner(request)}.`;

/** That it was all of it. */
export const sayAllSought = ({ lowered }: Pick<SoughtOf, 'lowered'>): string =>
  lowered > 0 ? 'Det er alt som kan innstilles av søknaden.' : 'Det er hele søknaden.';

/** What the tiers of a round are called. */
export const orderWord = ({ order }: Pick<Explanation['pot'], 'order'>): string =>
  order === 'rank' ? 'rang' : 'prioritet';

/** What the tier was to the money where it came no further. */
export const sayEnd = ({ stuck }: Pick<Explanation['pot'], 'stuck'>): string =>
  stuck === undefined ? 'Pengene tok slutt der.' : 'Lenger kom ikke pengene.';

/** Why a tiltak gets less than it seeks, whatever the money: what people let it get, with their reason. */
export const sayVerdict = ({ most, reason }: Pick<Lowered, 'most' | 'reason'>): string =>
  most === 0
    ? `Statsforvalteren innstiller ikke tiltaket: ${oneLine(reason)}`
    : `Statsforvalteren innstiller høyst ${formatKroner(most)}: ${oneLine(reason)}`;

/** The tiltak of a network that were lowered, each with the reason, as one line. */
export const sayLowered = (lowered: readonly Lowered[]): string =>
  lowered
    .map(({ measure, most, reason }) => `${measure.id} ${measure.name}: ${sayVerdict({ most, reason })}`)
    .join(' ');
