import {
  actionsOfState,
  isJsonObject,
  localize,
  type Issue,
  type Template,
  type WorkflowDefinition,
} from '@istanze/shared';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/i18n';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { useNotify } from '../../../ui/notify';
import { useAutosave, type AutosaveMark } from '../../use-autosave';
import { useLeaving } from '../../use-leaving';
import { asJson } from '../as-json';
import { useConfiguration } from '../configuration-context';
import { PartFrame } from '../PartFrame';
import { placeholderGroups, unknownPlaceholders } from './placeholders';
import { TextEditor } from './TextEditor';

const NONE: readonly Issue[] = [];

/** The texts a service sends and prints, each with what it may name. */
export function TextsPart() {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const { configuration, place, save, drawn, workflow } = useConfiguration();
  const [templates, setTemplates] = useState<Readonly<Record<string, Template>>>(configuration.templates);
  const [chosen, setChosen] = useState(() => Object.keys(templates)[0]);
  const [refused, setRefused] = useState(NONE);
  const { mark, touch, flush } = useAutosave(async (): Promise<AutosaveMark> => {
    const outcome = await save('TEMPLATES', asJson(templates));
    setRefused(outcome.kind === 'issues' ? outcome.issues : NONE);
    if (outcome.kind === 'refused') return { status: 'refused', text: outcome.text };
    return { status: outcome.kind === 'saved' ? 'saved' : 'invalid' };
  });
  useLeaving(place, flush);
  const groups = placeholderGroups({ drawn, derived: configuration.derived, t, locale });
  const used = usedTemplates(workflow);
  const write = (next: Readonly<Record<string, Template>>) => {
    setTemplates(next);
    touch();
  };
  const add = () => {
    const key = newKey(templates);
    write({
      ...templates,
      [key]: { kind: 'mail', title: { it: t('settings.texts.new') }, body: { it: '' } },
    });
    setChosen(key);
  };
  const remove = (key: string) => {
    const { [key]: gone, ...others } = templates;
    write(others);
    setChosen(Object.keys(others)[0]);
    notify({
      text: t('settings.texts.removed', { title: localize(gone?.title, locale) }),
      action: { label: t('settings.texts.restore'), run: () => write({ ...templates }) },
    });
  };
  const open = chosen === undefined ? undefined : templates[chosen];
  return (
    <PartFrame
      title={t('settings.part.templates')}
      help={t('settings.help.templates')}
      mark={mark}
      refused={refused}
    >
      <div className="texts">
        <div className="stack-tight">
          <ul className="texts-list" aria-label={t('settings.texts.list')}>
            {Object.entries(templates).map(([key, template]) => (
              <li key={key}>
                <button
                  type="button"
                  className="texts-item"
                  aria-current={key === chosen ? 'true' : undefined}
                  onClick={() => setChosen(key)}
                >
                  <span>{localize(template.title, locale) || t('settings.texts.untitled')}</span>
                  <span className="inline">
                    <Badge>{t(`settings.texts.kind.${template.kind}`)}</Badge>
                    {unknownPlaceholders(template, groups).length === 0 ? null : (
                      <Badge tone="warn" icon="alert">
                        {t('settings.texts.to-check')}
                      </Badge>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <Button icon="plus" onPress={add}>
            {t('settings.texts.add')}
          </Button>
        </div>
        {open === undefined || chosen === undefined ? (
          <p className="muted">{t('settings.texts.empty')}</p>
        ) : (
          <TextEditor
            key={chosen}
            name={chosen}
            template={open}
            groups={groups}
            isUsed={used.has(chosen)}
            onChange={(next) => write({ ...templates, [chosen]: next })}
            onRemove={() => remove(chosen)}
          />
        )}
      </div>
    </PartFrame>
  );
}

function newKey(templates: Readonly<Record<string, Template>>): string {
  let number = Object.keys(templates).length + 1;
  while (Object.hasOwn(templates, `text-${number}`)) number += 1;
  return `text-${number}`;
}

/** Keys of the texts that activities and actions of a flow name. */
function usedTemplates(workflow: WorkflowDefinition | undefined): ReadonlySet<string> {
  const keys = (workflow?.states ?? []).flatMap((state) =>
    [...state.activities, ...actionsOfState(state)].map(({ settings }) =>
      isJsonObject(settings) ? settings['template'] : undefined,
    ),
  );
  return new Set(keys.filter((key) => typeof key === 'string'));
}
