/** The sample workbook's file, in base64. */
declare module 'sample.xlsx' {
  const base64: string;
  export default base64;
}
