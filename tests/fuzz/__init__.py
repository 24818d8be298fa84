"""Random inputs for the parts that meet foreign text first, and what must hold of each whatever the input is."""
