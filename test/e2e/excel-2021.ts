/** The requirement sets of Excel 2021, the oldest that the add-in works in. */
export const EXCEL_2021: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  CustomFunctions: '1.3',
  CustomFunctionsRuntime: '1.3',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  RichApiRuntime: '1.1',
};
