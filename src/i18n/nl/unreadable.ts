/** Why a file cannot be opened as a workbook. */
export const unreadable = {
  notAWorkbook: (file: string) =>
    `${file} is geen Excel-werkmap (.xlsx of .xlsm). Open het in Excel en sla het op als .xlsx.`,
  encrypted: (file: string) =>
    `${file} is met een wachtwoord beveiligd. Haal de beveiliging eraf in Excel en sla een kopie op.`,
  damaged: (file: string) =>
    `${file} is beschadigd en kon niet worden gelezen. Open het in Excel, laat het herstellen en sla het op.`,
};
