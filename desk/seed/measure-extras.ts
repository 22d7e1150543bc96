// Fills the columns after the required ones of a seed row with plausible text: all of it is example.
import type { Money, What, Where } from './measure-parts.ts';
import type { SeedRow } from './seed.ts';

const groups: Record<string, string> = {
  skole: 'lærere, ledere',
  barnehage: 'barnehagelærere, ledere, andre ansatte',
  begge: 'barnehagelærere, lærere, ledere',
  SFO: 'SFO, ledere',
};

const sami = (theme: string): string =>
  theme === 'Samiske perspektiver'
    ? 'Hele tiltaket gjelder samiske perspektiver.'
    : 'Vurdert: eksempler og fagstoff hentes også fra samisk språk og kultur.';

/** What a tiltak that goes on, or that is about special pedagogy, must say besides. */
const calledFor = ({ continuation, specialPedagogy }: Money): SeedRow => ({
  ...(continuation === 'videreføring' && {
    earlierAward: 'Tilsagn 2025',
    changeInNeed: 'Ingen endring i behovet.',
  }),
  ...(specialPedagogy === 'ja' && {
    specialRequirement: 'PPT og spesialpedagoger er med i planlegging og gjennomføring.',
  }),
});

/** By field of the tab. */
export const measureExtras = ({ sector, theme }: What, _where: Where, money: Money): SeedRow => ({
  targetGroups: groups[sector] ?? 'ledere',
  tookPart: `ansatte, ledere, tillitsvalgte${money.specialPedagogy === 'ja' ? ', PPT' : ''}`,
  result: 'De som deltar, bruker det nye i egen praksis, og lederne følger det opp.',
  anchoring: 'Vedtatt av eierne og drøftet med de tillitsvalgte.',
  samiPerspectives: sami(theme),
  teacherEducation: 'Studenter er med på utprøvingen, og UH bruker erfaringene i egen undervisning.',
  planLink: `Nettverkets plan: ${theme.toLowerCase()}.`,
  uhAgrees: 'ja',
  uhAgreedOn: '12.01.2026',
  partnerKind: 'UH',
  stage: money.continuation === 'videreføring' ? 'pågår' : 'planlagt',
  learningForm: 'på jobb, sammen',
  ...calledFor(money),
});
