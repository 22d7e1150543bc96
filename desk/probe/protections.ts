// The rows about protections: what may stand on a tab, who may change it, and what it stops.
import { addGroup, body, columnA, foldGroup, protect, put, rowsOf, whole } from './requests.ts';
import type { Caller, Performers } from './subject.ts';

const seven = { protectedRangeId: 7, range: body };

export const protections: Performers = {
  'one whole-sheet protection': async ({ asOwner }) => {
    await asOwner(protect({ range: whole }));
    return asOwner(protect({ range: whole }));
  },
  'a bounded one beside it': async ({ asOwner }) => {
    await asOwner(protect({ range: whole }));
    return asOwner(protect({ range: body }));
  },
  'the same bounded one twice': async ({ asOwner, tabs }) => {
    const answer = await asOwner(protect({ range: body }), protect({ range: body }));
    return `${answer}, ${(await tabs())[0]?.protectedRanges?.length} protections`;
  },
  'an id that is taken': async ({ asOwner }) => {
    await asOwner(protect(seven));
    return asOwner(protect(seven));
  },
  'a warning has no editors': ({ addresses, asOwner }) =>
    asOwner(protect({ range: body, warningOnly: true, editors: { users: [addresses.nord] } })),
  'holes only in a whole-sheet protection': ({ asOwner }) =>
    asOwner(protect({ range: body, unprotectedRanges: [{ ...body, endRowIndex: 2 }] })),
  'a protection that is gone': ({ asOwner }) =>
    asOwner({ deleteProtectedRange: { protectedRangeId: 2_092_627_652 } }),
  'a protected cell': async ({ asOwner, asNord }) => {
    await asOwner(protect({ range: body }));
    return asNord(put(1, 0, [['x']]));
  },
  'a format in a protected cell': async ({ asOwner, asNord }) => {
    await asOwner(protect({ range: body }));
    return asNord({ repeatCell: { range: body, cell: {}, fields: 'userEnteredFormat' } });
  },
  'the functions’ account is held too': async ({ addresses, asOwner, asFunctions }) => {
    await asOwner(protect({ range: body, editors: { users: [addresses.nord] } }));
    return asFunctions(put(1, 0, [['x']]));
  },
  'an editor of it writes': async ({ addresses, asOwner, asFunctions }) => {
    await asOwner(protect({ range: body, editors: { users: [addresses.functions] } }));
    return asFunctions(put(1, 0, [['x']]));
  },
  'the owner is never kept out': async ({ addresses, asOwner }) => {
    await asOwner(protect({ range: body, editors: { users: [addresses.nord] } }));
    return asOwner(put(1, 0, [['x']]));
  },
  'whoever adds one is no editor unless named': async ({ asNord }) => {
    await asNord(protect({ range: body, editors: { users: [] } }));
    return asNord(put(1, 0, [['x']]));
  },
  'a protection is changed by its editors': async ({ asOwner, asNord }) => {
    await asOwner(protect(seven));
    return asNord({ deleteProtectedRange: { protectedRangeId: 7 } });
  },
  'its editors are shown to its editors': async ({ addresses, asOwner, client, spreadsheetId }) => {
    await asOwner(protect({ range: body, editors: { users: [addresses.functions] } }));
    const fields = 'sheets(protectedRanges(editors,requestingUserCanEdit))';
    const seen = async (caller: Caller) => {
      const [sheet] = (await client(caller).get({ spreadsheetId, fields })).data.sheets ?? [];
      const [one] = sheet?.protectedRanges ?? [];
      return one?.requestingUserCanEdit
        ? `editors ${one.editors?.users?.length}`
        : Object.keys(one ?? {}).join();
    };
    return `200; ${await seen('owner')}; ${await seen('functions')}; ${await seen('nord')}`;
  },
  'a row put in across it': async ({ asOwner, asNord }) => {
    await asOwner(columnA);
    return asNord({ insertDimension: { range: rowsOf(2, 3), inheritFromBefore: true } });
  },
  'a row taken out across it': async ({ asOwner, asNord }) => {
    await asOwner(columnA);
    return asNord({ deleteDimension: { range: rowsOf(2, 3) } });
  },
  'a row moved across it': async ({ asOwner, asNord }) => {
    await asOwner(columnA);
    return asNord({ moveDimension: { source: rowsOf(2, 3), destinationIndex: 5 } });
  },
  'rows sorted across it': async ({ asOwner, asNord }) => {
    await asOwner(columnA);
    const range = { ...body, endRowIndex: 4 };
    return asNord({ sortRange: { range, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }] } });
  },
  'a whole row pasted across it': async ({ asOwner, asNord }) => {
    await asOwner(columnA);
    return asNord(put(2, 0, [['a', 'b', 'c']]));
  },
  'an undo across it': async ({ asOwner, asNord }) => {
    await asOwner(put(2, 0, [['a', 'b']]), columnA);
    return asNord({ insertDimension: { range: rowsOf(2, 3) } }, put(2, 0, [['a', 'b']]));
  },
  'a group unfolded across it': async ({ asOwner, asNord }) => {
    await asOwner(protect({ range: { sheetId: 0, endRowIndex: 1 } }), addGroup, foldGroup(true));
    return asNord(foldGroup(false));
  },
  'a row put in above it': async ({ asOwner, asNord }) => {
    await asOwner(protect({ range: { ...body, startRowIndex: 5 } }));
    return asNord({ insertDimension: { range: rowsOf(2, 3), inheritFromBefore: true } });
  },
  'a protected tab taken out': async ({ asOwner, asNord }) => {
    await asOwner({ addSheet: {} }, protect({ range: whole }));
    return asNord({ deleteSheet: { sheetId: 0 } });
  },
};
