import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import {
  UpdateProfileDocument,
  type MyProfileQuery,
  type NoticeChannel,
  type NoticeKind,
} from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import type { PersonalKey } from '../../i18n/personal/it';

type Profile = MyProfileQuery['myProfile'];

const KINDS: Readonly<Record<NoticeKind, PersonalKey>> = {
  PROGRESS: 'notices.progress',
  MESSAGE: 'notices.message',
  PAYMENT: 'notices.payment',
  REMINDER: 'notices.reminder',
};
const CHANNELS: readonly { readonly key: NoticeChannel; readonly label: PersonalKey }[] = [
  { key: 'EMAIL', label: 'notices.email' },
  { key: 'APP_IO', label: 'notices.appIo' },
  { key: 'BOTH', label: 'notices.both' },
];
const LANGUAGES = [
  { key: 'it', label: 'Italiano' },
  { key: 'en', label: 'English' },
] as const;

/** Where each kind of notice goes, and in which language; the personal area always has them all. */
export function NoticesForm({ profile }: { readonly profile: Profile }): ReactNode {
  const t = usePersonalT();
  const [update, { loading }] = useMutation(UpdateProfileDocument);
  const [notices, setNotices] = useState(profile.notices.map(({ kind, channel }) => ({ kind, channel })));
  const [language, setLanguage] = useState(profile.locale);
  const [notice, setNotice] = useState<PersonalKey>();
  const save = async (): Promise<void> => {
    try {
      const choices = profile.appIo ? { notices } : {};
      const { data } = await update({ variables: { locale: language, ...choices } });
      const saved = data?.updateProfile.__typename === 'ProfilePayload';
      setNotice(saved ? 'notices.saved' : 'profile.failed');
    } catch {
      setNotice('profile.failed');
    }
  };
  return (
    <section aria-labelledby="profile-notices">
      <h2 className="h4 mt-5" id="profile-notices">
        {t('notices.title')}
      </h2>
      <p>{t(profile.appIo ? 'notices.text' : 'notices.emailOnly')}</p>
      <form
        className="plain-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {profile.appIo &&
          notices.map(({ kind, channel }) => (
            <ChannelChoice
              key={kind}
              kind={kind}
              channel={channel}
              onChoose={(next) =>
                setNotices((all) => all.map((one) => (one.kind === kind ? { kind, channel: next } : one)))
              }
            />
          ))}
        <div className="plain-field">
          <label htmlFor="profile-language">{t('notices.language')}</label>
          <select
            id="profile-language"
            className="form-control"
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {LANGUAGES.map(({ key, label }) => (
              <option key={key} value={key} lang={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="btn btn-primary" disabled={loading}>
          {t('notices.save')}
        </button>
        <p role="status" className="form-notice">
          {notice === undefined ? '' : t(notice)}
        </p>
      </form>
    </section>
  );
}

interface ChannelChoiceProps {
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
  onChoose(channel: NoticeChannel): void;
}

function ChannelChoice({ kind, channel, onChoose }: ChannelChoiceProps): ReactNode {
  const t = usePersonalT();
  return (
    <fieldset className="channel-choice">
      <legend>{t(KINDS[kind])}</legend>
      {CHANNELS.map(({ key, label }) => {
        const id = `notice-${kind}-${key}`;
        return (
          <div className="form-check" key={key}>
            <input
              type="radio"
              id={id}
              name={`notice-${kind}`}
              checked={channel === key}
              onChange={() => onChoose(key)}
            />
            <label htmlFor={id}>{t(label)}</label>
          </div>
        );
      })}
    </fieldset>
  );
}
