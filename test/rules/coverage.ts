// What the emulator says of rules after they were tried: which values each expression had.

type Expression = {
  sourcePosition: { currentOffset?: number; endOffset?: number };
  values?: { value: { boolValue?: boolean } }[];
  children?: Expression[];
};

/** An expression as written; `refused` when it was seen to be false, or to fail, which refuses too. */
export type Seen = { text: string; evaluated: boolean; refused: boolean };

const ALLOW = /(\ballow\b[^;:]*:\s*if\s+)([^;]+);/g;

/**
 * The same rules with every condition as a comparison, and those comparisons: the emulator tells nothing of a condition
 * that is one bare word, such as `false`. Throws for an allow without a condition.
 */
export function asComparisons(rules: string): { text: string; conditions: string[] } {
  const bare = rules.replaceAll(/\/\/.*/g, '');
  const text = bare.replaceAll(ALLOW, '$1($2) == true;');
  const conditions = [...text.matchAll(ALLOW)].map(([, , condition = '']) => condition);
  if (conditions.length !== bare.match(/\ballow\b/g)?.length) throw new Error('an allow has no condition');
  return { text, conditions };
}

/** Every expression of the rules that the project was given, outer before inner. */
export async function readCoverage(host: string, projectId: string): Promise<Seen[]> {
  const answer = await fetch(`http://${host}/emulator/v1/projects/${projectId}:ruleCoverage`);
  if (!answer.ok) throw new Error(`no coverage: ${await answer.text()}`);
  const { report = [], rules } = (await answer.json()) as {
    report?: Expression[];
    rules: { files: { content: string }[] };
  };
  const content = rules.files[0]?.content ?? '';
  const walk = ({ sourcePosition, values = [], children = [] }: Expression): Seen[] => [
    {
      text: content.slice(sourcePosition.currentOffset, (sourcePosition.endOffset ?? 0) + 1),
      evaluated: values.length > 0,
      refused: values.some(({ value }) => value.boolValue !== true),
    },
    ...children.flatMap(walk),
  ];
  return report.flatMap(walk);
}
