// Neo4j's HTTP Query API, as far as setting up a server needs it: no driver, so this works before `npm ci`.

/** @returns {Promise<{ ok: true } | { ok: false, code: string, message: string }>} refused connections included */
export async function runOverHttp({ httpPort, password, database, statement, parameters = {} }) {
  let response;
  let body;
  try {
    response = await fetch(`http://127.0.0.1:${httpPort}/db/${database}/query/v2`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`neo4j:${password}`).toString('base64')}`,
      },
      body: JSON.stringify({ statement, parameters }),
      signal: AbortSignal.timeout(30_000),
    });
    body = await response.json();
  } catch (error) {
    return { ok: false, code: 'unreachable', message: error.cause?.message ?? error.message };
  }
  const error = body.errors?.[0];
  if (error) return { ok: false, code: error.code, message: error.message };
  if (!response.ok) return { ok: false, code: `HTTP ${response.status}`, message: response.statusText };
  return { ok: true };
}
