// What a person is told when a job is done: the words of toasts.
import { type Place, a1 } from '../../domain/sheet/cells.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import type { WithNetwork } from '../../domain/records/report-life.ts';
import { listWords } from '../../basics/list-words.ts';
import { oneStop } from '../../basics/one-stop.ts';
import { describe, proposedText } from '../findings/catalogue.ts';
import { inMarks } from '../words/one-line.ts';
import { capital, termOf, theTermOf } from '../words/ordliste.ts';

type Words = { title: string; message: string };

/** After a Behov tab was checked. Header findings are named, since no row can show them. */
export function checkedRows(
  count: { rows: number; mustMend: number; underWork: number; withdrawn: number },
  findings: Finding[],
): Words {
  const headers = findings.filter(({ code }) => code.startsWith('header')).map(describe);
  if (headers.length > 0) return { title: 'Se på overskriftene', message: headers.join('\n') };
  const gone = withdrawnWords(count.withdrawn);
  if (count.rows === 0 && count.withdrawn === 0)
    return { title: 'Kontrollert', message: 'Fanen er tom. Skriv ett tiltak per rad.' };
  const parts = [
    `${count.rows} tiltak er kontrollert og lagret.`,
    count.mustMend > 0 ? `${count.mustMend} må rettes; se Merknad.` : '',
    count.underWork > 0 ? `${count.underWork} er ikke fylt helt ut.` : '',
    count.mustMend + count.underWork === 0 ? 'Alt er klart.' : '',
    gone,
  ];
  const besides = findings.filter(({ code }) => code === 'wheelTabMissing').map(describe);
  const sentence = parts.filter((part) => part !== '').join(' ');
  return { title: 'Kontrollert', message: [sentence, ...besides].join('\n') };
}

/** That rows were taken away, and how they come back; nothing when none were. */
const withdrawnWords = (rows: number): string =>
  rows === 0
    ? ''
    : `${rows === 1 ? '1 rad er trukket' : `${rows} rader er trukket`} og tatt vare på: Samordning → Hent tilbake rader.`;

/** What was written in the person's cells on request, each with what stood there. */
export function acceptedWords(
  accepted: { place: Place; value: string | number; was: string }[],
  { row, proposals }: { row?: number; proposals?: string[] },
): Words {
  if (accepted.length === 0 && proposals)
    return {
      title: 'Ingenting å godta',
      message: 'Forslaget er godtatt fra før, eller cellen er endret siden listen ble lest.',
    };
  if (accepted.length === 0)
    return {
      title: 'Ingen forslag å godta',
      message:
        row === undefined
          ? 'Det står ingen forslag i fanen. Kontroller fanen først om noe nettopp er skrevet.'
          : `Det står ingen forslag i rad ${row}. Stå i raden med forslaget, eller kontroller fanen først.`,
    };
  const shown = accepted
    .slice(0, 5)
    .map(({ place, value, was }) => `${a1(place)}: ${proposedText({ value })} (sto: ${was})`);
  const rest = accepted.length > 5 ? [`og ${accepted.length - 5} til`] : [];
  return { title: 'Forslag godtatt', message: [...shown, ...rest].join('\n') };
}

/** Which tiltak came back. */
export const restoredWords = (measures: string[]): Words =>
  measures.length === 0
    ? { title: 'Ingen rader å hente', message: 'Ingen rader er trukket i denne fanen.' }
    : {
        title: measures.length === 1 ? 'Hentet tilbake 1 rad' : `Hentet tilbake ${measures.length} rader`,
        message: oneStop(`Nederst i fanen: ${inMarks(measures)}.`),
      };

/** Said of a tab without faults, where nothing else is told. */
export const nothingToMend = 'Ingenting å rette.';

/** After a tab of the county governor was checked. */
export function checkedTab(title: string, findings: Finding[]): Words {
  const stops = inSheetOrder(findings).filter(({ severity }) => severity === 'stops');
  if (stops.length > 0) return { title: `${title}: må rettes`, message: stops.map(describe).join('\n') };
  // No row can show what stands at the headers.
  const headers = findings.filter(({ places }) => places.every(({ row }) => row === 0));
  if (headers.length > 0)
    return { title: `${title}: se på overskriftene`, message: headers.map(describe).join('\n') };
  const asks = findings.filter(({ severity }) => severity === 'asks').length;
  return {
    title: `${title} er kontrollert`,
    message: asks > 0 ? `${asks} ting å se over; se Merknad.` : nothingToMend,
  };
}

/** Rows that are checked again, since what they were judged by has changed. */
export const judgedBeforeWords = (rows: number, tabs: string[]): string =>
  ` ${rows === 1 ? '1 rad bruker' : `${rows} rader bruker`} verdier som er endret, i ${listWords(
    tabs.map((title) => `«${title}»`),
  )}. De kontrolleres på nytt om litt; se Start.`;

/** Whether something was done by this act, or had been done before it. */
export type Doing = 'now' | 'before';

type Sent = { network: string; tiltak: number; sought: string; sent: Doing };

