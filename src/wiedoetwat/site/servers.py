"""Settings for web servers, ready to use: for nginx, Apache, Cloudflare Pages and Netlify.

They stand in a folder of their own, and not under the names that a server obeys at once
(`.htaccess`, `_headers`): there a school may have said who comes in, and we write over our own.
"""

from collections.abc import Iterable, Iterator, Mapping

from wiedoetwat.site.headers import CACHE, FOR_ANYONE, RULES, TEXTS, Rule
from wiedoetwat.site.writing import File

_EVERYTHING, *_KINDS = RULES
_OFF = "#~ "
_HOW_TO_TURN_ON = (
    "# Mogen andere sites het onderdeel <wie-doet-wat> en de gegevens in v1 gebruiken? Haal dan",
    f"# '{_OFF}' weg voor de regels hieronder. Let op: de namen van de school staan daarin.",
)


def files() -> Iterator[File]:
    """Yield a file with the settings for each kind of server."""
    for name, how, lines in (
        ("nginx.conf", _FOR_NGINX, _nginx()),
        ("apache.conf", _FOR_APACHE, _apache()),
        ("cloudflare.txt", _FOR_HOST, _host(detach=True)),
        ("netlify.txt", _FOR_HOST, _host(detach=False)),
    ):
        text = "".join(f"{line}\n" for line in (*how, *lines))
        yield File(f"server/{name}", text.encode())


_FOR_NGINX = (
    "# Voor nginx. Zet in het blok 'server' of 'location' van deze site:",
    "#     include /pad/naar/deze/map/nginx.conf;",
    "# Staan in dat blok zelf ook regels met 'add_header', 'gzip' of 'charset'? Haal die daar weg.",
    "# Zet voor contactkaarten in mime.types de regel: text/vcard vcf;",
    "",
)
_FOR_APACHE = (
    "# Voor Apache 2.4. Zet in het blok 'Directory' van deze site:",
    "#     Include /pad/naar/deze/map/apache.conf",
    "# Of kopieer dit naar .htaccess, boven in de site. Dat mag met: AllowOverride FileInfo.",
    "",
)
_FOR_HOST = (
    "# Kopieer dit bestand naar _headers, boven in de site. Doe dat na elke nieuwe versie.",
    "",
)


def _pattern(rule: Rule) -> str:
    """Return the regular expression of the address of these files."""
    place = rule.place.replace(".", r"\.")
    return f"/{place}{'' if place.endswith('/') else '$'}"


def _nginx() -> Iterator[str]:
    names = {name: f"$wdw_{name.lower().replace('-', '_')}" for name in _EVERYTHING.headers}
    for name, value in _EVERYTHING.headers.items():
        yield f'set {names[name]} "{value}";'
    for rule in _KINDS:
        yield from _nginx_rule(rule, names)
    yield from _turned_off(line for rule in FOR_ANYONE for line in _nginx_rule(rule, names))
    for name in _EVERYTHING.headers:
        yield f"add_header {name} {names[name]} always;"
    yield f'add_header Cache-Control "{CACHE}";'
    kinds = " ".join(one for one in TEXTS if one != "text/html")  # nginx adds that one itself
    yield from ("charset utf-8;", f"charset_types {kinds};")
    yield from ("gzip on;", "gzip_proxied any;", "gzip_vary on;", f"gzip_types {kinds};")


def _nginx_rule(rule: Rule, names: Mapping[str, str]) -> Iterator[str]:
    yield f'if ($uri ~ "{_pattern(rule)}") {{'
    for name, value in rule.headers.items():
        yield f'    set {names[name]} "{value}";'
    yield "}"


def _turned_off(lines: Iterable[str]) -> Iterator[str]:
    yield from _HOW_TO_TURN_ON
    yield from (f"{_OFF}{line}" for line in lines)


def _apache() -> Iterator[str]:
    yield "<IfModule mod_headers.c>"
    for name, value in _EVERYTHING.headers.items():
        if value:
            yield f'    Header always set {name} "{value}"'
    for rule in _KINDS:
        yield from _apache_rule(rule)
    yield from _turned_off(line for rule in FOR_ANYONE for line in _apache_rule(rule))
    yield f'    Header set Cache-Control "{CACHE}"'
    yield "</IfModule>"
    yield "<IfModule mod_mime.c>"
    yield "    AddType text/vcard .vcf"
    yield "    AddCharset utf-8 .css .html .js .json .svg .txt .vcf"
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield "    <IfModule mod_filter.c>"
    yield f"        AddOutputFilterByType DEFLATE {' '.join(TEXTS)}"
    yield "    </IfModule>"
    yield "</IfModule>"


def _apache_rule(rule: Rule) -> Iterator[str]:
    when = f'"expr=%{{REQUEST_URI}} =~ m#{_pattern(rule)}#"'
    for name, value in rule.headers.items():
        yield f'    Header always set {name} "{value}" {when}'


def _host(*, detach: bool) -> Iterator[str]:
    """Yield the lines of `_headers`.

    Where more rules hold for a file, Netlify takes the last value of a header; Cloudflare joins
    them, unless the first is detached.
    """
    yield "/*"
    for name, value in _EVERYTHING.headers.items():
        if value:
            yield f"  {name}: {value}"
        elif detach:
            yield f"  ! {name}"
    yield f"  Cache-Control: {CACHE}"
    for rule in _KINDS:
        yield from _host_rule(rule, detach=detach)
    yield from _turned_off(line for rule in FOR_ANYONE for line in _host_rule(rule, detach=detach))


def _host_rule(rule: Rule, *, detach: bool) -> Iterator[str]:
    path = f"{rule.place}{'*' if rule.place.endswith('/') else ''}"
    for start in ("/", "/:school/"):
        yield f"{start}{path}"
        for name, value in rule.headers.items():
            yield from ([f"  ! {name}"] if detach else [])
            yield f"  {name}: {value}"
