"""A run: which files, inspected by how many processes, with which results kept."""
