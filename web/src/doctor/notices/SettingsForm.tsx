import {
  BodyShort,
  Button,
  Checkbox,
  CheckboxGroup,
  Fieldset,
  Radio,
  RadioGroup,
  TextField,
} from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Errors } from '../../shared/Errors.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { PushSwitch } from './PushSwitch.tsx';
import { type NoticeSettings, noticeSettingsQuery, saveNoticeSettings } from './settings-api.ts';
import { choiceOf, draftOf, faultsOf, reminderHours, type SettingsDraft } from './settings-draft.ts';
import { TheirSettings } from './TheirSettings.tsx';
import { reminderValues } from './settings-words.ts';

/** The form; what somebody else stored meanwhile is shown beside it, and neither is lost. */
export function SettingsForm({ settings }: { settings: NoticeSettings }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useOwnPost();
  const [version, setVersion] = useState(settings.version);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [theirs, setTheirs] = useState<NoticeSettings | null>(null);
  const [attempt, setAttempt] = useState(0);
  const query = noticeSettingsQuery(district);
  const save = useMutation({
    mutationFn: (from: number) => saveNoticeSettings(district, from, choiceOf(draft)),
    onSuccess: (saved) => {
      client.setQueryData(query.queryKey, saved);
      setVersion(saved.version);
      setDraft(draftOf(saved));
      setTheirs(null);
      say(text('told.saved'));
    },
    onError: async (error) => {
      if (isProblem(error, 412)) setTheirs(await client.query(query));
    },
  });
  const set = (change: Partial<SettingsDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    save.reset();
  };
  const faults = faultsOf(draft);
  const errors: Partial<Record<string, string>> = Object.fromEntries(
    attempt > 0 ? faults.map((field) => [field, text('told.wrong', { field })]) : [],
  );
  const submit = (from: number) => {
    setAttempt((before) => before + 1);
    if (faults.length === 0 && !save.isPending) save.mutate(from);
  };
  const { offered, browsers } = settings;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(version);
      }}
    >
      <Errors errors={errors as Record<string, string>} attempt={attempt} />
      <TextField
        id="mobile"
        type="tel"
        autoComplete="tel"
        label={text('told.mobile')}
        description={text('told.mobile.about')}
        value={draft.mobile}
        error={errors['mobile']}
        onChange={({ target }) => {
          set({ mobile: target.value });
        }}
      />
      {offered.sms ? (
        <ChoiceField
          legend={text('told.sms')}
          choice={draft.sms}
          onChoose={(sms) => {
            set({ sms });
          }}
        />
      ) : (
        <BodyShort>{text('told.none', { channel: 'sms' })}</BodyShort>
      )}
      {offered.pushKey === null ? (
        <BodyShort>{text('told.none', { channel: 'push' })}</BodyShort>
      ) : (
        <>
          <ChoiceField
            legend={text('told.push')}
            choice={draft.push}
            onChoose={(push) => {
              set({ push });
            }}
          />
          <PushSwitch pushKey={offered.pushKey} browsers={browsers} />
        </>
      )}
      <RadioGroup
        legend={text('told.mail')}
        description={text('told.mail.about')}
        value={draft.mail}
        onChange={(mail: SettingsDraft['mail']) => {
          set({ mail });
        }}
      >
        {(['atOnce', 'daily'] as const).map((mail) => (
          <Radio key={mail} value={mail}>
            {text('told.mail.of', { mail })}
          </Radio>
        ))}
      </RadioGroup>
      <Fieldset legend={text('told.quiet')} description={text('told.quiet.about')} error={errors['quiet']}>
        <Checkbox
          id="quiet"
          checked={draft.isQuiet}
          onChange={({ target }) => {
            set({ isQuiet: target.checked });
          }}
        >
          {text('told.quiet.on')}
        </Checkbox>
        {draft.isQuiet && (
          <div className="row">
            {(['quietFrom', 'quietTo'] as const).map((end) => (
              <TextField
                key={end}
                type="time"
                label={text('told.quiet.end', { end })}
                value={draft[end]}
                onChange={({ target }) => {
                  set({ [end]: target.value });
                }}
              />
            ))}
          </div>
        )}
      </Fieldset>
      <CheckboxGroup
        id="reminders"
        tabIndex={-1}
        legend={text('told.reminders')}
        value={draft.reminders}
        error={errors['reminders']}
        onChange={(reminders: number[]) => {
          set({ reminders });
        }}
      >
        {reminderHours(settings).map((hours) => (
          <Checkbox key={hours} value={hours}>
            {text('told.reminder', reminderValues(hours))}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {theirs ? (
        <TheirSettings
          mine={draft}
          theirs={theirs}
          onKeep={() => {
            submit(theirs.version);
          }}
          onTake={() => {
            setVersion(theirs.version);
            setDraft(draftOf(theirs));
            setTheirs(null);
            save.reset();
          }}
        />
      ) : (
        save.isError && <Failure error={save.error} />
      )}
      {!theirs && (
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {text('told.save')}
          </Button>
          {save.isSuccess && <BodyShort>{text('told.saved')}</BodyShort>}
        </div>
      )}
    </form>
  );
}
