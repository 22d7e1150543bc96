// The least that the functions framework can answer: what every cold start in the cloud pays at least.
import { http } from '@google-cloud/functions-framework';

http('probe', (_request, response) => {
  response.json({ hello: 'world' });
});
