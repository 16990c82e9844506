import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { ExportMyDataDocument, type MyProfileQuery } from '../../graphql/generated/graphql';
import { formatDateTime } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import { Icon } from '../../ui/Icon';

interface DataCopyProps {
  readonly copy: MyProfileQuery['myDataCopy'];
}

/** The copy of everything the municipality holds of the person: asked for, being prepared, or there to be downloaded. */
export function DataCopy({ copy }: DataCopyProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const reason = useReason();
  const [current, setCurrent] = useState(copy);
  const [problem, setProblem] = useState('');
  const [ask, { loading }] = useMutation(ExportMyDataDocument);
  const make = async (): Promise<void> => {
    setProblem('');
    try {
      const { data } = await ask();
      const result = data?.exportMyData;
      if (result?.__typename === 'PersonalCopyPayload') setCurrent(result.copy);
      else setProblem(result?.__typename === 'NotAllowed' ? reason(result.reason) : t('copy.failed'));
    } catch {
      setProblem(t('copy.failed'));
    }
  };
  const preparing = current !== null && current.url === null;
  return (
    <section aria-labelledby="profile-copy">
      <h2 className="h4 mt-5" id="profile-copy">
        {t('copy.title')}
      </h2>
      <p>{t('copy.text')}</p>
      <div role="status">
        {preparing && <p>{t('copy.preparing')}</p>}
        {current !== null && current.url !== null && current.availableUntil !== null && (
          <p>
            {t('copy.ready', {
              at: formatDateTime(current.askedAt, locale),
              until: formatDateTime(current.availableUntil, locale),
            })}
            <br />
            <a className="file-link" href={current.url} download>
              <Icon name="download" className="icon-primary icon-sm me-2" />
              {t('copy.download')}
            </a>
          </p>
        )}
        {problem !== '' && <p className="text-danger">{problem}</p>}
      </div>
      <button
        type="button"
        className="btn btn-outline-primary"
        disabled={loading || preparing}
        onClick={() => void make()}
      >
        {t(current === null ? 'copy.make' : 'copy.again')}
      </button>
    </section>
  );
}
