"""Workbooks as made with openpyxl 3: bare blocks, merged cells, filters, other date systems.

Run:  python3 test/workbooks/make/openpyxl_files.py
Needs openpyxl. The files are committed. This script shows how they were made.
All data is invented.
"""

from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableStyleInfo

FOLDER = Path(__file__).resolve().parent.parent
MADE = datetime(2017, 1, 2, 9, 0)
DUTCH_DATE = "dd-mm-yyyy"


def save(book, name):
    book.properties.created = MADE
    book.properties.modified = MADE
    book.properties.creator = "Taakstelling"
    book.save(FOLDER / name)


def put(sheet, top, left, rows, date_format=DUTCH_DATE):
    """Writes rows from a cell on; blanks stay empty cells."""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value is None:
                continue
            cell = sheet.cell(row=top + r, column=left + c, value=value)
            if isinstance(value, date):
                cell.number_format = date_format


def add_table(sheet, name, ref):
    table = Table(displayName=name, ref=ref)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)


def placements(first_case=1, rows=8):
    """Eight households that moved in during 2016."""
    days = [
        date(2016, 1, 14), date(2016, 2, 9), date(2016, 3, 22), date(2016, 5, 3),
        date(2016, 6, 30), date(2016, 7, 1), date(2016, 9, 15), date(2016, 12, 8),
    ]
    people = [1, 4, 2, 1, 3, 5, 1, 2]
    return [
        [day, f"Z16-{first_case + i:03d}", persons, ["Rietwaard", "Hofstede"][i % 2]]
        for i, (day, persons) in enumerate(zip(days[:rows], people[:rows]))
    ]


def housed_households():
    """The households of `placements`, as rows of the list of cases."""
    return [
        [case, persons, None, placed - timedelta(days=45), placed - timedelta(days=10),
         "AZC Veenzoom", "gehuisvest"]
        for placed, case, persons, _ in placements()
    ]


QUOTAS = [["2016-I", 24, 6], ["2016-II", 28, None]]


def header_in_row_seven():
    """Bare blocks under merged titles; the header stands in row 7, with synonyms and a wide gap."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Overzicht"
    for row, text in ((1, "Gemeente Lage Veste"), (2, "Huisvesting statushouders 2016"),
                      (4, "Plaatsingen")):
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=7)
        sheet.cell(row=row, column=2, value=text).font = Font(bold=True, size=14)
    sheet.cell(row=5, column=2, value="Bijgewerkt tot en met december")
    header = ["Ingangsdatum", "Zaaknr.", "Aantal\npersonen", "Verhuurder", "Opmerking", "Gezien"]
    put(sheet, 7, 2, [header])
    for cell in sheet[7]:
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
        cell.alignment = Alignment(wrap_text=True)
    rows = [row + [None, "x"] for row in placements()]
    rows[2][4] = "sleutel een dag later"
    put(sheet, 8, 2, rows)
    quota = book.create_sheet("Taakstelling")
    put(quota, 3, 3, [["Halfjaar", "Netto taakstelling", "Beginstand"]])
    put(quota, 4, 3, [["2e helft 2015", 20, 6], ["1e helft 2016", 24, None],
                      ["tweede helft 2016", 28, None]])
    save(book, "kop-op-rij-zeven.xlsx")


def two_blocks_on_a_sheet():
    """Two bare blocks below each other and one beside them, with empty rows within and between."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Alles"
    put(sheet, 1, 1, [["Periode", "Taakstelling", "Beginstand"], *QUOTAS])
    put(sheet, 1, 6, [["Corporatie", "Woningen"], ["Rietwaard", 5200], ["Hofstede", 3100]])
    rows = placements()
    put(sheet, 8, 1, [["Datum", "Kandidaat", "Personen", "Corporatie"], *rows[:3]])
    put(sheet, 13, 1, rows[3:6])
    put(sheet, 18, 1, rows[6:])
    save(book, "twee-blokken-op-een-blad.xlsx")


