// The seed workbook of Vestfold 2015: real counts, and a result that is known beforehand to the krone.
import { ordliste } from './ordliste.ts';
import { type PlanRow, planRows } from './plan-rows.ts';
import { rolesFor } from './roles.ts';
import type { Seed, SeedRow } from './seed.ts';
import { vestfoldMunicipalities } from './vestfold/municipalities.ts';

const given = (value: string | number): PlanRow => ({
  value,
  validFrom: '01.01.2015',
  source: 'Forutsetning i regneeksempelet.',
  confirmed: 'ja',
});

const names = vestfoldMunicipalities.map(({ name }) => name);

/** One row that asks for more than any share, so that only base and key decide. */
const need = (municipality: string): SeedRow => ({
  priority: 1,
  measure: 'Lesing i alle fag',
  sector: 'skole',
  theme: 'Lesing',
  municipalities: municipality,
  partner: 'HBV',
  start: 'H15',
  end: 'V17',
  soughtOwner: '1 000 000',
  soughtUh: 1000000,
  continuation: 'ny',
  specialPedagogy: 'nei',
  ownerEffort: 'Fellestid på alle skolene.',
  need: 'Regneeksempel: tiltak og beløp er laget slik at bare grunntilskudd og nøkkel avgjør.',
});

export const vestfold2015: Seed = {
  name: 'vestfold-2015',
  title: 'Regneeksempel Vestfold 2015',
  county: 'vestfold',
  year: 2015,
  spreadsheetId: 'vestfold-2015',
  about: [
    'Ekte: elever og barn i barnehage i de 14 kommunene i 2015, fra Statistisk sentralbyrå.',
    'Regneeksempel: en pott på 3 000 000 kr, 50 000 kr i grunntilskudd, resten etter elevtall.',
    'Hver kommune står som sitt eget nettverk og søker om mer enn den kan få.',
  ],
  plan: planRows({
    base: given('50 000'),
    baseMode: given('tillegg'),
    elevtall: given(100),
    barnetall: given(0),
    arsverk: given(0),
    unused: given('omfordeles'),
    aboveFrame: given('kuttes etter nøkkelen'),
    unit: given(1),
    themes: given('Lesing; Regning; Læringsmiljø'),
    partners: given('HBV; NTNU'),
  }),
  wheel: {
    need: { date: '01.02.2027', source: 'Satt fram i tid så eksempelet kan prøves.', confirmed: 'nei' },
  },
  budsjett: [
    { line: 'Ramme', label: 'Pott i regneeksempelet', amount: '3 000 000', source: 'Regneeksempel.' },
  ],
  nokkeltall: vestfoldMunicipalities.map(({ code, name, elevtall, barnetall }) => ({
    code,
    network: name,
    municipalities: name,
    elevtall,
    barnetall,
    asOf: '2015',
    source: 'Ekte tall: Statistisk sentralbyrå, Barn og unge 2016.',
    coordination: 0,
  })),
  roller: rolesFor(names),
  ordliste,
  behov: Object.fromEntries(names.map((name) => [name, [need(name)]])),
  submitted: names,
};

/** Kroner per network when the key is pupils alone, and when it is children alone. */
export const expected = {
  elevtall: Object.fromEntries(vestfoldMunicipalities.map(({ name, byPupils }) => [name, byPupils])),
  barnetall: Object.fromEntries(vestfoldMunicipalities.map(({ name, byChildren }) => [name, byChildren])),
};
