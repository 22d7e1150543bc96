// Our own rules for terraform/: variables are typed and explained, nobody gets more than they need.
import type { Body, Configuration } from './read-configuration.ts';

const TOO_MUCH = /[./](owner|editor|\w*[aA]dmin)$|^roles\/viewer$/;
const EVERYBODY = /allUsers|allAuthenticatedUsers/;

/** One sentence per fault. `files` are needed for the comments, which data does not have. */
export function checkHouse(
  { things, variables, outputs }: Configuration,
  files: Map<string, string>,
): string[] {
  return [
    ...[...variables, ...outputs].filter(lacks('description')).map(([name]) => `${name} has no description`),
    ...[...variables].filter(lacks('type')).map(([name]) => `var.${name} has no type`),
    ...[...variables]
      .filter(([name, body]) => name === 'project' && 'default' in body)
      .map(([name]) => `var.${name} has a default`),
    ...things.flatMap(({ type, name, body }) => tooWide(body).map((what) => `${type}.${name} ${what}`)),
    ...[...files].flatMap(([file, text]) =>
      unexplainedGrants(text).map((name) => `${file}: ${name} has no reason`),
    ),
  ];
}

const lacks =
  (argument: string) =>
  ([, body]: [string, Body]) =>
    body[argument] === undefined;

function tooWide(body: Body): string[] {
  const role = typeof body['role'] === 'string' ? body['role'] : '';
  return [
    ...(TOO_MUCH.test(role) ? [`grants ${role}`] : []),
    ...(EVERYBODY.test(JSON.stringify(body)) ? ['lets everybody in'] : []),
  ];
}

/** Grants without a comment on the line above. */
const unexplainedGrants = (text: string): string[] =>
  [...text.matchAll(/^(.*)\n^resource "\w+_iam_\w+" "(\w+)"/gm)]
    .filter(([, above = '']) => !above.startsWith('# '))
    .map(([, , name = '']) => name);
