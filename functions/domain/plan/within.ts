// A pot that group rules may lie in, and how a rule is placed there.
import type { GroupRule, Share } from '../../allocation/rules.ts';

/** What part of the whole it is; `isBounded` where it is no pot of its own. The whole pot has no rule. */
export type Within = { rule?: GroupRule; share: Share; isBounded?: true };

export const whole: Within = { share: { parts: 1, of: 1 } };

export const placeIn = ({ rule }: Within, tag: string): Pick<GroupRule, 'id' | 'tag' | 'within'> =>
  rule ? { id: `${rule.id}/${tag}`, tag, within: rule.id } : { id: tag, tag };

export const percentOf = ({ parts, of }: Share, percent: number): Share => ({
  parts: parts * percent,
  of: of * 100,
});
