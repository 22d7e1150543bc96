// Which account the functions run as: said, or by the name that terraform gives it in its project.
import { GoogleAuth } from 'google-auth-library';

/** As terraform/accounts.tf names it. */
const accountId = 'innstilling-api';

export type FunctionsAccount = { email: string; project: string | undefined };

const ofProject = (project: string): FunctionsAccount => ({
  email: `${accountId}@${project}.iam.gserviceaccount.com`,
  project,
});

/** The project that a service account lies in, by its address. */
const projectIn = (email: string): string | undefined =>
  /@([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1];

/** From `email`, from `project`, else from the project that the machine is set to; undefined when nothing says. */
export async function findFunctionsAccount(said: {
  email: string | undefined;
  project: string | undefined;
}): Promise<FunctionsAccount | undefined> {
  if (said.email !== undefined) return { email: said.email, project: said.project ?? projectIn(said.email) };
  if (said.project !== undefined) return ofProject(said.project);
  const set = await new GoogleAuth().getProjectId().catch(() => undefined);
  return set ? ofProject(set) : undefined;
}
