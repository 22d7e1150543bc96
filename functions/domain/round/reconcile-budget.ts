// D1: the frame equals its lines and the rest to the krone; differences are shown, never hidden.
import { findContained } from './contained-lines.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import { formatKroner, kroner, sumKroner } from '../../basics/kroner.ts';
import type { OffTheTop } from '../../allocation/rules.ts';
import type { Network } from './network.ts';
import type { BudgetLine } from './read-budget.ts';
import { headerKey } from '../../basics/same-text.ts';

/** The budget as the allocation needs it, kroner; `pot` may be negative, which is a finding. */
export type Budget = {
  frame: number;
  offTheTop: OffTheTop[];
  coordination: number;
  pot: number;
  findings: Finding[];
};

const amounts = (lines: BudgetLine[], kind: BudgetLine['line']): number =>
  sumKroner(lines.filter(({ line }) => line === kind).map(({ amount }) => amount));

const find = (lines: BudgetLine[], kind: BudgetLine['line']): BudgetLine[] =>
  lines.filter(({ line }) => line === kind);

/** Whether there are lines of Budsjett, or of Nøkkeltall, that could not be read. */
export type Unread = { lines: boolean; networks: boolean };

/**
 * Reconciles the lines with each other and with the coordination of Nøkkeltall. `header` is where a missing frame is
 * told. What may only follow from an unread line is not said.
 */
export function reconcileBudget(
  lines: BudgetLine[],
  networks: Network[],
  header: BudgetLine['place'],
  unread: Unread = { lines: false, networks: false },
): Budget {
  const frames = find(lines, 'frame');
  const frame = frames[0]?.amount ?? 0;
  const tops = find(lines, 'offTheTop');
  const coordination = sumKroner(networks.map((network) => network.coordination));
  const pot = kroner(frame - amounts(lines, 'offTheTop') - coordination);
  const findings = frames.length === 0 && unread.lines ? [] : checkFrame(frames, header);
  const isWhole = !unread.lines && !unread.networks;
  if (isWhole)
    findings.push(...checkCoordination(lines, coordination, header), ...checkRest(lines, frame, networks));
  const facts = {
    frame: formatKroner(frame),
    offTheTop: formatKroner(amounts(lines, 'offTheTop')),
    coordination: formatKroner(coordination),
    pot: formatKroner(pot),
  };
  const place = frames[0]?.place;
  if (place && isWhole)
    findings.push(
      pot < 0
        ? finding('budgetOverspent', { severity: 'stops', places: [place] }, facts)
        : finding('budgetPot', { severity: 'tells', places: [place] }, facts),
    );
  const offTheTop = tops.map(({ label, amount, share }, index) => ({
    id: `${index + 1} ${headerKey(label)}`,
    label,
    amount,
    ...(share === undefined ? {} : { share }),
  }));
  return { frame, offTheTop, coordination, pot, findings };
}

function checkFrame(frames: BudgetLine[], header: BudgetLine['place']): Finding[] {
  if (frames.length === 0)
    return [finding('budgetFrameMissing', { severity: 'stops', places: [header] }, {})];
  if (frames.length === 1) return [];
  const places = frames.map(({ place }) => place);
  return [finding('budgetFrameTwice', { severity: 'stops', places }, {})];
}

function checkCoordination(
  lines: BudgetLine[],
  coordination: number,
  header: BudgetLine['place'],
): Finding[] {
  const listed = find(lines, 'coordination');
  const sum = amounts(lines, 'coordination');
  if (sum === coordination) return [];
  const facts = {
    listed: formatKroner(sum),
    networks: formatKroner(coordination),
    difference: formatKroner(Math.abs(sum - coordination)),
  };
  const places = listed.length > 0 ? listed.map(({ place }) => place) : [header];
  return [finding('coordinationDiffers', { severity: 'stops', places }, facts)];
}

/** What is counted twice, and a stated rest that is another than the lines leave when each krone is counted once. */
function checkRest(lines: BudgetLine[], frame: number, networks: Network[]): Finding[] {
  const lastYear = sumKroner(networks.map((network) => network.lastYear ?? 0));
  const contained = findContained(lines, lastYear);
  const findings = contained.map(({ finding }) => finding);
  const [stated] = find(lines, 'rest');
  if (!stated) return findings;
  const asListed = kroner(
    frame - amounts(lines, 'offTheTop') - amounts(lines, 'coordination') - amounts(lines, 'networks'),
  );
  const correct = kroner(asListed + sumKroner(contained.map(({ twice }) => twice)));
  if (stated.amount === correct) return findings;
  const facts = {
    stated: formatKroner(stated.amount),
    asListed: formatKroner(asListed),
    listedDifference: formatKroner(Math.abs(asListed - stated.amount)),
    correct: formatKroner(correct),
    difference: formatKroner(Math.abs(correct - stated.amount)),
  };
  return [...findings, finding('budgetRestDiffers', { severity: 'asks', places: [stated.place] }, facts)];
}
