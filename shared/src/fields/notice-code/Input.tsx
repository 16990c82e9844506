import type { ReactNode } from 'react';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { noticeCode, type NoticeCodeSettings } from './field';

/** In groups of four once left, as the printed notice has it. */
export function NoticeCodeInput(props: InputProps<string, NoticeCodeSettings>): ReactNode {
  const { value, raw, settings, locale } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value === null ? unread(raw) : noticeCode.print(value, settings, locale)}
      inputMode="numeric"
      autoComplete="off"
      className="fr-code fr-notice-code"
      spellCheck={false}
    />
  );
}
