/** Waarom er geen tabblad is: wat er gebeurde, waarom, en wat te doen. */
export const notMade = {
  tablesMissing: (tables: readonly string[]) =>
    `De werkmap heeft geen tabel ${tables.join(' en geen tabel ')}. Zonder die tabel${
      tables.length > 1 ? 'len' : ''
    } is er geen stand te berekenen; voeg ${tables.length > 1 ? 'ze' : 'hem'} toe, met de kolommen uit de handleiding.`,
  quotaMissing:
    'De tabel Taakstelling heeft geen leesbare rij. Vul per halfjaar een rij in met de gepubliceerde taakstelling.',
  periodTwice: (period: string) =>
    `In de tabel Taakstelling staat ${period} twee keer. Laat één rij staan: twee taakstellingen voor één halfjaar worden nooit opgeteld.`,
};
