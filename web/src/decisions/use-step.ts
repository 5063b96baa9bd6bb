import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Case, caseQuery, casesQuery, type Step, takeStep } from '../exemptions/case-api.ts';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';

/** Takes a step in a case, and says where the case stands then. */
export function useStep(district: string, of: Case) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  return useMutation({
    mutationFn: (body: Step) => takeStep(district, of, body),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(district, of.id).queryKey, after);
      say(text('case.state', { state: after.state }));
    },
    // Refused because somebody else was first, too: what they left is to be seen.
    onSettled: () => client.invalidateQueries({ queryKey: casesQuery(district).queryKey }),
    onError: () => client.invalidateQueries({ queryKey: caseQuery(district, of.id).queryKey }),
  });
}
