import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import AnswerDialog from '../../swaps/AnswerDialog.tsx';
import { acceptSwap, declineSwap, type Swap, swapEffectQuery } from '../../swaps/swap-api.ts';

/** What accepting an offer would do, and the answer to it. */
export default function OfferDialog({ swap, onClose }: { swap: Swap; onClose: () => void }) {
  const text = useText();
  const { district, doctor } = useOwnPost();
  const { id, doctorName, given, toAll } = swap;
  const shifts = given.map(({ name }) => name).join(', ');
  return (
    <AnswerDialog
      title={text('swaps.offer', { name: doctorName, shifts })}
      doctor={doctor}
      effect={swapEffectQuery(district, id)}
      accept={async (answer) => {
        const { state } = await acceptSwap(district, id, answer);
        return text('swaps.accepted', { state });
      }}
      {...(!toAll && {
        decline: async () => {
          await declineSwap(district, id);
          return text('swaps.declined');
        },
      })}
      onClose={onClose}
    />
  );
}
