"""Finding a quote in a document: exact but for typography, mapped back to the unchanged text."""