/** After a report was sent; `sought` as it is shown. */
export const submittedWords = (year: number, { network, tiltak, sought, sent }: Sent): Words =>
  sent === 'before'
    ? {
        title: 'Allerede sendt inn',
        message: `${capital(theTermOf('networkNeedReport', year))} fra ${network} er uendret siden sist. Ingenting nytt er sendt.`,
      }
    : {
        title: 'Sendt inn',
        message: `${capital(theTermOf('networkNeedReport', year))} fra ${network} er sendt: ${tiltak} tiltak, søkt ${sought}. Kvittering sendes på e-post.`,
      };

const nameOf = ({ id, state }: WithNetwork): string => (state === 'returned' ? `${id} (returnert)` : id);

/** Those who get nothing since nothing of theirs is sent; begins with a space when there is anything to tell. */
export const tellMissing = (year: number, missing: WithNetwork[]): string =>
  missing.length > 0
    ? oneStop(` Uten innsendt ${termOf('networkNeedReport', year)}: ${missing.map(nameOf).join(', ')}.`)
    : '';

/** Commitments that do not count; begins with a space when there is anything to tell. */
export const tellUnbound = (names: string[]): string =>
  names.length > 0
    ? oneStop(
        ` Bundet fra tidligere år er ikke regnet med, siden det ikke er søkt om noe som kan innstilles: ${names.join(', ')}.`,
      )
    : '';

/** Single tiltak that people refused or cut; begins with a space when there is anything to tell. */
export const tellLowered = (refused: number, cut: number): string =>
  refused + cut > 0
    ? ` Etter fanen Vurdering av tiltak: ${refused} tiltak innstilles ikke, ${cut} ikke fullt ut.`
    : '';

/** Those whose proposal nobody could be told; begins with a space when there is anything to tell. */
export const tellUnreached = (names: string[]): string =>
  names.length > 0
    ? ` Ingen e-post om ${names.join(', ')}: ingen koordinator i fanen Roller. Rett fanen Roller og velg Legg fram forslaget på nytt, så sendes den.`
    : '';

/** Networks without a tab of their own; begins with a space when there is anything to tell. */
export const tellTabless = (names: string[]): string =>
  names.length > 0
    ? ` Fanen «Behov …» finnes ikke for ${names.join(', ')}: gi fanen navnet tilbake, eller opprett den.`
    : '';

/** After a report was returned to its network; `people` are those who get the e-mail. */
export const returnedWords = (year: number, network: string, people: number, returned: Doing): Words =>
  returned === 'now'
    ? {
        title: 'Returnert',
        message: `${capital(theTermOf('networkNeedReport', year))} fra ${network} er returnert, og fanen er åpen igjen. ${sayMails(people)}`,
      }
    : {
        title: 'Allerede returnert',
        message: `${capital(theTermOf('networkNeedReport', year))} fra ${network} er returnert fra før. Ingenting nytt er sendt.`,
      };

const sayMails = (people: number): string => {
  if (people === 0) return 'Ingen får e-post: nettverket har ingen koordinator i fanen Roller.';
  return `Begrunnelsen sendes på e-post til ${people} ${people === 1 ? 'person' : 'personer'}.`;
};

/** After the Kriterier tab was checked: how far the assessment has come, and whom it refuses. */
export function assessedWords(
  findings: Finding[],
  count: { done: number; networks: number; refused: string[] },
): Words {
  const { title, message } = checkedTab('Kriterier', findings);
  const far = `${count.done} av ${count.networks} nettverk er ferdig vurdert.`;
  const refused =
    count.refused.length > 0
      ? oneStop(` Blir ikke innstilt ved neste beregning: ${count.refused.join(', ')}.`)
      : '';
  return { title, message: `${message} ${far}${refused}` };
}

export const noCriteriaWords = (year: number): Words => ({
  title: 'Ingen kriterier',
  message: `Løsningen har ingen kriterier for ${year}. Fanen Kriterier brukes ikke i denne runden.`,
});

/** Begins with a space when there is anything to tell: nobody is stopped by it. */
export const tellUnassessed = (names: string[]): string => {
  if (names.length === 0) return '';
  const shown =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} og ${names.length - 3} til` : names.join(', ');
  return oneStop(` Ikke ferdig vurdert mot kriteriene: ${shown}.`);
};

/** When the county governor has let a fault of a row pass. */
export const waivedWords = (id: string, done: Doing, reasons: string[]): Words =>
  done === 'now'
    ? {
        title: 'Feilen får stå',
        message: `${id} stoppes ikke lenger av dette, og begrunnelsen står i raden. Endres cellen, må den rettes som før.`,
      }
    : {
        title: 'Fikk stå fra før',
        message: oneStop(`Feilene i ${id} står fra før: ${inMarks(reasons)}. Ingenting er endret.`),
      };

/** Begins with a space; `before`: the report was sent, with the row in it. */
export const afterSending = (sent: Doing): string =>
  sent === 'before'
    ? ' Behovsmeldingen er sendt inn: raden stopper Beregn fordeling til du returnerer den og nettverket har rettet den, eller lar feilen stå igjen.'
    : '';

/** When that is taken back; `sent` is whether the report was sent before. */
export const takenBackWords = (id: string, done: Doing, sent: Doing): Words =>
  done === 'now'
    ? {
        title: 'Trukket tilbake',
        message: `Feilen i ${id} får ikke lenger stå, og må rettes.${afterSending(sent)}`,
      }
    : {
        title: 'Trukket tilbake fra før',
        message: `Det som fikk stå i ${id}, er trukket tilbake fra før. Ingenting er endret.`,
      };
