/** Proposes homes, and passes on what a person decides on the proposals. */
import { withPauses } from '../workbook/pauses';
import { loadProposals, type ProposalsPart } from './load-proposals';
import type { Deciding, PaneState } from './state';
import { runTask } from './task';

interface Proposing {
  /** Fetches the code and proposes homes again, if the screen of the proposals is open. */
  readonly propose: () => Promise<void>;
  /** Undefined until the code that writes decisions is fetched. */
  readonly deciding: () => Deciding | undefined;
}

export function createProposing(
  state: () => PaneState,
  update: (change: Partial<PaneState>) => void,
  read: () => Promise<void>,
): Proposing {
  let part: ProposalsPart | null = null;
  let current = new AbortController();

  const propose = async (declined = state().declined) => {
    const { place, understanding } = state();
    if (place !== 'proposals') return;
    if (part === null) return fetchProposals();
    if (!understanding) return;
    const { records, asOf } = understanding;
    const kept = part.declinedPairs(records.declined, asOf);
    const steps = part.proposeHomes(records, asOf, [...kept, ...declined.keys()]);
    current.abort();
    current = new AbortController();
    const { signal } = current;
    await runTask(
      () => withPauses(steps, signal),
      (task) => {
        // Something has changed since, and new proposals are being made.
        if (signal.aborted) return;
        if (task.stage !== 'done') return update({ proposing: task });
        const proposals = task.result;
        update({ proposing: task, proposals, declined, choosingHome: null, saying: null });
      },
    );
  };

  const fetchProposals = async () => {
    await runTask(
      async () => {
        part = await loadProposals();
        update({ proposalsPlace: part.proposalsPlace });
      },
      (going) => update({ going }),
    );
    if (part !== null) await propose();
  };

  return {
    propose: () => propose(),
    deciding: () => part?.createDeciding({ state, update, read, propose }),
  };
}
