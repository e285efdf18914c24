/**
 * Tests that a header of another column, or of none, never matches a field with certainty. Each field
 * below lists headers that mean it (`is`) and headers that only look like it (`isNot`).
 */
import { matchHeader } from '../../../src/workbook/header';
import { TABLES } from '../../../src/workbook/tables';
import type { MainRole } from './header-rows';

interface HeaderExamples {
  readonly is: readonly string[];
  readonly isNot: readonly string[];
}

const FIELDS: Readonly<Record<MainRole, Readonly<Record<string, HeaderExamples>>>> = {
  placements: {
    date: {
      is: ['Datum verhuizing', 'Ingangsdatum huur', 'DT_VERHUUR', 'Move-in date', 'Gehuisvest op'],
      isNot: [
        'Datum koppeling',
        'Datum afmelding',
        'Datum aanmelding',
        'Geboortedatum',
        'Mutatiedatum',
      ],
    },
    household: {
      is: ['Zaaknr', 'CASE_ID', 'Dossiernummer', 'Cliëntnr.', 'Kandidaat-ID'],
      isNot: ['Aantal huishoudens', 'Volgnr', 'Persoonsnummer', 'Telefoonnummer', 'Contractnummer'],
    },
    home: {
      is: ['VHE-nr', 'Woningnummer', 'Objectnr.', 'Unit', 'Dwelling'],
      isNot: ['Woningen', 'Huisnummer', 'Woningtype', 'Postcode', 'Aantal woningen'],
    },
    persons: {
      is: ['AANT_PERS', 'Aantal personen', 'Gezinsgrootte', '# personen', 'Household size'],
      isNot: ['Aantal woningen', 'Aantal huishoudens', 'Max. personen', 'Persoon', 'Aantal kamers'],
    },
    corporation: {
      is: ['Woco', 'Verhuurder', 'CORP_OMS', 'Naam corporatie', 'Landlord'],
      isNot: ['Contactpersoon corporatie', 'Huurder', 'Gemeente'],
    },
    isFamilyJoining: { is: ['Nareis j/n', 'Nareiziger(s)?'], isNot: ['Datum nareis', 'Reis'] },
    counts: { is: ['Telt mee?', 'Meetellen'], isNot: ['Tel.', 'Telefoon', 'Teller'] },
    reportedOn: { is: ['Afgemeld COA', 'Datum afmelding'], isNot: ['Aangemeld', 'Datum melding'] },
    leftOn: {
      is: ['Vertrokken op', 'Vertrokken d.d.'],
      isNot: ['Datum vertrek', 'Vertrek AZC', 'Uithuizing', 'Einde huur', 'Datum verhuizing'],
    },
    status: { is: ['Status plaatsing', 'Status'], isNot: ['Status BRP', 'Status huurtoeslag'] },
  },
  households: {
    household: {
      is: ['Kandidaatnr', 'Casus'],
      isNot: ['Opvangnummer', 'Aantal kandidaten van COA'],
    },
    persons: {
      is: ['Omvang huishouden'],
      isNot: ['Nareizigers', 'Verwachte personen', 'Kinderen'],
    },
    familyToFollow: { is: ['Aantal nareizigers', 'Nog te verwachten'], isNot: ['Aantal personen'] },
    linkedOn: {
      is: ['Koppelingsdatum COA', 'DT_KOPPELING', 'Gekoppeld d.d.', 'Date linked'],
      isNot: ['Datum verhuizing', 'Ontkoppeld op', 'Datum acceptatie'],
    },
    acceptedOn: { is: ['Acceptatiedatum'], isNot: ['Datum koppeling', 'Datum weigering'] },
    young: { is: ['Jongere (j/n)'], isNot: ['Jongste kind'] },
    stairFree: { is: ['Begane grond?', 'Gelijkvloers nodig'], isNot: ['Traplopen', 'Verdieping'] },
    wishes: { is: ['Plaatsingswensen', 'Voorkeur wijk'], isNot: ['Wijk', 'Opmerkingen'] },
    shelter: { is: ['AZC', 'Opvanglocatie', 'COA-locatie'], isNot: ['Datum opvang', 'Woonplaats'] },
    status: { is: ['Stand van zaken', 'Fase'], isNot: ['Verblijfsstatus', 'Burgerlijke staat'] },
    unlinkedOn: { is: ['Datum ontkoppeling'], isNot: ['Datum koppeling', 'Gekoppeld'] },
  },
  homes: {
    home: { is: ['Eenheidnummer', 'VHE'], isNot: ['Woningen', 'Eenheden', 'Huisnr.'] },
    corporation: { is: ['Verhuurder'], isNot: ['Huurder'] },
    complex: { is: ['Complexnr'], isNot: ['Woningnr'] },
    district: { is: ['Buurt', 'Stadsdeel'], isNot: ['Wijkteam', 'Plaats'] },
    kind: { is: ['Woningtype', 'Soort woning'], isNot: ['Woning', 'Type contract'] },
    selfContained: { is: ['Zelfstandig?'], isNot: ['Onzelfstandig'] },
    bedrooms: { is: ['# slaapkamers', 'Slpk.'], isNot: ['Aantal kamers', 'Kamers', 'Badkamers'] },
    maximumPersons: { is: ['Max. bewoners', 'MAX_PERS'], isNot: ['Aantal woningen', 'Max. huur'] },
    bareRent: {
      is: ['Kale huur', 'Nettohuurprijs', 'Huur excl. servicekosten'],
      isNot: ['Brutohuur', 'Kale huur (incl. servicekosten)', 'Maatwerkhuur', 'Servicekosten'],
    },
    agreedRent: { is: ['Maatwerk huur'], isNot: ['Kale huur'] },
    offeredOn: { is: ['Aanbiedingsdatum'], isNot: ['Beschikbaar per'] },
    availableFrom: {
      is: ['Vrij per', 'Leeg per', 'DT_BESCHIKBAAR'],
      isNot: ['Beschikbaar tot', 'Datum koppeling'],
    },
    availableUntil: { is: ['Einddatum', 'Tot en met'], isNot: ['Totaal', 'Beschikbaar'] },
    stairFree: { is: ['Begane grond'], isNot: ['Verdieping', 'Lift'] },
    units: { is: ['Aantal eenheden'], isNot: ['Eenheid', 'Aantal woningen'] },
    household: { is: ['Gereserveerd voor', 'Toegewezen aan'], isNot: ['Reserveringskosten'] },
    status: { is: ['Status woning'], isNot: ['Status energielabel'] },
    reason: { is: ['Reden weigering'], isNot: ['Reden verhuizing'] },
  },
  quotas: {
    period: { is: ['Half jaar', 'HJ', 'Tijdvak'], isNot: ['Maand', 'Kwartaal', 'Jaar'] },
    quota: {
      is: [
        'Netto taakst.',
        'Herziene taakstelling',
        'Huisvestingstaakstelling',
        'TST',
        'Te huisvesten',
      ],
      isNot: ['Realisatie', 'Oorspronkelijke taakstelling', 'Nog te huisvesten', 'Inwoners'],
    },
    original: {
      is: ['Oorspronkelijke taakstelling', 'Oorspronkelijk aantal'],
      isNot: ['Taakstelling', 'Herziene taakstelling', 'Herzien op', 'Oude taakstelling'],
    },
    revisedOn: {
      is: ['Datum herziening', 'Herzien d.d.', 'Bijgesteld op'],
      isNot: ['Herziene taakstelling', 'Herziening', 'Datum'],
    },
    opening: {
      is: ['Achterstand vorige periode', 'Stand begin', 'Openingsstand', 'achterst.'],
      isNot: ['Eindstand', 'Realisatie', 'Restant', 'Taakstelling incl. achterstand'],
    },
  },
};

const CASES = Object.entries(FIELDS).flatMap(([role, fields]) =>
  Object.entries(fields).map(([field, examples]) => ({
    role: role as MainRole,
    field,
    ...examples,
  })),
);

test('every field of the main tables has headers that mean it and headers that look like it', () => {
  for (const [role, fields] of Object.entries(FIELDS)) {
    const columns = Object.keys(TABLES[role as MainRole].columns);
    expect(Object.keys(fields).sort()).toEqual(columns.sort());
  }
});

test.each(CASES)(
  '$role.$field matches its own headers with certainty, and its look-alikes never',
  ({ role, field, is, isNot }) => {
    const certain = (header: string): boolean =>
      matchHeader(header, TABLES[role].known).some(
        (match) => match.field === field && match.strength !== 'weak',
      );
    expect(is.filter((header) => !certain(header))).toEqual([]);
    expect(isNot.filter(certain)).toEqual([]);
  },
);
