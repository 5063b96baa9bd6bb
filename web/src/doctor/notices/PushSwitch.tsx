import { BodyShort, InlineMessage, Switch } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/problem.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { pushHere, startPush, stopPush } from './browser-push.ts';
import { noticeSettingsQuery } from './settings-api.ts';

/** Whether this browser shows notices; it takes effect at once, since the browser asks at once. */
export function PushSwitch({ pushKey, browsers }: { pushKey: string; browsers: number }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const post = useOwnPost();
  const queryKey = ['push-here', post.district, post.doctor];
  const here = useQuery({ queryKey, queryFn: () => pushHere(post), staleTime: 0, networkMode: 'always' });
  const change = useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) return startPush(post, pushKey);
      await stopPush(post);
      return true;
    },
    onSuccess: (isDone, isOn) => {
      if (isDone) say(text('told.push.changed', { state: isOn ? 'on' : 'off' }));
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey });
      await client.invalidateQueries({ queryKey: noticeSettingsQuery(post.district).queryKey });
    },
  });
  const state = here.data;
  if (state === undefined) return null;
  const isAble = state === 'on' || state === 'off';
  return (
    <div className="stack tight">
      {isAble && (
        <Switch
          checked={state === 'on'}
          loading={change.isPending}
          onChange={({ target }) => {
            change.mutate(target.checked);
          }}
        >
          {text('told.push.here')}
        </Switch>
      )}
      {!isAble && <InlineMessage status="info">{text('told.push.not', { state })}</InlineMessage>}
      <div role="alert">
        {change.data === false && isAble && (
          <InlineMessage status="error">{text('told.push.not', { state: 'dismissed' })}</InlineMessage>
        )}
        {change.isError && !isProblem(change.error) && (
          <InlineMessage status="error">{text('told.push.not', { state: 'failed' })}</InlineMessage>
        )}
      </div>
      {isProblem(change.error) && <Failure error={change.error} />}
      <BodyShort size="small">{text('told.push.browsers', { count: browsers })}</BodyShort>
    </div>
  );
}
