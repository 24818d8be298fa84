"""Train the models that weigh signs, on annotated documents: `python -m kg.train FOLDER...`."""
