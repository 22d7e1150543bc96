// One who claims, as it stands in a JSON file: request, key data and measures.
import { z } from 'zod';
import type { Claim } from '../../../allocation/model.ts';
import { soughtBy } from '../../../allocation/payees.ts';

const id = z.string().min(1);
const kr = z.int();
const tags = z
  .array(z.string())
  .describe('Merker som gruppekrav kan vise til: skole, barnehage, spesialpedagogikk, individuelt.');

const measure = z.strictObject({
  id,
  name: z.string().default(''),
  priority: z.int().describe('1 er først i nettverkets egen rekkefølge.'),
  soughtOwner: kr.default(0).describe('Søkt til eier, hele kroner.'),
  soughtUh: kr.default(0).describe('Søkt til UH, hele kroner.'),
  own: z
    .int()
    .exactOptional()
    .describe('Nettverkets egen prioritet, når priority er en rang for alle nettverk.'),
  soughtOther: kr.exactOptional().describe('Søkt til fagskole eller andre enn eier og UH, hele kroner.'),
  otherPayee: z
    .literal('fagskole')
    .exactOptional()
    .describe('Hvem soughtOther er til: fagskole, eller andre når det ikke er sagt.'),
  tags: tags.default([]),
});

const lowered = z.strictObject({
  measure: measure.describe('Tiltaket slik det ble søkt om.'),
  most: kr.describe('Det høyeste det kan innstilles til, hele kroner; 0 når det ikke innstilles.'),
  reason: z.string(),
});

/** Without a name its id is its name; without a request it seeks what its measures seek. */
export const claimSchema = z
  .strictObject({
    id: id.describe('Kode. Avgjør hvem som får en enkelt krone når alt annet er likt.'),
    name: z.string().exactOptional(),
    request: kr.exactOptional().describe('Søkt i alt, hele kroner; lik summen av tiltakene når de er med.'),
    commitment: kr.default(0).describe('Bundet fra tidligere år og søkt om igjen i år, hele kroner (D18).'),
    coordination: kr.default(0).describe('Koordinering, betales ved siden av tilskuddet, hele kroner (D5).'),
    indicators: z.record(z.string(), z.int()).describe('Nøkkeltall, for eksempel {"elevtall": 1120}.'),
    decimals: z
      .record(z.string(), z.int())
      .exactOptional()
      .describe('Hvor mange av tallets siste sifre som er desimaler: {"arsverk": 1} gjør 125 til 12,5.'),
    measures: z.array(measure).default([]),
    unmet: z
      .strictObject({
        request: kr.describe('Det det ble søkt om, hele kroner.'),
        measures: z.array(measure),
        failures: z.array(z.strictObject({ set: z.string(), criterion: z.string(), reason: z.string() })),
      })
      .exactOptional()
      .describe(
        'Meldingen oppfyller ikke kriteriene (D17) og er ikke innstilt; da er request 0 og measures tom.',
      ),
    lowered: z
      .array(lowered)
      .exactOptional()
      .describe('Tiltak som er vurdert ned før fordelingen (D17); request og measures er det som er igjen.'),
    base: kr.exactOptional().describe('Eget grunntilskudd i stedet for det felles, hele kroner.'),
    preAnnounced: kr
      .exactOptional()
      .describe('Forhåndsrammen, hele kroner (D14); taket når aboveFrame er capPreAnnounced.'),
    tags: tags.exactOptional(),
  })
  .transform((claim): Claim => ({
    ...claim,
    name: claim.name ?? claim.id,
    request: claim.request ?? claim.measures.reduce((sum, measure) => sum + soughtBy(measure), 0),
  }));
