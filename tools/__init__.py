"""Tools of this project's developers: they make data, schemas and parts of the papers."""
