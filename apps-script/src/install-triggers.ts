// Creates, lists and repairs the installable triggers; run again it changes nothing.
import { TRIGGERS } from './menu.ts';
import type { Question } from './pages/question-page.ts';
import { type QuestionTold, drawStatus } from './question.ts';
import { openQuestion } from './tell.ts';
import { holdTriggers, otherHolder } from './trigger-holder.ts';

/** Asks first; of a second person whether to take over, so that nothing is doubled unasked. */
export function askForTriggers(): void {
  // Here Google can ask for a consent that is missing; in the dialog it could not.
  ScriptApp.getProjectTriggers();
  const other = otherHolder(Session.getEffectiveUser().getEmail());
  const title = 'Sette opp utløsere?';
  const run = 'utlosereSettOpp';
  const starts = 'Setter opp utløserne …';
  if (other === undefined) openQuestion({ ...OWNERS, title, run, starts });
  else openQuestion({ ...takeOver(other), title, run, starts });
}

const OWNERS = {
  message:
    'Dette skal bare eieren av regnearket gjøre. Utløserne kontrollerer faner når noen endrer dem, og kjører i ditt navn.',
  yes: 'Sett opp utløsere',
  no: 'La være',
};

const takeOver = (other: string): Pick<Question, 'message' | 'yes' | 'no'> => ({
  message:
    `${other} har alt satt opp utløsere her, og de virker. To sett bruker dobbelt av Googles kvote. ` +
    `Overtar du, kjører dine, og de som ${other} satte opp, fjerner seg selv neste gang noen skriver. ` +
    'Ellers blir alt som det er.',
  yes: 'Overta utløserne',
  no: 'La dem være',
});

/** What was set up, as the answer of the question. */
export const setUpTriggers = (): QuestionTold => ({
  title: 'Utløserne står',
  html: drawStatus(repairTriggers().join('\n')),
  state: 'done',
});

/** One line per trigger: what stood, what was made, what was taken away. They run as the one who calls this. */
function repairTriggers(): string[] {
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
