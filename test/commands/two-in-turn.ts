/**
 * Lets two clients make their round trips in a given order. A turn is one round trip of one
 * client.
 */
import type { Client, Host } from '../../packages/excel-stand-in/host';
import type { ExcelRun } from '../../src/excel/run';

/** `who` is the client of the round trip, 0 or 1. */
export interface Turn {
  readonly who: number;
  /** True if the round trip changed the workbook, or was skipped because the client was done. */
  readonly isChange: boolean;
}

/**
 * Returns all orders of `a` turns of client 0 and `b` turns of client 1, such as 001, 010 and 100.
 */
export function interleavings(a: number, b: number): readonly number[][] {
  if (a === 0) return [Array<number>(b).fill(1)];
  if (b === 0) return [Array<number>(a).fill(0)];
  return [
    ...interleavings(a - 1, b).map((rest) => [0, ...rest]),
    ...interleavings(a, b - 1).map((rest) => [1, ...rest]),
  ];
}

/**
 * Returns the orders with the same result as this order. Two neighbouring turns that only read can
 * be swapped. The last turn stays last, because it decides which client goes first after it.
 */
export function endingAlike(turns: readonly Turn[]): ReadonlySet<string> {
  const alike = new Map([[orderOf(turns), turns]]);
  for (const one of alike.values()) {
    for (let at = 0; at + 2 < one.length; at++) {
      const [first, second] = [one[at], one[at + 1]];
      if (!first || !second || first.isChange || second.isChange) continue;
      const swapped = one.with(at, second).with(at + 1, first);
      alike.set(orderOf(swapped), swapped);
    }
  }
  return new Set(alike.keys());
}

function orderOf(turns: readonly Turn[]): string {
  return turns.map(({ who }) => who).join('');
}

/**
 * Lets the round trips of two clients through in the given order. Later round trips go through as
 * they arrive.
 */
export class InTurn {
  private readonly queue: number[];
  private readonly taken: Turn[] = [];
  private readonly gone = new Set<number>();
  private waiting: { readonly who: number; go(): void }[] = [];
  private isBusy = false;

  constructor(
    private readonly host: Host,
    order: readonly number[],
  ) {
    this.queue = [...order];
  }

  /** The turns so far. The list is complete once both clients are done. */
  get turns(): readonly Turn[] {
    return this.taken;
  }

  async run<T>(client: Client, who: number, task: (run: ExcelRun) => Promise<T>): Promise<T> {
    try {
      return await task((batch) =>
        client.Excel.run({ delayForCellEdit: true }, (context) => {
          const sync = context.sync.bind(context);
          context.sync = (() => this.takeTurn(who, sync)) as typeof context.sync;
          return batch(context);
        }),
      );
    } finally {
      this.gone.add(who);
      this.pass();
    }
  }

  private async takeTurn(who: number, sync: () => Promise<void>): Promise<void> {
    await new Promise<void>((go) => {
      this.waiting.push({ who, go });
      this.pass();
    });
    const before = this.revisions();
    try {
      await sync();
    } finally {
      if (this.queue.shift() !== undefined)
        this.taken.push({ who, isChange: this.revisions() !== before });
      this.isBusy = false;
      this.pass();
    }
  }

  private pass(): void {
    if (this.isBusy) return;
    for (let [who] = this.queue; who !== undefined && this.gone.has(who); [who] = this.queue) {
      this.queue.shift();
      this.taken.push({ who, isChange: true });
    }
    const [next] = this.queue;
    const ready = this.waiting.find(({ who }) => next === undefined || who === next);
    if (!ready) return;
    this.waiting = this.waiting.filter((one) => one !== ready);
    this.isBusy = true;
    ready.go();
  }

  private revisions(): string {
    const { revision, sheets } = this.host.workbook;
    return [revision, ...sheets.map((sheet) => `${sheet.id} ${sheet.revision}`)].join();
  }
}
