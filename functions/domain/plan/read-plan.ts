// Reads the Plan tab: each parameter once, by its label; an empty value means the standard.
import {
  type Cell,
  type CellValue,
  type Grid,
  type Place,
  echoOf,
  longestText,
  textOf,
} from '../sheet/cells.ts';
import { checkMeasures } from './check-measures.ts';
import { checkPlan } from './check-plan.ts';
import { type Finding, type Severity, type Spot, finding } from '../sheet/finding.ts';
import { type Parameter, acceptedBy } from './parameter.ts';
import { type ParameterName, planParameters } from './parameters.ts';
import { readAmount, readInteger } from '../sheet/read-amount.ts';
import { isSheetError, matchChoice, readCell } from '../sheet/read-cell.ts';
import { asSeen } from '../sheet/shown/as-seen.ts';
import { type RawRow, type TabReading, readTab } from '../sheet/read-tab.ts';
import type { Plan, PlanValue } from './plan.ts';
import { headerKey } from '../../basics/same-text.ts';
import { listWords } from '../../basics/list-words.ts';
import { nearest } from '../../basics/nearest.ts';
import { type PlanField, plan } from '../tabs/plan.ts';
import { movedLabels } from './wheel-parameters.ts';

const names = Object.keys(planParameters) as ParameterName[];
const typedFields = plan.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

/** The value as it counts, or undefined when the text is not accepted. */
function understand(parameter: Parameter, cell: Cell): Omit<PlanValue, 'confirmed'> | undefined {
  if (typeof cell.value === 'boolean') return undefined;
  const typed = textOf(cell);
  if (isSheetError(typed) || echoOf(cell).length > longestText) return undefined;
  const standard = typed === '';
  const text = standard ? parameter.standard : typed;
  switch (parameter.kind) {
    case 'words': {
      const typed = text.split(';').map((word) => word.trim());
      const words = typed.filter((word) => word !== '');
      const { of } = parameter;
      return of && words.some((word) => !matchChoice(word, of)) ? undefined : { text, words, standard };
    }
    case 'choice': {
      const word = matchChoice(text, Object.keys(parameter.words));
      return word === undefined
        ? undefined
        : { text: parameter.words[word] ?? word, words: [word], standard };
    }
    default: {
      if (text === '') return { text, words: [], standard };
      const settled = standard ? { value: text } : asSeen(cell);
      if ('holds' in settled) return undefined;
      const { value } = settled;
      const reading = parameter.kind === 'kroner' ? readAmount(value) : readInteger(bare(parameter, value));
      if (!reading.ok) return undefined;
      if (parameter.kind === 'integer' && (reading.value < parameter.min || reading.value > parameter.max))
        return undefined;
      return { text, number: reading.value, words: [], standard };
    }
  }
}

const bare = (parameter: Parameter, value: CellValue): CellValue =>
  parameter.kind === 'integer' && parameter.percent && typeof value === 'string'
    ? value.trim().replace(/(%|prosent)$/i, '')
    : value;

/** `places` are the cells of the values, of those parameters that have a row. */
export type PlanReading = {
  plan: Plan;
  reading: TabReading<PlanField>;
  places: Map<ParameterName, Place>;
  findings: Finding[];
  /** Of these, what is said of values that are not accepted, and count as their standard. */
  notAccepted: Finding[];
};

const at = (severity: Severity, place: Place): Spot => ({ severity, places: [place] });

type Row = RawRow<PlanField>;

const isConfirmed = ({ cells }: Row): boolean => matchChoice(textOf(cells.confirmed), ['ja']) !== undefined;

/** Whether somebody has confirmed a value, and where it comes from. */
const standingOf = (row: Row): Pick<PlanValue, 'confirmed' | 'source' | 'validFrom'> => ({
  confirmed: isConfirmed(row),
  source: textOf(row.cells.source),
  validFrom: textOf(row.cells.validFrom),
});

/** What stands there that is not accepted: a box, a number that is shown as another, or something else. */
function tellUnread(cell: Cell, parameter: Parameter, here: Spot): Finding {
  const { label } = parameter;
  if (typeof cell.value === 'boolean') return tellBox(label, cell.value ? 'ticked' : 'empty', here);
  const settled = asSeen(cell);
  if ('holds' in settled)
    return finding('shownOtherwise', here, { header: label, text: textOf(cell), holds: settled.holds });
  const facts = { parameter: label, text: echoOf(cell), accepted: acceptedBy(parameter) };
  return finding('planValue', here, facts);
}

const tellBox = (header: string, box: 'ticked' | 'empty', here: Spot): Finding =>
  finding('boxUnread', here, { header, box });

