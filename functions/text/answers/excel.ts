// What is said about files for Excel: that one was made, what one would change, and why one is not taken in.
import type { MergePreview } from '../../domain/needs/merge-preview.ts';
import type { ExcelFault, FileFacts, Foreign } from '../../domain/sheet/facts/refusals.ts';
import { sayRows } from '../findings/left-out.ts';
import type { RefusalWords } from './refusal-words.ts';

type Words = { title: string; message: string };

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const sentences = (parts: (string | false)[]): string => parts.filter((part) => part !== false).join(' ');

/** `Behov Fosen 2026.xlsx`, without signs that a file name can't hold. */
export const fileNameOf = (network: string, year: number): string =>
  `Behov ${network.replace(/[^\p{L}\p{N} .-]+/gu, ' ').trim()} ${year}.xlsx`;

export const exportedWords = (network: string, measures: number): Words => ({
  title: 'Excel-filen er klar',
  message: `${count(measures, 'tiltak', 'tiltak')} fra ${network}. Fyll ut og lagre filen, og hent den inn igjen her: du får se hva som endres før noe skrives. ID-kolonnen skal stå urørt.`,
});

/** What a file would change; nothing is written yet. */
export function previewWords(preview: MergePreview): Words {
  const { changes, both, added, deleted, gone, newer, left } = preview;
  const brings = changes.length + both.length + added.length + deleted.length > 0;
  const nothing =
    left.length > 0 ? 'Resten av filen sier det samme som arket.' : 'Filen sier det samme som arket.';
  return {
    title: titleOf(preview, brings ? 'some' : 'none'),
    message: sentences([
      left.length > 0 &&
        `${count(left.length, 'rad i filen blir stående utenfor', 'rader i filen blir stående utenfor')}: se hva som må rettes. Det som står i arket for ${left.length === 1 ? 'den' : 'dem'}, blir ikke rørt.`,
      !brings && nothing,
      changes.length > 0 && `${count(changes.length, 'celle', 'celler')} er endret i filen.`,
      added.length > 0 && `${count(added.length, 'rad er ny', 'rader er nye')}.`,
      both.length > 0 &&
        `${count(both.length, 'celle', 'celler')} er endret både i filen og i arket; arket blir stående om du ikke velger filen.`,
      deleted.length > 0 &&
        `${count(deleted.length, 'rad', 'rader')} er slettet i arket og endret i filen; de tas bare inn igjen om du velger filen.`,
      gone.length > 0 &&
        `${count(gone.length, 'rad', 'rader')} mangler i filen. ${gone.length === 1 ? 'Den' : 'De'} blir stående i arket.`,
      newer > 0 && `${count(newer, 'rad', 'rader')} er kommet til i arket etter at filen ble laget.`,
      brings && 'Ingenting er skrevet ennå.',
    ]),
  };
}

const titleOf = ({ left }: MergePreview, brings: 'some' | 'none'): string => {
  if (left.length === 0) return brings === 'some' ? 'Dette vil endres' : 'Ingenting å ta inn';
  return brings === 'some' ? 'Noen rader kan ikke tas inn' : 'Radene som er igjen, kan ikke tas inn';
};

export const importedWords = (
  { changes, both, added, deleted, left: out }: MergePreview,
  counts: 'sheet' | 'file',
): Words => {
  const cells = changes.length + (counts === 'file' ? both.length : 0);
  const rows = added.length + (counts === 'file' ? deleted.length : 0);
  const left = counts === 'file' ? 0 : both.length + deleted.length;
  return {
    title: out.length > 0 ? 'De gode radene er tatt inn' : 'Filen er tatt inn',
    message: sentences([
      `${count(cells, 'celle', 'celler')} er endret, ${count(rows, 'rad', 'rader')} lagt til.`,
      out.length > 0 &&
        `${count(out.length, 'rad', 'rader')} i filen er ikke tatt inn: rad ${sayRows(out.map(({ row }) => row))}. Rett ${out.length === 1 ? 'den' : 'dem'} i filen, og hent den inn igjen; det som er tatt inn, blir ikke tatt inn to ganger.`,
      left > 0 && `${left} der begge har endret, står slik de stod i arket.`,
      'Radene er kontrollert; se Merknad.',
    ]),
  };
};

