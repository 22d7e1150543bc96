// What is set aside as a share of the frame, in kroner (D3): each line rounded down, so that the pot gets what is cut off.
import type { AllocationInput } from '../model.ts';
import type { OffTheTop, Share } from '../rules.ts';
import { type Ratio, minus, over, ratio, total, wholeAbove } from '../arithmetic/ratio.ts';

/** Whole kroner, rounded down. */
export const shareOfFrame = (frame: number, { parts, of }: Share): number =>
  Number((BigInt(frame) * BigInt(parts)) / BigInt(of));

/** The round with another frame, and its shares as they then are. */
export const withFrame = (input: AllocationInput, frame: number): AllocationInput => ({
  ...input,
  frame,
  offTheTop: input.offTheTop.map((line) =>
    line.share ? { ...line, amount: shareOfFrame(frame, line.share) } : line,
  ),
});

const sharesIn = (lines: OffTheTop[]): Share[] => lines.flatMap(({ share }) => share ?? []);

/** What the shares leave of each krone of the frame, exactly. */
export const leftOfKrone = ({ offTheTop }: AllocationInput): Ratio =>
  minus(ratio(1), total(sharesIn(offTheTop).map(({ parts, of }) => ratio(parts, of))));

/** The least frame that leaves at least `kroner` beside what is set aside; nothing when the shares take all. */
export function frameLeaving(input: AllocationInput, kroner: number): number | undefined {
  const lines = input.offTheTop;
  const shares = sharesIn(lines);
  const fixed = lines.reduce((sum, { share, amount }) => (share ? sum : sum + amount), 0);
  const left = leftOfKrone(input);
  if (left.n <= 0n) return undefined;
  const leaves = (frame: number): number =>
    frame - fixed - shares.reduce((sum, share) => sum + shareOfFrame(frame, share), 0);
  let frame = wholeAbove(over(ratio(Math.max(0, kroner + fixed - shares.length)), left));
  while (leaves(frame) < kroner) frame++;
  return frame;
}
