"""Bad input: what must hold whatever someone types or whatever is in a file. Only to test with."""