def merged_headers():
    """A header of two rows with merged cells; two columns share a name above their own."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Kandidaten"
    sheet["A1"] = "Wachtlijst vergunninghouders"
    sheet.merge_cells("A1:G1")
    for column, text in ((1, "Casusnr"), (2, "Pers."), (3, "Nareizigers")):
        sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
        sheet.cell(row=3, column=column, value=text)
    sheet.merge_cells("D3:E3")
    sheet["D3"] = "Verloop"
    sheet["D4"] = "Gekoppeld"
    sheet["E4"] = "Geaccepteerd op"
    sheet["F3"] = "Opvang-\nlocatie"
    sheet.merge_cells("F3:F4")
    sheet["G3"] = "Status"
    sheet.merge_cells("G3:G4")
    put(sheet, 5, 1, [
        *housed_households(),
        ["Z16-101", 1, 2, date(2016, 11, 3), None, "AZC Duinrand", "gekoppeld"],
        ["Z16-102", 4, None, date(2016, 11, 24), date(2016, 12, 12), "AZC Duinrand", "geaccepteerd"],
        ["Z16-103", 2, 0, date(2016, 12, 1), None, "AZC Veenzoom", "voorgedragen"],
    ])
    quota = book.create_sheet("Taakstelling")
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"], *QUOTAS])
    done = book.create_sheet("Plaatsingen")
    put(done, 1, 1, [["Datum", "Kandidaat", "Personen", "Corporatie"], *placements()])
    save(book, "samengevoegde-koppen.xlsx")


def filtered_rows():
    """An Excel table with a filter on one corporation. The other rows are hidden, but count."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plaatsingen"
    rows = placements()
    put(sheet, 1, 1, [["Datum", "Kandidaat", "Personen", "Corporatie"], *rows])
    add_table(sheet, "Plaatsingen", f"A1:D{len(rows) + 1}")
    chosen = AutoFilter(ref=f"A1:D{len(rows) + 1}")
    chosen.add_filter_column(3, ["Hofstede"])
    sheet.tables["Plaatsingen"].autoFilter = chosen
    for index, row in enumerate(rows):
        if row[3] != "Hofstede":
            sheet.row_dimensions[index + 2].hidden = True
    quota = book.create_sheet("Taakstelling")
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"], *QUOTAS])
    add_table(quota, "Taakstelling", "A1:C3")
    save(book, "gefilterd.xlsx")


def dates_from_1904():
    """The date system of old Macs: the same days have serials 1,462 lower."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Plaatsingen"
    rows = placements()
    put(sheet, 1, 1, [["Datum", "Kandidaat", "Personen", "Corporatie"], *rows])
    add_table(sheet, "Plaatsingen", f"A1:D{len(rows) + 1}")
    quota = book.create_sheet("Taakstelling")
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"], *QUOTAS])
    add_table(quota, "Taakstelling", "A1:C3")
    save(book, "datums-1904.xlsx")


def english_excel():
    """Made in an English Excel: Sheet1, Table1, month before day, TRUE and FALSE, half-years as H1."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    rows = [row + [i == 4, i != 6] for i, row in enumerate(placements())]
    header = ["Datum", "Kandidaat", "Personen", "Corporatie", "Nareis", "Telt mee"]
    put(sheet, 1, 1, [header, *rows], "m/d/yyyy")
    add_table(sheet, "Table1", f"A1:F{len(rows) + 1}")
    quota = book.create_sheet("Sheet2")
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"],
                      ["H1 2016", 24, 6], ["H2-2016", 28, None]])
    add_table(quota, "Table2", "A1:C3")
    save(book, "engelse-excel.xlsx")


def header_below_the_table_header():
    """Excel was not told that there were headers: Kolom1, Kolom2, … stand above the real headers."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plaatsingen"
    rows = placements()
    put(sheet, 1, 1, [["Kolom1", "Kolom2", "Kolom3", "Kolom4"],
                      ["Datum", "Kandidaat", "Personen", "Corporatie"], *rows])
    add_table(sheet, "Tabel1", f"A1:D{len(rows) + 2}")
    quota = book.create_sheet("Taakstelling")
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"], *QUOTAS])
    add_table(quota, "Tabel2", "A1:C3")
    save(book, "kop-onder-de-kop.xlsx")


def no_needed_tables():
    """A workbook of another kind altogether: a budget."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Begroting"
    put(sheet, 1, 1, [
        ["Post", "Begroot", "Besteed", "Verschil"],
        ["Zaalhuur", 1200, 950, "=B2-C2"],
        ["Drukwerk", 800, 1010, "=B3-C3"],
        ["Tolken", 4000, 3870, "=B4-C4"],
    ])
    sheet.column_dimensions[get_column_letter(1)].width = 24
    book.create_sheet("Leeg")
    save(book, "zonder-tabellen.xlsx")


