// The description of the API as the tests read it, and whether an answer is one that it describes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Body = { content: Record<string, { schema: object }> };
type Answer = Body | { $ref: string };
type Operation = { requestBody: Body; responses: Record<string, Answer>; description: string };

export const descriptionText = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'openapi.json'),
  'utf8',
);
export const description = JSON.parse(descriptionText) as {
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, object>; responses: Record<string, Body> };
};

const compiled = new Map<string, ValidateFunction>();

/** A check by a schema of the description, with the parts it refers to. */
export function compile(schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const known = compiled.get(key) ?? ajv.compile({ ...schema, components: description.components });
  compiled.set(key, known);
  return known;
}

/** The check of what a verb answers with that status; one that fits nothing where no such answer is described. */
export function answerCheck(verb: string, status: number): ValidateFunction {
  const answer = description.paths[`/${verb}`]?.post.responses[status];
  const body =
    answer && '$ref' in answer
      ? description.components.responses[answer.$ref.replace('#/components/responses/', '')]
      : answer;
  const [schema] = Object.values(body?.content ?? {});
  return compile(schema?.schema ?? { not: {} });
}
