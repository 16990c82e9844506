import { useFormik } from 'formik';
import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { UpdateProfileDocument, type MyProfileQuery } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { useSessionRefresh } from '../../session/session';
import { FormEntry, inputProps } from './FormEntry';
import { PendingEmail } from './PendingEmail';

interface ContactsFormProps {
  readonly profile: MyProfileQuery['myProfile'];
}

/** E-mail and mobile number to which the municipality writes; a new address counts once it is confirmed. */
export function ContactsForm({ profile }: ContactsFormProps): ReactNode {
  const t = usePersonalT();
  const [update] = useMutation(UpdateProfileDocument);
  const refresh = useSessionRefresh();
  const [notice, setNotice] = useState<'saved' | 'failed'>();
  const formik = useFormik({
    initialValues: { email: profile.email ?? '', mobile: profile.mobile ?? '' },
    enableReinitialize: true,
    validateOnBlur: false,
    validateOnChange: false,
    validate: ({ email }) =>
      /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim()) ? {} : { email: t('profile.emailWrong') },
    async onSubmit({ email, mobile }, { setErrors }) {
      setNotice(undefined);
      try {
        const { data } = await update({ variables: { email: email.trim(), mobile: mobile.trim() } });
        const result = data?.updateProfile;
        if (result?.__typename === 'ValidationRefusal') {
          setErrors(Object.fromEntries(result.issues.map(({ path, message }) => [path, message])));
        } else {
          setNotice('saved');
          refresh();
        }
      } catch {
        setNotice('failed');
      }
    },
  });
  return (
    <section aria-labelledby="profile-contacts">
      <h2 className="h4 mt-5" id="profile-contacts">
        {t('profile.contacts')}
      </h2>
      <p>{t('profile.contactsText')}</p>
      {profile.pendingEmail !== null && <PendingEmail address={profile.pendingEmail} known={profile.email} />}
      <form noValidate onSubmit={formik.handleSubmit} className="plain-form">
        <FormEntry id="profile-email" label={t('profile.email')} error={formik.errors.email}>
          <input
            type="email"
            autoComplete="email"
            {...inputProps('profile-email', formik.errors.email)}
            {...formik.getFieldProps('email')}
          />
        </FormEntry>
        <FormEntry id="profile-mobile" label={t('profile.mobile')} error={formik.errors.mobile}>
          <input
            type="tel"
            autoComplete="tel"
            {...inputProps('profile-mobile', formik.errors.mobile)}
            {...formik.getFieldProps('mobile')}
          />
        </FormEntry>
        <button type="submit" className="btn btn-primary" disabled={formik.isSubmitting}>
          {t('profile.save')}
        </button>
        <p role="status" className="form-notice">
          {notice === undefined ? '' : t(notice === 'saved' ? 'profile.saved' : 'profile.failed')}
        </p>
      </form>
    </section>
  );
}
