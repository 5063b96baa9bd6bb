import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { useText } from '../messages/language.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useEnter } from './use-enter.ts';

/** The demo's logins, one click each. Real use has none: the service answers 404, and nothing is shown. */
export function DemoLogins() {
  const text = useText();
  const enter = useEnter();
  const { data: logins } = useQuery({
    queryKey: ['demo-logins'],
    queryFn: async () => {
      try {
        return (await answer(api.GET('/api/login/demo'))).logins;
      } catch (error) {
        if (isProblem(error, 404)) return [];
        throw error;
      }
    },
  });
  const open = useMutation({
    mutationFn: (email: string) => answer(api.POST('/api/login/demo', { body: { email } })),
    onSuccess: enter,
  });
  if (!logins || logins.length === 0) return null;
  return (
    <section className="demo stack" aria-labelledby="demo">
      <Heading id="demo" level="2" size="small">
        {text('login.demo')}
      </Heading>
      <BodyShort>{text('login.demo.about')}</BodyShort>
      {open.isError && <Failure error={open.error} />}
      <div className="row">
        {logins.map(({ email, roles }) => (
          <Button
            key={email}
            variant="secondary"
            loading={open.isPending && open.variables === email}
            onClick={() => {
              open.mutate(email);
            }}
          >
            {roles.map((role) => text('frame.role.of', { role })).join(' + ')}
          </Button>
        ))}
      </div>
    </section>
  );
}
