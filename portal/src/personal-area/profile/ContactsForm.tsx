import { useFormik } from 'formik';
import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { UpdateProfileDocument, type MyProfileQuery } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';

interface ContactsFormProps {
  readonly profile: MyProfileQuery['myProfile'];
}

/** E-mail and mobile number to which the municipality writes. */
export function ContactsForm({ profile }: ContactsFormProps): ReactNode {
  const t = usePersonalT();
  const [update] = useMutation(UpdateProfileDocument);
  const [notice, setNotice] = useState<'saved' | 'failed'>();
  const formik = useFormik({
    initialValues: { email: profile.email ?? '', mobile: profile.mobile ?? '' },
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
      <form noValidate onSubmit={formik.handleSubmit} className="plain-form">
        <Entry id="profile-email" label={t('profile.email')} error={formik.errors.email}>
          <input
            type="email"
            autoComplete="email"
            {...control('profile-email', formik.errors.email)}
            {...formik.getFieldProps('email')}
          />
        </Entry>
        <Entry id="profile-mobile" label={t('profile.mobile')} error={formik.errors.mobile}>
          <input
            type="tel"
            autoComplete="tel"
            {...control('profile-mobile', formik.errors.mobile)}
            {...formik.getFieldProps('mobile')}
          />
        </Entry>
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

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

function Entry({ id, label, error, children }: EntryProps): ReactNode {
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

function control(id: string, error: string | undefined) {
  return {
    id,
    className: 'form-control',
    'aria-invalid': error !== undefined,
    ...(error === undefined ? {} : { 'aria-describedby': `${id}-error` }),
  };
}
