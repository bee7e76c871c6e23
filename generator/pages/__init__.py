"""The pages of the site: kinds, contexts, links, footnotes, and the escaping of all of it."""
