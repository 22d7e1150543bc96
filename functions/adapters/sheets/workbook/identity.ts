// What a workbook knows itself by, and what is taken out of one that becomes another round's.
import { identityKey, writeIdentity } from '../../../domain/sheet/workbook-identity.ts';
import type { WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { lockWords } from '../../../text/words/status.ts';
import { resultRows } from '../build-alternatives.ts';
import type { FoundTab, FoundWorkbook } from './found.ts';
import { bodyOf, type Mending, type Request } from './mending.ts';
import type { Columns, PlacedTab } from './tabs.ts';

type Range = sheets_v4.Schema$GridRange;

/** Written last: a workbook that was not wholly mended does not know itself. */
export function mendIdentity({ identity }: WorkbookPlan, { identity: standing }: FoundWorkbook): Mending[] {
  if (!identity) return [];
  const metadataValue = writeIdentity(identity);
  if (standing?.metadataValue === metadataValue) return [];
  const mend = { code: 'identitySet', tab: '', what: identity.round } as const;
  return [{ mend, requests: [identityRequest(metadataValue, standing?.metadataId)] }];
}

/** People of other programs may see it: it tells nothing that the address of the workbook does not. */
const identityRequest = (metadataValue: string, metadataId: number | null | undefined): Request =>
  typeof metadataId === 'number'
    ? {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId } }],
          developerMetadata: { metadataValue },
          fields: 'metadataValue',
        },
      }
    : {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: identityKey,
            metadataValue,
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      };

const isLock = ({ description }: FoundTab['protections'][number]): boolean => description === lockWords;

export const withoutLocks = (found: FoundTab): FoundTab => ({
  ...found,
  protections: found.protections.filter((one) => !isLock(one)),
});

/** What Plan and Årshjul say of themselves stays. */
const lasting = new Set(['parameter', 'accepted', 'code']);

function answersIn({ sheetId }: FoundTab, tab: PlacedTab['tab'], columns: Columns): Range[] {
  if (tab.kind === 'ordliste') return [];
  if (tab.kind === 'alternativer') return [resultRows(sheetId)];
  return tab.columns
    .filter(({ owner, field }) => owner === 'us' && !lasting.has(field))
    .map(({ field }) => bodyOf(sheetId, columns.get(field) ?? 0));
}

/** Our locks, and the values and notes in our columns; what people typed stays. */
export function beginAnew({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  const locks = found.protections.filter(isLock);
  const requests: Request[] = [
    ...locks.map(({ protectedRangeId = null }) => ({ deleteProtectedRange: { protectedRangeId } })),
    ...answersIn(found, tab, columns).map((range) => ({
      updateCells: { range, fields: 'userEnteredValue,note' },
    })),
  ];
  if (requests.length === 0 || found.isNew) return [];
  return [{ mend: { code: 'begunAnew', tab: title, what: title }, requests }];
}
