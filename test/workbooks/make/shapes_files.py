"""Workbooks as partners keep them, different from the template. Each has a file with its truth.

Run:  python3 test/workbooks/make/shapes_files.py
Needs openpyxl. The files are committed. This script shows how they were made.
All data is invented.
"""

import json
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

FOLDER = Path(__file__).resolve().parent.parent / "shapes"
MADE = datetime(2017, 1, 2, 9, 0)
AS_OF = date(2016, 10, 12)
CORPORATIONS = ["Brugstede", "Diezehof", "Lindewaarde", "Stadsvlinder"]
SIZES = [1, 1, 2, 4, 1, 3, 1, 5]
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
QUOTA = {"2016-I": 179, "2016-II": 206}
OPENING = 50


def households():
    """Forty-four households of 2016: day, case, people, corporation."""
    rows = []
    for n in range(44):
        day = date(2016, 1, 11) + timedelta(days=7 * n + n % 3)
        rows.append((day, f"Z{2001 + n}", SIZES[n % 8], CORPORATIONS[n % 4]))
    return [row for row in rows if row[0].year == 2016]


HOUSEHOLDS = households()


def half(day):
    return f"{day.year}-{'I' if day.month <= 6 else 'II'}"


def truth_of(rows, quota=QUOTA, opening=OPENING, corporations=True):
    people = defaultdict(int)
    by_corporation = defaultdict(int)
    housed = 0
    for day, _, persons, corporation in rows:
        people[half(day)] += persons
        by_corporation[corporation] += persons
        if half(day) == half(AS_OF) and day <= AS_OF:
            housed += persons
    truth = {"halfYears": dict(people), "housed": housed}
    if corporations:
        truth["corporations"] = dict(by_corporation)
    if quota:
        truth["quota"] = quota
    if opening is not None:
        truth["opening"] = opening
    return truth


def save(book, name, made, truth=None, refused=None, answers=(), findings=()):
    book.properties.created = MADE
    book.properties.modified = MADE
    book.properties.creator = "Taakstelling"
    book.save(FOLDER / f"{name}.xlsx")
    told = {"made": f"{made} (openpyxl)", "asOf": AS_OF.isoformat(), "answers": list(answers)}
    if truth:
        told["truth"] = truth
    if refused:
        told["refused"] = refused
    if findings:
        told["findings"] = list(findings)
    text = json.dumps(told, ensure_ascii=False, indent=2)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf8")


def sheet_of(book, title, rows, date_format="dd-mm-yyyy"):
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, (date, datetime)):
                cell.number_format = date_format
    return sheet


def new_book():
    book = Workbook()
    book.remove(book.active)
    return book


def add_quota(book, headers=("Halfjaar", "Taakstelling", "Beginstand"), title="Taakstelling"):
    rows = [headers, ("2016-I", 179, OPENING), ("2016-II", 206, None)]
    return sheet_of(book, title, rows)


def per_corporation():
    book = new_book()
    add_quota(book)
    for corporation in CORPORATIONS:
        rows = [("Datum sleutel", "Casusnr", "Aantal pers.", "Opmerking")]
        rows += [(d, c, p, None) for d, c, p, w in HOUSEHOLDS if w == corporation]
        sheet_of(book, corporation, rows)
    save(book, "per-corporatie", "a sheet per corporation", truth_of(HOUSEHOLDS))


def loose_cells():
    book = new_book()
    rows = [
        ("Huisvesting 2016",),
        (),
        ("Taakstelling 1e halfjaar", 179, None, "Achterstand per 1-1-2016", OPENING),
        ("Taakstelling 2e halfjaar", 206),
        (),
        ("Verhuisdatum", "Dossiernr", "Gezinsgrootte", "Woco"),
    ]
    rows += HOUSEHOLDS
    sheet_of(book, "Blad1", rows)
    save(book, "losse-cellen", "the quota in loose cells above the list", truth_of(HOUSEHOLDS))


def english():
    book = new_book()
    rows = [("Half year", "Quota", "Opening balance"), ("2016 H1", 179, OPENING), ("2016 H2", 206)]
    sheet_of(book, "Targets", rows)
    rows = [("Move-in date", "Case no.", "No. of persons", "Housing association")]
    sheet_of(book, "Placements 2016", rows + HOUSEHOLDS, "yyyy-mm-dd")
    save(book, "engels", "English headers", truth_of(HOUSEHOLDS),
         answers=[{"ask": "Opening balance", "choose": "Achterstand"}])


