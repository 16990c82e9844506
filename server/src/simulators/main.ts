import { startSimulators } from './start-simulators';

export { startSimulators, type RunningSimulators, type SimulatorOptions } from './start-simulators';

/** Started on its own: `PORT` is the product's, the simulators listen one above it and take mail two above it. */
async function main(): Promise<void> {
  const { env } = process;
  const port = Number(env['PORT'] ?? 4000);
  const running = await startSimulators({
    port: Number(env['SIMULATORS_PORT'] ?? port + 1),
    smtpPort: Number(env['SIMULATORS_SMTP_PORT'] ?? port + 2),
    dataFolder: env['DATA_DIR'] ?? '.data',
    host: env['SIMULATORS_HOST'] ?? '127.0.0.1',
    publicHost: env['SIMULATORS_PUBLIC_HOST'] ?? 'localhost',
    redirectUris: list(env['SIMULATORS_REDIRECT_URIS']) ?? [`http://localhost:${port}/auth/callback`],
    webhook: env['SIMULATORS_WEBHOOK'] ?? '',
  });
  process.stdout.write(
    `${JSON.stringify({ ready: true, ...running.addresses, credentials: running.credentials })}\n`,
  );
  const stop = (): void => {
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function list(value: string | undefined): readonly string[] | undefined {
  return value === undefined || value === '' ? undefined : value.split(',').map((each) => each.trim());
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
