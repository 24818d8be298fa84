"""The graph's RDF terms as the page needs them to write Turtle and to ask SPARQL."""

from __future__ import annotations

from kg.graph.terms import CLASSES, FINER, NAMESPACES, PROPERTIES, SPEECH_TYPE
from kg.view.data import Json


def terms_json(base: str) -> Json:
    """Prefixes, the class of each type and finer type, and the term of each predicate of the guide with its subject."""
    return {
        "base": base,
        "language": "@en",
        "prefixes": NAMESPACES,
        "classes": {str(type_): name for type_, name in CLASSES.items()} | {SPEECH_TYPE: "kg:Speech"},
        "finer": {name.partition(":")[2]: name for names in FINER.values() for name in names},
        "predicates": {f"{guide} {subject}": row.term for (guide, subject), row in PROPERTIES.items()},
    }
