// A page for the sidebar, and the same as plain text; text of others is text in both.

export type PageBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'line'; text: string }
  | { kind: 'question'; question: string; answer: string }
  | { kind: 'list'; lines: string[] }
  /** The first cell of a row names it; the last column is numbers. */
  | { kind: 'table'; head: string[]; rows: string[][] }
  /** A text to be copied as it is; only in the page. */
  | { kind: 'copy'; label: string; text: string };

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>');
const escapeRaw = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

const style = `<style>
body{font:14px/1.45 system-ui,sans-serif;color:#1b2430;margin:0 4px 16px}
h2{font-size:16px;margin:18px 0 6px}h3{font-size:14px;margin:12px 0 0}p{margin:6px 0}ul{margin:6px 0;padding-left:18px}li{margin:4px 0}
table{border-collapse:collapse;width:100%}
th,td{padding:3px 8px 3px 0;text-align:left;vertical-align:top;border-bottom:1px solid #c8ced6;font-weight:400}
thead th{font-weight:600}thead th:last-child{text-align:right;padding-right:0}td:last-child{text-align:right;padding-right:0;white-space:nowrap}
textarea{width:100%;height:320px;font:12px/1.4 monospace;box-sizing:border-box}
</style>`;

const toHtml = (block: PageBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'line':
      return `<p>${escape(block.text)}</p>`;
    case 'question':
      return `<h3>${escape(block.question)}</h3><p>${escape(block.answer)}</p>`;
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`;
    case 'copy':
      return `<p><label>${escape(block.label)}<textarea readonly>\n${escapeRaw(block.text)}</textarea></label></p>`;
    default:
      return tableHtml(block);
  }
};

function tableHtml({ head, rows }: Extract<PageBlock, { kind: 'table' }>): string {
  const heads = head.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const lines = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${escape(name)}</th>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const asText = (block: PageBlock): string[] => {
  switch (block.kind) {
    case 'heading':
      return [`\n${block.text}`];
    case 'line':
      return [block.text];
    case 'question':
      return [block.question, block.answer];
    case 'list':
      return block.lines.map((line) => `- ${line}`);
    case 'copy':
      return [];
    default:
      return block.rows.map(([name, ...cells]) => `${name}: ${cells.join(' · ')}`);
  }
};

/** HTML without script, form or address: what a sidebar may show. */
export const writePage = (blocks: PageBlock[]): string => style + blocks.map(toHtml).join('\n');

/** For those who have no sidebar. */
export const writeText = (blocks: PageBlock[]): string => blocks.flatMap(asText).join('\n').trim();