const faults: Record<ExcelFault, string> = {
  merged:
    'Filen har sammenslåtte celler, og der går det ikke an å se hvilken celle teksten hører til. Opphev sammenslåingen i Excel (Hjem → Slå sammen og midtstill), fyll inn det som mangler, og prøv igjen.',
  notXlsx:
    'Filen er ikke en Excel-arbeidsbok (.xlsx). Lagre den som «Excel-arbeidsbok (.xlsx)» og prøv igjen.',
  oldXls:
    'Filen er i det gamle Excel-formatet (.xls), eller den er låst med passord. Lagre den som «Excel-arbeidsbok (.xlsx)» uten passord.',
  macros: 'Filen inneholder makroer og åpnes ikke. Lagre den som «Excel-arbeidsbok (.xlsx)» uten makroer.',
  tooLarge: 'Filen er for stor pakket ut. Ta bort bilder og ekstra ark, og prøv igjen.',
  tooMany: 'Arket i filen har flere enn 10 000 rader. Slett de tomme radene nederst og lagre på nytt.',
  damaged: 'Filen er skadet og kan ikke leses. Last ned en ny fra arket, og før inn endringene der.',
};

/** Where the file belongs instead, and what helps. */
function sayOrigin(foreign: Foreign): string {
  if (foreign.from === 'elsewhere')
    return 'Filen er ikke laget her, så radene kan ikke kjennes igjen. Last ned filen fra arket først, og lim inn i den.';
  if (foreign.from === 'otherWorkbook')
    return 'Filen er laget fra et annet regneark, kanskje fra et annet år. Last ned en ny herfra.';
  return `Filen er laget fra fanen «${foreign.origin}», og du står i «${foreign.tab}». Gå til den fanen filen hører til.`;
}

/** Why a file is not taken in; nothing was written. */
export const excelRefusals: RefusalWords<keyof FileFacts> = {
  fileMissing: {
    status: 400,
    title: 'Ingen fil',
    detail: () => 'Velg filen som skal hentes inn. Ingenting er endret.',
  },
  fileFault: {
    status: 422,
    title: 'Filen kan ikke tas inn',
    detail: ({ fault }) => `${faults[fault]} Ingenting er endret i arket.`,
  },
  fileForeign: {
    status: 422,
    title: 'Filen hører ikke til her',
    detail: (facts) => `${sayOrigin(facts)} Ingenting er endret.`,
  },
  fileHeaders: {
    status: 422,
    title: 'Kolonner mangler i filen',
    detail: ({ missing, twice }) =>
      [
        missing === '' ? '' : `Disse overskriftene mangler i rad 1: «${missing}».`,
        twice === '' ? '' : `Disse står to ganger: «${twice}».`,
        'Skriv overskriftene slik de var, eller last ned en ny fil. Ingenting er endret.',
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  sheetHeaders: {
    status: 409,
    title: 'Kolonner mangler i arket',
    detail: ({ title }) =>
      `Fanen «${title}» mangler en eller flere kolonner, så filen kan ikke føres inn. Rett overskriftene i rad 1 først.`,
  },
  fileLocked: {
    status: 409,
    title: 'Fanen er låst',
    detail: ({ network }) =>
      `${network} har sendt inn, og fanen er låst til den blir returnert. Filen er ikke tatt inn; ta vare på den.`,
  },
  rowsLeftOut: {
    status: 409,
    title: 'Noen rader kan ikke tas inn',
    detail: ({ count: rows }) =>
      `${count(rows, 'rad', 'rader')} i filen må rettes før ${rows === 1 ? 'den' : 'de'} kan tas inn. Velg «Ta inn de gode radene» når du har sett over, eller rett filen og hent den inn på nytt. Ingenting er skrevet.`,
  },
  previewStale: {
    status: 409,
    title: 'Arket er endret i mellomtiden',
    detail: () =>
      'Noe er endret etter at du så hva filen ville gjøre. Se over på nytt; ingenting er skrevet.',
  },
};
