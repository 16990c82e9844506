import { requireOfServer } from './load-sources.mjs';

let seen;

/** Every statement that goes to the database from now on passes by here. */
export function watchStatements() {
  const { Client } = requireOfServer('pg');
  const send = Client.prototype.query;
  Client.prototype.query = function query(config, values, ...rest) {
    if (seen === undefined) return send.call(this, config, values, ...rest);
    const { text = config, name, values: own = values } = config;
    if (!/^(begin|commit|rollback)/i.test(text)) seen.push({ text, name, values: own });
    return send.call(this, /^commit/i.test(text) ? 'ROLLBACK' : config, values, ...rest);
  };
}

/** The statements that `work` runs, with their values; nothing of what it writes remains. */
export async function recordStatements(work) {
  seen = [];
  try {
    await work();
    return seen.map((statement) => ({ ...statement, values: (statement.values ?? []).map(toPlain) }));
  } finally {
    seen = undefined;
  }
}

function toPlain(value) {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('base64') };
  return Array.isArray(value) ? value.map(toPlain) : value;
}

/** A recorded value as the database takes it. */
export function fromPlain(value) {
  if (Array.isArray(value)) return value.map(fromPlain);
  return value?.bytes === undefined ? value : Buffer.from(value.bytes, 'base64');
}
