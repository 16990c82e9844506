import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { bold, dim, say } from './say.mjs';

/** The one table of a start: where everything is and who can log in. */
export function printAddresses({ port, demo, seconds }) {
  const base = `http://localhost:${port}`;
  const rows = [];
  if (demo) {
    for (const tenant of readTenants()) rows.push([tenant.name, addressOf(tenant, port), 'portal']);
  } else rows.push(['Portal', base, 'by host name']);
  rows.push(
    ['Back office', `${base}/backoffice`, 'staff'],
    ['API', `${base}/graphql`, 'GraphQL'],
    ['Health', `${base}/readyz`, ''],
  );
  if (demo)
    rows.push([
      'Simulators',
      `http://localhost:${port + 1}`,
      'identity, population register, payments, mail, App IO …',
    ]);
  say();
  say(bold('Istanze Online is running') + dim(`  (${seconds} s; Ctrl-C stops it)`));
  printTable(rows);
  if (demo) printLogins();
}

function addressOf(tenant, port) {
  const host = tenant.hosts.find((one) => one === 'localhost') ?? tenant.hosts[0];
  return `http://${host}:${port}`;
}

function readTenants() {
  const folder = join(ROOT, 'db/seeds/demo');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter((tenant) => Array.isArray(tenant.hosts));
}

function printLogins() {
  const file = join(ROOT, 'server/src/simulators/people.json');
  if (!existsSync(file)) return;
  const { people } = JSON.parse(readFileSync(file, 'utf8'));
  const citizens = people.filter((person) => person.schemes.includes('spid'));
  const staff = people.filter((person) => person.schemes.includes('staff'));
  say();
  say(bold('Demo logins') + dim('  (invented people, no passwords: choose one on the simulated login page)'));
  printTable([
    ...citizens.map((person) => loginRow(person, 'SPID or CIE')),
    ...staff.map((person) => loginRow(person, 'staff')),
  ]);
  say();
}

function loginRow(person, realm) {
  return [
    `${person.givenName} ${person.familyName}`,
    realm === 'staff' ? (person.email ?? '') : person.fiscalCode,
    `${realm}: ${person.note}`,
  ];
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    say(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('   ')
        .trimEnd()}`,
    );
}
