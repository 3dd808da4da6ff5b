"""Real web servers for the tests, with our settings: nginx and Apache, each as a school has it."""

import contextlib
import socket
import subprocess
import time
from pathlib import Path

NGINX, APACHE = Path("/usr/sbin/nginx"), Path("/usr/sbin/apache2")
_MODULES = Path("/usr/lib/apache2/modules")
_NEEDED = ("mpm_event", "authz_core", "dir", "log_config")
_OURS = ("headers", "mime", "filter", "deflate")

_NGINX = """
user root;
daemon off;
pid {work}/pid;
error_log {work}/error.log;
events {{}}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c;
    uwsgi_temp_path {work}/d; scgi_temp_path {work}/e;
    server {{
        listen 127.0.0.1:{port};
        {server}
    }}
}}
"""
_APACHE = """
ServerRoot {work}
ServerName localhost
DefaultRuntimeDir {work}
PidFile {work}/pid
ErrorLog {work}/error.log
User #65534
Group #65534
Listen 127.0.0.1:{port}
{modules}
DocumentRoot {top}
<IfModule mod_mime.c>
    TypesConfig /etc/mime.types
</IfModule>
<Directory {top}>
    Require all granted
    DirectoryIndex index.html
    {directory}
</Directory>
"""


def nginx_at_the_top(site):
    """Return the settings of a server that has only this site."""
    return f"root {site}; index index.html; include {site}/server/nginx.conf;"


def nginx_in_a_folder(site):
    """Return those of a server that has more, and this site in a folder."""
    return (
        f"location /school/wdw/ {{ alias {site}/; index index.html; "
        f"include {site}/server/nginx.conf; }}"
    )


def apache_included(site):
    """Return the settings of a folder of Apache whose administrator includes ours."""
    return f"AllowOverride None\nInclude {site}/server/apache.conf"


def apache_copied(site):
    """Return those where someone who may not do that copies them."""
    (site / ".htaccess").write_bytes((site / "server" / "apache.conf").read_bytes())
    return "AllowOverride FileInfo"


@contextlib.contextmanager
def nginx(site, work, form):
    """Serve a site with nginx, and give the address of its server."""
    port = _free_port()
    (work / "nginx.conf").write_text(_NGINX.format(work=work, port=port, server=form(site)))
    with _running(NGINX, "nginx-light", ("-p", work, "-c", work / "nginx.conf"), port) as address:
        yield address


@contextlib.contextmanager
def apache(site, work, form, modules=_OURS):
    """Serve a site with Apache that has these modules, and give the address of its server."""
    port = _free_port()
    loaded = "\n".join(
        f"LoadModule {one}_module {_MODULES}/mod_{one}.so"
        for one in (*_NEEDED, *modules)
        if (_MODULES / f"mod_{one}.so").exists()  # some are built in
    )
    settings = _APACHE.format(work=work, port=port, modules=loaded, top=site, directory=form(site))
    (work / "apache.conf").write_text(settings)
    started = ("-D", "FOREGROUND", "-f", work / "apache.conf")
    with _running(APACHE, "apache2", started, port) as address:
        yield address


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.contextmanager
def _running(program, package, words, port):
    """Run a server until the tests are done. Without it they fail: then nobody has tried it."""
    assert program.exists(), f"{program} is not there. Install it: apt-get install {package}."
    with subprocess.Popen([program, *words], stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait_for(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(process, port):
    for _ in range(500):
        assert process.poll() is None, process.stderr.read()
        with (
            contextlib.suppress(ConnectionRefusedError),
            socket.create_connection(("127.0.0.1", port)),
        ):
            return
        time.sleep(0.02)
    raise AssertionError("The server does not answer.")  # pragma: no cover
