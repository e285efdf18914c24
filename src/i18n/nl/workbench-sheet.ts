/** The texts of the workbench's spreadsheet, in the form that Univer requires. */
export const workbenchSheet = {
  sheets: {
    autoFill: {
      copy: 'Cellen kopiëren',
      series: 'Reeks doorvoeren',
      formatOnly: 'Alleen opmaak',
      noFormat: 'Zonder opmaak',
    },
    info: {
      overlappingSelections: 'Dit kan niet met selecties die elkaar overlappen.',
      acrossMergedCell: 'Dit kan niet over een samengevoegde cel heen.',
      partOfCell: 'Selecteer de hele samengevoegde cel.',
    },
  },
  'sheets-formula-ui': {
    prompt: {
      helpExample: 'VOORBEELD',
      helpAbstract: 'WAT HET GEEFT',
      required: 'Nodig.',
      optional: 'Mag weg.',
    },
    error: {
      title: 'Fout',
      divByZero: 'Er wordt door nul gedeeld',
      name: 'Deze naam is onbekend',
      value: 'Een waarde is niet van de goede soort',
      num: 'Dit getal kan niet',
      na: 'De uitkomst is niet te geven',
      cycle: 'De formule verwijst naar zichzelf',
      ref: 'De formule verwijst naar een cel die er niet is',
      spill: 'Het blok past niet: cellen eronder of ernaast zijn niet leeg',
      calc: 'Dit is niet te berekenen',
      error: 'De formule is niet te lezen',
      connect: 'Wordt berekend',
      null: 'De bereiken hebben geen cel gemeen',
    },
  },
  'sheets-ui': {
    info: {
      notChangeMerge: 'Een deel van een samengevoegde cel kan niet worden gewijzigd.',
      problem: 'Dit kan niet',
    },
    clipboard: {
      paste: {
        exceedMaxCells: 'Dit zijn meer cellen dan er in één keer geplakt kunnen worden.',
        overlappingMergedCells: 'Plakken kan niet over samengevoegde cellen.',
      },
      shortCutNotify: {
        title: 'Plak met Ctrl+V.',
        useShortCutInstead: 'Wat uit Excel komt, plakt u met Ctrl+V.',
      },
    },
    rightClick: {
      pasteSpecial: 'Plakken speciaal',
      pasteValue: 'Waarden plakken',
      pasteFormat: 'Opmaak plakken',
      pasteColWidth: 'Kolombreedte plakken',
      pasteBesidesBorder: 'Plakken zonder randen',
    },
  },
  ui: {
    clipboard: {
      authentication: {
        title: 'Geen toegang tot het klembord',
        content: 'Sta in de browser toe dat deze pagina het klembord leest.',
      },
    },
    textEditor: {
      formulaError: 'Typ een hele formule, zoals =SUM(A1)',
      rangeError: 'Typ een bereik, zoals A1:B10',
    },
    'zoom-slider': { resetTo: 'Terug naar' },
  },
};
