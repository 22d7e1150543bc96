// The Cloud Tasks client: reaches Google, or the local server that knows the same calls.
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';

/** `rootUrl` only for a local server, which knows by `token` who calls. A task has a name, so a put may be tried again. */
export function createTasksClient(rootUrl?: string, token = ''): cloudtasks_v2.Cloudtasks {
  const retryConfig = {
    retry: 2,
    retryDelay: 100,
    statusCodesToRetry: [[500, 599]],
    httpMethodsToRetry: ['POST'],
  };
  if (rootUrl) {
    const auth = new OAuth2Client({ credentials: { access_token: token } });
    return new cloudtasks_v2.Cloudtasks({ rootUrl, auth, retryConfig });
  }
  const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-tasks'] });
  return new cloudtasks_v2.Cloudtasks({ auth, retryConfig });
}
