// The description of the API says what the functions do: held against their schemas, their types and their refusals.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { actPapers, refusalsOf, whoMay } from '../../functions/commands/openapi/acts.ts';
import { answerSchemas } from '../../functions/commands/openapi/answers.ts';
import { openApiText } from '../../functions/commands/openapi/document.ts';
import type { Refusal } from '../../functions/domain/sheet/refusal.ts';
import { type Problem, refusalProblem } from '../../functions/entry/problem.ts';
import type { Verb } from '../../functions/flows/job/access-table.ts';
import type { Done, Previewed } from '../../functions/flows/job/world.ts';
import type { Listed } from '../../functions/flows/needs/todo.ts';
import type { Exported } from '../../functions/flows/needs/export-tab.ts';
import type { Imported } from '../../functions/flows/needs/import-tab.ts';
import { refusalTexts } from '../../functions/text/answers/refusals.ts';
import { refusalFacts } from '../text/sample-facts.ts';
import { verbs } from '../../functions/verbs.ts';
import { answerCheck, compile, description, descriptionText as text } from './described.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const names = Object.keys(verbs) as Verb[];

describe('the description of the API', () => {
  it('is up to date: npm run openapi writes it', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(text).toBe(openApiText(version));
  });
  it('has one path for each verb', () => {
    expect(Object.keys(description.paths).toSorted()).toEqual(names.map((verb) => `/${verb}`).toSorted());
  });
  it('refers to nothing that it lacks', () => {
    const refs = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'));
    const found = refs.map((path) =>
      path.reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], description),
    );
    expect(refs.length).toBeGreaterThan(names.length);
    expect(found).not.toContain(undefined);
  });
  it('says the types of the answers, no more and no less', () => {
    expectTypeOf<z.infer<typeof answerSchemas.Done>>().toEqualTypeOf<Done>();
    expectTypeOf<z.infer<typeof answerSchemas.Previewed>>().branded.toEqualTypeOf<Previewed>();
    expectTypeOf<z.infer<typeof answerSchemas.Exported>>().branded.toEqualTypeOf<Exported>();
    expectTypeOf<z.infer<typeof answerSchemas.Imported>>().branded.toEqualTypeOf<Imported>();
    expectTypeOf<z.infer<typeof answerSchemas.Listed>>().branded.toEqualTypeOf<Listed>();
    expectTypeOf<z.infer<typeof answerSchemas.Problem>>().toEqualTypeOf<Problem>();
  });
});

describe('a request as it is described', () => {
  const bodyOf = (verb: Verb): object =>
    description.paths[`/${verb}`]!.post.requestBody.content['application/json']!.schema;
  it.each(names)('%s takes the workbook and the tab, and no cell values', (verb) => {
    const fits = compile(bodyOf(verb));
    expect(fits({ spreadsheetId: 'abc', tab: 'Behov Fosen' })).toBe(true);
    expect(fits({ spreadsheetId: 'abc' })).toBe(false);
    expect(fits({ spreadsheetId: 'abc', tab: 'Behov Fosen', values: [[1]] })).toBe(false);
  });
  it('tells a row where one may stand in it, counted from 1', () => {
    const fits = compile(bodyOf('why'));
    expect(fits({ spreadsheetId: 'abc', tab: 'Tiltak', row: 1 })).toBe(true);
    expect(fits({ spreadsheetId: 'abc', tab: 'Tiltak', row: 0 })).toBe(false);
  });
  it('names the roles of the access table', () => {
    expect(whoMay('submit')).toBe('network_coordinator for the own network.');
    expect(whoMay('why')).toMatch(
      /governor_caseworker; reader; owner_rep; uh_rep; forum_member; governor_decider\.$/,
    );
    expect(description.paths['/why']!.post.description).toContain(whoMay('why'));
  });
});

describe('a refusal as it is described', () => {
  it.each(names)('of %s has the status and the type that the function gives', (verb) => {
    for (const code of refusalsOf(verb)) {
      const refusal = { ok: false, code, facts: refusalFacts[code], lines: [] } as Refusal;
      const problem = refusalProblem(refusal);
      const fits = answerCheck(verb, problem.status);
      expect([code, fits(JSON.parse(JSON.stringify(problem)))]).toEqual([code, true]);
      expect(fits({ ...problem, type: 'urn:innstilling:other' })).toBe(false);
    }
  });
  it('stands at a verb, every one there is', () => {
    const told = new Set(names.flatMap(refusalsOf));
    expect(Object.keys(refusalTexts).filter((code) => !told.has(code as never))).toEqual([]);
  });

  /** The file of a verb's flow, and every file it reaches by its imports. */
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, name = ''] of read(file).matchAll(/from '(\.[^']+)'/g))
      reached(relative(root, resolve(root, dirname(file), name)), seen);
    return seen;
  };
  const table = read('functions/verbs.ts');
  const fileOf = (verb: Verb): string => {
    const flow = new RegExp(`^  ${verb}: \\{[^}]*flow: (\\w+)`, 'm').exec(table)?.[1];
    const path = new RegExp(`import \\{ ${flow} \\} from '\\./([^']+)'`).exec(table)?.[1];
    return `functions/${path}`;
  };
  const refusedIn = (file: string): string[] =>
    [...read(file).matchAll(/refuse\(\s*'(\w+)'/g)].map(([, code = '']) => code);
  it.each(names)('of %s can be met in its flow, and its own are all there', (verb) => {
    const file = fileOf(verb);
    const met = new Set([...reached(file)].flatMap(refusedIn));
    expect(actPapers[verb].refusals.filter((code) => !met.has(code))).toEqual([]);
    expect(refusedIn(file).filter((code) => !refusalsOf(verb).includes(code as never))).toEqual([]);
  });
});
