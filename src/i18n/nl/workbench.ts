import { unreadable } from './unreadable';

export const workbench = {
  title: 'Taakstelling werkbank',
  noExcel: 'Probeeromgeving zonder Excel. Alles blijft in deze browser.',
  open: 'Werkmap openen…',
  save: 'Opslaan als bestand',
  ribbon: 'Taakstelling',
  sheet: 'Werkblad',
  pane: 'Taakstelling',
  opening: (name: string) => `${name} wordt geopend…`,
  opened: (name: string) => `${name} is geopend. Het bestand verlaat deze browser niet.`,
  dropEdits: (open: string, chosen: string) =>
    `In ${open} staan wijzigingen die u niet hebt opgeslagen. Ze vervallen als u ${chosen} opent. Toch openen?`,
  stillOpen: (name: string) => `${name} blijft open, met uw wijzigingen.`,
  saving: (name: string) => `${name} wordt opgeslagen…`,
  saved: (name: string) => `${name} is opgeslagen, met uw wijzigingen.`,
  ...unreadable,
  notOffered:
    'Dit kan alleen in Excel zelf: de werkbank kan cellen wijzigen en rekenen, geen opmaak, rijen of bladen.',
  protectedCell:
    'Deze cel is beveiligd, dus er is niets gewijzigd. Hef in Excel de beveiliging van het blad op.',
  notTyped: 'Dit kon niet in de cel worden gezet; er is niets gewijzigd.',
  failed: 'Er ging iets mis in de werkbank. Bewaar eerst uw werkmap en laad dan de pagina opnieuw.',
  building: 'De invoegtoepassing wordt gebouwd…',
  pictured: (path: string) => `Schermafbeelding: ${path}`,
  closeToStop: 'De werkbank staat open in een browservenster. Sluit het venster om te stoppen.',
  openYourself: (address: string, addIn: string, reason: string) =>
    `Er kon geen browser worden geopend.\n${reason}\n\nOpen zelf ${address}\n` +
    'De browser waarschuwt voor het certificaat, want dat is zojuist op deze computer gemaakt: ' +
    `kies Geavanceerd en ga door. Blijft het venster rechts leeg, doe dat dan ook op ${addIn} ` +
    'en laad de eerste pagina opnieuw. Office.js komt dan van Microsoft, dus er is internet nodig. ' +
    'Stop met Ctrl+C.',
};
