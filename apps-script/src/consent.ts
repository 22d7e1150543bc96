// What a person must have allowed at Google before the script can act for them, in words, and Google's own question again.
import type { Answer } from './answer.ts';

const TITLE = 'Gi tillatelse på nytt';
const HOW =
  'Det du har skrevet, står i arket. Når du lukker denne boksen, spør Google om igjen: kryss av for alle punktene.';
/** Google names the scope in the fault, whatever the language. */
const SCOPE = /googleapis\.com\/auth\/([\w.]+)/;
const NONE = /authorization is required|kreves autorisasjon|requires authorization/i;
const WELCOME_SECONDS = 30;

/** What each scope is called where Google asks for it, near enough to be found there. */
const ASKED: Record<string, string> = {
  'script.external_request': 'å koble til en ekstern tjeneste',
  'script.container.ui': 'å vise innhold fra skriptet i arket',
  'script.scriptapp': 'å la skriptet kjøre når du ikke er her',
  'spreadsheets.currentonly': 'å se og endre dette regnearket',
  'userinfo.email': 'å se e-postadressen din',
};

/** Google would not say who the person is: `openid` was not ticked. */
export const noIdentity = (): Answer => ({
  status: 0,
  stopped: 'consent',
  title: TITLE,
  message: `Google vil ikke si hvem du er, fordi «å knytte deg til opplysningene dine» ikke er krysset av. ${HOW}`,
});

/** The answer to a fault of missing consent, with what was not ticked; nothing when the fault is another. */
export function consentMissing(error: unknown): Answer | undefined {
  const fault = String(error);
  const [, scope] = SCOPE.exec(fault) ?? [];
  if (scope === undefined && !NONE.test(fault)) return undefined;
  const what = ASKED[scope ?? ''] ?? 'det skriptet trenger';
  const message = `Skriptet har ikke fått lov til ${what}. ${HOW}`;
  return { status: 0, stopped: 'consent', title: TITLE, message };
}

/** Ends an act for want of consent; what is then told. */
export class NoConsent extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(answer.message);
    this.answer = answer;
  }
}

/** Google's question for whatever was not ticked; the run ends with it. */
export const askAgain = (): void => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);

/** Before the first act: what Google is going to ask, told as long as it has not been answered. */
export function welcome(): void {
  try {
    const { FULL } = ScriptApp.AuthMode;
    const status = ScriptApp.getAuthorizationInfo(FULL).getAuthorizationStatus();
    if (status !== ScriptApp.AuthorizationStatus.REQUIRED) return;
    SpreadsheetApp.getActive().toast(
      'Når du velger noe i menyen Samordning, spør Google om tillatelse. Kryss av for alle punktene. ' +
        'Står det at Google ikke har bekreftet appen: er arket fra Statsforvalteren, velger du «Avansert» og går videre. ' +
        'Står det at appen er blokkert, må de som styrer Google hos dere, åpne for den.',
      'Første gang i dette arket',
      WELCOME_SECONDS,
    );
  } catch (error) {
    console.warn(`welcome: ${String(error)}`);
  }
}
