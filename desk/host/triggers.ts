// The installable triggers of the desk, kept in one file so that a restart finds them.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Trigger } from './calls.ts';
import type { TriggerBook } from './run.ts';

/** Opens the list of triggers at `file`, a JSON file made at the first trigger. */
export function openTriggers(file: string): TriggerBook {
  let triggers = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Trigger[]) : [];
  const keep = (next: Trigger[]): void => {
    triggers = next;
    writeFileSync(file, JSON.stringify(triggers, null, 2));
  };
  return {
    list: () => triggers,
    add: (trigger) => {
      const added = { ...trigger, id: randomUUID() };
      keep([...triggers, added]);
      return added;
    },
    remove: (id) => keep(triggers.filter((trigger) => trigger.id !== id)),
  };
}
