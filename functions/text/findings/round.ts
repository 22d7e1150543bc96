// Sentences about the county governor's tabs: budget, key data, plan and roles.
import type { GovernorFacts } from '../../domain/sheet/facts/governor.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';
import { roleTexts } from './roles.ts';

export const roundTexts: TextsOf<GovernorFacts> = {
  ...roleTexts,
  budgetFrameMissing: () =>
    'Linjen Ramme mangler. Legg til en rad med Linje = Ramme og fylkets tildelte beløp.',
  budgetFrameTwice: () => 'Det står mer enn én linje Ramme. Behold én.',
  budgetRestDiffers: ({ stated, asListed, listedDifference, correct, difference }) =>
    `Oppgitt rest er ${stated}. Linjene slik de står gir ${asListed} (forskjell ${listedDifference}). Når hver krone telles én gang, er resten ${correct}: forskjellen er ${difference}. Rett beløpet, eller la det stå: oppgitt rest brukes ikke i beregningen.`,
  budgetLineContained: ({ label, amount, holder, lastYear, total }) =>
    `«${label}» ${amount} ligger allerede i «${holder}»: innstilt i fjor ${lastYear} + ${amount} = ${total}. Pengene er talt to ganger. Skriv «${holder}» uten «${label}»: ${lastYear}. La «${label}» stå.`,
  budgetLineSummed: ({ label, total, parts }) =>
    `«${label}» ${total} er like mye som linjene ved siden av til sammen: ${parts}. Er den summen av dem, er pengene talt to ganger. Slett enten summen eller delene.`,
  budgetShare: ({ share, frame, amount }) =>
    `${share} av rammen ${frame}, rundet ned til hele kroner: ${amount}.`,
  budgetShareMisplaced: ({ line, text }) =>
    `${line}: bare avsetninger kan være en andel av rammen. Skriv hele kroner i stedet for «${text}».`,
  budgetOverspent: ({ frame, offTheTop, coordination, pot }) =>
    `Avsetninger og koordinering er større enn rammen: ${frame} − ${offTheTop} − ${coordination} = ${pot}. Sett ned en linje.`,
  budgetPot: ({ frame, offTheTop, coordination, pot }) =>
    `Til fordeling på nettverkene: ${frame} − avsetninger ${offTheTop} − koordinering ${coordination} = ${pot}.`,
  coordinationDiffers: ({ listed, networks, difference }) =>
    `Koordinering er ${listed} her og ${networks} i fanen Nøkkeltall (forskjell ${difference}). Rett den ene, så de er like.`,
  networkTwice: ({ text }) => `Nettverket «${text}» står to ganger. Slett den ene raden.`,
  codeTwice: ({ text }) => `Koden «${text}» er brukt på to nettverk. Gi det ene en annen kode.`,
  codeUnreadable: ({ text }) => `Koden «${text}» godtas ikke. Bruk 1–8 bokstaver A–Z eller tall.`,
  memberUnreadable: ({ text }) =>
    `Kommuner: tiden i «${text}» kan ikke leses. Skriv for eksempel «Verran (til 31.12.2019)».`,
  networkUnreadable: ({ text }) =>
    `Nettverk: «${text}» har tegn som ikke kan leses eller ses. Skriv navnet på nytt med vanlige bokstaver.`,
  networkNone: () => 'Fanen har ingen nettverk. Skriv ett nettverk per rad, med kode, navn og kommuner.',
  keyNumberMissing: ({ header, network }) =>
    `${header} mangler for ${network}, og nøkkelen bruker tallet. Skriv det i fanen Nøkkeltall. Er det ingen, skriv 0.`,
  keyColumnLacking: ({ header }) =>
    `Kolonnen «${header}» finnes ikke i dette regnearket, og nøkkelen bruker tallene. Skriv «${header}» øverst i en tom kolonne, og tallet for hvert nettverk under.`,
  preAnnouncedMissing: ({ network }) =>
    `Forhåndsramme mangler for ${network}, og Plan sier at den er taket. Skriv den i fanen Nøkkeltall, også når den er 0.`,
  boundNotSent: ({ network, amount }) =>
    `${network} har ikke sendt inn behovsmeldingen. Bindingen på ${amount} regnes ikke med før den er sendt inn, og pengene er søkt om igjen der.`,
  planValue: ({ parameter, text, accepted }) => `${parameter}: «${text}» godtas ikke. Skriv ${accepted}.`,
  planUnknown: ({ text }) =>
    `Parameteren «${text}» er ukjent og brukes ikke. Rett navnet, eller slett raden.`,
  planMisnamed: ({ text, meant }) =>
    `Parameteren «${text}» er ukjent, og ${meant} mangler. Rett navnet, eller slett raden om den ikke er en av rundens.`,
  planMovedAway: ({ text, parameter }) =>
    text === parameter
      ? `«${parameter}» står nå i fanen Årshjul. Kjør oppsettet, eller slett linjen.`
      : `Parameteren «${text}» ligner «${parameter}», som nå står i fanen Årshjul. Skriv fristen der, og slett linjen.`,
  planTwice: ({ text }) => `Parameteren «${text}» står to ganger. Slett den ene raden.`,
  planMissing: ({ parameter, standard }) =>
    `Parameteren «${parameter}» mangler${standard === '' ? ' og regnes som tom' : `; standardverdien «${standard}» brukes`}. Skriv navnet i en ledig rad om verdien skal være en annen.`,
  planUnconfirmed: ({ parameter }) =>
    `«${parameter}» er ikke bekreftet. Beregningen bruker verdien. Bekreft den før vedtak.`,
  planKeySum: ({ sum }) =>
    `Nøkkelen er ${sum} prosent i sum. Rett prosentene i nøkkelen, så de blir 100 til sammen.`,
  measureMissing: ({ parameter, uses }) =>
    `«${parameter}» er tom, og ${uses} bruker tallet. Skriv hva det måles ved, for eksempel reisetid i timer, og hvor det kommer fra i kolonnen Kilde.`,
  measureSource: ({ parameter, uses }) =>
    `«${parameter}» mangler kilde, og ${uses} bruker tallet. Skriv i kolonnen Kilde hvor det kommer fra.`,
  measureUnreadable: ({ parameter, text }) =>
    `${parameter}: «${text}» godtas ikke. Skriv et kort navn på én linje, høyst 60 tegn, som begynner med en bokstav, og som ikke er navnet på et annet tall i nøkkelen.`,
  planIdle: ({ parameter, text, others }) =>
    `${parameter}: «${text}» har ingen virkning når ${others} ikke er fylt ut. Fyll ut det som mangler, eller tøm denne cellen.`,
  planClash: ({ choices, shares }) =>
    choices === ''
      ? `${shares} kan ikke brukes sammen, for en andel av hver tildeling må stå alene. La alle regnes av fylkets pott, eller tøm de andre.`
      : shares === ''
        ? `${choices} kan ikke brukes sammen: én krone mindre i rammen kunne da tatt nesten hele beløpet fra et nettverk. Tøm cellen ved et av valgene, så standardverdien gjelder.`
        : `${choices} kan ikke brukes sammen når det også er andeler (${shares}). Tøm cellen ved et av valgene, så standardverdien gjelder.`,
  planLaidOut: ({ choices, share, parameter, text }) =>
    `${choices} kan ikke brukes sammen med ${share} når kravet legges ut på delpottene. Velg «${text}» ved «${parameter}», eller tøm cellen ved det andre valget.`,
  planPair: ({ parameters }) =>
    `${parameters} kan ikke brukes sammen, for begge sier hva som går til de samme tiltakene. Tøm den ene.`,
  tieOrderUnknown: ({ parameter, text, choices }) =>
    `${parameter}: «${text}» er ikke et nettverk i fanen Nøkkeltall, eller er nevnt før. Skriv hvert nettverk én gang, med semikolon mellom. Velg blant disse: ${choices}.`,
  partnerFullUnknown: ({ parameter, text, choices }) =>
    `${parameter}: «${text}» er ikke en av rundens partnere, så ingen blir spurt om den. Skriv navnet slik det står i Partnere, gjerne med semester: ${choices}.`,
  networkSentAs: ({ code, network, former }) =>
    `${network} (${code}) har sendt inn behovsmeldingen som «${former}». Skriv «${former}» tilbake her. Fanen skal hete «Behov ${former}».`,
  emailUnreadable: ({ text }) => `«${text}» er ikke en e-postadresse. Skriv for eksempel navn@kommune.no.`,
  networkUnknown: ({ text, choices }) =>
    choices === ''
      ? `«${text}» kan ikke finnes, for fanen Nøkkeltall har ingen nettverk som kan leses. Rett fanen Nøkkeltall først.`
      : `«${text}» er ikke et nettverk i fanen Nøkkeltall. Velg et av disse: ${choices}.`,
  assessmentUnexplained: ({ verdict, network, criterion }) =>
    `${network}, ${criterion}: «${verdict}» mangler begrunnelse. Skriv hvorfor i kolonnen Begrunnelse.`,
  assessmentForeign: ({ text }) =>
    text === ''
      ? 'Vurderingen står i en rad som ikke hører til et nettverk og et kriterium, og teller ikke. Skriv den i en av radene som løsningen har satt inn, og tøm denne.'
      : `Vurderingen står i raden «${text}», som ikke er et nettverk og et kriterium i runden, og teller ikke. Flytt den til riktig rad, eller tøm den.`,
  assessmentTwice: ({ text }) =>
    `«${text}» er vurdert i to rader. Bare den første leses: slett vurderingen i den andre.`,
  verdictForeign: ({ text }) =>
    text === ''
      ? 'Vurderingen står i en rad uten ID, og teller ikke. Velg Kontroller fanen, og skriv den i raden til tiltaket.'
      : `Det finnes ikke noe tiltak med ID «${text}», så vurderingen teller ikke. Rett ID-en, eller tøm raden.`,
  verdictTwice: ({ text }) => `Tiltaket ${text} er vurdert i to rader. Behold den ene, og tøm den andre.`,
  verdictUnexplained: ({ id, verdict }) =>
    `${id}: «${verdict}» mangler begrunnelse. Skriv i kolonnen Begrunnelse hvorfor tiltaket ikke får det det søker om.`,
  verdictMostMissing: ({ id }) =>
    `${id}: «delvis» trenger et beløp over 0 i kolonnen Høyst. Skal tiltaket ikke ha noe, velg «innstilles ikke».`,
  verdictMostAlone: ({ id, text }) =>
    `${id}: Høyst er «${text}», men vurderingen er ikke «delvis». Velg «delvis», eller tøm Høyst.`,
  verdictMostIdle: ({ id, most, sought }) =>
    `${id}: høyst ${most} setter ingen grense, for tiltaket søker om ${sought}. Sett ned beløpet, eller velg «innstilles».`,
  verdictMoved: ({ id, network, own }) =>
    `Raden sier ${network}, men ${id} er fra ${own}. Rett ID-en, eller angre flyttingen, så vurderingen står ved riktig tiltak.`,
  planLeastAboveMost: ({ least, most }) =>
    `${least} er større enn ${most}. Sett ned den første, eller sett opp den andre.`,
  verdictNotSent: ({ id }) =>
    `${id} er ikke med i en behovsmelding som er sendt inn nå. Raden teller ikke før den er det.`,
  rankZero: ({ id }) => `${id}: Rang 0 godtas ikke. Skriv 1 for den første.`,
  rankMissing: ({ tiltak }) =>
    `Rang mangler for ${tiltak}, og Plan sier «én rangering av alle tiltak». Skriv hvert tiltaks plass i kolonnen Rang i fanen Vurdering av tiltak. Står tiltaket ikke der, velg Kontroller fanen i den.`,
  rankTwice: ({ id, other, rank }) =>
    `${id} og ${other} er fra samme nettverk og har begge rang ${rank}. Gi dem hver sin.`,
  rankIdle: ({ id }) => `${id}: rangen brukes ikke, for Plan sier ikke «én rangering av alle tiltak».`,
  mailActionAstray: ({ text }) =>
    `«${text}» står ved siden av ingen e-post. Skriv det i raden til e-posten det gjelder, og tøm denne cellen.`,
  mailActionIdle: ({ text, state }) =>
    `«${text}» kan ikke gjøres med en e-post som har tilstanden «${state}». Tøm cellen, eller velg noe annet.`,
};
