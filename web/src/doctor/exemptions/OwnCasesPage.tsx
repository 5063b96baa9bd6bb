import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { ownCasesQuery } from '../../exemptions/case-api.ts';
import { CaseTag } from '../../exemptions/CaseTag.tsx';
import { useCaseWords } from '../../exemptions/case-words.ts';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Answered } from '../../shared/Answered.tsx';
import { ButtonLink, TextLink } from '../../shared/links.tsx';

/** My applications for exemption. */
export default function OwnCasesPage() {
  const text = useText();
  const words = useCaseWords();
  const { district } = useOwnPost();
  const query = useQuery(ownCasesQuery(district));
  return (
    <div className="narrow stack">
      <PageHeading>{text('exemptions.title')}</PageHeading>
      <BodyLong>{text('exemptions.lead')}</BodyLong>
      <div>
        <ButtonLink to="/min/fritak/ny">{text('exemptions.apply')}</ButtonLink>
      </div>
      <Answered query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <BodyShort>{text('exemptions.none')}</BodyShort>
          ) : (
            <ul className="cards">
              {cases.map((one) => (
                <li key={one.id} className="card">
                  <div className="spread full">
                    <Heading level="2" size="xsmall">
                      <TextLink to="/min/fritak/$sak" params={{ sak: one.id }}>
                        {words.range(one.requested)}
                      </TextLink>
                    </Heading>
                    <CaseTag state={one.state} />
                  </div>
                  <BodyShort>{words.terms(one.decided ?? one.requested)}</BodyShort>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </div>
  );
}
