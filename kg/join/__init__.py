"""Which things of different documents are one, judged from their outlines; what is in doubt stays apart."""
