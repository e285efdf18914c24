"""Workbooks in which the looks of rows mean something, and no text says what.

Run:  python3 test/workbooks/make/shapes_look_files.py
Needs openpyxl. The files it makes are committed; it is kept to show how they came about.
All data is invented.
"""

from datetime import date

from openpyxl.styles import Font, PatternFill

from shapes_files import (CORPORATIONS, HOUSEHOLDS, add_quota, new_book, save, sheet_of, truth_of)

HEADER = ["Datum verhuizing", "Casusnummer", "Aantal personen", "Woningcorporatie"]
RED, BLUE = (PatternFill("solid", start_color=colour) for colour in ("FFFF7C80", "FFBDD7EE"))

# Moves that came to nothing, and moves that are planned: both have a day, like the others.
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


if __name__ == "__main__":
    red_rows()
    grey_texts()
