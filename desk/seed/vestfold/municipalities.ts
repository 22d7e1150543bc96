// The 14 municipalities of Vestfold: counts of 2015 (Statistics Norway) and the shares they lead to.

/** Counts of 2015; kroner of 3 000 000 with a base of 50 000 and the rest by largest remainder. */
export type Municipality = {
  code: string;
  name: string;
  elevtall: number;
  barnetall: number;
  byPupils: number;
  byChildren: number;
};

const municipality = (
  code: string,
  name: string,
  [elevtall, barnetall]: [number, number],
  [byPupils, byChildren]: [number, number],
): Municipality => ({ code, name, elevtall, barnetall, byPupils, byChildren });

export const vestfoldMunicipalities: Municipality[] = [
  municipality('HOR', 'Horten', [3095, 1295], [294353, 295023]),
  municipality('HOL', 'Holmestrand', [1178, 546], [143004, 153307]),
  municipality('TON', 'Tønsberg', [4826, 2196], [431018, 465498]),
  municipality('SFJ', 'Sandefjord', [5625, 2275], [494099, 480446]),
  municipality('LAR', 'Larvik', [5018, 2091], [446176, 445632]),
  municipality('SVE', 'Svelvik', [777, 262], [111345, 99572]),
  municipality('SAN', 'Sande', [1239, 501], [147820, 144793]),
  municipality('HOF', 'Hof', [401, 136], [81659, 75732]),
  municipality('RE', 'Re', [1199, 495], [144662, 143657]),
  municipality('AND', 'Andebu', [742, 303], [108582, 107330]),
  municipality('STO', 'Stokke', [1386, 609], [159426, 165227]),
  municipality('NOT', 'Nøtterøy', [2880, 1149], [277379, 267399]),
  municipality('TJO', 'Tjøme', [470, 174], [87107, 82922]),
  municipality('LDL', 'Lardal', [296, 124], [73370, 73462]),
];
