"""A school's own layer over the national knowledge: who does what there, on a given day."""
