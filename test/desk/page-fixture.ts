// A desk with a small workbook of two networks and a stand-in for the Apps Script, for the tests of the page.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Mail, Menu, Persona } from '../../desk/protocol.ts';
import type { DeskParts } from '../../desk/server.ts';
import { serveDesk } from '../../desk/server.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { buildWorkbook } from '../../functions/adapters/sheets/build-workbook.ts';
import { put, putNote } from './sheets-fixture.ts';

export const FOSEN: Persona = {
  email: 'fosen@example.no',
  role: 'koordinator',
  network: 'Fosen',
  label: 'Koordinator, Fosen',
};
export const CASE_WORKER: Persona = {
  email: 'sf@example.no',
  role: 'saksbehandler',
  network: '',
  label: 'Saksbehandler hos Statsforvalteren',
};
export const READER: Persona = { email: 'leser@example.no', role: 'leser', network: '', label: 'Leser' };

export const BEHOV = 'Behov Fosen';
export const BEHOV_ID = 100;

const MENUS: Menu[] = [
  {
    caption: 'Samordning',
    items: [
      { caption: 'Kontroller fanen', run: 'checkTab' },
      { separator: true },
      { caption: 'Beregn fordeling', run: 'allocate' },
    ],
  },
];

const HOSTILE = `<h1>Kvittering</h1><script>document.title='kapret';parent.document.title='kapret'</script>
<img src="https://evil.example/pixel.png" onerror="parent.document.title='kapret'"><b>Sum 330 000 kr</b>
<form action="https://evil.example"><button>Logg inn</button></form><iframe src="https://evil.example"></iframe>
<link rel="stylesheet" href="https://evil.example/a.css"><meta http-equiv="refresh" content="0;url=https://evil.example">`;

export const mail: Mail = {
  id: 'm1',
  at: '2026-09-01T10:15:00Z',
  to: ['fosen@example.no'],
  from: 'samordning@example.no',
  subject: 'Kvittering <script>alert(1)</script>',
  text: 'Behovsmeldingen er mottatt.\nSum 330 000 kr.',
  html: HOSTILE,
};

const rows = [
  [
    'FOS-01',
    'Klar',
    1,
    'Trygt og godt barnehagemiljø',
    'barnehage',
    'Lek og læring',
    'Alle',
    'DMMH',
    'H25',
    'V27',
    150000,
    '165 000',
    'videreføring',
    'nei',
  ],
  [
    'FOS-02',
    'Må rettes',
    2,
    'Skrivestrategier på mellomtrinnet',
    'skole',
    'Lesing',
    'Indre Fosen, Ørland',
    'NTNU',
    'H26',
    'V26',
    '160 000',
    170000,
    'ny',
    'nei',
  ],
  [
    'FOS-03',
    'Under arbeid',
    3,
    'Gode overganger til skolen',
    'begge',
    'Overganger',
    'Åfjord, Osen',
    '',
    'H26',
    'V27',
    85000,
    90000,
    'ny',
    'nei',
  ],
];

/** A new workbook in a folder of its own. */
export const newWorkbook = (): Workbook => {
  const file = join(mkdtempSync(join(tmpdir(), 'desk-')), 'book.json');
  const workbook = Workbook.open(file, { spreadsheetId: 'ark', title: 'Innstilling' });
  const requests: sheets_v4.Schema$Request[] = buildWorkbook(
    {
      title: 'Kompetanseutvikling Trøndelag 2026',
      networks: [
        { name: 'Fosen', editors: [FOSEN.email] },
        { name: 'Ytre Namdal', editors: ['ytre-namdal@example.no'] },
      ],
      caseWorkers: [CASE_WORKER.email],
      themes: ['Lek og læring', 'Lesing', 'Overganger'],
      rows: 40,
    },
    0,
  );
  workbook.batchUpdate({ requests: [...requests, put(BEHOV_ID, 1, 0, rows)] }, 'service');
  workbook.batchUpdate(
    {
      requests: [
        { ...putNote(2, 9, 'Slutt (V26) er før start (H26). Skriv et semester fra H26 og utover.') },
      ].map(({ updateCells }) => ({
        updateCells: { ...updateCells, start: { ...updateCells?.start, sheetId: BEHOV_ID } },
      })),
    },
    'service',
  );
  return workbook;
};

/** Serves a desk; `runs` and `edits` keep what reached the stand-ins. */
export const openDesk = async (over: Partial<DeskParts> = {}) => {
  const workbook = newWorkbook();
  const runs: string[] = [];
  const edits: string[] = [];
  const desk = await serveDesk({
    workbook,
    personas: () => [FOSEN, CASE_WORKER, READER],
    mayEdit: ({ role }) => role !== 'leser',
    menus: ({ role }) => (role === 'leser' ? [] : MENUS),
    inbox: () => [mail],
    runAppsScript: async (run, persona, ui, at) => {
      runs.push(`${run} ${persona.email} ${at.sheetTitle} ${at.range}`);
      if (run === 'allocate') {
        const button = await ui.dialog('Beregn fordeling', 'To nettverk får e-post. Fortsette?', [
          'YES',
          'NO',
        ]);
        ui.toast('Fordelingen', `Svaret var ${button}.`, 5);
        ui.sidebar(
          'Hvorfor',
          '<p>Grunntilskudd <b>100 000</b></p><script>parent.document.title="kapret"</script>',
        );
      } else ui.toast('Kontrollen', '3 rader kontrollert.', 5);
    },
    onEdited: ({ sheetTitle, range, kind }) => void edits.push(`${kind} ${sheetTitle} ${range}`),
    ...over,
  });
  const close = async () => {
    await desk.close();
    workbook.close();
  };
  return { workbook, desk, runs, edits, close };
};
