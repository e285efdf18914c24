"""What all these workbooks tell, however they are kept, and how they are written to files.

All data is invented. The truth beside each workbook is added up here, from the households
themselves, never from what the add-in reads.
"""

import json
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl.styles import Font

FOLDER = Path(__file__).resolve().parent.parent.parent / "shapes"
MADE = datetime(2016, 10, 12, 9, 0)
AS_OF = date(2016, 10, 12)
DUTCH_DATE = "dd-mm-yyyy"
CORPORATIONS = ["Veenstede", "Oosterhof", "De Linde"]
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
QUOTA = {"2016-I": 61, "2016-II": 70}
OPENING = 14
SIZES = [1, 3, 1, 2, 5, 1, 4, 1, 1, 2, 6]


def households(first=date(2016, 1, 12), count=20, every=14, case=301):
    """Households that moved in: day, case, people, corporation."""
    return [
        (first + timedelta(days=every * i), f"K{case + i}", SIZES[i % len(SIZES)], CORPORATIONS[i % 3])
        for i in range(count)
    ]


def half_year(day):
    return f"{day.year}-{'I' if day.month <= 6 else 'II'}"


def truth_of(rows, quota=QUOTA, opening=OPENING, **more):
    by_half_year, by_corporation = Counter(), Counter()
    for day, _, persons, corporation in rows:
        by_half_year[half_year(day)] += persons
        if corporation is not None:
            by_corporation[corporation] += persons
    truth = {"halfYears": dict(sorted(by_half_year.items()))}
    if by_corporation:
        truth["corporations"] = dict(sorted(by_corporation.items()))
    if quota is not None:
        truth["quota"] = quota
    if opening is not None:
        truth["opening"] = opening
    truth["housed"] = sum(
        persons for day, _, persons, _ in rows
        if half_year(day) == half_year(AS_OF) and day <= AS_OF
    )
    return truth | more


def save(book, name, made, answers=(), truth=None, refused=None, findings=None):
    """Writes a workbook, and beside it what is true of it and what a person answers."""
    book.properties.created = MADE
    book.properties.modified = MADE
    book.properties.creator = "Taakstelling"
    book.save(FOLDER / f"{name}.xlsx")
    told = {"made": f"{made} (openpyxl)", "asOf": AS_OF.isoformat(), "answers": list(answers)}
    if truth is not None:
        told["truth"] = truth
    if refused is not None:
        told["refused"] = refused
    if findings is not None:
        told["findings"] = findings
    text = json.dumps(told, ensure_ascii=False, indent=2)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def put(sheet, top, left, rows, date_format=DUTCH_DATE):
    """Writes rows from a cell on; blanks stay empty cells."""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value is None:
                continue
            cell = sheet.cell(row=top + r, column=left + c, value=value)
            if isinstance(value, date):
                cell.number_format = date_format


def title(sheet, text, last_column=None, row=1):
    sheet.cell(row=row, column=1, value=text).font = Font(bold=True, size=14)
    if last_column is not None:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last_column)


def quota_sheet(book, header=("Halfjaar", "Taakstelling", "Achterstand begin"), name="Taakstelling"):
    sheet = book.create_sheet(name)
    put(sheet, 1, 1, [list(header), ["2016-I", QUOTA["2016-I"], OPENING],
                      ["2016-II", QUOTA["2016-II"], None]])
    return sheet
