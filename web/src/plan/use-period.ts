import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Period, periodsQuery } from '../api/periods.ts';
import { useActing } from '../session/acting.tsx';

/** The duty period of the address; the frame around the pages shows them only when there is one. */
export function usePeriod(): Period {
  const { district } = useActing();
  const { periode } = useParams({ strict: false });
  const period = useQuery(periodsQuery(district)).data?.find(({ id }) => id === periode);
  if (!period) throw new Error('the page is not inside the frame of a duty period');
  return period;
}
