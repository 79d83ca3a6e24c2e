"""Registry files in and out: the reader, the layouts, the plan of an import and its two ways of applying it."""
