// What every printed document says the same way: who it is from, its foot, and its file.
import { countyName } from '../../basics/county-name.ts';
import type { PrintDocument } from '../../basics/print-document.ts';
import { capital, termOf } from '../words/ordliste.ts';

type Words = { title: string; message: string };

export type PrintRound = { county: string; year: number };

/** `Trøndelag 2026`. */
export const roundTitle = ({ county, year }: PrintRound): string => `${countyName(county)} ${year}`;

/** What is the same of every document; `name` stands at the foot of each page. */
export const framed = (
  round: PrintRound,
  name: string,
): Pick<PrintDocument, 'title' | 'author' | 'foot' | 'lacking'> => ({
  title: `${name}, ${roundTitle(round)}`,
  author: `${capital(termOf('countyGovernor', round.year))}en, ${countyName(round.county)}`,
  foot: { name: `${name}, ${roundTitle(round)}`, number: 'Side {page} av {pages}' },
  lacking: 'Tegn som skriften ikke har, er vist som ☐. I arket står de slik de ble skrevet.',
});

/** `Behovsmelding Fosen 2026.pdf`, without signs that a file name can't hold. */
export const pdfName = (...parts: (string | number)[]): string =>
  `${parts
    .join(' ')
    .replace(/[^\p{L}\p{N} .-]+/gu, ' ')
    .trim()}.pdf`;

const printedWords = (what: string): Words => ({
  title: 'PDF-en er klar',
  message: `${what}. Lagre filen, og skriv den ut derfra.`,
});

export const reportPrinted = (network: string, tiltak: number): Words =>
  printedWords(`Behovsmeldingen fra ${network}, ${tiltak} tiltak`);

export const proposalPrinted = (sequence: number): Words =>
  printedWords(`Forslag ${sequence}, slik det ble lagt fram`);
