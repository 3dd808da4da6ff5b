"""The smallest program with Typer: what a start costs before it does anything of its own."""

from typing import Annotated

import typer

app = typer.Typer()


@app.command()
def hallo(naam: Annotated[str, typer.Argument(help="Wie.")] = "wereld") -> None:
    """Say hello."""
    typer.echo(f"Hallo {naam}")


if __name__ == "__main__":
    app()
