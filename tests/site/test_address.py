"""The address of a site: what can be one, what cannot, and how it stands on paper."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.errors import UsageError
from wiedoetwat.site.address import MOST, checked, pieces, start_page

GOOD = "https://intranet.school.nl/wie-doet-wat"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (GOOD, GOOD),
        (f"{GOOD}/", GOOD),
        (f"{GOOD}//", GOOD),
        (f"{GOOD}/index.html", GOOD),
        (f"{GOOD}/index.html/", GOOD),
        (f"{GOOD}//index.html/index.html", GOOD),
        ("https://school.nl", "https://school.nl"),
        ("https://school.nl/index.html", "https://school.nl"),
        ("HTTPS://School.nl/Map", "https://School.nl/Map"),
        ("http://school", "http://school"),
        ("http://10.0.0.1:8080/a", "http://10.0.0.1:8080/a"),
        ("https://xn--cole-9oa.nl/a%20b/c(1)~x", "https://xn--cole-9oa.nl/a%20b/c(1)~x"),
        ("https://school.nl/a://b", "https://school.nl/a://b"),
        (f"https://school.nl/{'a' * (MOST - 18)}", f"https://school.nl/{'a' * (MOST - 18)}"),
    ],
)
def test_an_address_is_taken_without_the_slash_at_its_end(text, address):
    assert checked(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "school.nl",
        "https://",
        "https://school.nl/a/../b",
        "https://school.nl/.",
        "https:///map",
        "//school.nl",
        "ftp://school.nl",
        "file:///C:/site",
        "javascript:alert(1)",
        "javascript://school.nl/%0aalert(1)",
        "https://school.nl/a b",
        " https://school.nl",
        "https://school.nl\n",
        "https://school.nl/\x1b[31m",
        "https://school.nl/\u202egpj",
        "https://school.nl/?id=1",
        "https://school.nl/#kop",
        "https://wie@school.nl",
        "https://school.nl@kwaad.nl",
        "https://school.nl\\@kwaad.nl",
        'https://school.nl/"><script>',
        "https://school..nl",
        "https://-school.nl",
        "https://school.nl:0",
        "https://school.nl:65536",
        "https://school.nl/100%",
        "https://\u017fchool.nl",
        "https://école.nl",
    ],
)
def test_what_is_no_address_is_refused_with_what_to_do(text):
    with pytest.raises(UsageError, match="Geef een webadres zoals https://"):
        checked(text)


@pytest.mark.parametrize("text", ["a" * (MOST - 17), "-" * 100_000, "a." * 100_000])
def test_an_address_that_is_too_long_is_refused(text):
    with pytest.raises(UsageError, match=f"hooguit {MOST} tekens"):
        checked(f"https://school.nl/{text}")


@given(st.text(max_size=MOST) | st.text("aZ0.-/:%@?# ", max_size=60).map("https://{}".format))
def test_what_is_taken_is_harmless_and_stays_as_it_is(text):
    try:
        address = checked(text)
    except UsageError:
        return
    parts = urlsplit(address)
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert (parts.query, parts.fragment, parts.username) == ("", "", None)
    assert address.isascii()
    assert not re.search(r"[\s<>\"\\]", address)
    assert checked(address) == address


@pytest.mark.parametrize(
    ("address", "folder", "start"),
    [
        ("", "", ""),
        ("", "linde", ""),
        (GOOD, "", f"{GOOD}/"),
        (GOOD, "linde", f"{GOOD}/linde/"),
        (GOOD, "de linde/é?", f"{GOOD}/de%20linde%2F%C3%A9%3F/"),
    ],
)
def test_the_start_page_is_at_the_top_or_in_the_folder_of_a_school(address, folder, start):
    assert start_page(address, folder) == start


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("", []),
        ("https://school.nl/", ["school", ".nl"]),
        ("http://school.nl/", ["http:", "//", "school", ".nl"]),
        (f"{GOOD}/", ["intranet", ".school", ".nl/", "wie", "-doet", "-wat"]),
        ("https://a.nl/b_c/", ["a", ".nl/", "b", "_c"]),
    ],
)
def test_on_paper_an_address_ends_a_line_only_where_a_part_ends(address, lines):
    found = list(pieces(address))
    assert "".join(found) == "".join(lines)
    if not address.startswith("http:"):
        assert found == lines