def matrix():
    book = new_book()
    add_quota(book)
    counts = Counter()
    for day, _, persons, corporation in HOUSEHOLDS:
        counts[(day.month, corporation)] += persons
    rows = [("Gehuisveste personen 2016",), (), ("Maand", *CORPORATIONS, "Totaal")]
    for month in range(1, 13):
        cells = [counts[(month, c)] or None for c in CORPORATIONS]
        rows.append((f"{MONTHS[month - 1]} 2016", *cells, sum(c or 0 for c in cells)))
    totals = [sum(counts[(m, c)] for m in range(1, 13)) for c in CORPORATIONS]
    rows.append(("Totaal", *totals, sum(totals)))
    sheet_of(book, "Realisatie", rows)
    truth = truth_of(HOUSEHOLDS)
    # A month counts on its last day, so October does not count yet on 12 October.
    truth["housed"] = sum(
        p for d, _, p, _ in HOUSEHOLDS if half(d) == half(AS_OF) and d.month < AS_OF.month
    )
    save(book, "matrix-maanden", "months by corporations, people in the cells", truth)


def without_year():
    book = new_book()
    add_quota(book)
    rows = [("Plaatsingen 2016",), (), ("Datum", "Zaaknr", "Personen", "Corporatie")]
    rows += [(f"{d.day} {MONTHS[d.month - 1]}.", c, p, w) for d, c, p, w in HOUSEHOLDS]
    sheet_of(book, "Lijst", rows)
    save(book, "zonder-jaar", "days and months as text, the year in the title", truth_of(HOUSEHOLDS))


def adults_and_children():
    book = new_book()
    add_quota(book)
    rows = [("Datum huisvesting", "Casus", "Volwassenen", "Kinderen", "Verhuurder")]
    rows += [(d, c, min(p, 2), p - min(p, 2), w) for d, c, p, w in HOUSEHOLDS]
    sheet_of(book, "Gehuisvest", rows)
    save(book, "volwassenen-kinderen", "adults and children apart", truth_of(HOUSEHOLDS))


