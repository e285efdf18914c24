"""Lists of households by other habits: a sheet per corporation or year, headings between rows,
English words, statuses, dates as text, ids with unseen characters.

Run:  python3 test/workbooks/make/shapes/lists.py
"""

from datetime import date, timedelta

from corpus import (CORPORATIONS, MONTHS, OPENING, QUOTA, households, put, quota_sheet, save, title,
                    truth_of)
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.filters import AutoFilter

PLAIN_HEADER = ["Datum", "Kandidaat", "Personen", "Corporatie"]


def plain_list(book, rows, header=PLAIN_HEADER, name="Plaatsingen"):
    sheet = book.active
    sheet.title = name
    put(sheet, 1, 1, [header, *rows])
    return sheet


def sheet_per_corporation():
    book, rows = Workbook(), households()
    book.remove(book.active)
    for name in CORPORATIONS:
        sheet = book.create_sheet(name)
        title(sheet, f"Huisvesting vergunninghouders {name}", 4)
        own = [row[:3] for row in rows if row[3] == name]
        put(sheet, 3, 1, [["Datum verhuizing", "Dossiernr", "Aantal pers."], *own])
        put(sheet, 5 + len(own), 1, [["Totaal", None, sum(row[2] for row in own)]])
    quota_sheet(book)
    save(book, "blad-per-corporatie", "a sheet for each corporation, which no column names",
         truth=truth_of(rows))


def english_headers():
    book, rows = Workbook(), households()
    plain_list(book, rows, ["Move-in date", "Case number", "Household size", "Housing association"],
               "Housed")
    waiting = book.create_sheet("Waiting list")
    put(waiting, 1, 1, [
        ["Case number", "Household size", "Linked on", "Status"],
        *[[case, persons, day - timedelta(days=40), "housed"] for day, case, persons, _ in rows],
        ["K401", 2, date(2016, 9, 20), "linked"],
        ["K402", 1, date(2016, 10, 3), "linked"],
    ])
    targets = book.create_sheet("Targets")
    put(targets, 1, 1, [["Half-year", "Target", "Backlog at start"],
                        ["H1 2016", QUOTA["2016-I"], OPENING], ["H2 2016", QUOTA["2016-II"], None]])
    save(book, "engelse-koppen", "English headers, half-years and statuses",
         truth=truth_of(rows, waiting=2))


def year_lists():
    book = Workbook()
    old = households(date(2015, 7, 6), 10, case=201)
    new = households()
    for year, rows in (("2015", old), ("2016", new)):
        sheet = book.active if year == "2015" else book.create_sheet()
        sheet.title = year
        title(sheet, f"Gehuisvest in {year}", 4)
        texts = [[f"{day.day} {MONTHS[day.month - 1]}", *rest] for day, *rest in rows]
        put(sheet, 3, 1, [["Datum", "Zaaknr", "Pers.", "Verhuurder"], *texts])
    quota_sheet(book)
    save(book, "jaarlijsten", "a list for each year, with the year in the sheet's name alone",
         truth=truth_of(old + new))


def headings_between_rows():
    book, rows = Workbook(), households()
    sheet = book.active
    sheet.title = "Gehuisvest"
    title(sheet, "Gehuisveste statushouders 2016", 4)
    put(sheet, 3, 1, [["Zaak", "Datum sleutel", "Personen", "Soort woning"]])
    row = 4
    for name in CORPORATIONS:
        sheet.cell(row=row, column=1, value=name).font = Font(bold=True)
        own = [[case, day, persons, "appartement"] for day, case, persons, of in rows if of == name]
        put(sheet, row + 1, 1, own)
        row += 1 + len(own)
    quota_sheet(book)
    save(book, "tussenkoppen", "the corporation as a heading between the rows",
         truth=truth_of(rows))


def adults_and_children():
    book, rows = Workbook(), households()
    parts = [[day, case, min(persons, 2), persons - min(persons, 2) or None, of]
             for day, case, persons, of in rows]
    plain_list(book, parts, ["Ingangsdatum", "Kandidaat", "Volwassenen", "Kinderen", "Corporatie"])
    quota_sheet(book)
    save(book, "volwassenen-kinderen", "people as adults and children, without their sum",
         truth=truth_of(rows))


def status_fell_through():
    book, rows = Workbook(), households()
    notes = {2: "gaat niet door", 6: "vervallen", 13: "geannuleerd door gemeente", 17: "Ingetrokken"}
    told = [[*row, notes.get(i, "verhuisd")] for i, row in enumerate(rows)]
    plain_list(book, told, [*PLAIN_HEADER, "Stand"])
    quota_sheet(book)
    save(book, "niet-doorgegaan", "placements that fell through stay in the list, with a word",
         truth=truth_of([row for i, row in enumerate(rows) if i not in notes]))


