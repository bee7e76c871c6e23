"""Pictures as inline SVG, made at build time: each is data, drawn wide and narrow, and a table.

To add one: a module with a frozen type of its data, what builds it from the analysis, and a
function that draws it.
"""
