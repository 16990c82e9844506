import { createServer } from 'node:http';
import { createCases, createReplay } from '../replay.mjs';

/** The limit: Node's own server and driver, the statements of our program in one transaction, their rows as JSON. */
export async function serve(told) {
  const replay = createReplay(told);
  const cases = createCases(told);
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { what, input } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const text = toText(what, await replay(cases[what](input)));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

/** Stored JSON goes out as it is; of the queue its rows and their count, of a submission what was read last. */
function toText(what, rows) {
  if (what === 'Q') return JSON.stringify(rows.slice(-2));
  if (what === 'M') return JSON.stringify(rows.flat());
  const [[{ text, ...columns }]] = rows;
  return `{"release":${JSON.stringify(columns)},"content":${text}}`;
}

/** The body of the `n`th request of each case; a submission is sent once. */
export function asks({ releases }) {
  const ask = (what, input) => ({ path: '/', body: { what, input } });
  return {
    S: (n) => ask('S', releases[n % releases.length]),
    Q: () => ask('Q'),
    M: (n) => ask('M', n),
  };
}
