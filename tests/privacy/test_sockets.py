"""The tests have no network: one that connects fails. Those with a server have this machine."""

import socket
import urllib.request

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError

ELSEWHERE = ("192.0.2.1", 80)  # an address for examples, where nobody is


def test_a_test_that_connects_fails():
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.create_connection(ELSEWHERE)


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6, socket.AF_UNIX])
def test_a_test_that_makes_a_socket_fails(family):
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.socket(family)


def test_a_test_that_looks_up_a_name_fails():
    with pytest.warns(UserWarning, match="getaddrinfo"), pytest.raises(SocketBlockedError):
        urllib.request.urlopen("https://school.example/")


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_test_with_a_server_connects_to_this_machine_alone():
    with (
        socket.socket() as one,
        pytest.warns(UserWarning, match=r"192\.0\.2\.1"),
        pytest.raises(SocketConnectBlockedError),
    ):
        one.connect(ELSEWHERE)
