import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { isProblem } from '../../api/problem.ts';
import { saveSheet, type Sheet, type SheetPlace, sheetQuery } from './wish-api.ts';
import { type DraftView, WishDraft } from './wish-draft.ts';

/** Drafts of this visit: one who leaves the page comes back to the same one, and its saving goes on. */
const drafts = new Map<string, WishDraft>();

/** The wishes as they are being written. */
export function useWishDraft(place: SheetPlace, sheet: Sheet): { draft: WishDraft; view: DraftView } {
  const client = useQueryClient();
  const draft = draftOf(client, place, sheet);
  useEffect(() => {
    draft.adopt(sheet);
  }, [draft, sheet]);
  return { draft, view: useSyncExternalStore(draft.subscribe, draft.view) };
}

/** Forgets the drafts of this visit, not those on the device: somebody else may come now. */
export function forgetDrafts(): void {
  for (const draft of drafts.values()) draft.stop();
  drafts.clear();
}

/** The draft of a sheet; the first time it begins with the sheet, later ones are adopted. */
function draftOf(client: QueryClient, place: SheetPlace, sheet: Sheet): WishDraft {
  const key = [place.district, place.period, place.doctor].join('/');
  const known = drafts.get(key);
  if (known) return known;
  const { queryKey } = sheetQuery(place);
  const draft = new WishDraft(key, sheet, async (request) => {
    try {
      const saved = await saveSheet(place, request);
      client.setQueryData(queryKey, saved);
      return saved;
    } catch (error) {
      // Somebody else was first, or the deadline was, or the session is over: asking anew shows which.
      if ([401, 409, 412].some((status) => isProblem(error, status))) {
        void client.invalidateQueries({ queryKey });
      }
      throw error;
    }
  });
  drafts.set(key, draft);
  return draft;
}
