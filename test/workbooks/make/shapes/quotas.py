"""Quotas by other habits: per year, gross, across, loose; and numbers of people in a grid.

Run:  python3 test/workbooks/make/shapes/quotas.py
"""

from collections import Counter
from datetime import date
from calendar import monthrange

from corpus import (AS_OF, CORPORATIONS, MONTHS, OPENING, QUOTA, households, put, quota_sheet, save,
                    title, truth_of)
from openpyxl import Workbook


def placements(book):
    rows = households()
    sheet = book.active
    sheet.title = "Plaatsingen"
    put(sheet, 1, 1, [["Datum", "Kandidaat", "Personen", "Corporatie"], *rows])
    return rows


def months_across():
    book, rows = Workbook(), households()
    sheet = book.active
    sheet.title = "Realisatie"
    title(sheet, "Realisatie huisvesting 2016 (personen)", 14)
    counts = Counter()
    for day, _, persons, of in rows:
        counts[of, day.month] += persons
    sheet.merge_cells("B2:G2")
    sheet["B2"] = "1e halfjaar"
    sheet.merge_cells("H2:M2")
    sheet["H2"] = "2e halfjaar"
    put(sheet, 3, 1, [["Corporatie", *MONTHS, "Totaal"]])
    for index, of in enumerate(CORPORATIONS):
        numbers = [counts[of, month] or None for month in range(1, 13)]
        put(sheet, 4 + index, 1, [[of, *numbers, sum(n or 0 for n in numbers)]])
    months = [sum(counts[of, month] for of in CORPORATIONS) for month in range(1, 13)]
    put(sheet, 7, 1, [["Totaal", *months, sum(months)]])
    put(sheet, 10, 1, [["Taakstelling 1e halfjaar 2016", QUOTA["2016-I"]],
                       ["Taakstelling 2e halfjaar 2016", QUOTA["2016-II"]],
                       ["Achterstand per 1-1-2016", OPENING]])
    truth = truth_of(rows)
    # Counts have no day of their own: a month counts on its last day.
    truth["housed"] = sum(
        persons for day, _, persons, _ in rows
        if day.month > 6 and date(2016, day.month, monthrange(2016, day.month)[1]) <= AS_OF
    )
    save(book, "handrooster", "a grid by hand: corporations down, months across, merged titles",
         truth=truth)


def quota_per_year():
    book = Workbook()
    rows = placements(book)
    put(book.create_sheet("Taakstelling"), 1, 1,
        [["Jaar", "Taakstelling", "Beginstand"], [2016, sum(QUOTA.values()), OPENING]])
    save(book, "taakstelling-per-jaar", "a quota for the whole year alone",
         answers=[{"ask": "verdeeld", "fill": [str(n) for n in QUOTA.values()]}],
         truth=truth_of(rows))


def two_quotas():
    book = Workbook()
    rows = placements(book)
    put(book.create_sheet("Taakstelling"), 1, 1, [
        ["Periode", "Taakstelling incl. achterstand", "Taakstelling", "Achterstand"],
        ["1e halfjaar 2016", QUOTA["2016-I"] + OPENING, QUOTA["2016-I"], OPENING],
        ["2e halfjaar 2016", QUOTA["2016-II"] + 36, QUOTA["2016-II"], 36],
    ])
    save(book, "twee-taakstellingen", "a quota with and one without the backlog, beside each other",
         truth=truth_of(rows))


def gross_quota():
    book = Workbook()
    rows = placements(book)
    put(book.create_sheet("Taakstelling"), 1, 1, [
        ["Halfjaar", "Bruto taakstelling", "Achterstand"],
        ["2016-I", QUOTA["2016-I"] + OPENING, OPENING],
        ["2016-II", QUOTA["2016-II"] + 36, 36],
    ])
    save(book, "bruto", "a quota with the backlog in it, and the backlog beside it",
         truth=truth_of(rows))


def gross_quota_alone():
    book = Workbook()
    placements(book)
    put(book.create_sheet("Opgave"), 1, 1, [
        ["Halfjaar", "Totale opgave (incl. achterstand)"],
        ["2016-I", QUOTA["2016-I"] + OPENING], ["2016-II", QUOTA["2016-II"] + 36],
    ])
    save(book, "alleen-bruto", "a quota with a backlog in it that stands nowhere", refused="?")


def half_years_across():
    book = Workbook()
    rows = placements(book)
    put(book.create_sheet("Taakstelling"), 2, 2, [
        [None, "2016-I", "2016-II"],
        ["Taakstelling", QUOTA["2016-I"], QUOTA["2016-II"]],
        ["Beginstand (achterstand)", OPENING, None],
    ])
    save(book, "liggende-taakstelling", "half-years across, quota and opening down",
         truth=truth_of(rows))


def remainder():
    book = Workbook()
    rows = placements(book)
    quota_sheet(book, ("Halfjaar", "Taakstelling", "Restant"))
    save(book, "restant", "the opening balance as a remainder", truth=truth_of(rows))


def quota_beside_list():
    book, rows = Workbook(), households()
    sheet = book.active
    sheet.title = "Blad1"
    title(sheet, "Statushouders 2016")
    put(sheet, 3, 1, [["nr", "datum huisvesting", "aantal", "corporatie"],
                      *[[case, day, persons, of] for day, case, persons, of in rows]])
    put(sheet, 3, 7, [["Taakstelling 1e halfjaar 2016:", QUOTA["2016-I"]],
                      ["Taakstelling 2e halfjaar 2016:", QUOTA["2016-II"]],
                      ["Nog te doen uit 2015:", OPENING]])
    save(book, "alles-op-een-blad", "a list, and its quotas in loose cells beside it",
         truth=truth_of(rows))


def report_only():
    book = Workbook()
    sheet = book.active
    sheet.title = "Rapportage"
    put(sheet, 1, 1, [
        ["Rapportage huisvesting vergunninghouders"], [None],
        ["In de eerste helft van 2016 zijn 54 personen gehuisvest."],
        ["De opgave was 61; er resteert dus een achterstand."],
    ])
    put(sheet, 7, 1, [["Corporatie", "Gehuisvest", "Aandeel"],
                      *[[of, 20 + i, 0.33] for i, of in enumerate(CORPORATIONS)]])
    save(book, "alleen-verslag", "a report in words with totals, without any list", refused="?")


if __name__ == "__main__":
    months_across()
    quota_per_year()
    two_quotas()
    gross_quota()
    gross_quota_alone()
    half_years_across()
    remainder()
    quota_beside_list()
    report_only()
