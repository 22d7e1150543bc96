// What is said about checks that nobody waits for: those that pings set off.

/** To a ping; the script shows it to nobody. */
export const pingedWords = { title: 'Mottatt', message: 'Fanen kontrolleres om litt.' };

/** The line of Start that says what stops them. */
export const refusedSubject = 'Kontroll i bakgrunnen';

/** One sentence for each tab that is not checked; `message` says why. */
export const refusedLine = (refused: { title: string; message: string }[]): string =>
  refused.length === 0
    ? 'Ingenting er i veien: alle faner kontrolleres.'
    : refused.map(({ title, message }) => `«${title}» blir ikke kontrollert: ${message}`).join('\n');
