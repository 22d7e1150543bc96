// What the colours in a file for Excel mean, in words: no cell is told apart by its colour alone.

export const markKey = {
  title: 'Hva fargene betyr',
  lines: [
    {
      kind: 'mend',
      word: 'Må rettes',
      about:
        'Noe kan ikke leses eller henger ikke sammen. Hold pekeren over cellen, eller les Merknad i raden.',
    },
    {
      kind: 'look',
      word: 'Se over',
      about: 'Det kan sendes slik, men se over. Stemmer det likevel, skriv ja i Bekreftet.',
    },
    { kind: 'empty', word: 'Ikke fylt ut ennå', about: 'Må fylles ut før behovsmeldingen kan sendes.' },
  ],
} as const;
