import { useMemo, useState } from 'react';
import { addDays, datesBetween } from '../../../../src/domain/calendar/civil-date.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import type { Brush, Grade, Target } from './brush.ts';
import { type Painted, paintWithin } from './paint-within.ts';
import { inOrder } from './use-calendar-keys.ts';
import type { DraftView, WishDraft } from './wish-draft.ts';
import { type Offer, wishModel, type WishModel } from './wish-model.ts';

/** A weight between "a little" and "very much". */
const USUAL: Grade = 2;

/** The brush, what it does to the draft, and what is said of it. */
export function useWishPainting(draft: WishDraft, { entries }: DraftView, offer: Offer) {
  const text = useText();
  const { say } = useAnnouncer();
  const [brush, setBrush] = useState<Brush>('veto');
  const [grade, setGrade] = useState<Grade>(USUAL);
  const [touched, setTouched] = useState<string | null>(null);
  const [refused, setRefused] = useState<Painted | null>(null);
  const model = useMemo(() => wishModel(entries, offer), [entries, offer]);

  const apply = (target: Target, word: Brush) => {
    const painted = paintWithin(entries, target, { brush: word, grade, offer });
    if (painted.done.length > 0) draft.change(painted.entries);
    setRefused(painted.refused.length > 0 ? painted : null);
    say(spokenAfter(painted, word));
  };
  const spokenAfter = ({ entries: after, done, spent }: Painted, word: Brush): string => {
    if (done.length === 0) return text(`wishes.spent.${spent ?? 'points'}`);
    if (word === 'erase') return text('wishes.spoken.erased', { count: done.length });
    const left = leftOf(wishModel(after, offer), word);
    return text('wishes.spoken', { what: text(`wishes.brush.${word}`), left, count: done.length });
  };
  return {
    ...{ brush, setBrush, grade, setGrade, touched, refused, model, apply },
    /** How much is left of what the brush spends, in words. */
    left:
      brush === 'erase'
        ? null
        : text(brush === 'veto' ? 'wishes.left.short' : 'wishes.left.points.short', {
            left: leftOf(model, brush),
          }),
    closeRefused: () => {
      setRefused(null);
    },
    undo: () => {
      draft.undo();
      say(text('wishes.undone'));
    },
    chooseBrush: (next: Brush) => {
      setBrush(next);
      say(text(`wishes.brush.${next}`));
    },
    paintRange: (from: string, to: string) => {
      const [first, last] = inOrder(from, to);
      const days = datesBetween(first, addDays(last, 1)).filter((date) => model.days.has(date));
      setTouched(to);
      if (days.length === 0) return;
      // What has the word already loses it: the second tap takes back the first.
      const isDone = brush !== 'erase' && days.every((date) => model.days.get(date)?.word === brush);
      apply({ by: 'dates', dates: days }, isDone ? 'erase' : brush);
    },
  };
}

function leftOf({ allowance, wishes }: WishModel, word: Brush): number {
  return word === 'veto' ? allowance.left : Math.max(0, wishes.points - wishes.pointsUsed);
}
