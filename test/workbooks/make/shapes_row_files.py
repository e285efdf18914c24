"""More workbooks as partners keep them: weeks as sheets, families over rows, rows struck through.

Run:  python3 test/workbooks/make/shapes_row_files.py
Needs openpyxl. The files are committed. This script shows how they were made.
All data is invented.
"""

from datetime import timedelta

from openpyxl.styles import Font

from shapes_files import (AS_OF, HOUSEHOLDS, add_quota, half, new_book, save, sheet_of, truth_of)


def last_day_of_week(day):
    return day + timedelta(days=7 - day.isoweekday())


def week_sheets():
    book = new_book()
    add_quota(book)
    weeks = sorted({day.isocalendar()[:2] for day, *_ in HOUSEHOLDS})
    for year, week in weeks:
        rows = [[f"Week {week} {year}"], [], ["zaaknr", "pers.", "corporatie", "opm."]]
        rows += [[case, persons, of, None] for day, case, persons, of in HOUSEHOLDS
                 if day.isocalendar()[:2] == (year, week)]
        sheet_of(book, f"wk {week}", rows)
    truth = truth_of(HOUSEHOLDS)
    truth["housed"] = sum(persons for day, _, persons, _ in HOUSEHOLDS
                          if half(day) == half(AS_OF) and last_day_of_week(day) <= AS_OF)
    save(book, "weekbladen", "a sheet per week, which alone says when", truth,
         answers=[{"ask": "twee halfjaren", "choose": "2016-I"}])


def first_row_of_family():
    book = new_book()
    add_quota(book)
    rows = [["Zaaknr", "Datum", "Corporatie", "Gezinslid", "Leeftijd"]]
    for number, (day, case, persons, of) in enumerate(HOUSEHOLDS):
        rows.append([case, day, of, "hoofd", 30 + number % 20])
        rows += [[None, None, None, "partner" if one == 1 else "kind", 28 if one == 1 else one * 3]
                 for one in range(1, persons)]
    sheet_of(book, "Plaatsingen", rows)
    save(book, "gezin-eerste-rij", "a row per person; only a family's first row says which family",
         truth_of(HOUSEHOLDS))


def struck_through():
    book = new_book()
    add_quota(book)
    rows = [["Zaaknr", "Datum", "Personen", "Corporatie"],
            *[[case, day, persons, of] for day, case, persons, of in HOUSEHOLDS]]
    sheet = sheet_of(book, "Plaatsingen", rows)
    struck = range(4, len(HOUSEHOLDS), 9)
    for at in struck:
        for cell in sheet[at + 2]:
            cell.font = Font(strike=True)
    left = [one for at, one in enumerate(HOUSEHOLDS) if at not in struck]
    save(book, "doorgestreept", "rows that fell through are struck through", truth_of(left),
         findings=["placement-fell-through"])


def day_in_first_row():
    book = new_book()
    add_quota(book)
    rows = [["Zaaknr", "Datum verhuizing", "Lid", "Corporatie"]]
    for day, case, persons, of in HOUSEHOLDS:
        rows.append([case, day, "hoofd", of])
        rows += [[case, None, "gezinslid", None]] * (persons - 1)
    for number in range(6):
        case = f"Z29{80 + number}"
        rows += [[case, None, "hoofd", None], *[[case, None, "gezinslid", None]] * (number % 3)]
    sheet_of(book, "Plaatsingen", rows)
    save(book, "datum-eerste-rij", "a row per person; only a family's first row has the day, "
         "and families that wait have none", truth_of(HOUSEHOLDS), findings=["rows-without-day"])


def corporation_merged():
    book = new_book()
    add_quota(book)
    by_corporation = sorted(HOUSEHOLDS, key=lambda one: (one[3], one[0]))
    rows = [["Corporatie", "Datum verhuizing", "Zaaknr", "Personen"],
            *[[of, day, case, persons] for day, case, persons, of in by_corporation]]
    sheet = sheet_of(book, "Plaatsingen", rows)
    start = 0
    for at in range(1, len(by_corporation) + 1):
        if at < len(by_corporation) and by_corporation[at][3] == by_corporation[start][3]:
            continue
        sheet.merge_cells(start_row=start + 2, end_row=at + 1, start_column=1, end_column=1)
        start = at
    save(book, "samengevoegd", "the corporation merged over its rows", truth_of(HOUSEHOLDS),
         findings=["corporation-blank"])


if __name__ == "__main__":
    week_sheets()
    first_row_of_family()
    struck_through()
    day_in_first_row()
    corporation_merged()
