// A question of the script as its page shows it, and what the page sends on a yes; read without a browser.

/** Texts as a person reads them; `answer` makes what `run` is called with. */
export type Asked = {
  title: string;
  message: string;
  yes?: string;
  no: string;
  asks?: string;
  run: string;
  answer: (reason: string) => object;
};
/** What the page gets back. */
export type Told = { html: string; title?: string; state?: string };

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => SIGNS[sign]!);

/** Nothing when the page is of another kind. */
export function readQuestion(html: string): Asked | undefined {
  const piece = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(html)?.[1];
    return found === undefined ? undefined : plain(found);
  };
  const no = piece(/<button type="button" id="no">([^<]*)</);
  if (no === undefined) return undefined;
  const yes = piece(/<button type="button" id="yes" class="main">([^<]*)</);
  const asks = piece(/<label for="reason">([^<]*)</);
  const asked = JSON.parse(piece(/data-asked="([^"]*)"/) ?? '') as object;
  const key = `${piece(/data-key="([^"]*)"/)}-1`;
  return {
    title: piece(/<h1 id="title" tabindex="-1">([^<]*)</) ?? '',
    message: piece(/<p id="message">([^<]*)</) ?? '',
    ...(yes !== undefined && { yes }),
    ...(asks !== undefined && { asks }),
    no,
    run: piece(/data-run="([^"]*)"/) ?? '',
    answer: (reason) => ({ ...asked, ...(asks !== undefined && { reason }), key }),
  };
}