/** Beside the value only what is too long to be kept stops; a box and an error are told. What confirms nothing is told as such. */
const tellBeside = ({ cells, places }: Row): Finding[] =>
  plan.columns.flatMap((column) => {
    const { field, header, owner } = column;
    if (owner !== 'person' || field === 'value') return [];
    const { value } = cells[field];
    const here = at('tells', places[field]);
    if (typeof value === 'boolean') return [tellBox(header, value ? 'ticked' : 'empty', here)];
    const { findings } = readCell(column, cells[field], places[field]);
    return findings
      .filter(({ code }) => code !== 'choiceUnknown')
      .map((one) => (one.code === 'textTooLong' ? one : { ...one, severity: 'tells' }));
  });

/** What is wrong with a parameter's value; of one that is right, that nobody has confirmed it. */
function checkValue(
  row: Row,
  parameter: Parameter,
  understood: Omit<PlanValue, 'confirmed'> | undefined,
): Finding[] {
  const { label } = parameter;
  const text = echoOf(row.cells.value);
  const here = at('stops', row.places.value);
  if (text.length > longestText)
    return [finding('textTooLong', here, { header: label, length: text.length, longest: longestText })];
  if (!understood) return [tellUnread(row.cells.value, parameter, here)];
  if (parameter.required && understood.words.length === 0)
    return [finding('missing', here, { header: label })];
  if (understood.standard || isConfirmed(row)) return [];
  return [finding('planUnconfirmed', at('tells', row.places.confirmed), { parameter: label })];
}

/** How many of the missing are named as what a label may have been meant for. */
const most = 3;

/**
 * A label that nobody knows is told. It stops where a parameter is missing that it may be: one with almost that label,
 * or any where something is typed beside it.
 */
function tellStrange({ cells, places }: Row, labels: readonly string[]): Finding {
  const text = textOf(cells.parameter);
  const moved = nearest(text, Object.values(movedLabels));
  if (moved) return finding('planMovedAway', at('stops', places.parameter), { text, parameter: moved });
  const near = nearest(text, labels);
  const isTyped = typedFields.some((field) => textOf(cells[field]) !== '');
  const meant = near ? [near] : isTyped ? labels.slice(0, most) : [];
  const quotedLabels = listWords(
    meant.map((label) => `«${label}»`),
    'eller',
  );
  if (meant.length === 0) return finding('planUnknown', at('tells', places.parameter), { text });
  return finding('planMisnamed', at('stops', places.parameter), { text, meant: quotedLabels });
}

/** A parameter that has no row; it stops where nothing counts without a value of it. */
function tellMissing(name: ParameterName, header: Place): Finding {
  const { label: parameter, standard, ...more }: Parameter = planParameters[name];
  return finding('planMissing', at(more.required ? 'stops' : 'tells', header), { parameter, standard });
}

/** Labels that nobody knows, and those that are missing: one under a name almost right is told in its own row alone. */
function tellNames(strange: Row[], missing: readonly ParameterName[], header: Place): Finding[] {
  const labels = missing.map((name) => planParameters[name].label);
  const almost = new Set(strange.map(({ cells }) => nearest(textOf(cells.parameter), labels)));
  const gone = missing.filter((name) => !almost.has(planParameters[name].label));
  return [
    ...strange.map((row) => tellStrange(row, labels)),
    ...gone.map((name) => tellMissing(name, header)),
  ];
}

/** All parameters have a value after this; what was not accepted counts as its standard and stops the allocation. */
export function readPlan(grid: Grid): PlanReading {
  const reading = readTab(plan, grid);
  const findings = [...reading.findings];
  const values: Partial<Plan> = {};
  const places = new Map<ParameterName, Place>();
  const unread = new Map<ParameterName, Finding[]>();
  const strange: Row[] = [];
  for (const row of reading.rows) {
    const label = textOf(row.cells.parameter);
    const name = names.find((name) => headerKey(planParameters[name].label) === headerKey(label));
    if (!name) strange.push(row);
    else if (values[name])
      findings.push(finding('planTwice', at('stops', row.places.parameter), { text: label }));
    else {
      places.set(name, row.places.value);
      const parameter: Parameter = planParameters[name];
      const understood = understand(parameter, row.cells.value);
      const told = checkValue(row, parameter, understood);
      if (!understood) unread.set(name, told);
      findings.push(...told, ...tellBeside(row));
      values[name] = { ...(understood ?? fallback(parameter)), ...standingOf(row) };
    }
  }
  const missing = names.filter((name) => !values[name]);
  const header = { title: grid.title, row: 0, column: reading.columns.parameter ?? 0 };
  for (const name of missing) values[name] = { ...fallback(planParameters[name]), confirmed: false };
  return {
    plan: values as Plan,
    reading,
    places,
    notAccepted: [...unread.values()].flat(),
    findings: [
      ...findings,
      ...tellNames(strange, missing, header),
      ...checkPlan(values as Plan, places, unread),
      ...checkMeasures(values as Plan, places, reading.columns.source ?? -1),
    ],
  };
}

const fallback = (parameter: Parameter): Omit<PlanValue, 'confirmed'> =>
  understand(parameter, { value: null })!;
