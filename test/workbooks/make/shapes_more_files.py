"""More workbooks as partners keep them: grids by hand, year lists, quotas across, a report alone.

Run:  python3 test/workbooks/make/shapes_more_files.py
Needs openpyxl. The files are committed. This script shows how they were made.
All data is invented.
"""

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta

from openpyxl.styles import Font
from openpyxl.worksheet.filters import AutoFilter

from shapes_files import (AS_OF, CORPORATIONS, HOUSEHOLDS, MONTHS, OPENING, QUOTA, SIZES, add_quota,
                          new_book, save, sheet_of, truth_of)

HEADER = ["Datum", "Kandidaat", "Personen", "Corporatie"]


def title(sheet, text, last_column):
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=last_column)


def day_and_month(day):
    return f"{day.day} {MONTHS[day.month - 1]}"


def year_lists():
    book = new_book()
    old = [(date(2015, 7, 6) + timedelta(days=16 * n), f"Z{1001 + n}", SIZES[n % 8],
            CORPORATIONS[n % 4]) for n in range(10)]
    for year, rows in (("2015", old), ("2016", HOUSEHOLDS)):
        texts = [[day_and_month(day), *rest] for day, *rest in rows]
        sheet = sheet_of(book, year, [[], [], ["Datum", "Zaaknr", "Pers.", "Verhuurder"], *texts])
        title(sheet, "Gehuisvest", 4)
    add_quota(book)
    save(book, "jaarlijsten", "a list for each year, with the year in the sheet's name alone",
         truth_of([*old, *HOUSEHOLDS]))


def months_across():
    book = new_book()
    counts = Counter()
    for day, _, persons, of in HOUSEHOLDS:
        counts[of, day.month] += persons
    lines = [[of, *[counts[of, month] or None for month in range(1, 13)]] for of in CORPORATIONS]
    sums = [sum(counts[of, month] for of in CORPORATIONS) for month in range(1, 13)]
    sheet = sheet_of(book, "Realisatie", [
        [], [], ["Corporatie", *MONTHS, "Totaal"],
        *[[*line, sum(n or 0 for n in line[1:])] for line in lines],
        ["Totaal", *sums, sum(sums)], [], [],
        ["Taakstelling 1e halfjaar 2016", QUOTA["2016-I"]],
        ["Taakstelling 2e halfjaar 2016", QUOTA["2016-II"]],
        ["Achterstand per 1-1-2016", OPENING],
    ])
    title(sheet, "Realisatie huisvesting 2016 (personen)", 14)
    for cells, text in (("B2:G2", "1e halfjaar"), ("H2:M2", "2e halfjaar")):
        sheet.merge_cells(cells)
        sheet[cells[:2]] = text
    truth = truth_of(HOUSEHOLDS)
    # The grid has no days: the people of a month count on its last day.
    truth["housed"] = sum(
        persons for day, _, persons, _ in HOUSEHOLDS
        if day.month > 6 and date(2016, day.month, monthrange(2016, day.month)[1]) <= AS_OF)
    save(book, "handrooster", "a grid by hand: corporations down, months across, merged titles", truth)


def mixed_dates():
    book = new_book()
    sheet_of(book, "Plaatsingen", [HEADER, *[
        [f"{day.month:02d}/{day.day:02d}/{day.year}" if n % 2 else
         f"{day.day:02d}/{day.month:02d}/{day.year}", *rest]
        for n, (day, *rest) in enumerate(HOUSEHOLDS)]])
    add_quota(book)
    save(book, "datums-door-elkaar", "dates as text, by turns day first and month first",
         refused="voorop")


def person_per_row_with_size():
    book = new_book()
    sheet_of(book, "Personen", [
        ["Zaaknummer", "Persoon", "Gezinsgrootte", "Datum huisvesting", "Corporatie"],
        *[[case, number + 1, persons, day, of] for day, case, persons, of in HOUSEHOLDS
          for number in range(persons)]])
    add_quota(book)
    save(book, "persoon-met-gezinsgrootte",
         "a row for each person, each with the size of the whole household", truth_of(HOUSEHOLDS))


