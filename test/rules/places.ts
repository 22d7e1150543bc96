// Where documents lie, or might: every collection of the store, those above it, and some that nothing uses.
import { schemas } from '../../functions/domain/records/documents.ts';

const round = 'counties/trondelag/rounds/2026';

/** Paths of documents, one in each collection. */
export const places: string[] = [
  ...Object.keys(schemas).map((kind) => `${round}/${kind}/known`),
  'counties/trondelag',
  round,
  `${round}/report/known/later/known`,
  'users/known',
  'elsewhere/a/b/c/d/known',
];
