// The installable triggers of the desk and the properties of its document, each kept in one file so that a restart finds them.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trigger } from './calls.ts';
import type { DocumentProperties, TriggerBook } from './run.ts';

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

/** Opens what scripts keep in the document at `file`, a JSON file made at the first property. */
export function openDocumentProperties(file: string): DocumentProperties {
  const kept = new Map<string, string>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
  );
  return {
    get: (key) => kept.get(key) ?? null,
    set(key, value) {
      kept.set(key, value);
      writeFileSync(file, JSON.stringify(Object.fromEntries(kept), null, 2));
    },
  };
}

/** All that scripts keep, in the folder of the desk; `name` goes before where several workbooks share it. */
export const openKept = (
  dir: string,
  name = '',
): { triggers: TriggerBook; documentProperties: DocumentProperties } => ({
  triggers: openTriggers(join(dir, `${name}triggers.json`)),
  documentProperties: openDocumentProperties(join(dir, `${name}document-properties.json`)),
});