def filtered_list():
    book = new_book()
    last = len(HOUSEHOLDS) + 1
    sheet = sheet_of(book, "Plaatsingen", [
        HEADER, *HOUSEHOLDS, [], ["Totaal", None, f"=SUBTOTAL(109,C2:C{last})"]])
    chosen = AutoFilter(ref=f"A1:D{last}")
    chosen.add_filter_column(3, ["Diezehof"])
    sheet.auto_filter = chosen
    for index, row in enumerate(HOUSEHOLDS):
        sheet.row_dimensions[index + 2].hidden = row[3] != "Diezehof"
    add_quota(book)
    save(book, "gefilterde-lijst", "a filter on one corporation, and a total of what it shows",
         truth_of(HOUSEHOLDS))


def plain_placements():
    book = new_book()
    sheet_of(book, "Plaatsingen", [HEADER, *HOUSEHOLDS])
    return book


def gross_quota_with_backlog():
    book = plain_placements()
    housed = truth_of(HOUSEHOLDS)["halfYears"]["2016-I"]
    later = OPENING + QUOTA["2016-I"] - housed
    sheet_of(book, "Taakstelling", [
        ["Halfjaar", "Bruto taakstelling", "Achterstand"],
        ["2016-I", QUOTA["2016-I"] + OPENING, OPENING],
        ["2016-II", QUOTA["2016-II"] + later, later]])
    save(book, "bruto-met-achterstand", "a quota with the backlog in it, and the backlog beside it",
         truth_of(HOUSEHOLDS))


def half_years_across():
    book = plain_placements()
    sheet_of(book, "Taakstelling", [
        [], [None, None, "2016-I", "2016-II"],
        [None, "Taakstelling", QUOTA["2016-I"], QUOTA["2016-II"]],
        [None, "Beginstand (achterstand)", OPENING, None]])
    save(book, "liggende-taakstelling", "half-years across, quota and opening down",
         truth_of(HOUSEHOLDS))


def all_on_one_sheet():
    book = new_book()
    sheet = sheet_of(book, "Blad1", [
        [], [], ["nr", "datum huisvesting", "aantal", "corporatie"],
        *[[case, day, persons, of] for day, case, persons, of in HOUSEHOLDS]])
    title(sheet, "Statushouders 2016", 4)
    for row, (text, number) in enumerate((
            ("Taakstelling 1e halfjaar 2016:", QUOTA["2016-I"]),
            ("Taakstelling 2e halfjaar 2016:", QUOTA["2016-II"]),
            ("Nog te doen uit 2015:", OPENING)), start=3):
        sheet.cell(row=row, column=7, value=text)
        sheet.cell(row=row, column=8, value=number)
    truth = truth_of(HOUSEHOLDS)
    save(book, "alles-op-een-blad", "a list, its quotas and an opening by an odd name in loose cells",
         truth)


def report_alone():
    book = new_book()
    sheet_of(book, "Rapportage", [
        ["Rapportage huisvesting vergunninghouders"], [],
        ["In de eerste helft van 2016 zijn 58 personen gehuisvest."],
        ["De opgave was 179; er resteert dus een achterstand."], [], [],
        ["Corporatie", "Gehuisvest", "Aandeel"],
        *[[of, 20 + n, 0.25] for n, of in enumerate(CORPORATIONS)]])
    save(book, "alleen-verslag", "a report in words with totals, without any list",
         refused="geen tabel Taakstelling")


def nothing_known():
    book = new_book()
    sheet = sheet_of(book, "Overzicht", [
        ["Stand van zaken"], [None, None, None, None, "rijksopdracht", 179],
        [None, "ref", "wanneer", "hoofden", "achter", 50],
        [None, "Z1", date(2016, 2, 1)], [None, "Z2", date(2016, 2, 11)],
        [None, "Z3", date(2016, 2, 21)], [None, "som"]])
    for row, people in enumerate((3, 2, 4, 9), start=4):
        sheet.cell(row=row, column=4, value=people)
    for row in (4, 5, 6):
        sheet.cell(row=row, column=3).number_format = "d-m-yyyy"
    save(book, "niets-herkend", "words that nobody else uses: only to be read by hand", refused="?")


if __name__ == "__main__":
    nothing_known()
    year_lists()
    months_across()
    mixed_dates()
    person_per_row_with_size()
    filtered_list()
    gross_quota_with_backlog()
    half_years_across()
    all_on_one_sheet()
    report_alone()
