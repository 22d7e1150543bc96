// Which deadlines are in force: those that an act has kept, and before the first one those that stand in Årshjul.
import type { Documents } from '../records/documents.ts';
import type { WheelReading } from './read-wheel.ts';
import type { WheelCode, WheelLine } from '../wheel/wheel.ts';

/** `kept` once an act has put them in force: then what is typed is a proposal and no more. */
export type WheelInForce = { lines: readonly WheelLine[]; kept: boolean };

export const inForce = (
  kept: Documents['wheel'] | undefined,
  typed: WheelReading | undefined,
): WheelInForce =>
  kept
    ? { lines: kept.lines, kept: true }
    : { lines: (typed?.values ?? []).map(({ line }) => line), kept: false };

/** The line of that code, if there is one. */
export const deadlineLine = ({ lines }: WheelInForce, code: WheelCode): WheelLine | undefined =>
  lines.find((line) => line.code === code);

/** When the need reports are due, UTC; nothing where no line says so. */
export const needDeadline = (wheel: WheelInForce): string | undefined => deadlineLine(wheel, 'need')?.instant;
