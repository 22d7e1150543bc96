// What the day came to, beside its aims.
import { googlesRates } from '../sheets/quota.ts';
import type { Day } from './live-day.ts';

export type Aim = { what: string; came: string; aim: string; held: boolean };

const atMost = (what: string, came: number, most: number, unit = ''): Aim => {
  const [shown, limit] = [came, most].map((number) => `${Number(number.toFixed(2))}`.replace('.', ','));
  return { what, came: `${shown}${unit}`, aim: most === 0 ? '0' : `≤ ${limit}${unit}`, held: came <= most };
};

/** Without triggers only the answers count; each comes within one sweep. */
export function aimsOf(day: Day): Aim[] {
  const { edits, waits, use, triggers } = day;
  const { perCaller, perProject } = googlesRates;
  const limit = triggers ? 60 : day.sweepEvery + 15;
  const inTime = waits.filter((wait) => wait <= limit).length;
  const ofTriggers = [
    atMost('utløsere åpne samtidig', use.mostOpen, 30),
    atMost('utløsere avvist', use.refused, 0),
    atMost('utløsertid per endring', use.runtimeMs / 1000 / Math.max(edits, 1), 0.5, ' s'),
  ];
  return [
    ...(triggers ? ofTriggers : []),
    atMost('lesinger i minuttet', day.reads, perProject),
    atMost('lesinger, én konto', day.readsOfOne, perCaller),
    atMost('skrivinger i minuttet', day.writes, perProject),
    atMost('skrivinger, én konto', day.writesOfOne, perCaller),
    { what: 'kall over kvoten', came: `${day.spent}`, aim: 'tåles', held: true },
    {
      what: 'endringer besvart',
      came: `${waits.length} av ${edits}`,
      aim: 'alle',
      held: waits.length === edits,
    },
    {
      what: `besvart innen ${limit} s`,
      came: `${inTime} av ${edits}`,
      aim: 'alle',
      held: inTime === edits,
    },
    atMost('lengste ventetid', Math.max(0, ...waits), limit, ' s'),
  ];
}

export function printDay(day: Day, where = ''): void {
  const whom =
    day.places > 1 ? `${day.places} fylker med ${day.people} personer hver` : `${day.people} personer`;
  const times = `en endring hvert ${day.every}. sekund i ${day.seconds / 60} minutter`;
  console.log(`${whom}, ${times}${day.triggers ? '' : ', uten utløsere'}${where}:`);
  for (const { what, came, aim, held } of aimsOf(day))
    console.log(`  ${held ? 'ja ' : 'NEI'}  ${what.padEnd(26)} ${came.padEnd(14)} mål ${aim}`);
}
