// What is said about checks that nobody waits for: those that pings set off.

/** To a ping; the script shows it to nobody. */
export const pingedWords = { title: 'Mottatt', message: 'Fanen kontrolleres om litt.' };
