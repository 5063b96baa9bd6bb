import { BodyLong, Button } from '@navikt/ds-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noticeCountsQuery } from '../../api/notice-counts.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { TextLink } from '../../shared/links.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { noticesQuery, readNotices } from './notice-api.ts';
import { NoticeCard } from './NoticeCard.tsx';

/** What I have been told, latest first. To look at it is to have read it; some asks to be confirmed. */
export default function NoticesPage() {
  const text = useText();
  const { say } = useAnnouncer();
  const { district } = useOwnPost();
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useInfiniteQuery({ ...noticesQuery(district), staleTime: 0 });
  const notices = data?.pages.flatMap(({ items }) => items) ?? [];
  useReading(district, notices[0]?.id);
  const showMore = async () => {
    const { data: all } = await fetchNextPage();
    say(text('notices.more.shown', { count: all?.pages.at(-1)?.items.length ?? 0 }));
  };
  return (
    <div className="narrow stack">
      <PageHeading>{text('notices.title')}</PageHeading>
      <div>
        <TextLink to="/min/varsler/valg">{text('told.title')}</TextLink>
      </div>
      {isPending && <Loading />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && notices.length === 0 && <BodyLong>{text('notices.none')}</BodyLong>}
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {hasNextPage && (
        <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void showMore()}>
          {text('notices.more')}
        </Button>
      )}
    </div>
  );
}

/** Tells the service that the notices are read; what was unread is still marked until the next visit. */
function useReading(district: string, latest: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (latest === undefined) return;
    // Not told: it is told at the next look.
    readNotices(district, latest).then(
      (counts) => client.setQueryData(noticeCountsQuery(district).queryKey, counts),
      () => undefined,
    );
  }, [client, district, latest]);
}
