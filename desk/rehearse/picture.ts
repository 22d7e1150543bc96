// The day as a picture: one strip for each thing that was counted, second by second, with the kills across them all.
import { perMoment, type Moment, type Timeline } from './timeline.ts';

type Strip = { name: Exclude<keyof Moment, 'at'>; title: string; colour: string };

const strips: Strip[] = [
  { name: 'acts', title: 'Handlinger i sekundet', colour: '#1f5fa8' },
  { name: 'refused', title: 'Avvist i sekundet', colour: '#8a5a00' },
  { name: 'unanswered', title: 'Uten svar i sekundet', colour: '#8c1d18' },
  { name: 'faults', title: 'Feil hos Google i sekundet', colour: '#7a3fa0' },
  { name: 'mails', title: 'E-poster i sekundet', colour: '#1e6a35' },
  { name: 'queue', title: 'Oppgaver i kø', colour: '#3a4453' },
];

const size = { width: 960, left: 20, strip: 92, plot: 52, top: 56 };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** SVG text; `title` says which rehearsal it was. */
export function drawDay({ moments, kills, settledFrom }: Timeline, title: string): string {
  const end = Math.max(1, moments.at(-1)?.at ?? 1);
  const xOf = (at: number): number => size.left + (at / end) * (size.width - 2 * size.left);
  const height = size.top + strips.length * size.strip + 30;
  const lines = strips.map((strip, at) => drawStrip(strip, moments, size.top + at * size.strip, xOf));
  const bottom = height - 30;
  const killed = kills.map(
    (at) =>
      `<line x1="${xOf(at).toFixed(1)}" x2="${xOf(at).toFixed(1)}" y1="${size.top}" y2="${bottom}" stroke="#c00" stroke-dasharray="4 3"/>`,
  );
  const rest = Number.isFinite(settledFrom)
    ? `<rect x="${xOf(settledFrom).toFixed(1)}" y="${size.top}" width="${(xOf(end) - xOf(settledFrom)).toFixed(1)}" height="${bottom - size.top}" fill="#f1f3f6"/>`
    : '';
  const legend = `Rød strek: funksjonene ble drept (${kills.length}). Grått: feilene er av, og verden faller til ro. 0 til ${Math.round(end)} sekunder.`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escape(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${size.left}" y="26" font-size="16" font-weight="bold">${escape(title)}</text>`,
    rest,
    ...lines,
    ...killed,
    `<text x="${size.left}" y="${height - 10}" fill="#3a4453">${escape(legend)}</text>`,
    '</svg>\n',
  ].join('\n');
}

function drawStrip(
  { name, title, colour }: Strip,
  moments: Moment[],
  top: number,
  xOf: (at: number) => number,
): string {
  const values = perMoment(moments, name);
  const most = Math.max(1, ...values);
  const floor = top + size.strip - 12;
  const points = values.map((value, at) => {
    const x = xOf(moments[at + 1]?.at ?? 0);
    return `${x.toFixed(1)},${(floor - (value / most) * size.plot).toFixed(1)}`;
  });
  return [
    `<text x="${size.left}" y="${top + 16}">${escape(title)} (største ${Math.max(0, ...values)})</text>`,
    `<line x1="${size.left}" x2="${size.width - size.left}" y1="${floor}" y2="${floor}" stroke="#c9ced6"/>`,
    `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
  ].join('\n');
}
