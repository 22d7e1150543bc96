// The Behov columns as a JSON schema that ajv compiles: one cell by itself, as a form or an import would check it.
import { Ajv } from 'ajv';
import type { SeedRow } from '../../desk/seed/seed.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { Column } from '../../functions/domain/sheet/column.ts';

type Schema = Record<string, unknown>;

const space = '[ \\u00a0\\u202f]';
/** `250 000`, `250.000`, `kr 250 000,-`: whole kroner as people write them, in one pattern. */
const kronerPattern = `^(kr\\.? ?)?(\\d{1,3}(${space}\\d{3})+|\\d{1,3}(\\.\\d{3})+|\\d+)( ?(kr|kroner)| ?[,.]-)?$`;
const numberOr = (pattern: string): Schema => ({
  anyOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', pattern },
  ],
});
const listOf = (words: readonly string[]): Schema => ({
  type: 'string',
  pattern: `^(${words.join('|')})(, ?(${words.join('|')}))*$`,
});

/** What of a column a schema can say. `choices` are those of the round where the definition has none. */
const schemaOf = (column: Column, choices: readonly string[] | undefined): Schema => {
  const text = { type: ['string', 'number'], minLength: 1, maxLength: 5000 };
  switch (column.kind) {
    case 'kroner':
      return numberOr(kronerPattern);
    case 'integer':
      return numberOr('^\\d+$');
    case 'semester':
      return { type: 'string', pattern: '^[HVhv] ?(20)?\\d{2}$' };
    case 'date':
      return numberOr('^\\d{1,2}\\.\\d{1,2}\\.(20)?\\d{2}$');
    case 'orgnr':
      return numberOr('^\\d{3} ?\\d{3} ?\\d{3}$');
    case 'choice':
      return choices ? { enum: choices } : text;
    case 'list':
      return choices ? listOf(choices) : text;
    default:
      return text;
  }
};

/** Compiles the schema of a row; every fault of a row is found, as the product finds every one. */
export function compileRowSchema(themes: readonly string[]): (row: SeedRow) => boolean {
  const typed = behov.columns.filter(({ owner }) => owner === 'person') as readonly Column[];
  const choicesOf = ({ field, choices }: Column) => (field === 'theme' ? themes : choices);
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
    type: 'object',
    required: typed.filter(({ required }) => required).map(({ field }) => field),
    properties: Object.fromEntries(
      typed.map((column) => [column.field, schemaOf(column, choicesOf(column))]),
    ),
    allOf: typed.flatMap(({ field, requiredWhen: when }) =>
      when
        ? [
            {
              if: { required: [when.field], properties: { [when.field]: { const: when.is } } },
              // oxlint-disable-next-line unicorn/no-thenable -- the word of JSON schema
              then: { required: [field] },
            },
          ]
        : [],
    ),
  });
  return (row) => validate(row);
}

/** Said under the figures, so that nobody takes the two for the same job. */
export const schemaLacks = [
  'The schema sees one row at a time and answers true or false for its cells. It does not look at rows beside each other',
  '(priorities, the same tiltak twice, copied IDs), at other tabs (partners, municipalities, frames, earlier awards) or at',
  'the year; it gives no IDs, reads no amount as kroner, compares no sums or semesters, proposes no value, and says nothing',
  'a coordinator can use.',
];
