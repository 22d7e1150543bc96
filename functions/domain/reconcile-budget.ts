// D1: the frame equals its lines and the rest to the krone; differences are shown, never hidden.
import type { Finding } from './finding.ts';
import { formatKroner, kroner, sumKroner } from './kroner.ts';
import type { OffTheTop } from './claims.ts';
import type { BudgetLine, Network } from './rules-of-round.ts';
import { headerKey } from './tabs/column.ts';

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

/** Reconciles the lines with each other and with the coordination of Nøkkeltall. `header` is where a missing frame is told. */
export function reconcileBudget(
  lines: BudgetLine[],
  networks: Network[],
  header: BudgetLine['place'],
): Budget {
  const frames = find(lines, 'frame');
  const frame = frames[0]?.amount ?? 0;
  const tops = find(lines, 'offTheTop');
  const coordination = sumKroner(networks.map((network) => network.coordination));
  const pot = kroner(frame - amounts(lines, 'offTheTop') - coordination);
  const findings: Finding[] = [
    ...checkFrame(frames, header),
    ...checkCoordination(lines, coordination, header),
    ...checkRest(lines, frame, networks, coordination),
  ];
  const facts = {
    frame: formatKroner(frame),
    offTheTop: formatKroner(amounts(lines, 'offTheTop')),
    coordination: formatKroner(coordination),
    pot: formatKroner(pot),
  };
  const place = frames[0]?.place;
  if (place)
    findings.push({
      code: pot < 0 ? 'budgetOverspent' : 'budgetPot',
      severity: pot < 0 ? 'stops' : 'tells',
      places: [place],
      facts,
    });
  const offTheTop = tops.map(({ label, amount }, index) => ({
    id: `${index + 1} ${headerKey(label)}`,
    label,
    amount,
  }));
  return { frame, offTheTop, coordination, pot, findings };
}

function checkFrame(frames: BudgetLine[], header: BudgetLine['place']): Finding[] {
  if (frames.length === 0)
    return [{ code: 'budgetFrameMissing', severity: 'stops', places: [header], facts: {} }];
  if (frames.length === 1) return [];
  return [
    { code: 'budgetFrameTwice', severity: 'stops', places: frames.map(({ place }) => place), facts: {} },
  ];
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
  return [
    {
      code: 'coordinationDiffers',
      severity: 'stops',
      places: listed.length > 0 ? listed.map(({ place }) => place) : [header],
      facts,
    },
  ];
}

/** A networks line that equals award + coordination of last year already holds the coordination line. */
function checkRest(lines: BudgetLine[], frame: number, networks: Network[], coordination: number): Finding[] {
  const [stated] = find(lines, 'rest');
  const lastYear = sumKroner(networks.map((network) => network.lastYear ?? 0));
  const listedCoordination = find(lines, 'coordination');
  const findings: Finding[] = [];
  const holds = find(lines, 'networks').find(
    ({ amount }) => coordination > 0 && amount === lastYear + coordination,
  );
  const [line] = listedCoordination;
  const contained = holds && line && amounts(lines, 'coordination') === coordination ? coordination : 0;
  if (contained > 0 && holds && line)
    findings.push({
      code: 'budgetLineContained',
      severity: 'asks',
      places: [line.place],
      facts: {
        label: line.label,
        amount: formatKroner(contained),
        holder: holds.label,
        lastYear: formatKroner(lastYear),
        total: formatKroner(holds.amount),
      },
    });
  if (!stated) return findings;
  const asListed = kroner(
    frame - amounts(lines, 'offTheTop') - amounts(lines, 'coordination') - amounts(lines, 'networks'),
  );
  const correct = kroner(asListed + contained);
  if (stated.amount === correct) return findings;
  const facts = {
    stated: formatKroner(stated.amount),
    asListed: formatKroner(asListed),
    listedDifference: formatKroner(Math.abs(asListed - stated.amount)),
    correct: formatKroner(correct),
    difference: formatKroner(Math.abs(correct - stated.amount)),
  };
  return [...findings, { code: 'budgetRestDiffers', severity: 'asks', places: [stated.place], facts }];
}
