import { greedyRoster } from '../study/greedy-roster.ts';
import { emptyRun, type Peer } from './peer.ts';

/** What a patient person does by hand, in an instant. */
export const greedyPeer: Peer = {
  name: 'greedy',
  settings: 'weekends and scarce slots first, the doctor who costs least at that moment; no bound',
  run(instance, { seed }) {
    const began = performance.now();
    const pairs = greedyRoster(instance, seed);
    const seconds = (performance.now() - began) / 1000;
    return Promise.resolve({ ...emptyRun('finished'), rosters: [{ seconds, pairs }], seconds });
  },
};
