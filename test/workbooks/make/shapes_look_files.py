"""Workbooks in which the colour of a row means something, and no text says what.

Run:  python3 test/workbooks/make/shapes_look_files.py
Needs openpyxl. The files are committed. This script shows how they were made.
All data is invented.
"""

from collections import Counter
from datetime import date

from openpyxl.styles import Font, PatternFill

from shapes_files import (CORPORATIONS, HOUSEHOLDS, MONTHS, add_quota, new_book, save, sheet_of,
                          truth_of)

HEADER = ["Datum verhuizing", "Casusnummer", "Aantal personen", "Woningcorporatie"]
RED, BLUE, GREEN, GREY = (PatternFill("solid", start_color=f"FF{colour}")
                          for colour in ("FF7C80", "BDD7EE", "92D050", "D9D9D9"))

# Moves that did not happen. They have a day, like the other moves.
OFF = [(date(2016, 3, 2), "Z2961", 3, CORPORATIONS[0]), (date(2016, 8, 24), "Z2962", 4, CORPORATIONS[1]),
       (date(2016, 9, 7), "Z2963", 2, CORPORATIONS[2])]


def list_with(rows):
    book = new_book()
    add_quota(book)
    sheet = sheet_of(book, "Plaatsingen", [HEADER, *rows])
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", start_color="FF4472C4")
    return book, sheet


def red_rows():
    rows = sorted([*HOUSEHOLDS, *OFF])
    book, sheet = list_with(rows)
    for at, row in enumerate(rows, 2):
        if row in OFF:
            for cell in sheet[at]:
                cell.fill = RED
    save(book, "kleur-zonder-legenda", "red rows fell through, and no text says so",
         truth_of(HOUSEHOLDS), answers=[{"ask": "rood", "choose": "laat weg"}],
         findings=["rows-out-by-look"])


def grey_texts():
    rows = sorted([*HOUSEHOLDS, *OFF])
    book, sheet = list_with(rows)
    for at, row in enumerate(rows, 2):
        if row in OFF:
            for cell in sheet[at]:
                cell.font = Font(italic=True, color="FFA6A6A6")
        if row[2] == 5:
            sheet.cell(row=at, column=3).fill = BLUE
    save(book, "grijze-letters", "grey texts fell through, large families have a blue cell",
         truth_of(HOUSEHOLDS),
         answers=[{"ask": "blauw", "choose": "tellen mee"}, {"ask": "grijs", "choose": "laat weg"}],
         findings=["rows-out-by-look"])


def only_green_rows():
    housed = [row for row in HOUSEHOLDS if row[0] < date(2016, 10, 1)]
    planned = [(date(2016, 10, 3 + n), f"Z297{n}", 2, CORPORATIONS[n % 4]) for n in range(6)]
    rows = sorted([*housed, *planned])
    book, sheet = list_with(rows)
    for at, row in enumerate(rows, 2):
        if row in housed:
            for cell in sheet[at]:
                cell.fill = GREEN
    save(book, "alleen-groen", "only green rows were housed, and no text says so", truth_of(housed),
         answers=[{"ask": "groen", "choose": "Alleen deze"}], findings=["rows-out-by-look"])


def grey_months():
    people = Counter()
    for day, _, persons, of in HOUSEHOLDS:
        people[of, day.month] += persons
    rows = [["Corporatie", *[f"{month} 2016" for month in MONTHS]]]
    rows += [[of, *[people[of, at] or None for at in range(1, 13)]] for of in CORPORATIONS]
    book = new_book()
    add_quota(book)
    sheet = sheet_of(book, "Realisatie", rows)
    for cells in sheet.iter_rows(min_row=2, min_col=11, max_col=13):
        for cell in cells:
            cell.fill = GREY
    truth = truth_of(HOUSEHOLDS)
    truth["housed"] = sum(row[2] for row in HOUSEHOLDS if 7 <= row[0].month <= 9)
    save(book, "kolom-per-maand", "a column per month, those to come are grey", truth,
         findings=["looks-not-read"])


if __name__ == "__main__":
    red_rows()
    grey_texts()
    only_green_rows()
    grey_months()
