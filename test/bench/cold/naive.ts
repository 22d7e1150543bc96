// The same two reads as most would write them: all of googleapis, Firestore as it comes, nothing bundled.
import { http } from '@google-cloud/functions-framework';
import { Firestore } from '@google-cloud/firestore';
import { google } from 'googleapis';

const { FIRESTORE_PROJECT: projectId = '', SHEETS_ROOT_URL: rootUrl = '', ROUNDS = '[]' } = process.env;
const headers = { authorization: `Bearer ${process.env['SHEETS_TOKEN']}` };
const [{ county, year, spreadsheetId }] = JSON.parse(ROUNDS) as [Record<string, string>];
const firestore = new Firestore({ projectId });
const sheets = google.sheets({ version: 'v4', rootUrl, headers });

http('probe', async (_request, response) => {
  const [report, workbook] = await Promise.all([
    firestore.doc(`counties/${county}/rounds/${year}/report/Fosen`).get(),
    sheets.spreadsheets.get({ spreadsheetId: spreadsheetId ?? '', ranges: ['Plan'], includeGridData: true }),
  ]);
  const rows = workbook.data.sheets?.[0]?.data?.[0]?.rowData?.length;
  response.json({ report: report.exists ? report.id : null, rows });
});
