// Reads money as Norwegians write it; what is not surely a whole amount gets a code, never a guess.
import { type CellValue, longestText } from './cells.ts';
import type { UnreadCode } from './facts/cells.ts';
import { type Kroner, kroner } from '../../basics/kroner.ts';
import { withoutUnseen } from '../../basics/unseen.ts';

export type Reading<T> = { ok: true; value: T } | { ok: false; code: UnreadCode; fix?: number };

/** No single amount in the scheme comes near this; more is a slip of the keyboard. */
const highest = 10_000_000_000;
/** Signs that an amount with words around it takes; a longer text is something else. */
const longest = 60;
const thousands = /^(\d{1,3}( +\d{3})+|\d{1,3}(\.\d{3})+|\d+)$/;
const english = /^\d{1,3}(,\d{3})+$/;
/** Digits, and whatever stands between them. */
const figures = '\\d[\\d. ]*';
const decimals = new RegExp(`^(${figures})[,.](\\d{1,2})$`);
const negative = new RegExp(`^- *${figures}$`);
const positive = new RegExp(`^\\+ *${figures}$`);
const openEnded = new RegExp(`^\\D*${figures}\\+$`);

const digits = (text: string): number => Number(text.replace(/\D/g, ''));

function judge(amount: number): Reading<Kroner> {
  if (amount < 0) return { ok: false, code: 'amountNegative' };
  if (!Number.isInteger(amount)) return { ok: false, code: 'amountDecimals' };
  return amount > highest ? { ok: false, code: 'amountTooLarge' } : { ok: true, value: kroner(amount) };
}

/** Refuses, and offers the amount that may have been meant, if it can be one. */
const refuse = (code: UnreadCode, near = Number.NaN): Reading<Kroner> =>
  judge(near).ok ? { ok: false, code, fix: near } : { ok: false, code };

/** The text without what nobody sees, and with one kind of space and of minus; nothing where it is too long. */
export function plainText(value: CellValue): string {
  const whole = String(value).trim();
  if (whole.length > longestText) return '';
  const text = withoutUnseen(whole).trim();
  return text.length > longest ? '' : text.replaceAll(/[\p{Zs}\t]/gu, ' ').replaceAll(/[\u2212\u2013]/g, '-');
}

/** The text without what people write around an amount: `kr`, `NOK`, `,-`. */
const bare = (value: CellValue): string =>
  plainText(value)
    .replace(/^(kr\.?|nok)/i, '')
    .replace(/(?<!m)(kr\.?|nok|kroner)$/i, '')
    .trim()
    .replace(/[,.]-$/, '')
    .trim();

const about = /^(?:ca\.?|cirka|omtrent|om lag|rundt|~)|\?+$/gi;
const scaled = /^(\d{1,4})(?:[,.](\d{1,3}))? *(k|tusen|t|mill\.?|million(?:er)?|mnok)$/i;

/** The amount that `1,4 mill`, `100k` or `ca 100 000` may have been meant as. */
function nearAmount(text: string): number | undefined {
  const plain = bare(text.replaceAll(about, ''));
  if (thousands.test(plain)) return digits(plain);
  const [, whole = '', part = '', unit = ''] = scaled.exec(plain) ?? [];
  if (whole === '') return undefined;
  const zeros = /^[kt]/i.test(unit) ? 3 : 6;
  return Number(whole + part.padEnd(zeros, '0'));
}

/** A cell as whole kroner, 0 or more. `fix` is offered when one reading is near at hand: never for what people must round. */
export function readAmount(value: CellValue): Reading<Kroner> {
  return typeof value === 'number' ? judge(value) : readBare(bare(value));
}

function readBare(text: string): Reading<Kroner> {
  if (thousands.test(text)) return judge(digits(text));
  if (negative.test(text)) return digits(text) === 0 ? judge(0) : refuse('amountNegative');
  if (positive.test(text)) return refuse('amountUnreadable', digits(text));
  if (openEnded.test(text)) return refuse('amountOpenEnded', digits(text));
  if (english.test(text)) return refuse('amountUnreadable', digits(text));
  const [, whole = '', part = ''] = decimals.exec(text) ?? [];
  if (thousands.test(whole.trim()))
    return Number(part) === 0 ? judge(digits(whole)) : refuse('amountDecimals');
  return refuse('amountUnreadable', nearAmount(text));
}

/** A cell as an amount with sign, for the adjustment column; a minus or plus may stand in front. */
export function readSignedAmount(value: CellValue): Reading<Kroner> {
  const text = bare(value);
  const reading =
    typeof value === 'number' ? judge(Math.abs(value)) : readBare(text.replace(/^[-+]/, '').trim());
  return reading.ok && text.startsWith('-') ? { ok: true, value: kroner(0 - reading.value) } : reading;
}

/** A cell as a count, 0 or more: pupils, priority. */
export function readInteger(value: CellValue): Reading<number> {
  const reading = readAmount(value);
  return reading.ok && !/kr|nok/i.test(String(value)) ? reading : { ok: false, code: 'integerUnreadable' };
}
