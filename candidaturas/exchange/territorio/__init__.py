"""An authority's own territory: catalogues of municipalities, sections and seat towns, brought into one version of the map."""
