// Creates, lists and repairs the installable triggers; run again it changes nothing.
import { TRIGGERS } from './menu.ts';
import { holdTriggers, otherHolder } from './trigger-holder.ts';

/** What is asked before they are set up; of a second person whether to take over, so that nothing is doubled unasked. */
export function aboutTriggers(): string {
  const other = otherHolder(Session.getEffectiveUser().getEmail());
  if (other === undefined)
    return 'Dette skal bare eieren av regnearket gjøre. Utløserne kontrollerer faner når noen endrer dem, og kjører i ditt navn.';
  return (
    `${other} har alt satt opp utløsere her, og de virker. To sett bruker dobbelt av Googles kvote. ` +
    `Svarer du ja, overtar du: dine kjører, og de som ${other} satte opp, fjerner seg selv neste gang noen skriver. ` +
    'Svarer du nei, blir alt som det er.'
  );
}

/** One line per trigger: what stood, what was made, what was taken away. They run as the one who calls this. */
export function repairTriggers(): string[] {
  const standing = ScriptApp.getProjectTriggers();
  // First: a trigger that fires before this is kept would take itself away.
  holdTriggers(Session.getEffectiveUser().getEmail());
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
