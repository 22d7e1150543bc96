// The yearly wheel as it is kept: the deadlines in force, whole, under one id; and how far its reminders are.
import { z } from 'zod';
import { wheelCodes } from '../wheel/wheel.ts';

const days = z.array(z.int().min(0).max(99));

const line = z.strictObject({
  code: z.enum(wheelCodes),
  what: z.string().min(1),
  who: z.enum(['network', 'owner', 'uh', 'forum', 'governor']),
  /** As it was set, and when it is after the roll, UTC. */
  date: z.iso.date(),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  roll: z.enum(['nextWorkingDay', 'fixed']),
  instant: z.iso.datetime(),
  reminders: days,
  after: days,
  source: z.string(),
  confirmed: z.boolean(),
  /** 0, and one more for each move; why it was moved last. */
  version: z.int().min(0),
  reason: z.string().optional(),
});

/** `version` counts the acts that put it in force. */
export const wheel = z.strictObject({
  id: z.literal('wheel'),
  group: z.literal('wheel'),
  version: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string(),
  lines: z.array(line),
});

/** `until`: all that fell due till then, UTC, has been looked after. `looked`: when the wheel was looked at last. */
export const wheelTick = z.strictObject({
  id: z.literal('until'),
  group: z.literal('wheelTick'),
  until: z.iso.datetime(),
  looked: z.iso.datetime(),
  /** The Monday of the week whose summary was written last. */
  digest: z.iso.date().optional(),
});
