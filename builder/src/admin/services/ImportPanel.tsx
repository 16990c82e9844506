import { useApolloClient, useMutation } from '@apollo/client/react';
import { isJsonObject, localize, type JsonObject } from '@istanze/shared';
import { useRef, useState } from 'react';
import {
  ExportTenantDocument,
  ImportConfigurationDocument,
  ManagedServicesDocument,
  type ImportConfigurationMutation,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { toOutcome } from '../settings-outcome';
import { FormDifference } from './FormDifference';
import { partNames } from './part-names';
import { saveFile } from './save-file';

type Report = Extract<ImportConfigurationMutation['importConfiguration'], { __typename: 'ImportReport' }>;

interface ImportPanelProps {
  readonly officeId: string;
  readonly onImported: () => void;
}

/** A configuration file: what it would do is shown first; the municipality's own can be taken away as one file. */
export function ImportPanel({ officeId, onImported }: ImportPanelProps) {
  const { t, locale } = useLanguage();
  const client = useApolloClient();
  const input = useRef<HTMLInputElement>(null);
  const [bundle, setBundle] = useState<JsonObject>();
  const [report, setReport] = useState<Report>();
  const [refusal, setRefusal] = useState<string>();
  const [mutate, { loading }] = useMutation(ImportConfigurationDocument);
  const run = async (json: JsonObject, apply: boolean) => {
    setRefusal(undefined);
    try {
      const { data } = await mutate({
        variables: { bundle: json, officeId, apply },
        refetchQueries: apply ? [ManagedServicesDocument] : [],
      });
      const result = data?.importConfiguration;
      if (result?.__typename === 'ImportReport') {
        setReport(result);
        if (apply) onImported();
        return;
      }
      const outcome = toOutcome({ t, locale }, result);
      if (outcome.kind === 'refused') setRefusal(outcome.text);
      if (outcome.kind === 'issues')
        setRefusal(outcome.issues.map(({ params }) => String(params?.['it'])).join(' '));
    } catch {
      setRefusal(t('library.unknown'));
    }
  };
  const open = async (file: File | undefined) => {
    setReport(undefined);
    setBundle(undefined);
    if (file === undefined) return;
    const json = await readJson(file);
    if (json === undefined) return setRefusal(t('import.no-json'));
    setBundle(json);
    await run(json, false);
  };
  const exportAll = async () => {
    const { data } = await client.query({ query: ExportTenantDocument, fetchPolicy: 'network-only' });
    if (data !== undefined) saveFile('configurazione.json', data.exportTenant);
  };
  const useful = report?.items.some(({ change }) => change === 'added' || change === 'changed') ?? false;
  return (
    <section className="panel import-panel" aria-label={t('import.title')}>
      <h2 className="panel-title">{t('import.title')}</h2>
      <div className="card-body stack">
        <p className="muted">{t('import.intro')}</p>
        <div className="inline">
          <label className="button" data-variant="secondary">
            {t('import.choose')}
            <input
              ref={input}
              type="file"
              accept="application/json,.json"
              className="visually-hidden"
              onChange={(event) => void open(event.target.files?.[0])}
            />
          </label>
          <Button icon="download" variant="quiet" onPress={() => void exportAll()}>
            {t('import.export-all')}
          </Button>
        </div>
        {refusal === undefined ? null : (
          <Notice tone="danger" live="alert">
            {refusal}
          </Notice>
        )}
        {report === undefined ? null : <ReportList report={report} />}
        {report === undefined || bundle === undefined ? null : report.applied ? (
          <Notice tone="ok" live="status">
            {t('import.done')}
          </Notice>
        ) : useful ? (
          <Button variant="primary" isPending={loading} onPress={() => void run(bundle, true)}>
            {t('import.apply')}
          </Button>
        ) : (
          <Notice tone="ok" live="status">
            {t('import.nothing')}
          </Notice>
        )}
      </div>
    </section>
  );
}

const tones: Readonly<Record<string, BadgeTone>> = {
  added: 'ok',
  changed: 'warn',
  same: 'idle',
  kept: 'idle',
};

function ReportList({ report }: { readonly report: Report }) {
  const { t, locale } = useLanguage();
  const told = report.items.filter(({ change }) => change !== 'same');
  return (
    <ul className="import-list">
      {told.map(({ kind, key, title, change, parts, formBefore, formAfter }) => (
        <li key={`${kind} ${key}`} className="panel-row">
          <p className="inline">
            <Badge tone={tones[change] ?? 'idle'}>{changeName(t, change)}</Badge>
            <strong>{localize(title, locale)}</strong>
            <span className="small muted">
              {kindName(t, kind)}
              {parts.length === 0 ? '' : ` · ${partNames(t, parts)}`}
            </span>
          </p>
          <FormDifference before={formBefore ?? null} after={formAfter ?? null} />
        </li>
      ))}
    </ul>
  );
}

type Words = ReturnType<typeof useLanguage>['t'];

function changeName(t: Words, change: string): string {
  if (change === 'added') return t('import.added');
  if (change === 'changed') return t('import.changed');
  return t('import.kept');
}

function kindName(t: Words, kind: string): string {
  if (kind === 'service') return t('import.service');
  if (kind === 'archetype') return t('import.archetype');
  return kind === 'module' ? t('import.module') : t('import.section');
}

/** The object in a JSON file; undefined for anything else. */
async function readJson(file: File): Promise<JsonObject | undefined> {
  try {
    const json: unknown = JSON.parse(await file.text());
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
