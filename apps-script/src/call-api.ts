// The one call out: which verb, which tab, as whom. What the tab holds is read by the API itself.

/** What came back; status 0 means that nobody answered. */
export type Answer = { status: number; title: string; message: string };

/** Asks the API to do `verb` with a tab; never throws. `key` makes a repeated act count once. */
export function callApi(verb: string, tab: string, key?: string): Answer {
  const url = PropertiesService.getScriptProperties().getProperty('API_URL');
  if (!url) return unreachable('Skriptegenskapen API_URL mangler. Be den som eier arket, om å sette den.');
  try {
    const response = UrlFetchApp.fetch(`${url}/${verb}`, {
      method: 'post',
      contentType: 'application/json',
      headers: {
        Authorization: `Bearer ${ScriptApp.getIdentityToken()}`,
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
      payload: JSON.stringify({ spreadsheetId: SpreadsheetApp.getActive().getId(), tab }),
      muteHttpExceptions: true,
    });
    return readAnswer(response.getResponseCode(), response.getContentText());
  } catch (error) {
    console.warn(`${verb}: ${String(error)}`);
    return unreachable('Det som er skrevet i arket, er lagret. Vent litt og prøv igjen.');
  }
}

const unreachable = (message: string): Answer => ({ status: 0, title: 'Fikk ikke kontakt', message });

/** 200 carries {title, message}; anything else is problem+json (RFC 9457) or an unexpected text. */
function readAnswer(status: number, body: string): Answer {
  try {
    const { title, message, detail } = JSON.parse(body) as Record<string, unknown>;
    const text = message ?? detail;
    if (typeof title === 'string' && typeof text === 'string') return { status, title, message: text };
  } catch {
    // not JSON: told below by its status
  }
  return {
    status: status === 200 ? 502 : status,
    title: 'Uventet svar',
    message: `Tjenesten svarte ${status} uten forklaring. Prøv igjen, eller si fra til den som eier arket.`,
  };
}
