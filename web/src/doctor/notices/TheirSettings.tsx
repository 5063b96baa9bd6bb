import { BodyLong, Button, LocalAlert } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { NoticeSettings } from './settings-api.ts';
import { draftOf, type SettingsDraft } from './settings-draft.ts';
import { useSettingsWords } from './settings-words.ts';

interface TheirSettingsProps {
  mine: SettingsDraft;
  /** What is stored by now. */
  theirs: NoticeSettings;
  onKeep: () => void;
  onTake: () => void;
}

/** The choices were changed elsewhere: what differs, and which of the two is to hold. */
export function TheirSettings({ mine, theirs, onKeep, onTake }: TheirSettingsProps) {
  const text = useText();
  const wordsOf = useSettingsWords();
  const stored = wordsOf(draftOf(theirs));
  const differing = wordsOf(mine).flatMap(({ name, words }, index) => {
    const other = stored[index]?.words ?? '';
    return words === other ? [] : [{ name, mine: words, theirs: other }];
  });
  return (
    <LocalAlert status="warning">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{text('told.theirs')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyLong spacing>{text('told.theirs.about')}</BodyLong>
        <ul className="plain">
          {differing.map((line) => (
            <li key={line.name}>{text('told.theirs.line', line)}</li>
          ))}
        </ul>
        <div className="row">
          <Button size="small" type="button" onClick={onKeep}>
            {text('told.theirs.keep')}
          </Button>
          <Button size="small" type="button" variant="secondary" onClick={onTake}>
            {text('told.theirs.take')}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
