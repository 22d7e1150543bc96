// The description of the API in OpenAPI 3.1, made from the schemas that the functions themselves read by.
import { z } from 'zod';
import { bodySchema } from '../../entry/read-request.ts';
import { idPattern } from '../../entry/address.ts';
import type { Verb } from '../../flows/job/access-table.ts';
import { verbs } from '../../verbs.ts';
import { actPapers, whoMay } from './acts.ts';
import { answerSchemas } from './answers.ts';
import { type No, nosOf } from './problems.ts';

const about = `One verb, one path. A client says which workbook and tab; the function reads the sheet itself, and decides by the tab Roller who may.
A refusal says why in \`detail\`, in bokmål; its code stands in \`type\`. Behind Cloud Run the identity token is sent twice: in \`Authorization\` for the function and in \`X-Serverless-Authorization\` for Cloud Run.`;

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json;
};

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

const headers = {
  key: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'The same act asked for again has the same key, and gets the same answer. Stored for seven days.',
    schema: { type: 'string', pattern: idPattern.source },
  },
  correlation: {
    name: 'X-Correlation-Id',
    in: 'header',
    description: 'Follows the act through the log to its e-mails; one is made when none is given.',
    schema: { type: 'string', pattern: idPattern.source },
  },
};

const retryAfter = {
  'Retry-After': { description: 'Seconds until the next request is answered.', schema: { type: 'integer' } },
};

/** All that is no with one status, each by its code. */
function noAnswer(status: number, nos: No[]): object {
  const lines = nos.map(({ type, words }) => `- \`${type}\`: ${words}`);
  const types = { properties: { type: { enum: nos.map(({ type }) => type) } } };
  return {
    description: lines.join('\n'),
    ...(status === 429 ? { headers: retryAfter } : {}),
    content: { 'application/problem+json': { schema: { allOf: [refTo('Problem'), types] } } },
  };
}

/** The same for every verb, and written once. */
const shared: Record<number, string> = { 401: 'NotSignedIn', 429: 'TooMany', 500: 'Fault' };

const answersOf = (verb: Verb): object =>
  Object.fromEntries(
    [...nosOf(verb)].map(([status, nos]) => {
      const name = shared[status];
      return [status, name ? { $ref: `#/components/responses/${name}` } : noAnswer(status, nos)];
    }),
  );

const sharedAnswers = (): object =>
  Object.fromEntries(
    [...nosOf('check')].flatMap(([status, nos]) => {
      const name = shared[status];
      return name ? [[name, noAnswer(status, nos)]] : [];
    }),
  );

const pinged = {
  description: 'A ping: the tab is checked in a while, with the other pings of it.',
  content: { 'application/json': { schema: refTo('Done') } },
};

function operation(verb: Verb): object {
  const { does, changes } = verbs[verb];
  const { fields = [], answer = 'Done' } = actPapers[verb];
  const told = new Set<string>(['spreadsheetId', 'tab', ...fields]);
  const mask = Object.fromEntries([...told].map((field) => [field, true]));
  const body = schemaOf(bodySchema.pick(mask as { spreadsheetId: true }));
  return {
    operationId: verb,
    summary: does,
    description: `Who may: ${whoMay(verb)}`,
    parameters: changes ? [headers.key, headers.correlation] : [headers.correlation],
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: refTo(answer) } } },
      ...(told.has('ping') ? { 202: pinged } : {}),
      ...answersOf(verb),
    },
  };
}

/** `version` is that of the code. */
export function openApi(version: string): object {
  const names = Object.keys(verbs) as Verb[];
  return {
    openapi: '3.1.0',
    info: { title: 'Innstilling', version, description: about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: 'https://{host}', variables: { host: { default: 'api.example.no' } } }],
    security: [{ identity: [] }],
    paths: Object.fromEntries(names.map((verb) => [`/${verb}`, { post: operation(verb) }])),
    components: {
      responses: sharedAnswers(),
      securitySchemes: {
        identity: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: "Google's identity token of the person, with a verified e-mail address.",
        },
      },
      schemas: Object.fromEntries(
        Object.entries(answerSchemas).map(([name, schema]) => [name, schemaOf(schema)]),
      ),
    },
  };
}

/** As it stands in the file. */
export const openApiText = (version: string): string => `${JSON.stringify(openApi(version), null, 2)}\n`;
