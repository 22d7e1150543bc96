// Whose triggers are in force: nobody sees another's, and two sets use twice of the quota, so the workbook keeps who set them up.

const KEY = 'TRIGGERS_BY';

/** Who set them up in this very workbook; nothing when nobody did, or when what is kept came with a copy. */
export function triggerHolder(): string | undefined {
  const kept = PropertiesService.getDocumentProperties().getProperty(KEY) ?? '';
  const [workbook, email] = kept.split(' ');
  return workbook === SpreadsheetApp.getActive().getId() ? email : undefined;
}

/** From now on the triggers of others stand aside. Where Google does not say who it is, nothing is kept. */
export function holdTriggers(email: string): void {
  if (email === '') return;
  const kept = `${SpreadsheetApp.getActive().getId()} ${email}`;
  PropertiesService.getDocumentProperties().setProperty(KEY, kept);
}

/** Somebody else than this person who holds them; nothing where either is not known. */
export function otherHolder(email: string): string | undefined {
  const holder = triggerHolder();
  return email === '' || holder?.toLowerCase() === email.toLowerCase() ? undefined : holder;
}

/**
 * True when the run is of a trigger whose maker no longer holds them: all that person's triggers are then taken away,
 * which nobody else could do.
 */
export function standAside(): boolean {
  if (otherHolder(Session.getEffectiveUser().getEmail()) === undefined) return false;
  try {
    for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  } catch (error) {
    console.warn(`triggers of another: ${String(error)}`);
  }
  return true;
}
