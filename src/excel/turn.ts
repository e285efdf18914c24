export interface Turn {
  /** In the request that writes, before it changes anything. */
  take(): void;
}

/** Settings whose key begins so are turns: of clients that have read, and are about to decide. */
const TURN = 'taakstelling.turn.';

/**
 * Lets of clients that decide at once only one go through. Who reads puts a turn of its own in the
 * workbook's settings, in the same request, and finds those of others; the request that writes
 * takes away all that were found, and fails before it changes anything where one is gone: then
 * another has written since. Turns of clients that stopped are taken away by the next that writes.
 */
export function askForTurn(context: Excel.RequestContext): Turn {
  const { settings } = context.workbook;
  settings.add(TURN + crypto.randomUUID(), 1);
  settings.load('items/key');
  return {
    take: () => {
      const turns = settings.items.map(({ key }) => key).filter((key) => key.startsWith(TURN));
      for (const turn of turns) settings.getItem(turn).delete();
    },
  };
}
