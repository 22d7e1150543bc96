// What is mutated: two groups of pure code, the score each must reach, and the quick tests that speak of it.

export type Group = {
  name: string;
  /** Percent of its mutants that tests must find. */
  aim: number;
  /** Globs from the root: what is mutated, and the tests that run for it. */
  mutate: string[];
  tests: string[];
  /** Cases per property. */
  runs: number;
};

export const groups: Group[] = [
  {
    name: 'readers',
    aim: 85,
    mutate: [
      'functions/domain/sheet/read-*.ts',
      'functions/basics/{nearest,calendar,kroner,shorten,same-text,list-words}.ts',
      'functions/domain/plan/read-plan.ts',
      'functions/domain/round/read-*.ts',
      'functions/domain/proposal/read-innstilling.ts',
      'functions/domain/needs/parse-row.ts',
    ],
    tests: [
      'test/basics/*.test.ts',
      'test/domain/sheet/read-*.test.ts',
      'test/domain/plan/read-plan*.test.ts',
      'test/domain/round/read-*.test.ts',
      'test/domain/proposal/read-*.test.ts',
      'test/domain/needs/parse-row.test.ts',
    ],
    runs: 100,
  },
  {
    name: 'allocation',
    aim: 90,
    mutate: ['functions/allocation/**/*.ts'],
    tests: [
      'test/allocation/**/*.test.ts',
      'test/cases.test.ts',
      'test/text/explanation.test.ts',
      'test/properties/{bad-input,certificate,exact-shares,fairness,groups,groups-mixed,sums,units}.test.ts',
      'test/properties/{places,questions}/*.test.ts',
    ],
    runs: 30,
  },
];
