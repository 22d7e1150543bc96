// What is sought: something, in whole kroner, equal to its budget; the network's sum is held against its frame (D14).
import { finding } from '../../sheet/finding.ts';
import { formatKroner, groupDigits, sumKroner } from '../../../basics/kroner.ts';
import { soughtOf } from '../sought.ts';
import { sumOf } from '../../sheet/read-lines.ts';
import { behov } from '../../tabs/behov.ts';
import { type RowCheck, type TabCheck, at, offering } from './context.ts';

const amounts = ['soughtOwner', 'soughtUh', 'soughtOther'] as const;
const headers = new Map<string, string>(behov.columns.map(({ field, header }) => [field, header]));

/** Whether the two amounts every row has could be read. */
const isRead = ({ soughtOwner, soughtUh }: { soughtOwner?: number; soughtUh?: number }): boolean =>
  soughtOwner !== undefined && soughtUh !== undefined;

export const checkSought: RowCheck = (row) =>
  !isRead(row.read) || soughtOf(row.read) > 0
    ? []
    : [finding('nothingSought', at(row, ['soughtOwner', 'soughtUh'], 'stops'), {})];

/** No tiltak costs less than a thousand kroner: the amount was probably meant in thousands. */
export const checkThousands: RowCheck = (row) =>
  amounts.flatMap((field) => {
    const amount = row.read[field] ?? 0;
    if (amount < 1 || amount > 999) return [];
    const facts = { header: headers.get(field) ?? '', text: groupDigits(amount) };
    return [finding('amountInThousands', offering(at(row, [field], 'asks'), amount * 1000), facts)];
  });

export const checkBudget: RowCheck = (row) => {
  const { budget } = row.read;
  const sought = soughtOf(row.read);
  if (!budget || !isRead(row.read) || sumOf(budget) === sought) return [];
  const facts = {
    sum: formatKroner(sumOf(budget)),
    sought: formatKroner(sought),
    difference: formatKroner(Math.abs(sumOf(budget) - sought)),
  };
  return [finding('budgetSumDiffers', at(row, ['budget'], 'asks'), facts)];
};

/** The lines of a tiltak over several years begin with years of its period. */
export const checkYears: RowCheck = (row) => {
  const { perYear = [], start, end } = row.read;
  if (!start || !end) return [];
  const outside = perYear.find(({ label }) => {
    const year = Number(/^(20\d{2})(\/(20)?\d{2})?$/.exec(label)?.[1] ?? 0);
    return year < Math.floor(start.order / 2) || year > Math.floor(end.order / 2);
  });
  if (!outside) return [];
  const facts = { text: outside.label, start: start.text, end: end.text };
  return [finding('yearOutside', at(row, ['perYear'], 'stops'), facts)];
};

/** One finding for the tab, at the amounts of the row where the sum, in order of priority, passes the frame. */
export const checkPreAnnouncedFrame: TabCheck = (rows, { network, plan }) => {
  const frame = network.preAnnounced;
  if (frame === undefined) return [];
  const total = sumKroner(rows.map(({ read }) => soughtOf(read)));
  let sum = 0;
  const inOrder = rows.toSorted((a, b) => (a.read.priority ?? 9999) - (b.read.priority ?? 9999));
  const passing = inOrder.find(({ read }) => (sum += soughtOf(read)) > frame);
  if (!passing) return [];
  const facts = { total: formatKroner(total), frame: formatKroner(frame), over: formatKroner(total - frame) };
  const severity = plan.preAnnounced.text === 'stops' ? 'stops' : 'asks';
  return [finding('aboveFrame', at(passing, ['soughtOwner', 'soughtUh'], severity), facts)];
};
