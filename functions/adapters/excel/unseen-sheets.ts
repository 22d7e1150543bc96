// The sheets that go with a file unseen: what it was made from, and the words of the dropdowns.
export const hiddenSheet = '_grunnlag';
export const listSheet = '_lister';
/** Seen, and never read back: what the colours mean. */
export const keySheet = 'Tegnforklaring';
