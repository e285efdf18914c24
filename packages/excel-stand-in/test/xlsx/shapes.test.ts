/** Tests shapes and pictures of a file (ECMA-376 part 1, 20.5, SpreadsheetML drawings). */
import { createHost, openClient } from '../../host';
import { readWorkbook, saveWorkbook, type OpenFile } from '../../xlsx';
import { packageFaults } from './package-faults';
import { changedParts, packageOf, unzippedText } from './package-of';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function anchor(row: number, object: string): string {
  const corner = (name: string, at: number) =>
    `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor>${corner('from', row)}${corner('to', row + 2)}${object}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function properties(kind: string, id: number, name: string, more = ''): string {
  return `<xdr:nv${kind}Pr><xdr:cNvPr id="${id}" name="${name}"${more}/><xdr:cNv${kind}Pr/></xdr:nv${kind}Pr>`;
}

function look(preset: string, rotation = 0): string {
  return `<xdr:spPr><a:xfrm rot="${rotation}"><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom></xdr:spPr>`;
}

const TEXT =
  '<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Let </a:t></a:r><a:r><a:t>op</a:t></a:r></a:p><a:p><a:r><a:t>tweede</a:t></a:r></a:p></xdr:txBody>';

const DRAWING =
  `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">` +
  anchor(
    1,
    `<xdr:sp macro="" textlink="">${properties('Sp', 2, 'Ballon', ' descr="Een ballon" hidden="1"')}${look('roundRect', 5_400_000)}${TEXT}</xdr:sp>`,
  ) +
  anchor(5, `<xdr:cxnSp macro="">${properties('CxnSp', 3, 'Pijl')}${look('line')}</xdr:cxnSp>`) +
  anchor(
    9,
    `<xdr:grpSp>${properties('GrpSp', 4, 'Groep')}<xdr:grpSpPr/><xdr:sp macro="" textlink="">${properties('Sp', 5, 'Binnen')}${look('ellipse')}</xdr:sp></xdr:grpSp>`,
  ) +
  '</xdr:wsDr>';

const LIST = (id: string, type: string, target: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/></Relationships>`;

function withShapes(): Uint8Array {
  return packageOf('<sheetData/><drawing r:id="rId1"/>', {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': LIST('rId1', 'drawing', '../drawings/drawing1.xml'),
      'xl/drawings/drawing1.xml': DRAWING,
    },
  });
}

async function edited(edit: (sheet: Excel.Worksheet) => void): Promise<OpenFile> {
  const file = await readWorkbook(withShapes(), 'Map');
  const client = await openClient(createHost(file.workbook));
  await client.Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem('Blad'));
    await context.sync();
  }).finally(() => client.close());
  return file;
}

test('shapes are read with their type, place, text and description', async () => {
  const { workbook } = await readWorkbook(withShapes(), 'Map');
  expect(workbook.sheets[0]?.shapes).toMatchObject([
    {
      name: 'Ballon',
      type: 'GeometricShape',
      geometricShapeType: 'RoundRectangle',
      left: 48,
      top: 15,
      height: 30,
      rotation: 90,
      visible: false,
      altTextDescription: 'Een ballon',
      text: { text: 'Let op\ntweede' },
    },
    { name: 'Pijl', type: 'Line' },
    { name: 'Groep', type: 'Group', shapes: [{ name: 'Binnen', geometricShapeType: 'Ellipse' }] },
  ]);
});

test('a change of cells leaves the drawing byte for byte as it was', async () => {
  const file = await edited((sheet) => void (sheet.getRange('A1').values = [[1]]));
  const saved = await saveWorkbook(file);
  expect(changedParts(withShapes(), saved)).not.toContain('xl/drawings/drawing1.xml');
});

test('a shape that is moved, renamed and shown keeps its look and text', async () => {
  const file = await edited((sheet) => {
    const shape = sheet.shapes.getItem('Ballon');
    shape.set({ name: 'Wolk & zon', visible: true, top: 60 });
    sheet.shapes.getItem('Pijl').delete();
  });
  const saved = await saveWorkbook(file);
  expect(packageFaults(saved)).toEqual(packageFaults(withShapes()));
  const text = unzippedText(saved, 'xl/drawings/drawing1.xml');
  expect(text).toContain(look('roundRect', 5_400_000) + TEXT);
  expect(text).not.toContain('Pijl');
  const again = await readWorkbook(saved, 'Map');
  expect(again.workbook.sheets[0]?.shapes).toMatchObject([
    { name: 'Wolk & zon', visible: true, top: 60, left: 48, height: 30 },
    { name: 'Groep', shapes: [{ name: 'Binnen' }] },
  ]);
});

test('rows that are inserted above a shape move it in the file', async () => {
  const file = await edited((sheet) => void sheet.getRange('1:3').insert('Down'));
  const again = await readWorkbook(await saveWorkbook(file), 'Map');
  expect(again.workbook.sheets[0]?.shapes?.map(({ top }) => top)).toEqual([60, 120, 180]);
});

test.each<[string, (shapes: Excel.ShapeCollection) => void]>([
  ['a new shape', (of) => of.addGeometricShape('Cube')],
  ['another order', (of) => of.getItem('Ballon').setZOrder('BringToFront')],
  ['another fill', (of) => of.getItem('Ballon').fill.setSolidColor('#FF0000')],
  ['another text', (of) => void (of.getItem('Ballon').textFrame.textRange.text = 'x')],
])('%s is refused when the file is saved', async (_what, edit) => {
  const file = await edited((sheet) => edit(sheet.shapes));
  await expect(saveWorkbook(file)).rejects.toMatchObject({ code: 'drawing-changed' });
});
