import { BodyLong, BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { noticeCountsQuery } from '../../api/notice-counts.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { ButtonLink } from '../../shared/links.tsx';
import { confirmNotice, type Notice, noticesQuery } from './notice-api.ts';

/** One notice: what, when, where it leads, and whether it waits for a confirmation. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const text = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useOwnPost();
  const confirm = useMutation({
    mutationFn: () => confirmNotice(district, notice.id),
    onSuccess: async (confirmed) => {
      say(text('notices.confirmed', { at: dates.at(confirmed.acknowledgedAt ?? Date.now()) }));
      client.setQueryData(
        noticesQuery(district).queryKey,
        (all) =>
          all && {
            ...all,
            pages: all.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === confirmed.id ? confirmed : one)),
            })),
          },
      );
      await client.invalidateQueries({ queryKey: noticeCountsQuery(district).queryKey });
    },
  });
  const { title, text: body, path, at, readAt, asks, acknowledgedAt } = notice;
  const isWaiting = asks === 'now' && acknowledgedAt === null;
  const name = title === '' ? text('notices.gone') : title;
  return (
    <article className={isWaiting ? 'card task' : 'card'}>
      <div className="spread full">
        <Heading level="2" size="xsmall">
          {name}
        </Heading>
        {readAt === null && (
          <Tag size="small" variant="info">
            {text('notices.new')}
          </Tag>
        )}
      </div>
      <BodyShort size="small">{dates.at(at)}</BodyShort>
      {body !== '' && body !== name && <BodyLong className="lines">{body}</BodyLong>}
      {asks === 'later' && acknowledgedAt === null && <BodyShort>{text('notices.later')}</BodyShort>}
      {acknowledgedAt !== null && (
        <BodyShort>{text('notices.confirmed', { at: dates.at(acknowledgedAt) })}</BodyShort>
      )}
      {confirm.isError && <Failure error={confirm.error} />}
      <div className="row">
        {isWaiting && (
          <Button
            loading={confirm.isPending}
            onClick={() => {
              if (!confirm.isPending) confirm.mutate();
            }}
          >
            {text('notices.confirm')}
            <span className="aksel-sr-only"> {name}</span>
          </Button>
        )}
        {title !== '' && (
          <ButtonLink to={path} variant="secondary">
            {text('notices.open')}
            <span className="aksel-sr-only"> {name}</span>
          </ButtonLink>
        )}
      </div>
    </article>
  );
}
