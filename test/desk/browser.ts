// Chromium for the tests of the desk's page: a fresh profile each time, nothing sent home.
import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { DeskHooks } from '../../desk/page/desk-hooks.ts';
import { leftOut } from '../left-out.ts';
import { soon } from '../patience.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser on this machine; says loudly which suite is left out when there is none. */
export const hasBrowser = (suite: string): boolean => {
  const there = existsSync(executablePath);
  if (!there) leftOut(suite, `Chromium is not at ${executablePath}; install it, or set CHROMIUM.`);
  return there;
};

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; close it when done. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ARGS });

export type OpenPage = {
  page: Page;
  context: BrowserContext;
  /** Addresses outside the desk that were really asked for; what the page's own policy stopped is not among them. */
  foreign: string[];
  /** Errors that the page threw or logged. */
  errors: string[];
};

/** Opens the desk in a fresh profile and waits until the sheet can be used. */
export const openPage = async (browser: Browser, url: string): Promise<OpenPage> => {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1440, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(soon.timeout);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') foreign.splice(foreign.indexOf(request.url()), 1);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(url);
  await page.locator('body.is-ready').waitFor();
  return { page, context, foreign, errors };
};

type WithHooks = { desk: DeskHooks };

/** Calls one of the page's own hooks. */
export const onDesk = <K extends keyof DeskHooks>(
  page: Page,
  name: K,
  ...args: Parameters<DeskHooks[K]>
): Promise<Awaited<ReturnType<DeskHooks[K]>>> =>
  page.evaluate(
    ([name, args]) => {
      const hooks = (globalThis as unknown as WithHooks).desk;
      return (hooks[name] as (...args: unknown[]) => unknown)(...args);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<DeskHooks[K]>>>;
