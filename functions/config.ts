// Where things are: settings from the environment, read once at start; a bad one stops the start with its name.
import { z } from 'zod';
import { readSender } from './adapters/mail/sender.ts';
import { faultOfMail, mailCredentials } from './adapters/mail/settings.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const filledList = list.pipe(z.array(z.string()).min(1));
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

const address = z.string().regex(/^[^\s@]+@[^\s@]+$/);

const workbookId = z.string().regex(/^[\w-]{3,100}$/);

const rounds = z
  .array(
    z.strictObject({
      county: z.string().regex(/^[a-z0-9-]+$/),
      year: z.int().min(2015).max(2100),
      spreadsheetId: workbookId,
      officeId: workbookId.nullish().transform((given) => given ?? undefined),
      replyTo: address.nullish().transform((given) => given ?? undefined),
      account: address.nullish().transform((given) => given ?? undefined),
    }),
  )
  .min(1)
  .superRefine((all, context) => {
    const ids = all.flatMap(({ spreadsheetId, officeId }) => [spreadsheetId, officeId ?? []].flat());
    const offices = all.flatMap(({ officeId }) => officeId ?? []);
    for (const id of new Set(offices))
      if (ids.filter((one) => one === id).length > 1)
        context.addIssue({
          code: 'custom',
          message: 'an officeId is a workbook of its own, of one round alone',
        });
  });

const fields = z.object({
  /**
   * JSON: `[{county, year, spreadsheetId, officeId, replyTo, account}]`, the rounds this project serves; `officeId` is the
   * workbook that only the governor's office opens, `replyTo` reads answers to e-mails, and `account` is the service account that reads and writes the workbook, if not the functions' own.
   */
  ROUNDS: json.pipe(rounds),
  /** Who issues identity tokens, for whom, and where the keys are. */
  TOKEN_ISSUERS: filledList.default(['https://accounts.google.com', 'accounts.google.com']),
  TOKEN_AUDIENCE: filledList,
  TOKEN_CERTS_URL: z
    .url()
    .refine((url) => !url.endsWith('/oauth2/v1/certs'), 'serves certificates; name a JSON Web Key Set')
    .default('https://www.googleapis.com/oauth2/v3/certs'),
  /** E-mails of service accounts that may call `tick`. */
  TICK_CALLERS: list.default([]),
  /** Only for `tick` behind Cloud Run's own check of the caller, which takes the signature out of what it passes on. */
  PLATFORM_CHECKS_SIGNATURE: z.enum(['true', 'false']).default('false'),
  /** Whom machines' identity tokens are meant for, and the service accounts that may call `work` and `sweep` of `api`. */
  MACHINE_AUDIENCE: list.default([]),
  MACHINE_CALLERS: list.default([]),
  /** `projects/…/locations/…/queues/…`: where pings wait for their check. Without one they are left to the sweep. */
  QUEUE: z
    .string()
    .regex(/^projects\/[\w-]+\/locations\/[\w-]+\/queues\/[\w-]+$/)
    .optional(),
  /** The address of `api`, and the service account that tasks call it as: the first of MACHINE_AUDIENCE is theirs. */
  QUEUE_TARGET: z.url().optional(),
  QUEUE_ACCOUNT: address.optional(),
  /**
   * Seconds that pings of one tab wait for each other, at least; and how many checks a minute they may set off: by one
   * account, of the 60 reads and writes that Google gives it, and by all accounts together, of the project's 300.
   */
  QUEUE_WINDOW: count.default(3),
  QUEUE_BUDGET: count.default(40),
  QUEUE_PROJECT_BUDGET: count.default(200),
  /**
   * Seconds after which whoever typed in a row has left it, if nothing more was typed in its tab: what must be mended in
   * it is told then, or when another row of the tab is typed in. [P]
   */
  QUIET_SECONDS: count.default(15),
  /** Only for a local server that speaks the Cloud Tasks API; it knows the functions by SHEETS_TOKEN. */
  TASKS_ROOT_URL: z.url().optional(),
  /** Requests a minute from one identity: what people choose in the menu, and checks set off by typing. */
  ACTS_PER_MINUTE: count.default(60),
  CHECKS_PER_MINUTE: count.default(600),
  STORE: z.enum(['sqlite', 'firestore']).default('firestore'),
  SQLITE_FILE: z.string().default('innstilling.sqlite'),
  FIRESTORE_PROJECT: z.string().default(''),
  /** Another database of the project than the default one, such as a restored one. */
  FIRESTORE_DATABASE: z.string().optional(),
  /** `smtps://user:password@host:465` or `smtp://user:password@host:587`, which demands STARTTLS; a secret in the cloud. */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }),
  /** JSON, a secret: `{tenant, clientId, clientSecret}` at Microsoft 365, or `{tokenUrl, clientId, clientSecret, scope}`. */
  MAIL_OAUTH: json.pipe(mailCredentials).optional(),
  /** `post@example.no`, or with the name people see: `Statsforvalteren i Trøndelag <post@example.no>`. */
  MAIL_FROM: z
    .string()
    .refine((text) => readSender(text) !== undefined, 'not an address, nor `name <address>`'),
  /** Seconds that a person's act waits for its e-mails to leave; the rest leave with `tick`. */
  MAIL_SECONDS: count.default(3),
  /** Where people open a workbook, `{id}` for its id: what links of e-mails begin with. Empty for no links. */
  WORKBOOK_LINK: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .default('https://docs.google.com/spreadsheets/d/{id}/edit'),
  /** Where `api` answers to whoever asks: what addresses of calendars begin with. Empty where nobody is to know them. */
  PUBLIC_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  /** Only for a local server that speaks the Sheets API. */
  SHEETS_ROOT_URL: z.url().optional(),
  /** What such a server knows the functions by; Google knows them by their own account. */
  SHEETS_TOKEN: z.string().default(''),
  /** Only for a local server that issues tokens for the accounts of rounds. */
  IAM_CREDENTIALS_URL: z.url().optional(),
  CODE_VERSION: z.string().default('0.1.0'),
});

const schema = fields.superRefine((given, context) => {
  const message = faultOfMail(given.MAIL_URL, given.MAIL_OAUTH);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['MAIL_URL'], message });
  const whole = given.QUEUE_TARGET && given.QUEUE_ACCOUNT && given.MACHINE_AUDIENCE.length > 0;
  if (given.QUEUE !== undefined && !whole)
    context.addIssue({
      code: 'custom',
      path: ['QUEUE'],
      message: 'needs QUEUE_TARGET, QUEUE_ACCOUNT and MACHINE_AUDIENCE',
    });
  const acts = given.ROUNDS.some(({ account }) => account !== undefined);
  if (acts && given.SHEETS_ROOT_URL !== undefined && given.IAM_CREDENTIALS_URL === undefined)
    context.addIssue({
      code: 'custom',
      path: ['IAM_CREDENTIALS_URL'],
      message: 'is needed beside SHEETS_ROOT_URL where a round has an account',
    });
});

export type Config = z.infer<typeof schema>;

/** Throws an Error that names each setting that is missing or bad; values are never repeated in it. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = schema.safeParse(environment);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'settings'}: ${message}`);
  throw new Error(`These settings are missing or bad. ${faults.join('; ')}`);
}
