// Every kind of e-mail in each language, tried by axe in a browser and at the width of a phone: as a screen reader meets it.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../desk/browser.ts';
import { mailLanguages } from '../../functions/text/mails/languages.ts';
import { links, namedMails } from '../text/mails/every-mail.ts';

const there = hasBrowser('axe over the e-mails');

const mails = mailLanguages.flatMap((language) =>
  namedMails({ year: 2026, links, replyTo: 'post@example.no', language }).map(
    ([name, { html }]) => [name, language, html] as const,
  ),
);
const [, , some] = mails[0]!;

/** Of the page around it, which is that of whoever shows the e-mail. */
const framed = new Set(['landmark-one-main', 'region']);

describe.runIf(there)('an e-mail, tried by axe', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  });
  afterAll(() => browser?.close());

  /** All rules, those of WCAG 2.2 to AA and those of good practice, that find a fault; and those that were tried. */
  const tried = async (html: string): Promise<{ faults: string[]; passed: string[] }> => {
    await page.setContent(html);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } }),
    );
    const faults = violations.filter(({ id }) => !framed.has(id));
    return {
      faults: faults.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
      ),
      passed: passes.map(({ id }) => id),
    };
  };

  it.each(mails)('%s in %s has no fault', async (_, language, html) => {
    const { faults, passed } = await tried(html);
    expect(faults).toEqual([]);
    expect(passed).toEqual(
      expect.arrayContaining([
        'html-has-lang',
        'html-lang-valid',
        'document-title',
        'color-contrast',
        'link-name',
      ]),
    );
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });

  it.each(mails)('%s in %s names every column, and fits a phone', async (_, __, html) => {
    await page.setContent(html);
    const columns = (selector: string): Promise<number> => page.locator(selector).count();
    expect(await columns('thead th[scope=col]')).toBe(await columns('tbody tr:first-child td'));
    expect(await columns('th:empty')).toBe(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it.each([
    ['html-has-lang', '<html lang="nb">', '<html>'],
    ['valid-lang', '<h1 ', '<h1 lang="norsk" '],
    ['color-contrast', '#1b2430', '#c8ced6'],
    ['link-name', /(<a [^>]*>)[^<]*/g, '$1'],
    ['document-title', /<title>[^<]*/, '<title>'],
  ])('would be found at fault by %s', async (rule, from, to) => {
    const { faults } = await tried(some.replace(from, to));
    expect(faults.map((fault) => fault.split(':')[0])).toContain(rule);
  });
});
