// The words of the dropdowns and lists in a Behov tab.

export const sectors = ['skole', 'barnehage', 'begge'] as const;
export const yesNo = ['ja', 'nei'] as const;
export const continuations = ['ny', 'videreføring'] as const;

/** Who the tiltak is for (A4). */
export const targetGroups = [
  'barnehagelærere',
  'lærere',
  'ledere',
  'andre ansatte',
  'SFO',
  'PPT',
  'kulturskole',
  'andre tjenester',
  'voksenopplæring',
] as const;

/** Who took part in finding the need (§ 4, second criterion). */
export const voices = [
  'ansatte',
  'ledere',
  'tillitsvalgte',
  'PPT',
  'barn og unge',
  'foreldre',
  'UH',
  'andre',
] as const;

export const partnerKinds = ['UH', 'fagskole', 'annet'] as const;
export const stages = ['pågår', 'under utvikling', 'videreutvikles', 'planlagt'] as const;
export const learningForms = ['på jobb', 'utenfor jobb', 'sammen'] as const;
export const measureTypes = ['kurs', 'hospitering', 'annet'] as const;
export const schemes = ['DEKOM', 'REKOM', 'KL', 'KOLLEKTIV'] as const;

/** Whose document a row belongs to; what it is called changes with the year (`domain.md` 2.1). */
export const documentWords = ['behovsmelding', 'beslutningsgrunnlag', 'eierens melding'] as const;
