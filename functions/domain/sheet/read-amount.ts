// Reads money as Norwegians write it; what is not surely a whole amount gets a code, never a guess.
import type { CellValue } from './cells.ts';
import type { UnreadCode } from './facts/cells.ts';
import { type Kroner, kroner } from '../../basics/kroner.ts';

export type Reading<T> = { ok: true; value: T } | { ok: false; code: UnreadCode; fix?: number };

/** No single amount in the scheme comes near this; more is a slip of the keyboard. */
const highest = 10_000_000_000;
const space = '[ \\u00a0\\u202f\\u2009\\t]';
const thousands = new RegExp(`^\\d{1,3}(${space}+\\d{3})+$|^\\d{1,3}(\\.\\d{3})+$|^\\d+$`);
const english = /^\d{1,3}(,\d{3})+$/;
/** Digits with whatever parts them, right or wrong. */
const figures = '[\\d. \\u00a0\\u202f\\u2009\\t]+';
const decimals = new RegExp(`^(${figures})[,.](\\d{1,2})$`);
const negative = new RegExp(`^-\\s*${figures}$`);
const openEnded = new RegExp(`^\\D*${figures}\\+$`);

const digits = (text: string): number => Number(text.replace(/\D/g, ''));

function judge(amount: number): Reading<Kroner> {
  if (amount < 0) return { ok: false, code: 'amountNegative' };
  if (!Number.isInteger(amount)) return { ok: false, code: 'amountDecimals' };
  return amount > highest ? { ok: false, code: 'amountTooLarge' } : { ok: true, value: kroner(amount) };
}

/** Takes away what people write around an amount: `kr`, `NOK`, `,-`, and signs for minus. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(kr\.?|nok)\s*/i, '')
    .replace(/\s*(kr\.?|nok|kroner)$/i, '')
    .replace(/\s*[,.]-$/, '')
    .trim();

const about = /^(?:ca\.?|cirka|omtrent|om lag|rundt|~)\s*|\s*\?+$/gi;
const scaled = /^(\d{1,4})(?:[,.](\d{1,3}))?\s*(k|tusen|t|mill\.?|million(?:er)?|mnok)$/i;

/** The amount that `1,4 mill`, `100k` or `ca 100 000` may have been meant as. */
function nearAmount(text: string): number | undefined {
  const plain = bare(text.replaceAll(about, ''));
  if (plain !== text && thousands.test(plain)) return digits(plain);
  const [, whole = '', part = '', unit = ''] = scaled.exec(plain) ?? [];
  if (whole === '') return undefined;
  const zeros = /^(k|t)/i.test(unit) ? 3 : 6;
  return Number(whole + part.padEnd(zeros, '0'));
}

/** A cell as whole kroner, 0 or more. `fix` is offered when one reading is near at hand: never for what people must round. */
export function readAmount(value: CellValue): Reading<Kroner> {
  if (typeof value === 'number') return judge(value);
  const text = bare(String(value ?? ''));
  if (thousands.test(text)) return judge(digits(text));
  if (negative.test(text)) return { ok: false, code: 'amountNegative' };
  if (openEnded.test(text)) return { ok: false, code: 'amountOpenEnded', fix: digits(text) };
  if (english.test(text)) return { ok: false, code: 'amountUnreadable', fix: digits(text) };
  const whole = decimals.exec(text);
  if (whole?.[1] && thousands.test(whole[1].trim()))
    return Number(whole[2]) === 0 ? judge(digits(whole[1])) : { ok: false, code: 'amountDecimals' };
  const near = nearAmount(text);
  return { ok: false, code: 'amountUnreadable', ...(near !== undefined && { fix: near }) };
}

/** A cell as an amount with sign, for the adjustment column; a minus may stand in front. */
export function readSignedAmount(value: CellValue): Reading<Kroner> {
  const negative = typeof value === 'number' ? value < 0 : /^\s*[-\u2212\u2013]/.test(String(value ?? ''));
  const plain =
    typeof value === 'number' ? Math.abs(value) : String(value ?? '').replace(/^\s*[-+\u2212\u2013]\s*/, '');
  const reading = readAmount(plain);
  return reading.ok && negative ? { ok: true, value: kroner(0 - reading.value) } : reading;
}

/** A cell as a count, 0 or more: pupils, priority. */
export function readInteger(value: CellValue): Reading<number> {
  const reading = readAmount(typeof value === 'string' && /kr|nok/i.test(value) ? '?' : value);
  return reading.ok ? reading : { ok: false, code: 'integerUnreadable' };
}
