"""From speeches to a knowledge graph that can be trusted."""
