import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import AnswerDialog from '../../swaps/AnswerDialog.tsx';
import { acceptCycle, type Cycle, cycleEffectQuery, declineCycle } from '../../swaps/cycle-api.ts';

/** What a proposed swap of two or three would do, and the answer to it. */
export default function CycleDialog({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const text = useText();
  const { district, doctor } = useOwnPost();
  const { id, parts } = cycle;
  return (
    <AnswerDialog
      title={text('cycles.title', { doctors: parts.length })}
      doctor={doctor}
      effect={cycleEffectQuery(district, id)}
      accept={async (yes) => {
        const { state } = await acceptCycle(district, id, yes);
        return text('cycles.accepted', { state });
      }}
      decline={async () => {
        await declineCycle(district, id);
        return text('swaps.declined');
      }}
      onClose={onClose}
    />
  );
}
