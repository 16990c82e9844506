import type { ReleaseContent } from '@istanze/shared';
import { formEnvironment } from '../../console/instance/form-environment';
import { Link, useSearchParams } from 'react-router';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { Icon } from '../../ui/Icon';
import { Select, type SelectOption } from '../../ui/Select';
import { SkeletonLines } from '../../ui/Skeleton';
import { useServicePlace, type OpenService } from '../service-context';
import { ChangeGroups } from './ChangeGroups';
import { groupChanges } from './change-groups';
import { SideBySide, type Side } from './SideBySide';
import { DRAFT, useTwoReleases } from './use-two-releases';
import './releases.css';

/** Any two versions of a service: what changes in sentences, and the form side by side; `?da=` and `?a=` name them. */
export function DifferencePage() {
  const t = useT();
  const { service } = useServicePlace();
  const [search, setSearch] = useSearchParams();
  const live = service.releases.find((release) => release.live);
  const from = search.get('da') ?? live?.id ?? DRAFT;
  const to = search.get('a') ?? DRAFT;
  const options = useVersions(service);
  const choose = (name: 'da' | 'a') => (key: string) =>
    setSearch({ da: from, a: to, [name]: key }, { replace: true });
  return (
    <div className="page difference">
      <Link className="inline" to={`/servizi/${service.id}/pubblicazioni`}>
        <Icon name="arrowLeft" size="small" />
        {t('difference.back')}
      </Link>
      <h2>{t('difference.title')}</h2>
      <div className="difference-choice">
        <Select label={t('difference.from')} options={options} value={from} onChange={choose('da')} />
        <Icon name="arrowRight" />
        <Select label={t('difference.to')} options={options} value={to} onChange={choose('a')} />
      </div>
      <Difference from={from} to={to} options={options} />
    </div>
  );
}

/** The drafts first, then the releases from the newest. */
function useVersions({ releases }: OpenService): readonly SelectOption[] {
  const t = useT();
  const named = [...releases]
    .sort((one, other) => other.number - one.number)
    .map(({ id, number, live }) => ({
      key: id,
      label: t(live ? 'difference.release-live' : 'difference.release', { number }),
    }));
  return [{ key: DRAFT, label: t('difference.draft') }, ...named];
}

interface DifferenceProps {
  readonly from: string;
  readonly to: string;
  readonly options: readonly SelectOption[];
}

function Difference({ from, to, options }: DifferenceProps) {
  const t = useT();
  const found = useTwoReleases(useServicePlace(), from, to);
  if (found.status === 'loading') return <SkeletonLines label={t('common.loading')} heights={[120, 200]} />;
  if (found.status === 'failed')
    return <ErrorState title={t('difference.failed')} onRetry={() => window.location.reload()} />;
  const { before, after } = found;
  const groups = groupChanges(before, after);
  const title = (key: string): string => options.find((option) => option.key === key)?.label ?? key;
  return (
    <>
      <section className="panel" aria-labelledby="difference-sentences">
        <div className="publish-head">
          <h3 id="difference-sentences">{t('difference.sentences')}</h3>
        </div>
        {groups.length === 0 ? (
          <p className="panel-row muted">{t('difference.same')}</p>
        ) : (
          <ChangeGroups groups={groups} />
        )}
      </section>
      <section className="panel" aria-labelledby="difference-form">
        <div className="publish-head">
          <h3 id="difference-form">{t('difference.side-by-side')}</h3>
        </div>
        <SideBySide before={sideOf(before)} after={sideOf(after)} titles={[title(from), title(to)]} />
      </section>
    </>
  );
}

const sides = new WeakMap<ReleaseContent, Side>();

/** The same object for the same version, so that it is drawn once. */
function sideOf(content: ReleaseContent): Side {
  const side = sides.get(content) ?? { form: content.form, environment: formEnvironment(content) };
  sides.set(content, side);
  return side;
}
