"""The print edition: pages of the site, as they are, laid out for paper.

A selection of pages is taken as Markdown, as the site takes it; each becomes a sheet of HTML whose
notes float to the foot of the page that cites them. WeasyPrint lays it out once; what tells of page
numbers, the contents, is laid out after that, when they are known.
"""
