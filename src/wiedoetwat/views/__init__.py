"""Views: what each command has to show, in words and in data, apart from how it looks."""