def second_sheet_with_the_same_rows():
    book, rows = Workbook(), households()
    plain_list(book, rows)
    copy = book.create_sheet("Plaatsingen (oud)")
    put(copy, 1, 1, [PLAIN_HEADER, *rows[:15]])
    quota_sheet(book)
    save(book, "dubbel-blad", "an older copy of the same list on a second sheet",
         truth=truth_of(rows))


def month_first_mixed():
    book, rows = Workbook(), households()
    told = [[f"{day.month:02d}/{day.day:02d}/{day.year}" if i % 2 else
             f"{day.day:02d}/{day.month:02d}/{day.year}", *rest]
            for i, (day, *rest) in enumerate(rows)]
    plain_list(book, told)
    quota_sheet(book)
    save(book, "datums-door-elkaar", "dates as text, by turns day first and month first",
         refused="?")


def month_first():
    book, rows = Workbook(), households()
    told = [[f"{day.month}/{day.day}/{day.year}", *rest] for day, *rest in rows]
    plain_list(book, told)
    quota_sheet(book)
    save(book, "maand-eerst", "dates as text, all month first", truth=truth_of(rows))


def person_per_row_with_size():
    book, rows = Workbook(), households()
    told = [[case, number + 1, persons, day, of] for day, case, persons, of in rows
            for number in range(persons)]
    plain_list(book, told, ["Zaaknummer", "Persoon", "Gezinsgrootte", "Datum huisvesting",
                            "Corporatie"], "Personen")
    quota_sheet(book)
    save(book, "persoon-met-gezinsgrootte",
         "a row for each person, each with the size of the whole household", truth=truth_of(rows))


def unseen_characters():
    book, rows = Workbook(), households()
    marks = ["\u00a0", "\u200b", "\u00ad", ""]
    told = [[day, case[:1] + marks[i % 4] + case[1:], persons, of]
            for i, (day, case, persons, of) in enumerate(rows)]
    told[3][3] = "Veen\u00adstede"
    told[7][3] = "Oosterhof\u00a0"
    plain_list(book, told)
    cases = book.create_sheet("Kandidaten")
    put(cases, 1, 1, [
        ["Kandidaat", "Personen", "Gekoppeld", "Status"],
        *[[case, persons, day - timedelta(days=40), "gehuisvest"] for day, case, persons, _ in rows],
        ["K\u200b401", 2, date(2016, 9, 20), "gekoppeld"],
    ])
    quota_sheet(book)
    save(book, "onzichtbare-tekens", "ids with no-break and zero-width spaces and soft hyphens",
         truth=truth_of(rows, waiting=1))


def dates_without_year():
    book, rows = Workbook(), households()
    told = [[f"{day.day}-{MONTHS[day.month - 1]}", *rest] for day, *rest in rows]
    plain_list(book, told, ["wanneer", "nr", "pers", "corp"], "Blad1")
    quota_sheet(book)
    save(book, "zonder-jaar", "days and months as text, and no year anywhere near them",
         answers=[{"ask": "jaar", "choose": "2016"}], truth=truth_of(rows))


def hidden_rows():
    book, rows = Workbook(), households()
    sheet = plain_list(book, rows)
    chosen = AutoFilter(ref=f"A1:D{len(rows) + 1}")
    chosen.add_filter_column(3, ["Oosterhof"])
    sheet.auto_filter = chosen
    for index, row in enumerate(rows):
        sheet.row_dimensions[index + 2].hidden = row[3] != "Oosterhof"
    put(sheet, len(rows) + 3, 1, [["Totaal", None, f"=SUBTOTAL(109,C2:C{len(rows) + 1})"]])
    quota_sheet(book)
    save(book, "gefilterde-lijst", "a filter on one corporation, and a total of what it shows",
         truth=truth_of(rows))


def formulas_without_values():
    book, rows = Workbook(), households()
    told = [[day, case, f"=F{i + 2}+G{i + 2}", of, None, 1, persons - 1]
            for i, (day, case, persons, of) in enumerate(rows)]
    plain_list(book, told, [*PLAIN_HEADER, None, "man/vrouw", "overige"])
    quota_sheet(book)
    save(book, "formules-zonder-waarde", "numbers of people as formulas of which no value is kept",
         truth=truth_of(rows))


def weeks():
    book, rows = Workbook(), households()
    told = [[f"wk {day.isocalendar()[1]}", *rest] for day, *rest in rows]
    plain_list(book, told, ["Week", "Kandidaat", "Personen", "Corporatie"])
    quota_sheet(book)
    save(book, "weken", "weeks in place of days", refused="?")


if __name__ == "__main__":
    sheet_per_corporation()
    english_headers()
    year_lists()
    headings_between_rows()
    adults_and_children()
    status_fell_through()
    second_sheet_with_the_same_rows()
    month_first_mixed()
    month_first()
    person_per_row_with_size()
    unseen_characters()
    dates_without_year()
    hidden_rows()
    formulas_without_values()
    weeks()