def fell_through():
    book = new_book()
    add_quota(book)
    states = ["gaat niet door", "vervallen", "geannuleerd", "ingetrokken"]
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie", "Status")]
    kept = []
    for index, row in enumerate(HOUSEHOLDS):
        is_kept = index % 6 != 5
        rows.append((*row, "gehuisvest" if is_kept else states[index // 6 % 4]))
        if is_kept:
            kept.append(row)
    sheet_of(book, "Plaatsingen", rows)
    save(
        book, "status-vervallen", "a status column with rows that fell through", truth_of(kept),
        findings=["placement-fell-through"],
    )


def month_first():
    book = new_book()
    add_quota(book)
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie")]
    rows += [(d.strftime("%m/%d/%Y"), c, p, w) for d, c, p, w in HOUSEHOLDS]
    sheet_of(book, "Plaatsingen", rows)
    save(book, "maand-eerst", "dates as text, the month first", truth_of(HOUSEHOLDS))


def restant():
    book = new_book()
    add_quota(book, ("Periode", "Opgave", "Restant"), "Opgave")
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie"), *HOUSEHOLDS]
    sheet_of(book, "Plaatsingen", rows)
    save(book, "restant", "the opening in a column called Restant", truth_of(HOUSEHOLDS))


def titles_and_subheadings():
    book = new_book()
    add_quota(book)
    sheet = book.create_sheet("Overzicht")
    sheet.append(["Overzicht plaatsingen statushouders"])
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(["Verhuizing", None, "Huishouden", None])
    sheet.merge_cells("A3:B3")
    sheet.merge_cells("C3:D3")
    sheet.append(["datum", "opm.", "zaaknr", "pers."])
    for corporation in CORPORATIONS:
        sheet.append([corporation])
        sheet.cell(row=sheet.max_row, column=1).font = Font(bold=True)
        mine = [row for row in HOUSEHOLDS if row[3] == corporation]
        for day, case, persons, _ in mine:
            sheet.append([day, None, case, persons])
            sheet.cell(row=sheet.max_row, column=1).number_format = "d-m-yyyy"
        sheet.append([f"Subtotaal {corporation}", None, None, sum(row[2] for row in mine)])
    sheet.append(["Totaal", None, None, sum(row[2] for row in HOUSEHOLDS)])
    save(book, "tussenkoppen", "merged titles, a heading per corporation", truth_of(HOUSEHOLDS))


def two_dates():
    book = new_book()
    add_quota(book)
    rows = [("Datum contract", "Datum sleutel", "Kandidaat", "Personen", "Corporatie")]
    rows += [(d - timedelta(days=24), d, c, p, w) for d, c, p, w in HOUSEHOLDS]
    sheet_of(book, "Plaatsingen", rows)
    save(
        book, "twee-datums", "a contract's day and the day of the key", truth_of(HOUSEHOLDS),
        answers=[{"ask": "Datum", "choose": "Datum sleutel"}],
    )


def quota_of_a_year():
    book = new_book()
    sheet_of(book, "Taakstelling", [("Jaar", "Taakstelling", "Achterstand"), (2016, 385, OPENING)])
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie"), *HOUSEHOLDS]
    sheet_of(book, "Plaatsingen", rows)
    save(
        book, "jaartaakstelling", "a quota for the whole year", truth_of(HOUSEHOLDS),
        answers=[{"ask": "verdeeld", "fill": ["179", "206"]}],
    )


def hidden_duplicates():
    book = new_book()
    add_quota(book)
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie"), *HOUSEHOLDS]
    again = [(d + timedelta(days=3), c, p, w) for d, c, p, w in HOUSEHOLDS[8:12]]
    sheet = sheet_of(book, "Plaatsingen", rows + again)
    sheet.auto_filter.ref = f"A1:D{sheet.max_row}"
    for row in range(len(rows) + 1, sheet.max_row + 1):
        sheet.row_dimensions[row].hidden = True
    save(
        book, "verborgen-dubbel", "four households again, in filtered rows", truth_of(HOUSEHOLDS),
        findings=["rows-repeated", "rows-hidden"],
    )


def invisible():
    book = new_book()
    add_quota(book)
    signs = ["\u200b", "\u00ad", "\u00a0", "\ufeff"]
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie")]
    for index, (day, case, persons, corporation) in enumerate(HOUSEHOLDS):
        sign = signs[index % 4]
        hidden = f"{case}{sign}" if index % 2 else f"{case[:1]}{sign if index % 4 != 2 else ''}{case[1:]}"
        rows.append((day, hidden, persons, f"{corporation}{sign}"))
    sheet_of(book, "Plaatsingen", rows)
    linked = [("Kandidaat", "Personen", "Gekoppeld")]
    linked += [(c, p, d - timedelta(days=40)) for d, c, p, _ in HOUSEHOLDS]
    linked += [("Z2901", 2, date(2016, 9, 1)), ("Z2902", 1, date(2016, 9, 8))]
    sheet_of(book, "Kandidaten", linked)
    truth = truth_of(HOUSEHOLDS)
    # On 12 October: two without a placement, and four who move in later.
    truth["waiting"] = 6
    save(book, "onzichtbaar", "ids with characters that cannot be seen", truth)


def formulas_without_values():
    book = new_book()
    add_quota(book)
    rows = [("Datum", "Kandidaat", "Volw.", "Kind", "Personen", "Corporatie")]
    for index, (day, case, persons, corporation) in enumerate(HOUSEHOLDS):
        at = index + 2
        adults = min(persons, 2)
        rows.append((day, case, adults, persons - adults, f"=C{at}+D{at}", corporation))
    sheet_of(book, "Plaatsingen", rows)
    save(
        book, "formules-zonder-waarde", "formulas of which no value was stored",
        refused="minder dan de helft van de rijen te lezen",
    )


def two_quotas():
    book = new_book()
    rows = [
        ("Halfjaar", "Taakstelling incl. achterstand", "Taakstelling", "Achterstand"),
        ("2016-I", 229, 179, OPENING),
        ("2016-II", 230, 206, 24),
    ]
    sheet_of(book, "Taakstelling", rows)
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie"), *HOUSEHOLDS]
    sheet_of(book, "Plaatsingen", rows)
    save(book, "twee-taakstellingen", "quotas with and without the backlog", truth_of(HOUSEHOLDS))


def gross_only():
    book = new_book()
    rows = [("Halfjaar", "Taakstelling (incl. achterstand)"), ("2016-I", 229), ("2016-II", 304)]
    sheet_of(book, "Taakstelling", rows)
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie"), *HOUSEHOLDS]
    sheet_of(book, "Plaatsingen", rows)
    save(book, "bruto-alleen", "only a quota that contains the backlog", refused="achterstand")


def same_rows_twice():
    book = new_book()
    add_quota(book)
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie"), *HOUSEHOLDS]
    sheet_of(book, "Lijst oktober", rows)
    sheet_of(book, "Lijst november", rows)
    save(book, "zelfde-rijen", "a second sheet with the same rows", truth_of(HOUSEHOLDS))


def weeks():
    book = new_book()
    add_quota(book)
    rows = [("Datum", "Kandidaat", "Personen", "Corporatie")]
    rows += [(f"wk {d.isocalendar()[1]}", c, p, w) for d, c, p, w in HOUSEHOLDS]
    sheet = sheet_of(book, "Plaatsingen", rows)
    sheet.column_dimensions[get_column_letter(1)].width = 12
    sheet["A1"].fill = PatternFill("solid", fgColor="DDDDDD")
    save(book, "weken", "weeks in place of days", truth_of(HOUSEHOLDS),
         answers=[{"ask": "twee halfjaren", "choose": "2016-I"}])


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for make in [
        per_corporation, loose_cells, english, matrix, without_year, adults_and_children,
        fell_through, month_first, restant, titles_and_subheadings, two_dates, quota_of_a_year,
        hidden_duplicates, invisible, formulas_without_values, two_quotas, gross_only,
        same_rows_twice, weeks,
    ]:
        make()
