"""The command line. Only this module reads arguments and decides the exit code.

Each command imports its own view, so that it starts without those of the others.
"""

import gc
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from wiedoetwat import __version__, console, dutch, loading, names, routing
from wiedoetwat import options as o
from wiedoetwat.answer import Uitkomst
from wiedoetwat.errors import (
    FOUT,
    KnowledgeError,
    Problem,
    Stopped,
    UnknownNameError,
    UsageError,
    WiedoetwatError,
)
from wiedoetwat.lines import numbered
from wiedoetwat.model import Kennis
from wiedoetwat.output import screen_for
from wiedoetwat.render import render
from wiedoetwat.text import listing, plain
from wiedoetwat.views.page import View

ANSWERED, NOT_RIGHT, OUR_FAULT, INTERRUPTED = 0, 1, 4, 130

# What someone can do who named something that does not exist.
_WHERE_TO_LOOK = {
    "situatie": f"Bekijk alle situaties met: {dutch.PROGRAM} situaties",
    "rol": f"Bekijk alle rollen met: {dutch.PROGRAM} rollen",
}

app = typer.Typer(
    cls=dutch.Group,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": dutch.HELP_NAMES},
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (default: those of the program).

    Return the exit code: 0 answered, 1 a check found problems, 2 wrong use, 3 a file cannot be
    used or the answer not written, 130 interrupted.
    """
    if os.environ.get(dutch.COMPLETE):  # PowerShell leaves it behind empty
        return _complete(argv)
    try:
        return _run(argv)
    except UnknownNameError as error:
        console.complain(f"{error} {_WHERE_TO_LOOK.get(error.kind, '')}".strip())
        return error.exit_code
    except WiedoetwatError as error:
        console.complain(str(error))
        return error.exit_code
    except typer.TyperException as error:
        console.complain(dutch.explain(error))
        return UsageError.exit_code
    except (KeyboardInterrupt, typer.Abort, Stopped):
        console.complain("Gestopt.")
        return INTERRUPTED


def confess(error: Exception) -> int:
    """Tell of a fault of the program itself, without what someone typed; return the exit code."""
    from wiedoetwat.fault import told

    console.complain(told(error))
    return OUR_FAULT


def _run(argv: Sequence[str] | None) -> int:
    try:
        code = typer.main.get_command(app).main(argv, dutch.PROGRAM, standalone_mode=False)
    except dutch.HelpAsked as asked:
        console.write(f"{asked}\n")
        return ANSWERED
    if code == INTERRUPTED:  # Typer makes an interruption a result
        raise KeyboardInterrupt
    return int(code or ANSWERED)


def _complete(argv: Sequence[str] | None) -> int:
    """Answer a shell that asks for completions; if we cannot, it must not disturb the typing."""
    dutch.enable_completion()
    try:
        return _run(argv)
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 - whatever it is, it is not for there
        return ANSWERED


school_app = typer.Typer(
    cls=dutch.Group,
    rich_markup_mode=None,
    invoke_without_command=True,
    context_settings={"help_option_names": dutch.HELP_NAMES},
)
app.add_typer(school_app, name="school", short_help="Maak een schoolbestand.")


@app.callback()
def start(context: typer.Context, versie: o.Version = False, aanvulling: o.Shell = None) -> None:
    """Wie doet wat bij pesten op school? Van een situatie naar de juiste persoon."""
    if versie:
        console.write(f"{dutch.PROGRAM} {__version__}\n")
    elif aanvulling is not None:
        console.write(dutch.completion_script(aanvulling))
    elif context.invoked_subcommand is None:
        console.write(f"{context.get_help()}\n")
    else:
        return
    raise typer.Exit


@app.command(cls=dutch.Command, short_help="Naar wie ga ik, en wat doe ik nu?")
def route(
    tekst: o.Words = None,
    situatie: o.Situation = None,
    wie: o.Who = None,
    over: o.About = None,
    school: o.SchoolFile = None,
    op: o.Day = None,
    invoer: o.Input = None,
    formaat: o.RouteForm = None,
    kennis: o.Folder = None,
) -> None:
    """Zeg naar wie iemand eerst gaat, wie nog meer, wie niet, en wat de volgende stappen zijn.

    Zonder tekst en zonder --situatie stellen we een paar vragen.
    """
    from wiedoetwat.views.route import view

    words = " ".join(tekst or ())
    _one_way_only(tekst, situatie, invoer)
    known = loading.load(kennis, school, op)
    if over is not None:  # before anyone is asked anything
        from wiedoetwat.conflict import find_over

        find_over(known, over)
    if invoer is not None:
        raise typer.Exit(_answer_lines(invoer, known, wie, over, formaat))
    form = _form(formaat, o.ROUTE_FORMS)
    if situatie is not None:
        outcome = routing.route(known, situatie, wie, over)
    elif words:
        outcome = _recognised(known, words, wie, over, form)
    else:
        from wiedoetwat.dialogue import guide

        outcome = routing.without(known, guide(known, wie, console.read, console.complain), over)
    _show(view(known, outcome), form)
    raise typer.Exit(NOT_RIGHT if outcome.uitkomst == "onbekend" else ANSWERED)


def _recognised(
    kennis: Kennis, text: str, wie: str | None, over: str | None, form: str
) -> Uitkomst:
    """Return the outcome for a text; if it is a choice and someone looks, after they chose."""
    from wiedoetwat.recognition import Recogniser

    outcome = Recogniser(kennis).recognise(text, wie, over)
    if outcome.uitkomst != "kies" or not (form in ("tabel", "tekst") and console.someone_looks()):
        return outcome
    from wiedoetwat.dialogue import settle

    return settle(kennis, outcome, console.read, console.complain)


def _one_way_only(tekst: list[str] | None, situatie: str | None, invoer: str | None) -> None:
    """Check that someone tells in one way what it is about; UsageError if not."""
    for option, value in (("--situatie", situatie), ("--invoer", invoer)):
        if value is not None and value.startswith("-") and value != "-":
            raise UsageError(f"Bij {option} mist een naam. Zet die erachter.")
    if bool(tekst) + (situatie is not None) + (invoer is not None) > 1:
        raise UsageError("Kies één van de drie: een tekst, --situatie of --invoer.")


def _answer_lines(
    invoer: str, kennis: Kennis, wie: str | None, over: str | None, formaat: str | None
) -> int:
    """Answer every line of a file, a JSON object for each; return 0, or 1 if one is unreadable."""
    from wiedoetwat.batch import answered

    if formaat not in (None, "json"):
        raise UsageError("Met --invoer is de vorm altijd json, een regel per tekst.")
    asker = None if wie is None else names.find_asker(kennis, wie).id
    code = ANSWERED
    gc.enable()  # a long job makes garbage, unlike one answer
    ascii_only = not screen_for(console.output()).unicode
    with console.opened(invoer) as stream:
        for answer in answered(kennis, console.followed(numbered(stream)), asker, over):
            if answer.problem:
                code = NOT_RIGHT
                console.complain(
                    f"regel {answer.number}: {answer.problem} Deze regel is overgeslagen."
                )
            elif not console.write(answer.json(ascii_only=ascii_only)):
                break
    return code


@app.command(cls=dutch.Command, short_help="Wie doet wat?")
def rollen(
    rol: o.Role = None,
    school: o.SchoolFile = None,
    op: o.Day = None,
    formaat: o.PageForm = None,
    kennis: o.Folder = None,
) -> None:
    """Toon alle rollen met hun taken, of alles over één rol, met uitleg van de woorden."""
    from wiedoetwat.views.rollen import view_all, view_one

    form = _form(formaat, o.PAGE_FORMS)
    known = loading.load(kennis, school, op)
    _show(view_all(known) if rol is None else view_one(known, names.find_role(known, rol)), form)


@app.command(cls=dutch.Command, short_help="Welke situaties zijn er?")
def situaties(
    school: o.SchoolFile = None,
    op: o.Day = None,
    formaat: o.PageForm = None,
    kennis: o.Folder = None,
) -> None:
    """Toon alle situaties, per groep, met wie eerst komt."""
    from wiedoetwat.views.situaties import view

    form = _form(formaat, o.PAGE_FORMS)
    _show(view(loading.load(kennis, school, op)), form)


@app.command(cls=dutch.Command, short_help="Alle rollen en situaties in één tabel.")
def matrix(
    wie: o.Who = None,
    school: o.SchoolFile = None,
    op: o.Day = None,
    formaat: o.MatrixForm = None,
    kennis: o.Folder = None,
) -> None:
    """Toon per situatie welke rol eerst komt, welke ook iets doet en welke niet."""
    from wiedoetwat.views.matrix import view

    form = _form(formaat, o.MATRIX_FORMS)
    known = loading.load(kennis, school, op)
    _show(view(known, None if wie is None else names.find_asker(known, wie).id), form)


@app.command(cls=dutch.Command, short_help="Waarom deze persoon, of juist niet?")
def waarom(
    situatie: o.SituationArgument,
    rol: o.Role = None,
    wie: o.Who = None,
    over: o.About = None,
    school: o.SchoolFile = None,
    op: o.Day = None,
    formaat: o.PageForm = None,
    kennis: o.Folder = None,
) -> None:
    """Leg uit waarom iemand eerst komt, ook, of juist niet, met de bron."""
    from wiedoetwat.views.waarom import view

    form = _form(formaat, o.PAGE_FORMS)
    known = loading.load(kennis, school, op)
    someone = None if rol is None else names.find_role(known, rol)
    _show(view(known, routing.route(known, situatie, wie, over), someone), form)


@app.command(cls=dutch.Command, short_help="Klopt de kennis, of het schoolbestand?")
def controleer(
    school: o.SchoolArgument = None,
    op: o.Day = None,
    formaat: o.PageForm = None,
    kennis: o.Folder = None,
) -> None:
    """Kijk de kennis of een schoolbestand na en toon alles wat niet klopt, met de plaats.

    Van een map met schoolbestanden komt er één tabel.
    """
    form = _form(formaat, o.PAGE_FORMS)
    if school is None:
        raise typer.Exit(_check_knowledge(kennis, form))
    if Path(school).is_dir():
        raise typer.Exit(_check_schools(Path(school), loading.day(op), kennis, form))
    raise typer.Exit(_check_school(Path(school), loading.day(op), kennis, form))


def _check_knowledge(kennis: str | None, form: str) -> int:
    from wiedoetwat.checks import check
    from wiedoetwat.views.controleer import view

    if kennis is None:
        known = loading.load()
        found = [Problem(".".join(map(str, one.path)), one.text) for one in check(known)]
        _show(view(known, found), form)
    else:
        examined, found = loading.examine(kennis)
        if examined is None:
            raise KnowledgeError(found)
        _show(view(examined, found), form)
    return NOT_RIGHT if found else ANSWERED


def _check_school(path: Path, op: str, kennis: str | None, form: str) -> int:
    from wiedoetwat.loading.schools import examine_school
    from wiedoetwat.views.scholen import view_one

    national = loading.load(kennis)
    found = examine_school(national, path, op)
    if found.kennis is None and found.unread:
        raise KnowledgeError(found.problems)
    _show(view_one(national, found.kennis, found.problems), form)
    return ANSWERED if found.in_order else NOT_RIGHT


def _check_schools(folder: Path, op: str, kennis: str | None, form: str) -> int:
    from wiedoetwat.loading.many_schools import check_schools
    from wiedoetwat.loading.schools import school_files
    from wiedoetwat.views.scholen import view_many

    files = school_files(folder)
    gc.enable()  # a long job makes garbage, unlike one answer
    work = console.followed(check_schools(files, op, kennis), "Nagekeken", "scholen", len(files))
    view = view_many(loading.load(kennis), work, op)
    _show(view, form)
    return ANSWERED if view.data["in_orde"] else NOT_RIGHT


@school_app.callback()
def school_start(context: typer.Context) -> None:
    """Maak een bestand waarin een school zegt wie wat doet."""
    if context.invoked_subcommand is None:
        console.write(f"{context.get_help()}\n")


@school_app.command(cls=dutch.Command, short_help="Maak een nieuw schoolbestand.")
def nieuw(
    bestand: o.NewFile = "school.yaml",
    antwoorden: o.Answers = None,
    forceer: o.Force = False,
    op: o.Day = None,
    kennis: o.Folder = None,
) -> None:
    """Stel een paar vragen over de school en maak er een schoolbestand van, met uitleg erin."""
    from wiedoetwat.files import refuse_taken, write_whole
    from wiedoetwat.loading.answers import read_answers
    from wiedoetwat.loading.schools import examine_text
    from wiedoetwat.school.interview import complete, interview
    from wiedoetwat.school.scaffold import questions, school_text

    path = Path(bestand)
    refuse_taken(path, replace=forceer)
    national, today = loading.load(kennis), loading.day(op)
    asked = questions(national, today)
    if antwoorden is None:
        given = interview(asked, console.read, console.complain)
    else:
        given = complete(asked, read_answers(Path(antwoorden), [one.id for one in asked]))
    text = school_text(national, given)
    found = examine_text(national, text, plain(bestand), today)
    if not found.usable:
        raise KnowledgeError([one for one in found.problems if one.ernst == FOUT])
    write_whole(path, text, replace=forceer)
    console.write(
        f"Klaar: {plain(bestand)}. Kijk het na met: {dutch.PROGRAM} controleer {plain(bestand)}\n"
    )


@app.command(cls=dutch.Command, short_help="Maak een site voor het intranet van de school.")
def site(
    folder: o.SiteFolder,
    school: o.SchoolFiles = None,
    op: o.Day = None,
    adres: o.Address = None,
    kennis: o.Folder = None,
) -> None:
    """Schrijf een hele site in een map: te openen van een webserver, een schijf of een USB-stick.

    Alleen wat veranderde, wordt opnieuw geschreven. Wat niet van ons is, blijft staan.
    """
    from wiedoetwat.site.address import checked
    from wiedoetwat.site.chooser import Choice
    from wiedoetwat.site.making import make_site
    from wiedoetwat.site.schools import plan_of
    from wiedoetwat.site.script import NAME, integrity
    from wiedoetwat.site.writing import write_site

    if not folder:
        raise UsageError("Geef de naam van een map voor de site.")
    address = "" if adres is None else checked(adres)
    gc.enable()  # a long job makes garbage, unlike one answer
    plan = plan_of(kennis, school, op, address)

    def follow(made: Iterable[Choice]) -> Iterable[Choice]:
        return console.followed(made, "Geschreven", "scholen", len(plan.sources))

    done = write_site(Path(folder), lambda beside: make_site(beside, plan, follow))
    console.write(
        f"Klaar: {plain(folder)}. {done.files} bestanden, {done.changed} nieuw of veranderd, "
        f"{done.removed} weggehaald. Open index.html in een browser.\n"
    )
    if not plan.several:
        script = (Path(folder) / NAME).read_bytes()
        console.write(f'Voor {NAME} op een andere pagina: integrity="{integrity(script)}"\n')


def _form(formaat: str | None, forms: tuple[str, ...]) -> str:
    """Return the form to show: the one asked for, else a table on a terminal and text elsewhere."""
    if formaat is None:
        return "tabel" if console.output().isatty() else "tekst"
    if formaat not in forms:
        raise UsageError(f"Deze vorm kennen we hier niet. Kies {listing(forms)}.")
    return formaat


def _show(view: View, form: str) -> None:
    console.write(render(view, form, screen_for(console.output())))
