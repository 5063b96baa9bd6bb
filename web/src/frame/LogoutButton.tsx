import { Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api, keepCsrfToken } from '../api/client.ts';
import { forgetReading } from '../api/offline-reading.ts';
import { forgetDrafts } from '../doctor/wishes/use-wishes.ts';
import { useText } from '../messages/language.tsx';

/** Ends the session here and at the service, and takes what was read away from the device. */
export function LogoutButton() {
  const text = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const logout = useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    // Offline the cookie stays and is of no use without what is forgotten here; it ends by itself.
    onSettled: async () => {
      keepCsrfToken(null);
      forgetReading(client);
      forgetDrafts();
      await navigate({ to: '/logg-inn' });
    },
  });
  return (
    <Button
      size="small"
      variant="tertiary"
      data-color="neutral"
      loading={logout.isPending}
      onClick={() => {
        logout.mutate();
      }}
    >
      {text('frame.logout')}
    </Button>
  );
}
