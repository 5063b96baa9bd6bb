import type { Period } from '../../api/periods.ts';
import type { PeriodMonth } from './months.ts';
import type { ContestedDates } from './wish-api.ts';
import type { DraftView, WishDraft } from './wish-draft.ts';
import type { Offer } from './wish-model.ts';

/** What the wishes of a period are shown with. */
export interface WishesParts {
  period: Period;
  months: readonly PeriodMonth[];
  offer: Offer;
  contested: ContestedDates | undefined;
  draft: WishDraft;
  view: DraftView;
}
