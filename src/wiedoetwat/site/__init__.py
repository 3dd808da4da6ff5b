"""The school's page: a static site that any web server, shared folder or USB stick can carry."""
