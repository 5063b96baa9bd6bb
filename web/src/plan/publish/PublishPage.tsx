import { InlineMessage } from '@navikt/ds-react';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Version, versionsQuery } from '../../board/board-api.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { osloToday } from '../../shared/oslo-clock.ts';
import { useAddress } from '../../shared/use-address.ts';
import { NoVersion } from '../NoVersion.tsx';
import { usePeriod } from '../use-period.ts';
import { VersionSelect, versionOf } from '../VersionSelect.tsx';
import { Blockers } from './Blockers.tsx';
import { Changes } from './Changes.tsx';
import { Comments } from './Comments.tsx';
import { History } from './History.tsx';
import { OpenSeats } from './OpenSeats.tsx';
import { previewQuery } from './publish-api.ts';
import { Recipients } from './Recipients.tsx';
import { Steps } from './Steps.tsx';

/** Sends a version out for hearing, and puts it in force. */
export default function PublishPage() {
  const text = useText();
  const { district } = useActing();
  const period = usePeriod();
  const { versjon } = useSearch({ strict: false });
  const onSearch = useAddress();
  const versions = useQuery(versionsQuery(district, period.id));
  return (
    <div className="stack">
      <PageHeading>{text('publish.title')}</PageHeading>
      <Answered query={versions}>
        {(all) => {
          const version = versionOf(all, versjon);
          if (!version) return <NoVersion period={period.id} />;
          return (
            <>
              <div className="row">
                <VersionSelect
                  label={text('publish.version')}
                  all={all}
                  value={version.id}
                  onChange={(id) => {
                    onSearch({ versjon: id });
                  }}
                />
              </div>
              <OneVersion key={version.id} version={version} />
              <History period={period.id} />
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function OneVersion({ version }: { version: Version }) {
  const [receipt, setReceipt] = useState<string>();
  const isOpen = version.state === 'draft' || version.state === 'hearing';
  return (
    <>
      {receipt !== undefined && <InlineMessage status="success">{receipt}</InlineMessage>}
      {isOpen ? (
        <OpenVersion version={version} onReceipt={setReceipt} />
      ) : (
        <Steps version={version} preview={null} />
      )}
      <Comments version={version.id} isDraft={version.state === 'draft'} />
    </>
  );
}

/** A version that may be published yet. */
function OpenVersion({ version, onReceipt }: { version: Version; onReceipt: (receipt: string) => void }) {
  const { district } = useActing();
  const query = useQuery(previewQuery(district, version.id));
  // Two weeks, so that who is away for one has time to answer.
  const [until, setUntil] = useState(() => addDays(osloToday(), 14));
  return (
    <Answered query={query}>
      {(preview) => (
        <>
          <Steps
            version={preview.version}
            preview={preview}
            hearing={{ until, onUntil: setUntil }}
            onReceipt={onReceipt}
          />
          <Blockers preview={preview} />
          <OpenSeats preview={preview} />
          <Changes preview={preview} />
          <Recipients version={preview.version} until={preview.version.state === 'draft' ? until : ''} />
        </>
      )}
    </Answered>
  );
}
