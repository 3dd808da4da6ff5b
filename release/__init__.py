"""Makes what a release has: packages, one file with everything, a man page, completions, a list."""
