// The rules of an allocation, as they stand in a JSON file; defaults are those of the Plan tab.
import { z } from 'zod';
import type { AllocationRules } from '../../../allocation/rules.ts';

const id = z.string().min(1);
const kr = z.int();
const parts = z.int();

const keyPart = z.strictObject({
  indicator: id.describe('Navnet på tallet, for eksempel elevtall.'),
  parts: parts.describe('Hvor mye det veier: 60 av 100, eller 1 når det er det eneste.'),
});

const share = z.strictObject({ parts, of: z.int() }).describe('{"parts": 30, "of": 100} er 30 prosent.');

const group = z.strictObject({
  id,
  tag: z.string().describe('Merket. Delene av et tiltak har merkene eier, uh, og fagskole eller andre.'),
  also: z.array(z.string()).exactOptional().describe('Flere merker som også ligger her.'),
  within: id.exactOptional().describe('Gruppen denne ligger i; ellers ligger den rett i potten.'),
  of: z.enum(['pot', 'award']).exactOptional().describe('Andel av potten, eller av hvert nettverks beløp.'),
  atLeast: share.exactOptional(),
  atMost: share.exactOptional(),
  exactly: share.exactOptional().describe('En egen pott.'),
  key: z.array(keyPart).exactOptional().describe('Egen nøkkel; bare sammen med exactly.'),
  laidOut: z
    .boolean()
    .exactOptional()
    .describe('Kravet i atLeast er felles for alle med merket som sier dette, og legges ut på dem.'),
  asFarAsSought: z.boolean().exactOptional().describe('Minst så langt det er søkt.'),
});

export const rulesSchema = z.strictObject({
  base: kr.default(0).describe('Grunntilskudd per nettverk, hele kroner (D6).'),
  baseMode: z
    .enum(['additive', 'floor'])
    .default('additive')
    .describe('additive: under nøkkelandelen. floor: et minstebeløp.'),
  key: z.array(keyPart).describe('Nøkkelen (D6, D12). Flere tall: delene blir 100 i sum.'),
  unused: z
    .enum(['redistribute', 'carry'])
    .default('redistribute')
    .describe('Penger ingen har søkt om: omfordeles, eller overføres (D16).'),
  aboveFrame: z
    .enum(['proRata', 'priorityTiers', 'floorThenTiers', 'oneRanking', 'capPerClaim', 'capPreAnnounced'])
    .default('proRata')
    .describe('Når behovene er større enn rammen (§ 9 d, D15).'),
  cap: kr.exactOptional().describe('Tak per nettverk, hele kroner; bare med capPerClaim.'),
  unit: z.int().default(1).describe('Beløp er hele ganger av så mange kroner (D24).'),
  commitments: z
    .enum(['onTop', 'within'])
    .default('within')
    .describe('Bindinger på toppen av andelen, eller innenfor (D18).'),
  groups: z.array(group).exactOptional().describe('Gruppekrav (D8–D11), i den rekkefølgen de prøves.'),
}) satisfies z.ZodType<AllocationRules>;
