// Creates, lists and repairs the installable triggers; run again it changes nothing.
import { TRIGGERS } from './menu.ts';

/** One line per trigger: what stood, what was made, what was taken away. They run as the one who calls this. */
export function repairTriggers(): string[] {
  const standing = ScriptApp.getProjectTriggers();
  const wanted = Object.entries(TRIGGERS).map(([name, type]) => {
    const kept = standing.findIndex((trigger) => matches(trigger, name, type));
    if (kept < 0) create(name, type);
    else standing.splice(kept, 1);
    return `${name}: ${kept < 0 ? 'opprettet' : 'står'}`;
  });
  const removed = standing.map((trigger) => {
    ScriptApp.deleteTrigger(trigger);
    return `${trigger.getHandlerFunction()}: fjernet (overflødig)`;
  });
  return [...wanted, ...removed, `Utløserne kjører som ${Session.getEffectiveUser().getEmail()}.`];
}

type Type = (typeof TRIGGERS)[keyof typeof TRIGGERS];

const matches = (trigger: GoogleAppsScript.Script.Trigger, name: string, type: Type): boolean =>
  trigger.getHandlerFunction() === name && trigger.getEventType() === ScriptApp.EventType[type];

function create(name: string, type: Type): void {
  const builder = ScriptApp.newTrigger(name).forSpreadsheet(SpreadsheetApp.getActive());
  (type === 'ON_EDIT' ? builder.onEdit() : builder.onChange()).create();
}
