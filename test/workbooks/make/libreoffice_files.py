"""Workbooks as saved by LibreOffice Calc: typed in a Dutch session, or opened from a CSV file.

Run:  python3 test/workbooks/make/libreoffice_files.py
Needs LibreOffice 7 (`soffice` on the path). The files are committed. This script shows how they
were made. All data is invented.
"""

import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

FOLDER = Path(__file__).resolve().parent.parent

FODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">
<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document>
"""


def cell(value):
    """A text as typed, a number, a date as ('date', iso) or a formula as ('formula', text)."""
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, tuple) and value[0] == "date":
        return f'<table:table-cell office:value-type="date" office:date-value="{value[1]}"/>'
    if isinstance(value, tuple) and value[0] == "formula":
        return f"<table:table-cell table:formula={quoteattr('of:=' + value[1])}/>"
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def sheet(name, rows):
    body = "".join(
        f"<table:table-row>{''.join(cell(value) for value in row)}</table:table-row>"
        for row in rows
    )
    return f"<table:table table:name={quoteattr(name)}>{body}</table:table>"


def convert(source, name, *options):
    """Lets LibreOffice open a file and save it as .xlsx under the wanted name."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{profile}/profile", *options,
             "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", profile, str(source)],
            check=True, capture_output=True, timeout=180,
        )
        made = Path(profile) / (source.stem + ".xlsx")
        (FOLDER / name).write_bytes(made.read_bytes())


def make_from_sheets(name, *sheets):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / name.replace(".xlsx", ".fods")
        source.write_text(FODS.format(sheets="".join(sheets)), encoding="utf-8")
        convert(source, name)


