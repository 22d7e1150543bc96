// What the day came to, beside its aims.
import type { Day } from './live-day.ts';

export type Aim = { what: string; came: string; aim: string; held: boolean };

/** Without triggers only the answers count; each comes within one sweep. */
export function aimsOf({ edits, answered, longest, use, reads, writes, triggers }: Day): Aim[] {
  const perEdit = use.runtimeMs / 1000 / Math.max(edits, 1);
  const limit = triggers ? 60 : 75;
  const ofTriggers: Aim[] = [
    { what: 'utløsere åpne samtidig', came: `${use.mostOpen}`, aim: '≤ 30', held: use.mostOpen <= 30 },
    { what: 'utløsere avvist', came: `${use.refused}`, aim: '0', held: use.refused === 0 },
    { what: 'utløsertid per endring', came: `${perEdit.toFixed(2)} s`, aim: '≤ 0,5 s', held: perEdit <= 0.5 },
  ];
  return [
    ...(triggers ? ofTriggers : []),
    { what: 'lesinger i minuttet', came: `${reads}`, aim: '≤ 60', held: reads <= 60 },
    { what: 'skrivinger i minuttet', came: `${writes}`, aim: '≤ 60', held: writes <= 60 },
    { what: 'endringer besvart', came: `${answered} av ${edits}`, aim: 'alle', held: answered === edits },
    {
      what: 'lengste ventetid',
      came: `${longest.toFixed(1)} s`,
      aim: `≤ ${limit} s`,
      held: longest <= limit,
    },
  ];
}

export function printDay(day: Day): void {
  console.log(
    `${day.people} personer, en endring hvert ${day.every}. sekund i ${day.seconds / 60} minutter${day.triggers ? '' : ', uten utløsere'}:`,
  );
  for (const { what, came, aim, held } of aimsOf(day))
    console.log(`  ${held ? 'ja ' : 'NEI'}  ${what.padEnd(26)} ${came.padEnd(14)} mål ${aim}`);
}
