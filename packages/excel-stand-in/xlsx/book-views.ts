import type { Sheet, Workbook } from '../host/model';
import { relationshipsOf } from './package';
import { hasPart, partText, partXml, setPartText, wellFormed, type Parts } from './parts';
import {
  applyEdits,
  child,
  editAttributes,
  editChildren,
  flag,
  numberOf,
  parseXmlWithout,
  ROWS,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';
import { WORKBOOK_ORDER, type Book, type Tab } from './open-book';
/** A tab, as it will be after saving. */
export interface NewTab {
  readonly sheet: Sheet | undefined;
  readonly tab: Tab | undefined;
  readonly relationshipId: string;
  readonly printChanged: boolean;
}

export function activeTab(workbook: XmlElement): number {
  return numberOf(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
}

export function viewEdits(
  parts: Parts,
  book: Book,
  now: Workbook,
  tabs: readonly NewTab[],
): readonly Edit[] {
  const { document } = book;
  const before = activeTab(document.root);
  const wanted = tabs.findIndex(({ sheet }) => sheet?.id === now.activeSheetId);
  const activeBefore = book.tabs[before];
  const stillThere = tabs.findIndex(({ tab }) => tab !== undefined && tab === activeBefore);
  const selected = selectedTabs(parts, book, tabs);
  // Excel edits selected tabs as a group, so only one tab may be selected. The part of an unchanged
  // sheet is not rewritten. If that part says `tabSelected`, its tab stays the active one.
  const held = selected.find(({ index, isTouched }) => index !== wanted && !isTouched)?.index;
  const active = held ?? (wanted >= 0 ? wanted : Math.max(0, stillThere));
  if (active !== stillThere) {
    for (const { index, path, isTouched: isOurs } of selected) {
      if (index !== active && isOurs) select(parts, path, false);
    }
    const path = pathOf(parts, book, tabs[active]);
    if (path !== undefined && isTouched(tabs[active])) select(parts, path, true);
  }
  const view = child(child(document.root, 'bookViews'), 'workbookView');
  if (active === before) return [];
  const changes = { activeTab: active === 0 ? undefined : active, firstSheet: undefined };
  if (view) return [editAttributes(document, view, changes)];
  const written = xml('bookViews', {}, xml('workbookView', { activeTab: active }));
  return editChildren(document, document.root, WORKBOOK_ORDER, 'bookViews', written);
}

function isTouched(tab: NewTab | undefined): boolean {
  return tab?.sheet !== undefined && (tab.tab === undefined || tab.sheet.revision > 0);
}

function pathOf(parts: Parts, book: Book, tab: NewTab | undefined): string | undefined {
  const relationship = relationshipsOf(parts, book.path).find(
    ({ id, target }) => id === tab?.relationshipId && hasPart(parts, target),
  );
  return relationship?.target;
}

function selectedTabs(parts: Parts, book: Book, tabs: readonly NewTab[]) {
  return tabs.flatMap((tab, index) => {
    const path = pathOf(parts, book, tab);
    if (path === undefined) return [];
    const text = partText(parts, path);
    // A large sheet takes long to parse, and few sheets contain this attribute.
    if (!text.includes('tabSelected')) return [];
    const view = firstView(wellFormed(path, () => parseXmlWithout(text, ROWS, () => undefined)));
    return flag(view, 'tabSelected') ? [{ index, path, isTouched: isTouched(tab) }] : [];
  });
}

function firstView({ root }: XmlDocument): XmlElement | undefined {
  return child(child(root, 'sheetViews'), 'sheetView');
}

function select(parts: Parts, path: string, isSelected: boolean): void {
  const document = partXml(parts, path);
  const view = firstView(document);
  if (!view) return;
  const edit = editAttributes(document, view, { tabSelected: isSelected ? 1 : undefined });
  setPartText(parts, path, applyEdits(document.text, [edit]));
}