def personal_data():
    """What does not belong in a shared workbook. The person number is reserved for tests."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Kandidaten"
    put(sheet, 1, 1, [
        ["Kandidaat", "Personen", "Gekoppeld", "BSN", "Status", "Opmerking"],
        ["Z16-101", 1, date(2016, 11, 3), "999993653", "gekoppeld", None],
        ["Z16-102", 4, date(2016, 11, 24), None, "gekoppeld", "bereikbaar op 06-12345678"],
        ["1234567890", 2, date(2016, 12, 1), None, "gekoppeld", None],
    ])
    signs = book.create_sheet("Signalen")
    put(signs, 1, 1, [
        ["Datum", "Signaal", "Wie neemt contact op", "Contact gehad op"],
        [date(2016, 10, 6), "Mail van buurt@example.org over parkeren", "gemeente",
         date(2016, 10, 7)],
        [date(2016, 11, 8), "Klacht over geluid bij 1234 AB 56", "corporatie", date(2016, 11, 9)],
    ])
    quota = book.create_sheet("Taakstelling")
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"], *QUOTAS])
    done = book.create_sheet("Plaatsingen")
    put(done, 1, 1, [["Datum", "Kandidaat", "Personen", "Corporatie"]])
    save(book, "persoonsgegevens.xlsx")


def tables_that_do_not_agree():
    """Every cell can be read, yet the tables contradict each other."""
    book = Workbook()
    quota = book.active
    quota.title = "Taakstelling"
    put(quota, 1, 1, [["Periode", "Taakstelling", "Beginstand"],
                      ["2015-II", 20, 6], ["2016-II", 28, None], ["2016-II", 30, None]])
    cases = book.create_sheet("Kandidaten")
    put(cases, 1, 1, [
        ["Kandidaat", "Personen", "Gekoppeld", "Status"],
        ["Z16-001", 1, date(2016, 6, 13), "gehuisvest"],
        ["Z16-002", 4, date(2016, 8, 8), "gehuisvest"],
        ["Z16-002", 2, date(2016, 12, 5), "gekoppeld"],
        ["Z16-003", 2, date(2016, 10, 3), "gehuisvest"],
        ["Z16-004", 3, date(2016, 12, 12), "gehuisvest"],
        ["Z16-005", 1, date(2016, 11, 7), "gekoppeld"],
        ["Z16-006", 2, date(2016, 11, 14), "gehuisvest"],
    ])
    homes = book.create_sheet("Woningen")
    put(homes, 1, 1, [
        ["Woning", "Corporatie", "Soort", "Max personen", "Kale huur", "Beschikbaar"],
        ["W-1", "Rietwaard", "kamer", 1, 310, date(2016, 7, 4)],
        ["W-2", "Hofstede", "regulier", 3, 571.5, date(2016, 10, 3)],
        ["W-3", "Veldhof", "regulier", 3, 560, date(2016, 11, 1)],
    ])
    corporations = book.create_sheet("Corporaties")
    put(corporations, 1, 1, [["Corporatie", "Woningen"], ["Rietwaard", 5200], ["Hofstede", 3100]])
    done = book.create_sheet("Plaatsingen")
    put(done, 1, 1, [
        ["Datum", "Kandidaat", "Woning", "Personen", "Corporatie"],
        [date(2016, 7, 6), "Z16-001", "W-1", 1, "Rietwaard"],
        [date(2016, 9, 29), "Z16-002", "W-2", 4, "Hofstede"],
        [date(2016, 9, 30), "Z16-003", "W-9", 3, "Hofstede"],
        [date(2016, 11, 10), "Z16-099", "W-3", 2, "Hofstede"],
        [date(2016, 12, 8), "Z16-005", "W-1", 1, "Rietwaard"],
        [date(2017, 1, 12), "Z16-004", None, 3, "Hofstede"],
    ])
    save(book, "tegenspraak.xlsx")


if __name__ == "__main__":
    header_in_row_seven()
    two_blocks_on_a_sheet()
    merged_headers()
    filtered_rows()
    dates_from_1904()
    english_excel()
    header_below_the_table_header()
    no_needed_tables()
    personal_data()
    tables_that_do_not_agree()
