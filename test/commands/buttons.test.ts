import { buttons } from '../../src/commands/buttons';
import { excelFailureText } from '../../src/commands/excel-failure';
import { receiveErrands, type Errand } from '../../src/pane/errand';
import { failureCode } from '../../src/excel/run';
import { setCells } from '../../packages/excel-stand-in/host';
import { REFUSALS } from '../../packages/excel-stand-in/host/switches';
import { client, host } from './meeting-tab-stage';

let errands: Errand[];
let shown: boolean;

beforeEach(() => {
  errands = [];
  shown = false;
  host.switches.viewOnly = false;
  host.switches.refusals = [];
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  jest.spyOn(client.Office.addin, 'showAsTaskpane').mockImplementation(() => {
    shown = true;
    return Promise.resolve();
  });
  receiveErrands((errand) => errands.push(errand));
});

const meetingTab = () => host.workbook.sheets.find(({ name }) => name.startsWith('Overleg '));
const active = () =>
  host.workbook.sheets.find(({ id }) => id === client.connection.session.activeSheetId)?.name;
const codes = () =>
  errands.map((errand) => (errand.task === 'explain-failure' ? failureCode(errand.failure) : null));

/** Expects that the sentence for `AccessDenied` names each cause that a person can remove. */
function expectEveryCauseNamed(): void {
  expect(excelFailureText('AccessDenied', 'nl')).toMatch(
    /beveiligd.*alleen-lezen.*uitgecheckt.*vertrouwelijkheidslabel/s,
  );
  expect(excelFailureText('AccessDenied', 'en')).toMatch(
    /protected.*read-only.*checked out.*sensitivity label/s,
  );
}

test('the button makes the tab and selects it, and the pane does not change', async () => {
  await buttons.makeOverlegTab();
  expect(active()).toBe(meetingTab()?.name);
  expect([errands, shown]).toEqual([[], false]);
});

test('in a read-only workbook, the pane opens and says why there is no tab', async () => {
  host.switches.viewOnly = true;
  const before = structuredClone(host.workbook);
  await buttons.makeOverlegTab();
  expect([codes(), shown]).toEqual([['AccessDenied'], true]);
  expect(host.workbook).toEqual(before);
  expectEveryCauseNamed();
});

test('if Excel refuses to read, the pane opens and says why there is no tab', async () => {
  host.switches.refusals = REFUSALS.reading;
  await buttons.makeOverlegTab();
  expect([codes(), shown, meetingTab()]).toEqual([['AccessDenied'], true, undefined]);
});

test('a hidden tab is refreshed and stays hidden, and the pane says so', async () => {
  await buttons.makeOverlegTab();
  const tab = meetingTab();
  const [other] = host.workbook.sheets;
  client.connection.session.activeSheetId = other?.id ?? '';
  if (tab) tab.visibility = 'Hidden';
  const quota = host.workbook.sheets.find(({ name }) => name === 'Taakstelling');
  if (quota) setCells(quota, 'B3', [[306]]);
  const before = structuredClone(tab?.cells);
  await buttons.makeOverlegTab();
  expect(errands).toMatchObject([{ task: 'show-tab', made: { isHidden: true, refused: [] } }]);
  expect([shown, tab?.visibility, active()]).toEqual([true, 'Hidden', other?.name]);
  expect(tab?.cells).not.toEqual(before);
});

test('if Excel refuses to select the tab, the tab is made and the pane offers to open it', async () => {
  host.switches.refusals = REFUSALS.activating;
  await buttons.makeOverlegTab();
  expect(errands).toMatchObject([{ task: 'show-tab', made: { isHidden: false, refused: [] } }]);
  expect([shown, meetingTab() === undefined]).toEqual([true, false]);
});
