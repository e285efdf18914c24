"""More workbooks as partners keep them: codes of their own, month headings, remarks that undo a row.

Run:  python3 test/workbooks/make/shapes_habit_files.py
Needs openpyxl. The files are committed. This script shows how they were made.
All data is invented.
"""

from datetime import date

from openpyxl.comments import Comment

from shapes_files import (CORPORATIONS, HOUSEHOLDS, MONTHS, add_quota, new_book, save, sheet_of,
                          truth_of)

HEADER = ["Datum verhuizing", "Casusnummer", "Aantal personen", "Woningcorporatie", "Voortgang"]


def english_letters():
    book = new_book()
    sheet_of(book, "Targets", [["Half year", "Target", "Backlog at start"],
                               ["H1 2016", 179, 50], ["H2 2016", 206, None]])
    rows = [["Move-in date", "Case number", "Household size", "Housing association", "St"]]
    rows += [[day.isoformat(), case, persons, of, "H"] for day, case, persons, of in HOUSEHOLDS]
    rows += [["2016-09-01", "Z2901", 4, CORPORATIONS[0], "X"],
             ["2016-05-05", "Z2902", 2, CORPORATIONS[1], "X"]]
    sheet_of(book, "Placements", rows)
    sheet_of(book, "Legend", [["Code", "Meaning"], ["H", "housed"], ["X", "cancelled"]])
    save(book, "engels-letters", "an English export with letters for states", truth_of(HOUSEHOLDS),
         answers=[{"ask": "betekent H", "choose": "gehuisvest"}])


def month_headings():
    book = new_book()
    add_quota(book)
    rows = [["Datum sleuteloverdracht", "Nummer", "Pers.", "Verhuurder"]]
    month = None
    for day, case, persons, of in HOUSEHOLDS:
        if day.month != month:
            rows += [[], []] if month else []
            month = day.month
            rows.append([f"{MONTHS[month - 1].upper()} 2016"])
        rows.append([day, case, persons, of])
    sheet_of(book, "Lijst", rows)
    save(book, "lege-rijen-en-maandkoppen", "month headings with empty rows between",
         truth_of(HOUSEHOLDS))


def remarks_and_percents():
    book = new_book()
    add_quota(book)
    rows = [HEADER, *[[day, case, persons, of, "100%"] for day, case, persons, of in HOUSEHOLDS]]
    rows.append([date(2016, 10, 3), "Z2950", 3, CORPORATIONS[2],
                 "verhuisd naar andere gemeente, telt niet"])
    sheet = sheet_of(book, "Plaatsingen", rows)
    sheet["C3"].comment = Comment("1 persoon komt later, dus 2 ipv 1", "Taakstelling")
    sheet_of(book, "Voortgang", [["Kwartaal", "%"], ["Q1", 0.2], ["Q2", 0.45]])
    save(book, "opmerkingen-en-procenten", "notes in cells, and a remark that a row does not count",
         truth_of(HOUSEHOLDS), findings=["placement-fell-through"])


if __name__ == "__main__":
    english_letters()
    month_headings()
    remarks_and_percents()
