import { BLANK } from '../../host';
import { closeAll, opened, until } from './opened';

afterEach(closeAll);

test('a function gives a value, a matrix, or a promise of one', async () => {
  const { client } = await opened();
  client.CustomFunctions.associate('SOM', (a: number, b: number) => a + b);
  client.CustomFunctions.associate('TABEL', (n: number) => [
    [n, 'x'],
    [true, ''],
  ]);
  client.CustomFunctions.associate('LATER', async () => Promise.resolve('straks'));
  const results = await Promise.all([
    client.callFunction('SOM', [2, 3]),
    client.callFunction('tabel', [7]),
    client.callFunction('LATER', []),
  ]);
  expect(results).toEqual([
    { value: 5 },
    {
      value: [
        [7, 'x'],
        [true, ''],
      ],
    },
    { value: 'straks' },
  ]);
});

test('an error has a code and a message, and a function that is not associated gives #VALUE!', async () => {
  const { client } = await opened();
  const { Error: FunctionError, ErrorCode } = client.CustomFunctions;
  client.CustomFunctions.associate('FOUT', () => {
    throw new FunctionError(ErrorCode.invalidValue, 'Rij 3 is geen datum.');
  });
  client.CustomFunctions.associate('NVT', () => {
    throw new FunctionError(ErrorCode.notAvailable, 'Geen gegevens.');
  });
  expect(await client.callFunction('FOUT', [])).toEqual({
    error: '#VALUE!',
    message: 'Rij 3 is geen datum.',
  });
  expect(await client.callFunction('NVT', [])).toEqual({
    error: '#N/A',
    message: 'Geen gegevens.',
  });
  expect(await client.callFunction('BESTAATNIET', [])).toMatchObject({ error: '#VALUE!' });
});

test('a function receives blanks as the switch says, errors as objects, and the address of its cell', async () => {
  const { client, host } = await opened();
  const seen: unknown[] = [];
  client.CustomFunctions.associate(
    'ZIE',
    (range: unknown, extra: unknown, call: { address?: string }) => {
      seen.push([range, extra, call.address]);
      return 0;
    },
  );
  const range = [[1, BLANK, { error: '#N/A' }]];
  for (const blank of [0, '', null] as const) {
    host.switches.blankArgument = blank;
    await client.callFunction('ZIE', [range, null], { address: 'Blad1!B2' });
  }
  const [first] = seen as [unknown[][][]];
  expect(seen.map((one) => (one as unknown[][][])[0]?.[0]?.[1])).toEqual([0, '', null]);
  expect(first?.[0]?.[0]?.[2]).toBeInstanceOf(client.CustomFunctions.Error);
  expect(first?.[0]?.[0]?.[2]).toMatchObject({ code: '#N/A' });
  expect(first?.slice(1)).toEqual([null, 'Blad1!B2']);
});

test('a function is told that it is cancelled', async () => {
  const { client } = await opened();
  const heard: string[] = [];
  client.CustomFunctions.associate('TIK', (call: CustomFunctions.CancelableInvocation) => {
    heard.push('started');
    call.onCanceled = () => void heard.push('cancelled');
    return new Promise<number>(() => undefined);
  });
  const { id } = client.startFunction('TIK', [], { cancelable: true });
  await until(() => heard.length === 1);
  client.cancelFunction(id);
  await until(() => heard.length === 2);
  expect(heard).toEqual(['started', 'cancelled']);
});

test('pressRibbonButton settles when the action is completed', async () => {
  const { client } = await opened();
  let pressed = 0;
  client.Office.actions.associate('controleer', (event: Office.AddinCommands.Event) => {
    pressed++;
    event.completed();
  });
  await client.pressRibbonButton('controleer');
  await client.pressRibbonButton('controleer');
  expect(pressed).toBe(2);
});

test('the add-in can show and hide its pane, and gets an event for it', async () => {
  const { client } = await opened();
  const modes: string[] = [];
  await client.Office.addin.onVisibilityModeChanged(
    (event) => void modes.push(event.visibilityMode),
  );
  await client.Office.addin.showAsTaskpane();
  expect(client.connection.services.isPaneVisible()).toBe(true);
  await client.Office.addin.hide();
  expect(client.connection.services.isPaneVisible()).toBe(false);
  await until(() => modes.length === 2);
  expect(modes).toEqual(['Taskpane', 'Hidden']);
});

test('the interface and the data have the client’s language', async () => {
  const { client } = await opened([], { locale: 'en-US' });
  expect(client.Office.context.displayLanguage).toBe('en-US');
  expect(client.Office.context.contentLanguage).toBe('en-US');
});
