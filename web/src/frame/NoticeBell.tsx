import { BellIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeCountsQuery } from '../api/notice-counts.ts';
import { useText } from '../messages/language.tsx';

/** The way to a doctor's notices, with how many are unread. */
export default function NoticeBell({ district }: { district: string }) {
  const text = useText();
  const { data } = useQuery(noticeCountsQuery(district));
  const count = data?.unread ?? 0;
  return (
    <Link to="/min/varsler" className="place bell" aria-label={text('nav.unread', { count })}>
      <BellIcon aria-hidden />
      {count > 0 && <span className="count">{count}</span>}
    </Link>
  );
}
