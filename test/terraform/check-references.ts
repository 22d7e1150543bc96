// Every name that an expression uses must be declared, and every variable and local must be used.
import { type Configuration, expressionsIn, type Value } from './read-configuration.ts';
import type { Schema } from './check-arguments.ts';

const VARIABLE = /\bvar\.(\w+)/g;
const LOCAL = /\blocal\.(\w+)/g;
const THING =
  /(?<![\w."/-])((?:data\.)?(?:google_|archive_|time_|terraform_data)\w*)\.(\w+)(?:\[[^\]]*\])?(?:\.(\w+))?/g;

/** One sentence per fault. */
export function checkReferences(configuration: Configuration, schema: Schema): string[] {
  const { things, variables, locals, outputs } = configuration;
  const everything: Value[] = [...things.map(({ body }) => body), ...locals.values(), ...outputs.values()];
  const rules = [...variables.values()].map(({ validation = null }) => validation);
  const expressions = [...everything, ...rules].flatMap(expressionsIn);
  const usedVariables = new Set(namesBy(VARIABLE, expressions));
  const usedLocals = new Set(namesBy(LOCAL, expressions));
  return [
    ...lacking(usedVariables, variables).map((name) => `var.${name} is not declared`),
    ...lacking(usedLocals, locals).map((name) => `local.${name} is not declared`),
    ...lacking(variables.keys(), usedVariables).map((name) => `var.${name} is declared and never used`),
    ...lacking(locals.keys(), usedLocals).map((name) => `local.${name} is declared and never used`),
    ...expressions.flatMap((text) => faultsOfThings(text, configuration, schema)),
  ];
}

function faultsOfThings(text: string, { things }: Configuration, schema: Schema): string[] {
  return [...text.matchAll(THING)].flatMap(([, type = '', name = '', attribute]) => {
    if (!things.some((thing) => thing.type === type && thing.name === name)) {
      return [`${type}.${name} is not declared`];
    }
    if (attribute === undefined || schema[type]?.attributes.includes(attribute)) return [];
    return [`${type}.${name} has no "${attribute}"`];
  });
}

const namesBy = (pattern: RegExp, expressions: string[]) =>
  expressions.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));

const lacking = (names: Iterable<string>, among: { has(name: string): boolean }) =>
  [...names].filter((name) => !among.has(name));
