import type { Issue } from '@istanze/shared';
import type { ProviderSettingRow } from '../tenants';
import type { RegisterSettingsInput } from './register-settings.types';

const LONGEST = 300;
const MOST_MINUTES = 10_080;

/** What is wrong with settings of a register, each at its field. A kept key never goes to another system: it is asked again. */
export function checkRegisterSettings(
  input: RegisterSettingsInput,
  present: Pick<ProviderSettingRow, 'settings' | 'secrets'> | undefined,
  simulatorOffered: boolean,
): readonly Issue[] {
  const { kind, alertAfterMinutes, classification } = input;
  if (kind === 'internal') return [];
  if (kind === 'simulated' && !simulatorOffered) return [{ code: 'choice-unknown', path: 'kind' }];
  const issues = kind === 'outside' ? checkAddress(input, present) : [];
  const late = alertAfterMinutes < 1 || alertAfterMinutes > MOST_MINUTES;
  return [
    ...issues,
    ...(late ? [{ code: 'register-minutes', path: 'alertAfterMinutes', params: { max: MOST_MINUTES } }] : []),
    ...(classification.length > LONGEST ? [long('classification', classification)] : []),
  ];
}

function checkAddress(
  { url, apiKey }: RegisterSettingsInput,
  present: Pick<ProviderSettingRow, 'settings' | 'secrets'> | undefined,
): readonly Issue[] {
  const address = url.trim();
  const issues: Issue[] = [];
  if (address === '') issues.push({ code: 'required', path: 'url' });
  else if (!isSafeAddress(address)) issues.push({ code: 'register-address', path: 'url' });
  if (address.length > LONGEST) issues.push(long('url', address));
  if (apiKey.length > LONGEST) issues.push(long('apiKey', apiKey));
  if (apiKey.trim() !== '') return issues;
  if (present === undefined || present.secrets === null) issues.push({ code: 'required', path: 'apiKey' });
  else if (present.settings['url'] !== address) issues.push({ code: 'register-key-again', path: 'apiKey' });
  return issues;
}

/** A key and people's data go there: encrypted, or not at all. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, search, hash } = new URL(address);
  return protocol === 'https:' && username === '' && search === '' && hash === '';
}

function long(path: string, text: string): Issue {
  return { code: 'text-long', path, params: { max: LONGEST, length: text.length } };
}
