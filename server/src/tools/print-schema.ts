import 'reflect-metadata';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { buildApiSchema, printApiSchema } from '../graphql/build-schema';
import { createJobProgressResolver } from '../domain/desk';
import { createPresenceResolver } from '../domain/presence';
import { createSubscriptionResolver } from '../graphql/subscription.resolver';
import { runTool, say } from './open-installation';

/** Prints the schema of the resolvers, writes it (`--write FILE`), or compares it with the committed one (`--check FILE`). No database is needed. */
void runTool(async () => {
  const [mode, file] = process.argv.slice(2);
  const printed = printApiSchema(buildApiSchema([...(await findResolvers()), ...subscriptions()]));
  if (mode === '--write' && file !== undefined) writeFileSync(resolve(file), printed);
  else if (mode === '--check' && file !== undefined)
    return compare(printed, readFileSync(resolve(file), 'utf8'));
  else say(printed);
  return 0;
});

/** The classes of every `*.resolver.js`; only their decorators are read, so they stand here without what they work with. */
async function findResolvers(): Promise<readonly object[]> {
  const domain = join(__dirname, '..', 'domain');
  const names = readdirSync(domain, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.resolver.js'));
  return (await Promise.all(files.map((name) => classesOf(join(domain, name))))).flat();
}

async function classesOf(file: string): Promise<readonly object[]> {
  const exported: Readonly<Record<string, unknown>> = await import(file);
  return Object.values(exported).flatMap((value) =>
    typeof value === 'function' && value.name.endsWith('Resolver') ? [Object.create(value.prototype)] : [],
  );
}

function subscriptions(): readonly object[] {
  const silent = {
    subscribe: () => {
      throw new Error('Nobody listens here');
    },
    stop: () => Promise.resolve(),
  };
  return [
    createSubscriptionResolver({
      instances: silent,
      mayFollow: () => Promise.resolve(false),
      formsSaved: silent,
    }),
    createPresenceResolver({ announce: () => Promise.resolve(false), follow: silent.subscribe }),
    createJobProgressResolver(silent, { find: () => Promise.resolve(null) }),
  ];
}

/** Only the meaning counts: the committed file is read and printed in the same way. */
function compare(printed: string, committed: string): number {
  const wanted = printApiSchema(buildSchema(committed));
  if (wanted === printed) return 0;
  const [have, want] = [new Set(printed.split('\n')), new Set(wanted.split('\n'))];
  for (const line of want) if (!have.has(line)) say(`- ${line}`);
  for (const line of have) if (!want.has(line)) say(`+ ${line}`);
  say('server/schema.graphql is not what the resolvers say (- committed, + emitted).');
  return 1;
}
