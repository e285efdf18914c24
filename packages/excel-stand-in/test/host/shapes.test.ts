/**
 * Tests shapes, from Microsoft's article "Work with shapes using the Excel JavaScript API" and the
 * reference of Excel.Shape, ShapeCollection, ShapeFill, ShapeLineFormat, TextFrame and ShapeGroup.
 */
import { writeWorkbook } from '../../xlsx';
import { closeAll, opened, refusal, type Opened } from './opened';

afterEach(closeAll);

function onSheet(
  all: Opened,
  edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  return all.Excel.run(async (context) => {
    await edit(context.workbook.worksheets.getItem('Blad1'), context);
    await context.sync();
  });
}

async function withSquare(): Promise<Opened> {
  const all = await opened();
  await onSheet(all, ({ shapes }) => {
    const square = shapes.addGeometricShape('Rectangle');
    square.set({ left: 100, top: 100, height: 150, width: 150, name: 'Square' });
  });
  return all;
}

test('a geometric shape is added, named, found and deleted', async () => {
  const all = await withSquare();
  await onSheet(all, async ({ shapes }, context) => {
    const square = shapes.getItem('Square');
    square.load('id,type,geometricShapeType,left,top,width,height,visible,zOrderPosition');
    const missing = shapes.getItemOrNullObject('Circle');
    await context.sync();
    expect(square.toJSON()).toMatchObject({
      type: 'GeometricShape',
      geometricShapeType: 'Rectangle',
      left: 100,
      height: 150,
      visible: true,
    });
    expect(missing.isNullObject).toBe(true);
    shapes.getItem(square.id).delete();
    const count = shapes.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('a shape is moved, turned, scaled and laid behind others', async () => {
  const all = await withSquare();
  await onSheet(all, async ({ shapes }, context) => {
    const square = shapes.getItem('Square');
    square.incrementLeft(25);
    square.incrementTop(-40);
    square.incrementRotation(-90);
    square.scaleHeight(1.5, 'CurrentSize', 'ScaleFromBottomRight');
    shapes.addLine(200, 50, 300, 150, 'Curve').name = 'Line';
    shapes.getItem('Line').setZOrder('SendToBack');
    square.load('left,top,height,width,rotation,zOrderPosition');
    await context.sync();
    expect(square.toJSON()).toMatchObject({ left: 125, top: -15, height: 225, width: 150 });
    expect([square.rotation, square.zOrderPosition]).toEqual([270, 1]);
  });
});

test('a shape that keeps its proportions gets a new height with a new width', async () => {
  const all = await withSquare();
  await onSheet(all, async ({ shapes }, context) => {
    const square = shapes.getItem('Square');
    square.lockAspectRatio = true;
    square.width = 300;
    square.load('height');
    await context.sync();
    expect(square.height).toBe(300);
  });
});

test('fill, line and text are set and read back', async () => {
  const all = await withSquare();
  await onSheet(all, async ({ shapes }, context) => {
    const { fill, lineFormat, textFrame } = shapes.getItem('Square');
    fill.setSolidColor('yellow');
    fill.transparency = 0.7;
    lineFormat.set({ color: '#2E8B57', weight: 3, dashStyle: 'SquareDot' });
    textFrame.textRange.text = 'Kern';
    textFrame.textRange.font.size = 36;
    textFrame.horizontalAlignment = 'Center';
    const box = shapes.addTextBox('Een tekst');
    fill.load();
    lineFormat.load('visible,color');
    textFrame.load('hasText,horizontalAlignment');
    box.textFrame.textRange.load('text');
    await context.sync();
    expect(fill.toJSON()).toMatchObject({ foregroundColor: '#FFFF00', transparency: 0.7 });
    expect(lineFormat.toJSON()).toMatchObject({ visible: true, color: '#2E8B57' });
    expect(textFrame.toJSON()).toMatchObject({ hasText: true, horizontalAlignment: 'Center' });
    expect(box.textFrame.textRange.text).toBe('Een tekst');
    fill.clear();
    textFrame.deleteText();
    fill.load('type');
    textFrame.load('hasText');
    await context.sync();
    expect([fill.type, textFrame.hasText]).toEqual(['NoFill', false]);
  });
});

test('shapes move with their group, and are single shapes again after ungrouping', async () => {
  const all = await withSquare();
  await onSheet(all, async ({ shapes }, context) => {
    shapes.addGeometricShape('Hexagon').set({ name: 'Hexagon', left: 10, top: 300 });
    const group = shapes.addGroup([shapes.getItem('Square'), 'Hexagon']);
    group.incrementLeft(50);
    group.load('left,top,width,height');
    const inner = group.group.shapes.getItem('Square');
    inner.load('left,level');
    await context.sync();
    expect(group.toJSON()).toMatchObject({ left: 60, top: 100, width: 240, height: 300 });
    expect([inner.left, inner.level]).toEqual([150, 1]);
    group.group.ungroup();
    shapes.load('items/name,items/level');
    await context.sync();
    expect(shapes.items.map(({ name, level }) => [name, level])).toEqual([
      ['Square', 0],
      ['Hexagon', 0],
    ]);
  });
});

test('a picture is a shape without text', async () => {
  const all = await withSquare();
  await onSheet(all, async ({ shapes }, context) => {
    const picture = shapes.addImage('iVBORw0KGgoAAAANSUhEUg==');
    const { shape } = picture.image;
    shape.load('type,lockAspectRatio');
    await context.sync();
    expect([shape.type, shape.lockAspectRatio]).toEqual(['Image', true]);
    picture.textFrame.load('hasText');
    const error = await refusal(context.sync());
    expect(error.debugInfo.errorLocation).toBe('Shape.textFrame');
  });
});

test.each<[string, (shapes: Excel.ShapeCollection) => void, string]>([
  [
    'a shape without a name of Excel',
    (of) => of.addGeometricShape('Circle' as 'Cube'),
    'InvalidArgument',
  ],
  ['a negative height', (of) => void (of.getItem('Square').height = -1), 'InvalidArgument'],
  ['a text that is no picture', (of) => of.addImage('abc'), 'InvalidArgument'],
  ['a shape that is not there', (of) => of.getItem('Circle').delete(), 'ItemNotFound'],
])('%s is refused', async (_what, edit, code) => {
  const all = await withSquare();
  const error = await refusal(onSheet(all, (sheet) => edit(sheet.shapes)));
  expect(error.code).toBe(code);
});

test('shapes on a protected sheet cannot be changed', async () => {
  const all = await withSquare();
  await onSheet(all, (sheet) => sheet.protection.protect());
  const error = await refusal(onSheet(all, ({ shapes }) => shapes.getItem('Square').delete()));
  expect(error.code).toBe('AccessDenied');
});

test('a shape moves with the cells under it', async () => {
  const all = await withSquare();
  await onSheet(all, (sheet) => void sheet.getRange('1:2').insert('Down'));
  expect(all.workbook.sheets[0]?.shapes).toMatchObject([{ top: 130, height: 150 }]);
});

// The square is at 100 to 250 points from the top. Row 3 starts at 40 points, row 6 at 85, and row 15
// at 220.
test.each<[string, string, 'Up' | 'Left', object]>([
  ['rows above it, one high and one hidden', '1:3', 'Up', { top: 45, height: 150 }],
  ['rows under its top', '6:8', 'Up', { top: 85, height: 120 }],
  ['rows under its middle', '8:9', 'Up', { top: 100, height: 120 }],
  ['rows under its bottom', '15:20', 'Up', { top: 100, height: 120 }],
  ['all rows under it', '2:20', 'Up', { top: 40, height: 0 }],
  ['rows below it', '20:30', 'Up', { top: 100, height: 150 }],
  ['a wide column beside it', 'A:A', 'Left', { left: 20, width: 150 }],
])('a shape follows its cells when somebody deletes %s', async (_what, address, way, expected) => {
  const all = await withSquare();
  const [sheet] = all.workbook.sheets;
  sheet?.rows.set(0, { height: 40 });
  sheet?.rows.set(1, { height: 40, hidden: true });
  sheet?.columns.set(0, { width: 80 });
  await onSheet(all, (on) => void on.getRange(address).delete(way));
  expect(sheet?.shapes).toMatchObject([expected]);
});

test('saving refuses a sheet with a new shape, with the reason', async () => {
  const all = await withSquare();
  await expect(writeWorkbook(all.workbook)).rejects.toMatchObject({
    code: 'drawing-changed',
    message: 'Shapes on the sheet Blad1 were added, grouped or laid in another order.',
  });
});