def make_from_csv(name, text):
    """As a Dutch session opens it: semicolons, decimal commas, day before month."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / name.replace(".xlsx", ".csv")
        source.write_text(text, encoding="utf-8")
        convert(source, name, "--infilter=CSV:59,34,76,1,,1043,false,true,false")


QUOTAS = [["Periode", "Taakstelling", "Beginstand"], ["2016-I", 24, 6], ["2016-II", 28, None]]


def dates_and_amounts_as_text():
    """Everything typed as text: Dutch and ISO dates, amounts with € and a decimal comma."""
    placements = [
        ["Datum", "Kandidaat", "Personen", "Corporatie", "Nareis"],
        ["14-1-2016", "Z16-001", 1, "Rietwaard", "nee"],
        ["9 februari 2016", "Z16-002", "4", "Hofstede", "nee"],
        ["2016-03-22", "Z16-003", 2, "Rietwaard", "n"],
        ["03/05/16", "Z16-004", 1, "Hofstede", "x"],
        ["12-13-2016", "Z16-005", 3, "Rietwaard", "nee"],
        [("date", "2016-07-01"), "Z16-006", 5, "Hofstede", "misschien"],
        [("date", "2016-09-15"), " Z16-007", 1, "Rietwaard", None],
        ["8 dec 2016", "Z16-008", "twee", "Hofstede", "nee"],
    ]
    homes = [
        ["Woning", "Corporatie", "Wijk", "Soort", "Max. personen", "Netto huur (€)",
         "Beschikbaar per"],
        ["W-01", "Rietwaard", "Noord", "regulier", 4, "€ 586,68", "1 december 2016"],
        ["W-02", "Hofstede", "Noord", "Regulier", 2, "€ 1.086,50", "15-12-2016"],
        ["W-03", "Rietwaard", "Zuid", "flexwonnig", 1, "409,92", ("date", "2016-12-20")],
        ["W-04", "Hofstede", "Zuid", "kamer", 1, 285.5, "2016-12-27"],
    ]
    make_from_sheets(
        "tekst-als-datum-en-getal.xlsx",
        sheet("Taakstelling", QUOTAS),
        sheet("Plaatsingen", placements),
        sheet("Woningen", homes),
    )


def errors_in_cells():
    """Formulas that went wrong, and a Dutch error pasted as text."""
    placements = [
        ["Datum", "Kandidaat", "Personen", "Corporatie"],
        [("date", "2016-01-14"), "Z16-001", 1, "Rietwaard"],
        [("date", "2016-02-09"), "Z16-002", ("formula", "NA()"), "Hofstede"],
        [("formula", "[.C3]/0"), "Z16-003", 2, "Rietwaard"],
        [("date", "2016-05-03"), "Z16-004", 1, ("formula", "#REF!")],
        [("date", "2016-06-30"), "Z16-005", 3, "#N/B"],
        [("date", "2016-07-01"), "Z16-006", ("formula", "2+3"), "Hofstede"],
    ]
    make_from_sheets(
        "foutwaarden.xlsx", sheet("Taakstelling", QUOTAS), sheet("Plaatsingen", placements)
    )


def columns_in_another_order():
    """Extra columns, another order, accents, brackets and line breaks in the headers."""
    placements = [
        ["Volgnr.", "Verhuurder", "PERS.", "Wijkteam", "Gehuisvest op", "Cliëntnr",
         "Gezinshereniging (ja/nee)", "Afgemeld bij\nCOA", "Telt  mee?"],
        [1, "Rietwaard", 1, "Noord", ("date", "2016-01-14"), "Z16-001", "nee",
         ("date", "2016-01-20"), "ja"],
        [2, "Hofstede", 4, "Noord", ("date", "2016-02-09"), "Z16-002", "nee",
         ("date", "2016-02-22"), "ja"],
        [3, "Rietwaard", 2, "Zuid", ("date", "2016-03-22"), "Z16-003", "nee", None, "nee"],
        [4, "Rietwaard", 3, "Zuid", ("date", "2016-07-05"), "Z16-001", "ja",
         ("date", "2016-07-11"), "ja"],
    ]
    waiting = [
        ["AZC", "Dossier", "Gezinsgrootte", "Nog te verwachten", "Gekoppeld d.d.",
         "Voorkeur wijk", "Contact via"],
        ["AZC Duinrand", "Z16-001", 1, 0, ("date", "2015-11-23"), None, "tolk"],
        ["AZC Duinrand", "Z16-002", 4, None, ("date", "2015-12-10"), "Noord", None],
        ["AZC Veenzoom", "Z16-003", 2, None, ("date", "2016-01-18"), None, None],
        ["AZC Duinrand", "Z16-009", 2, 1, ("date", "2016-11-03"), "Noord; werk", "tolk"],
        ["AZC Veenzoom", "Z16-010", 1, None, ("date", "2016-12-01"), None, "tolk"],
    ]
    make_from_sheets(
        "andere-volgorde.xlsx",
        sheet("Taakstelling", QUOTAS),
        sheet("Plaatsingen 2016", placements),
        sheet("Wachtlijst", waiting),
    )


def from_csv():
    """One sheet from a CSV export, with a title, a total and the quotas below it."""
    make_from_csv(
        "uit-csv.xlsx",
        "Export huisvesting;;;;\n"
        ";;;;\n"
        "Datum verhuizing;Zaaknummer;Aantal personen;Woco;Telt mee\n"
        "14-1-2016;Z16-001;1;Rietwaard;ja\n"
        "9-2-2016;Z16-002;4;Hofstede;ja\n"
        "22-3-2016;Z16-003;2;Rietwaard;nee\n"
        "\n"
        "1-7-2016;Z16-004;5;Hofstede;ja\n"
        "Totaal;;12;;\n"
        "\n"
        "\n"
        "Halfjaar;Taakstelling;Beginstand\n"
        "2016-1;24;6\n"
        "2016-2;28;\n",
    )


def d(iso):
    return ("date", iso)


def every_table_without_a_name():
    """Every table as a bare block on sheets called Blad1, Blad2, …: only headers say what it is."""
    blocks = [
        [["Halfjaar", "Netto taakstelling", "Beginstand"], ["2016-I", 4, 2], ["2016-II", 6, None]],
        [["Woco", "DAEB-bezit"], ["Rietwaard", 5200], ["Hofstede", 3100]],
        [
            ["Periode", "Verhuurder", "Verdeelsleutel", "Personen", "Woningen", "Beginstand"],
            ["2016-I", "Rietwaard", 5200, 3, 1, 1],
            ["2016-I", "Hofstede", 3100, 1, 1, 1],
            ["2016-II", "Rietwaard", 5200, 4, 1, None],
            ["2016-II", "Hofstede", 3100, 2, 1, None],
        ],
        [
            ["Dossier", "Gezinsgrootte", "Nog te verwachten", "Koppelingsdatum", "Geaccepteerd op",
             "Jongere", "Gelijkvloers", "Voorkeur wijk", "AZC", "Status", "Ontkoppeld op"],
            ["Z16-001", 3, 0, d("2016-01-11"), d("2016-02-08"), "nee", "nee", None, "AZC Duinrand",
             "gehuisvest", None],
            ["Z16-002", 1, 0, d("2016-04-04"), d("2016-05-02"), "nee", "nee", "werk",
             "AZC Duinrand", "gehuisvest", None],
            ["Z16-003", 4, 0, d("2016-07-18"), d("2016-08-22"), "nee", "nee", None, "AZC Veenzoom",
             "gehuisvest", None],
            ["Z16-004", 1, 3, d("2016-08-01"), d("2016-09-12"), "nee", "nee", None, "AZC Veenzoom",
             "gehuisvest", None],
            ["Z16-005", 2, 0, d("2016-11-21"), None, "nee", "nee", "Noord", "AZC Duinrand",
             "voorgedragen", None],
            ["Z16-006", 1, 0, d("2016-05-09"), None, "nee", "nee", None, "AZC Duinrand", "MOB",
             d("2016-06-06")],
        ],
        [
            ["Woning", "Verhuurder", "Project", "Wijk", "Soort", "Zelfstandig", "Slaapkamers",
             "Maximale bezetting", "Huurprijs", "Aangeboden op", "Vrij per", "Kandidaat", "Status",
             "Reden"],
            ["W-1", "Rietwaard", "Molenhof", "Noord", "regulier", "ja", 3, 4, 601.25,
             d("2016-01-25"), d("2016-02-22"), "Z16-001", "verhuurd", None],
            ["W-2", "Hofstede", "Stadspoort", "Zuid", "kamer", "nee", 1, 1, 305,
             d("2016-04-11"), d("2016-05-09"), "Z16-002", "verhuurd", None],
            ["W-3", "Rietwaard", "Molenhof", "Noord", "regulier", "ja", 4, 5, 612.4,
             d("2016-07-25"), d("2016-09-05"), "Z16-003", "verhuurd", None],
            ["W-4", "Hofstede", "Boomgaard", "Zuid", "regulier", "ja", 3, 4, 575.1,
             d("2016-08-22"), d("2016-09-26"), "Z16-004", "verhuurd", None],
            ["W-5", "Rietwaard", "Molenhof", "Noord", "regulier", "ja", 2, 3, 582,
             d("2016-12-05"), d("2017-01-09"), "Z16-005", "gereserveerd", None],
            ["W-6", "Hofstede", "Boomgaard", "Zuid", "tijdelijk", "ja", 1, 2, 498,
             d("2016-10-03"), d("2016-11-07"), None, "ingetrokken", "ingetrokken door corporatie"],
        ],
        [
            ["Ingangsdatum", "Dossier", "Woning", "Personen", "Verhuurder", "Nareis", "Telt mee",
             "Afgemeld bij COA"],
            [d("2016-02-25"), "Z16-001", "W-1", 3, "Rietwaard", "nee", "ja", d("2016-03-07")],
            [d("2016-05-12"), "Z16-002", "W-2", 1, "Hofstede", "nee", "ja", d("2016-05-23")],
            [d("2016-09-08"), "Z16-003", "W-3", 4, "Rietwaard", "nee", "ja", d("2016-09-19")],
            [d("2016-09-29"), "Z16-004", "W-4", 1, "Hofstede", "nee", "ja", None],
        ],
        [
            ["Peildatum", "Realisatie", "Voor-/achterstand"],
            [d("2016-06-30"), 4, 2],
            [d("2016-12-01"), 4, None],
        ],
        [
            ["Locatie", "Soort", "Capaciteit", "Voor vergunninghouders",
             "Bewoond door vergunninghouders", "Bewoond door anderen", "Oplevering gepland",
             "Opgeleverd", "Vergunning", "Klankbordgroep", "Bewonersbrief"],
            ["Stadspoort", "kamer", 10, 4, 1, 5, d("2016-04-18"), d("2016-04-25"), "verleend",
             d("2016-01-14"), d("2016-02-01")],
            ["Weidezicht", "flexwoning", 12, 6, None, None, d("2017-06-01"), None, "aangevraagd",
             d("2016-11-15"), None],
        ],
        [
            ["Datum", "Locatie", "Signaal", "Wie neemt contact op", "Contact gehad op",
             "Afgerond op"],
            [d("2016-02-03"), "Stadspoort", "Vragen over het beheer", "corporatie",
             d("2016-02-05"), d("2016-02-26")],
        ],
        [
            ["Stap", "Gereed", "Open", "Te laat"],
            ["Bijstand", 4, 0, 0],
            ["School", 1, 1, 0],
        ],
        [
            ["Datum", "Knelpunt", "Eigenaar", "Opgelost op"],
            [d("2016-03-10"), "Te weinig grote woningen", "Rietwaard", None],
        ],
        [
            ["Nr", "Datum", "Overleg", "Afspraak", "Eigenaar", "Uiterlijk", "Gereed op", "Status"],
            ["A-1", d("2016-11-10"), "ambtelijk", "Meldingen aan COA nalopen", "gemeente",
             d("2017-01-12"), None, "open"],
        ],
        [
            ["Datum", "Soort", "COA aanwezig"],
            [d("2016-11-10"), "ambtelijk", "ja"],
            [d("2016-12-14"), "bestuurlijk", "nee"],
        ],
        [["Naam", "Waarde"], ["termijn woning", 70], ["taal", "nl"]],
    ]
    make_from_sheets(
        "alle-tabellen-zonder-namen.xlsx",
        *(sheet(f"Blad{index + 1}", rows) for index, rows in enumerate(blocks)),
    )


def formulas_in_a_column():
    """Formulas look up the people in the list of cases. In one row, a number replaces the formula."""
    cases = [
        ["Kandidaat", "Personen", "Gekoppeld", "Status"],
        ["Z16-001", 1, d("2015-11-30"), "gehuisvest"],
        ["Z16-002", 4, d("2015-12-21"), "gehuisvest"],
        ["Z16-003", 2, d("2016-02-01"), "gehuisvest"],
        ["Z16-004", 3, d("2016-05-23"), "gehuisvest"],
        ["Z16-005", 5, d("2016-10-10"), "gehuisvest"],
    ]
    days = ["2016-01-14", "2016-02-09", "2016-03-22", "2016-07-01", "2016-12-08"]
    placements = [["Datum", "Kandidaat", "Personen", "Corporatie"]]
    for row, (iso, case) in enumerate(zip(days, cases[1:]), start=2):
        looked_up = ("formula", f"VLOOKUP([.B{row}];[$Kandidaten.A$2:.B$6];2;0)")
        persons = case[1] if row == 4 else looked_up
        placements.append([d(iso), case[0], persons, "Rietwaard"])
    make_from_sheets(
        "getal-over-formule.xlsx",
        sheet("Taakstelling", QUOTAS),
        sheet("Kandidaten", cases),
        sheet("Plaatsingen", placements),
    )


if __name__ == "__main__":
    dates_and_amounts_as_text()
    errors_in_cells()
    columns_in_another_order()
    from_csv()
    every_table_without_a_name()
    formulas_in_a_column()
