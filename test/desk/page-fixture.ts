// A desk with a small workbook of its own and a stand-in for the Apps Script, for the tests of the page.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Mail, Menu, Persona } from '../../desk/protocol.ts';
import { type DeskOf, serveDesk } from '../../desk/serve/server.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { put } from './sheets/fixture.ts';

type Request = sheets_v4.Schema$Request;

const person = (email: string, role: string, network: string, label: string): Persona => ({
  email,
  role,
  network,
  label,
});

export const FOSEN = person('fosen@example.no', 'koordinator', 'Fosen', 'Koordinator, Fosen');
export const CASE_WORKER = person('sf@example.no', 'saksbehandler', '', 'Saksbehandler');
export const READER = person('leser@example.no', 'leser', '', 'Leser');

export const BEHOV = 'Behov Fosen';
export const BEHOV_ID = 100;

const MENUS: Menu[] = [
  {
    caption: 'Samordning',
    items: [
      { caption: 'Kontroller fanen', run: 'checkTab' },
      { separator: true },
      { caption: 'Beregn fordeling', run: 'allocate' },
      { caption: 'Send tilbake', run: 'returnTab' },
    ],
  },
];

const HOSTILE = `<h1>Kvittering</h1><script>document.title='kapret';parent.document.title='kapret'</script>
<img src="https://evil.example/pixel.png" onerror="parent.document.title='kapret'"><b>Sum 330 000 kr</b>
<form action="https://evil.example"><button>Logg inn</button></form><iframe src="https://evil.example"></iframe>
<link rel="stylesheet" href="https://evil.example/a.css"><a href="https://evil.example/b">Les mer</a>
<meta http-equiv="refresh" content="0;url=https://evil.example">`;

export const mail: Mail = {
  id: 'm1',
  at: '2026-09-01T10:15:00Z',
  to: ['fosen@example.no'],
  from: 'samordning@example.no',
  subject: 'Kvittering <script>alert(1)</script>',
  text: 'Behovsmeldingen er mottatt.\nSum 330 000 kr.',
  html: HOSTILE,
  files: [{ name: 'behov <b>.csv', bytes: 2345, path: '/desk/inbox/1/0' }],
  arrivals: 2,
};

/** Not what its name says. */
export const hostileFile = {
  name: '../be"hov\r\nX-Evil: 1\u2028.html',
  content: Buffer.from('<script>parent.document.title="kapret"</script>'),
};

const HEADINGS = ['ID', 'Status', 'Prioritet', 'Tiltak', 'Sektor', 'Tema', 'Slutt', 'Søkt'];
const ROWS = [
  ['FOS-01', 'Klar', 1, 'Trygt barnehagemiljø', 'barnehage', 'Lek', 'V27', 150000],
  ['FOS-02', 'Må rettes', 2, 'Skrivestrategier', 'skole', 'Lesing', 'V26', '160 000'],
  ['FOS-03', 'Klar', 3, 'Gode overganger', 'begge', 'Overganger', 'V27', 85000],
];
export const NOTE = 'Slutt (V26) er før start (H26). Skriv et semester fra H26 og utover.';

const column = (startColumnIndex: number, endColumnIndex = startColumnIndex + 1) => ({
  sheetId: BEHOV_ID,
  startRowIndex: 1,
  startColumnIndex,
  endColumnIndex,
});

const guard = (range: sheets_v4.Schema$GridRange, users: string[], description: string): Request => ({
  addProtectedRange: { protectedRange: { range, editors: { users }, description } },
});

const setUp: Request[] = [
  {
    addSheet: {
      properties: {
        sheetId: BEHOV_ID,
        title: BEHOV,
        gridProperties: { rowCount: 30, columnCount: 8, frozenRowCount: 1, frozenColumnCount: 2 },
      },
    },
  },
  put(BEHOV_ID, 0, 0, [HEADINGS, ...ROWS]),
  {
    updateCells: {
      start: { sheetId: BEHOV_ID, rowIndex: 2, columnIndex: 6 },
      rows: [{ values: [{ note: NOTE }] }],
      fields: 'note',
    },
  },
  {
    repeatCell: {
      range: column(7),
      cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  },
  {
    setDataValidation: {
      range: column(4),
      rule: {
        condition: {
          type: 'ONE_OF_LIST',
          values: ['skole', 'barnehage', 'begge'].map((userEnteredValue) => ({ userEnteredValue })),
        },
        showCustomUi: true,
      },
    },
  },
  guard({ sheetId: BEHOV_ID }, [FOSEN.email], 'Skrives av nettverket'),
  guard({ sheetId: BEHOV_ID, startRowIndex: 0, endRowIndex: 1 }, [], 'Overskriftene'),
];

/** A new workbook in a folder of its own: an empty tab, and one network's needs. */
export const newWorkbook = (): { workbook: Workbook; file: string } => {
  const file = join(mkdtempSync(join(tmpdir(), 'desk-')), 'book.json');
  const workbook = Workbook.open(file, { spreadsheetId: 'ark', title: 'Samordning 2026' });
  workbook.batchUpdate({ requests: setUp }, 'owner');
  return { workbook, file };
};

/** Serves a desk; `runs` and `edits` keep what reached the stand-ins. */
export const openDesk = async (over: Partial<Omit<DeskOf, 'workbook'>> & { workbook?: Workbook } = {}) => {
  const workbook = over.workbook ?? newWorkbook().workbook;
  const runs: string[] = [];
  const edits: string[] = [];
  const desk = await serveDesk({
    personas: () => [FOSEN, CASE_WORKER, READER],
    mayEdit: ({ role }) => role !== 'leser',
    menus: ({ role }) => (role === 'leser' ? [] : MENUS),
    inbox: () => [mail],
    mailFile: (number, at) => (number === 1 && at === 0 ? hostileFile : undefined),
    callAppsScript: () => Promise.resolve(undefined),
    runAppsScript: async (run, persona, ui, at) => {
      runs.push(`${run} ${persona.email} ${at.sheetTitle} ${at.range}`);
      if (run === 'checkTab') return ui.toast('Kontrollen', '3 rader kontrollert.', 5);
      if (run === 'returnTab') {
        const { button, text } = await ui.prompt('Send tilbake', 'Hvorfor?', ['OK', 'CANCEL']);
        return ui.toast('Sendt tilbake', `${button}: ${text}`, 5);
      }
      const button = await ui.dialog('Beregn fordeling', 'To nettverk får e-post. Fortsette?', ['YES', 'NO']);
      ui.toast('Fordelingen', `Svaret var ${button}.`, 5);
      ui.sidebar('Hvorfor', '<b>100 000</b><script>parent.document.title="kapret"</script>');
    },
    onEdited: ({ sheetTitle, range, kind }) => void edits.push(`${kind} ${sheetTitle} ${range}`),
    ...over,
    workbook,
  });
  const close = async () => {
    await desk.close();
    workbook.close();
  };
  return { workbook, desk, runs, edits, close };
};
