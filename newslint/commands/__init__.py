"""The commands, one module each. They import at the top only what declaring their options needs."""
