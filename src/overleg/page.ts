/** Margins of the tab's pages in points: half an inch at the sides, room for header and footer. */
export const PAGE_MARGINS = {
  top: 54,
  bottom: 54,
  left: 36,
  right: 36,
  header: 18,
  footer: 18,
} as const;
