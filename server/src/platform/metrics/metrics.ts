import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AsDispatcher } from '../tenant-transaction';

/** What the operator's Prometheus reads at `/metrics`. Labels are of a few fixed values, never ids or addresses. */
export interface Metrics {
  /** Seconds an answer took. */
  observeHttp(route: string, method: string, status: number, seconds: number): void;
  /** Seconds an operation took; `outcome` is ok, refused or error. */
  observeOperation(operation: string, outcome: 'ok' | 'refused' | 'error', seconds: number): void;
  /** Text in Prometheus' format. */
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Depth {
  readonly pending: number;
  readonly failed: number;
  readonly oldest_seconds: number;
}

export function createMetrics(asDispatcher: AsDispatcher): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const http = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Time to execute a GraphQL operation',
    labelNames: ['operation', 'outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const outbox = outboxGauges(registry);
  return {
    observeHttp: (route, method, status, seconds) =>
      http.observe({ route, method, status: String(status) }, seconds),
    observeOperation: (operation, outcome, seconds) => operations.observe({ operation, outcome }, seconds),
    read: async () => {
      const rows = await asDispatcher((tx) =>
        tx.query<Depth>('select * from outbox_depth()', [], 'outbox-depth'),
      );
      const depth = rows[0];
      if (depth !== undefined) outbox(depth);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function outboxGauges(registry: Registry): (depth: Depth) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const pending = gauge('outbox_due_rows', 'Jobs whose time has come and that are not done');
  const failed = gauge('outbox_failed_rows', 'Jobs given up, waiting for a person');
  const age = gauge('outbox_oldest_due_seconds', 'How long the oldest due job has waited');
  return (depth) => {
    pending.set(depth.pending);
    failed.set(depth.failed);
    age.set(depth.oldest_seconds);
  };
}
