"""All words that depend on the language, in French."""
