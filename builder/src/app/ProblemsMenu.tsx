import { useQuery } from '@apollo/client/react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Link } from 'react-router';
import { ProblemsDocument } from '../graphql/generated/graphql';
import { usePollInterval } from '../graphql/live';
import { formatInstant } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { problemName, problemText } from '../i18n/server-words';
import { Icon } from '../ui/Icon';

const SLOW_POLL_MS = 60_000;

/** What needs a person now because a machine gave up: each leads to its instance. */
export function ProblemsMenu() {
  const { t, locale } = useLanguage();
  const { data } = useQuery(ProblemsDocument, { pollInterval: usePollInterval() || SLOW_POLL_MS });
  const problems = data?.problems ?? [];
  const label = t('problems.title', { count: problems.length });
  return (
    <DialogTrigger>
      <Button className="button" data-variant="icon" aria-label={label}>
        <Icon name="bell" />
        {problems.length === 0 ? null : <span className="top-count">{problems.length}</span>}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="problems">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {label}
              </Heading>
              {problems.length === 0 ? <p className="muted">{t('problems.empty')}</p> : null}
              <ul className="stack-tight">
                {problems.map(({ id, kind, at, instanceCode, reason }) => (
                  <li key={id} className="problem">
                    <strong>{problemName({ t, locale }, kind)}</strong>
                    <span className="small">{problemText({ t, locale }, reason)}</span>
                    <span className="small muted">{formatInstant(at, locale)}</span>
                    {instanceCode === null ? null : (
                      <Link to={`/istanze/${instanceCode}`} onClick={close}>
                        {t('problems.open', { code: instanceCode })}
                      </Link>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
