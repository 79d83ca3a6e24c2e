"""The demonstration: a fictitious process loaded through the project's own paths."""
