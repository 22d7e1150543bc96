// Whether two texts are the same to a person: whatever their case and spacing.

const known = new Map<string, string>();
const mostKnown = 5000;

/** Headers match whatever their case and spacing: `Søkt  til UH ` is `søkt til uh`. The same few texts come again and again. */
export function headerKey(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const key = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  known.set(text, key);
  return key;
}
