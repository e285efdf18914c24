import {
  addSheet,
  createHost,
  createWorkbook,
  openClient,
  setCells,
  type CellValue,
  type Client,
  type Host,
  type Switches,
  type Workbook,
} from '../../host';

export interface Opened {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly client: Client;
  readonly Excel: typeof Excel;
}

const open: Client[] = [];

/** Opens a workbook in a client. Its one sheet has these cells, from A1 on. */
export async function opened(
  cells: readonly (readonly CellValue[])[] = [],
  options: { readonly switches?: Partial<Switches>; readonly locale?: string } = {},
): Promise<Opened> {
  const workbook = createWorkbook();
  setCells(addSheet(workbook, 'Blad1'), 'A1', cells);
  const host = createHost(workbook, options.switches);
  const client = await another(host, options.locale);
  return { workbook, host, client, Excel: client.Excel };
}

/** Opens the same workbook in another client, a co-author's. */
export async function another(host: Host, locale = 'nl-NL'): Promise<Client> {
  const client = await openClient(host, { locale });
  open.push(client);
  return client;
}

/** Closes all clients. Call it after each test. */
export function closeAll(): void {
  for (const client of open.splice(0)) client.close();
}

/** Returns the error of a batch. Throws if the batch succeeds. */
export async function refusal(batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  const outcome = await batch.then(
    () => null,
    (error: unknown) => error as OfficeExtension.Error,
  );
  if (outcome === null) throw new Error('The batch was expected to fail.');
  return outcome;
}

/** Lets messages arrive until the condition holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}
