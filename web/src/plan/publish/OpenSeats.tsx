import { BodyShort, Heading, ReadMore } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { useShiftName } from '../use-shift-name.ts';
import { openSeatQuery, type Preview } from './publish-api.ts';

/** Shifts that lack doctors; why is looked into when somebody asks. */
export function OpenSeats({ preview: { version, open } }: { preview: Preview }) {
  const text = useText();
  const shifts = useShiftName();
  if (open.length === 0) return null;
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('publish.open', { count: open.reduce((sum, { seats }) => sum + seats, 0) })}
      </Heading>
      <BodyShort>{text('publish.open.about')}</BodyShort>
      <ul className="open-seats table-scroll tall">
        {open.map(({ shift, seats }) => (
          <li key={shift}>
            <OpenSeat
              version={version}
              shift={shift}
              name={text('publish.open.of', { shift: shifts.full(shift), seats })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpenSeatProps {
  version: Preview['version'];
  shift: string;
  name: string;
}

function OpenSeat({ version, shift, name }: OpenSeatProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ReadMore size="small" header={name} open={isOpen} onOpenChange={setOpen}>
      {isOpen && <WhyOpen version={version} shift={shift} />}
    </ReadMore>
  );
}

/** What keeps how many away, and what would fill the seat with the least trouble. */
function WhyOpen({ version, shift }: Omit<OpenSeatProps, 'name'>) {
  const text = useText();
  const { district } = useActing();
  const query = useQuery(openSeatQuery(district, version, shift));
  return (
    <Answered query={query}>
      {({ sentences, groups, cures: [cure] }) => (
        <div className="stack tight">
          {sentences.map((sentence) => (
            <BodyShort key={sentence}>{sentence}</BodyShort>
          ))}
          <ul className="sentences">
            {groups.map(({ rule, name, doctors }) => (
              <li key={rule}>{text('publish.open.group', { rule, name, count: doctors.length })}</li>
            ))}
          </ul>
          {cure && <BodyShort>{text('publish.open.cure', { cure: cure.sentences.join(' ') })}</BodyShort>}
        </div>
      )}
    </Answered>
  );
}
