// The panels beside the sheet: the Apps Script's sidebar and the inbox; others' HTML runs no script and loads nothing.
import { BOOK } from '../this-book.ts';
import type { DeskEvent, Mail, MailFile } from '../../protocol.ts';
import { fetchJson } from '../connection.ts';
import { byId, make } from '../dom.ts';
import { type Around, carryFrom } from './modal.ts';

type Sidebar = Omit<Extract<DeskEvent, { kind: 'sidebar' }>, 'kind'>;

const STYLE =
  '<style>body{font:16px/1.5 system-ui,sans-serif;color:#1b2430;margin:8px 4px;overflow-wrap:anywhere}</style>';
const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">';

/** Others' HTML for an iframe without rights: no script, no form, nothing from outside; a link goes where one sees it go. */
export const inert = (html: string): string =>
  `<!doctype html><html lang="nb">${POLICY}<base target="_top">${STYLE}${html}`;

let listening: ((event: MessageEvent) => void) | undefined;

/** Closed, or another page in it: what the one before asks is heard no more. */
const hush = (): void => {
  if (listening) removeEventListener('message', listening);
  listening = undefined;
};

/** A new frame, so that a page that ran a script leaves nothing behind. */
const newFrame = (rights: string): HTMLIFrameElement => {
  const frame = make('iframe', { id: 'sidebar-frame', title: 'Sidepanel', sandbox: rights });
  byId('sidebar-frame').replaceWith(frame);
  return frame;
};

/** Opens the sidebar with a page from the Apps Script; one with a script of its own may call that, and nothing else. */
export const showSidebar = ({ title, html, id }: Sidebar, around: Pick<Around, 'focus' | 'ready'>): void => {
  hush();
  byId('sidebar-title').textContent = title;
  const frame = newFrame(id === undefined ? '' : 'allow-scripts');
  if (id === undefined) frame.srcdoc = inert(html ?? '');
  else {
    listening = carryFrom(frame, id, { ...around, close: () => byId('sidebar-close').click() });
    addEventListener('message', listening);
    frame.src = `${BOOK}/desk/modal/${id}`;
  }
  byId('inbox').hidden = true;
  byId('chart').hidden = true;
  byId('sidebar').hidden = false;
};

/** Makes the buttons of both panels work. `after` takes the keyboard to the sheet when one is closed. */
export const preparePanels = (after: () => void): void => {
  byId('sidebar-close').addEventListener('click', () => {
    hush();
    byId('sidebar').hidden = true;
    after();
  });
  const button = byId('inbox-button');
  const toggle = (isOpen: boolean) => {
    byId('inbox').hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) {
      byId('sidebar').hidden = true;
      byId('chart').hidden = true;
    }
  };
  // By keyboard one is back at the button; by mouse one goes on typing in the sheet.
  const close = ({ detail }: MouseEvent) => {
    toggle(false);
    if (detail === 0) button.focus();
    else after();
  };
  button.addEventListener('click', (event) => {
    if (!byId('inbox').hidden) return close(event);
    toggle(true);
    void drawInbox().then(() => byId('inbox-title').focus());
  });
  byId('inbox-close').addEventListener('click', close);
};

/** The number on the button, and the list when it is open. */
export const countMail = (count: number): void => {
  byId('inbox-count').textContent = String(count);
  if (!byId('inbox').hidden && byId('inbox-body').dataset['mail'] === undefined) void drawInbox();
};

const drawInbox = async (): Promise<void> => {
  const mails = await fetchJson<Mail[]>('/desk/inbox');
  const body = byId('inbox-body');
  delete body.dataset['mail'];
  if (mails.length === 0) return body.replaceChildren(make('p', { class: 'empty' }, 'Ingen e-post ennå.'));
  body.replaceChildren(
    make('ul', { class: 'mails' }, ...mails.map((mail) => make('li', {}, drawLine(mail)))),
  );
};

const when = (at: string): string =>
  new Date(at).toLocaleString('nb-NO', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

const timesOf = ({ arrivals }: Mail): string => `kom ${arrivals} ganger`;

const drawLine = (mail: Mail): HTMLElement => {
  const line = make(
    'button',
    { type: 'button', class: 'mail' },
    make('strong', {}, mail.subject || '(uten emne)'),
    make('span', {}, `Til ${mail.to.join(', ')}`),
    make('time', { datetime: mail.at }, when(mail.at)),
    ...mail.files.map(({ name }) => make('span', { class: 'file' }, `Vedlegg: ${name}`)),
    ...(mail.arrivals > 1 ? [make('span', { class: 'again' }, timesOf(mail))] : []),
  );
  line.addEventListener('click', () => openMail(mail));
  return line;
};

/** To be saved: what is in it is not shown here. */
const drawFile = ({ name, bytes, path }: MailFile): HTMLElement => {
  const size = bytes < 1000 ? `${bytes} byte` : `${Math.ceil(bytes / 1000)} kB`;
  return make('a', { href: BOOK + path, download: name }, `Lagre ${name} (${size})`);
};

const openMail = (mail: Mail): void => {
  const body = byId('inbox-body');
  body.dataset['mail'] = mail.id;
  const back = make('button', { type: 'button', class: 'quiet back' }, '← Alle');
  back.addEventListener('click', () => void drawInbox().then(() => byId('inbox-title').focus()));
  // Only what the reader clicks on may lead the page elsewhere: a link into the workbook.
  const frame = make('iframe', {
    sandbox: 'allow-top-navigation-by-user-activation',
    title: 'Brevet slik det ser ut',
  });
  frame.srcdoc = inert(mail.html);
  const subject = make('h3', { tabindex: '-1' }, mail.subject || '(uten emne)');
  body.replaceChildren(
    back,
    subject,
    make(
      'dl',
      {},
      ...Object.entries({
        Fra: mail.from,
        Til: mail.to.join(', '),
        Sendt: when(mail.at) + (mail.arrivals > 1 ? `, ${timesOf(mail)}` : ''),
      }).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
      ...(mail.files.length > 0 ? [make('dt', {}, 'Vedlegg')] : []),
      ...mail.files.map((file) => make('dd', {}, drawFile(file))),
    ),
    ...(mail.html ? [frame] : []),
    make(
      'details',
      mail.html ? {} : { open: '' },
      make('summary', {}, 'Ren tekst'),
      make('pre', {}, mail.text),
    ),
  );
  subject.focus();
};
