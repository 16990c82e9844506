import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends one question as JSON; answers the text, and refuses anything but 200. */
export function send(port, { path, body, headers = {} }) {
  const text = JSON.stringify(body);
  const own = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, path, host: '127.0.0.1', method: 'POST', headers: { ...own, ...headers } },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const got = Buffer.concat(chunks).toString('utf8');
          if (answer.statusCode === 200) resolve(got);
          else reject(new Error(`${answer.statusCode}: ${got.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}
